import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheKey, deriveOnce } from '../media/cache-fs.ts';
import type { SignFormatId } from '../model/schemas/settings.ts';
import type { Site } from '../model/site.ts';
import { type DrawnSign, drawSigns } from './draw-signs.ts';
import type { Faces } from './faces.ts';
import { loadFaces } from './faces-fs.ts';
import { type Inks, planInks } from './inks.ts';
import { inventoryCsv } from './inventory.ts';
import { listCharacters } from './list-characters.ts';
import { loadLogo } from './logo-fs.ts';
import type { SignJob } from './plan-signs.ts';
import { drawPreview } from './preview-fs.ts';
import { printerSheet } from './printer-sheet.ts';
import { readBack } from './read-back-fs.ts';
import { listSheets } from './sheets.ts';
import { describeFault, type SignProblem } from './sign-faults.ts';
import type { PublishedSign } from './signs-page.ts';
import { writePdf } from './write-pdf.ts';
import { writeSvg } from './write-svg.ts';

/**
 * Prepares drawing the plates of a site.
 * @param plan.jobs all of them: their characters decide what of the fonts is loaded
 * @throws when the logo cannot be read
 */
export async function openPress({ jobs, settings, cacheDir, contentDir }: PressPlan): Promise<Press> {
  const logo = await loadLogo(contentDir, settings.signs?.logo);
  const { colours, signs: wishes } = settings;
  const look = [colours.brand, wishes?.spotColour ?? ''].join(' ');
  const basis = cacheKey(await fingerprintSources(), look, logo?.png ?? '');
  return new Press({ settings, logo, basis, cacheDir, jobs });
}

/**
 * Draws what the cache does not hold of all plates, each alone and all together.
 * @param onProgress called with the number of plates done
 */
export async function drawPlates(
  plan: PressPlan,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const press = await openPress(plan);
  const printable: SignJob[] = [];
  for (const [index, job] of plan.jobs.entries()) {
    if (!(await readFaults(await press.sign(job)))) printable.push(job);
    onProgress(index + 1, plan.jobs.length);
  }
  if (printable.length > 0) await press.batch(printable);
}

/** Tells whether the cache holds each plate of a plan. */
export async function hasPlates(plan: PressPlan): Promise<boolean> {
  const press = await openPress(plan);
  return plan.jobs.every((job) => press.has(job));
}

/** Draws what the cache does not hold. Fonts are loaded when the first sign is drawn, for all of them. */
export class Press {
  readonly #setup: PressSetup;
  readonly #inks: Inks;
  #faces: Promise<Faces> | undefined;

  constructor(setup: PressSetup) {
    this.#setup = setup;
    this.#inks = planInks(setup.settings.colours.brand, setup.settings.signs?.spotColour);
  }

  has(job: SignJob): boolean {
    return existsSync(join(this.#setup.cacheDir, this.#keyOf(JSON.stringify(job))));
  }

  /** Files of one plate: for the printer, for the screen, SVG and preview; or why there are none. @returns their folder */
  sign(job: SignJob): Promise<string> {
    return this.#derive(JSON.stringify(job), async (folder) => {
      const [faces, inks] = [await this.#loadFaces(), this.#inks];
      const { drawn, problems } = drawSigns([job], faces, this.#setup.logo);
      const list = drawn[0]?.list;
      if (!list) return writeFaults(folder, problems);
      const { format, content } = job;
      const common = { faces, inks, title: list.title };
      const print = await writePdf([list], { ...common, isForPrinter: true });
      const faults = await readBack(print, [[content.payload]], [BUILD_DPI]);
      if (faults.length > 0)
        return writeFaults(
          folder,
          faults.map((fault) => ({ is: 'read-back', job, fault })),
        );
      const svg = writeSvg(list, faces, inks);
      await writeFiles(folder, [
        [`${format}.print.pdf`, print],
        [`${format}.web.pdf`, await writePdf([list], { ...common, isForPrinter: false })],
        [`${format}.svg`, svg],
        [`${format}.png`, await drawPreview(svg, list, PREVIEW_PX)],
      ]);
    });
  }

  /** Files for all plates together: one per format, stickers, and the lists for printer and installer. */
  batch(jobs: readonly SignJob[]): Promise<string> {
    const { settings, logo } = this.#setup;
    const { owner } = settings;
    return this.#derive(JSON.stringify([jobs, owner]), async (folder) => {
      const stickers = jobs.map((job) => ({ ...job, format: 'stickers' as const }));
      const { drawn, problems } = drawSigns([...jobs, ...stickers], await this.#loadFaces(), logo);
      if (problems.length > 0) await writeFaults(folder, problems);
      const files = new Map<SignJob, string>();
      for (const [format, signs] of Map.groupBy(drawn, ({ job }) => job.format)) {
        const name = `${format}.print.pdf`;
        await writeFiles(folder, [[name, await this.#bind(format, signs)]]);
        for (const { job } of signs) files.set(job, name);
      }
      await writeFiles(folder, [
        ['inventory.csv', inventoryCsv(jobs, files, true)],
        [
          'printer.html',
          printerSheet(
            drawn.map(({ job }) => job),
            { owner },
            '<link rel="stylesheet" href="/signs/signs.css">', // the content policy allows no inline styles
          ),
        ],
      ]);
    });
  }

  /** One file of many signs, each of which was read back alone: a fault here is ours, not the content's. */
  async #bind(format: SignFormatId, signs: readonly DrawnSign[]): Promise<Uint8Array> {
    const sheets = listSheets(format, signs);
    const pdf = await writePdf(
      sheets.map(({ list }) => list),
      { faces: await this.#loadFaces(), inks: this.#inks, title: format, isForPrinter: true },
    );
    const wanted = sheets.map((sheet) => sheet.signs.map(({ job }) => job.content.payload));
    const [fault] = await readBack(pdf, wanted, [BUILD_DPI]);
    if (fault)
      throw new Error(
        `expected ${fault.wanted.join(', ')} in ${format}.print.pdf, read ${fault.found.join(', ')}`,
      );
    return pdf;
  }

  #derive(what: string, make: (folder: string) => Promise<void>): Promise<string> {
    return deriveOnce(this.#setup.cacheDir, this.#keyOf(what), make);
  }

  #keyOf(what: string): string {
    return cacheKey('sign', this.#setup.basis, what);
  }

  #loadFaces(): Promise<Faces> {
    this.#faces ??= loadFaces(listCharacters(this.#setup.jobs.map(({ content }) => content)));
    return this.#faces;
  }
}

/** Why a plate has no files, in both languages of the page. The dot keeps the file from being published. */
function writeFaults(folder: string, problems: readonly SignProblem[]): Promise<void> {
  const texts = problems.map((problem) => ({
    vi: describeFault(problem, 'vi'),
    en: describeFault(problem, 'en'),
  }));
  return writeFile(join(folder, FAULTS), JSON.stringify(texts));
}

/** Reads why a plate has no files. @returns nothing where it has them */
export async function readFaults(folder: string): Promise<PublishedSign['faults']> {
  const text = await readFile(join(folder, FAULTS), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text); // written by writeFaults
}

/** Writes files below a folder, which is made. */
export async function writeFiles(
  folder: string,
  files: readonly (readonly [string, string | Uint8Array])[],
): Promise<void> {
  for (const [name, data] of files) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), data);
  }
}

/** A sign drawn by another version of this program is another sign. */
async function fingerprintSources(): Promise<string> {
  const hash = createHash('sha256');
  const root = join(import.meta.dirname, '..');
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts')).sort();
  for (const file of [
    ...names.map((name) => join('signs', name)),
    'model/qr-matrix.ts',
    'i18n/signs.ts',
    '../package-lock.json',
  ])
    hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}

const FAULTS = '.faults.json';
/** Longer side of the pictures on the page. */
export const PREVIEW_PX = 480;
/** What office printers draw at; the command line reads at three resolutions. */
const BUILD_DPI = 150;

/** Plain data, so that another thread can draw. `cacheDir`: the cache of media; `contentDir`: where the logo is; both absolute. */
export type PressPlan = {
  jobs: readonly SignJob[];
  settings: Site['settings'];
  cacheDir: string;
  contentDir: string;
};

type PressSetup = Omit<PressPlan, 'contentDir'> & {
  logo: Awaited<ReturnType<typeof loadLogo>>;
  basis: string;
};
