import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheKey, deriveOnce } from '../media/cache-fs.ts';
import type { SignFormatId } from '../model/schemas/settings.ts';
import { signCoverage } from '../model/sign-coverage.ts';
import type { Site } from '../model/site.ts';
import { coverageCsv, coveragePage } from './coverage-page.ts';
import { type DrawnSign, drawSigns } from './draw-signs.ts';
import type { Faces } from './faces.ts';
import { loadFaces } from './faces-fs.ts';
import { FORMATS } from './formats.ts';
import { type Inks, planInks } from './inks.ts';
import { inventoryCsv } from './inventory.ts';
import { listCharacters } from './list-characters.ts';
import { loadLogo } from './logo-fs.ts';
import { MANAGER_SCRIPT, MANAGER_STYLE } from './page-frame.ts';
import { planSigns, type SignJob } from './plan-signs.ts';
import { drawPreview, previewSize } from './preview-fs.ts';
import { printerSheet } from './printer-sheet.ts';
import { readBack } from './read-back-fs.ts';
import { listSheets } from './sheets.ts';
import { describeFault, type SignProblem } from './sign-faults.ts';
import { type PublishedSign, signsPage } from './signs-page.ts';
import { writePdf } from './write-pdf.ts';
import { writeSvg } from './write-svg.ts';

/**
 * Puts the pages for those who look after signs into a built site: `signs/` with the files of every plate, and
 * `signs/coverage/`. A plate whose words, size and colours are what they were costs nothing: its files come from the
 * cache of media. Every print file is read back before it goes there.
 *
 * @param options `cacheDir`: the cache of media; `contentDir`: where the logo is; both absolute
 * @throws when a font package is not installed, or a folder cannot be written
 */
export async function publishSigns(site: Site, siteDir: string, options: PublishOptions): Promise<void> {
  const logo = await loadLogo(options.contentDir, site.settings.signs?.logo);
  const jobs = planSigns(site, {});
  const { colours, signs: wishes } = site.settings;
  const look = [colours.brand, wishes?.spotColour ?? ''].join(' ');
  const basis = cacheKey(await fingerprintSources(), look, logo?.png ?? '');
  const press = new Press({ site, logo, basis, cacheDir: options.cacheDir, jobs });
  const signs: PublishedSign[] = [];
  for (const [index, job] of jobs.entries()) {
    signs.push(await publishOne(press, job, siteDir));
    options.onProgress?.(index + 1, jobs.length);
  }
  const printable = signs.filter(({ faults }) => !faults).map(({ job }) => job);
  const batch = printable.length > 0 ? await press.batch(printable) : undefined;
  const shared = {
    files: batch === undefined ? [] : await copyFolder(batch, siteDir, 'all'),
    faults: batch === undefined ? undefined : await readFaults(batch),
  };
  const coverage = signCoverage(site);
  await writeFiles(join(siteDir, 'signs'), [
    ['signs.css', MANAGER_STYLE],
    ['signs.js', MANAGER_SCRIPT],
    ['index.html', signsPage(signs, shared)],
    ['coverage/index.html', coveragePage(coverage)],
    ['coverage/coverage.csv', coverageCsv(coverage)],
  ]);
}

async function publishOne(press: Press, job: SignJob, siteDir: string): Promise<PublishedSign> {
  const folder = await press.sign(job);
  const faults = await readFaults(folder);
  const hrefs = await copyFolder(folder, siteDir, job.content.code);
  const picture = hrefs.find((href) => href.endsWith('.png'));
  const { widthMm, heightMm } = FORMATS[job.format];
  return {
    job,
    files: hrefs.filter((href) => href !== picture),
    preview:
      picture === undefined
        ? undefined
        : { href: picture, ...previewSize({ widthMm, heightMm }, PREVIEW_PX) },
    faults,
  };
}

/** Draws what the cache does not hold. Fonts are loaded when the first sign is drawn, for all of them. */
class Press {
  readonly #setup: PressSetup;
  readonly #inks: Inks;
  #faces: Promise<Faces> | undefined;

  constructor(setup: PressSetup) {
    this.#setup = setup;
    this.#inks = planInks(setup.site.settings.colours.brand, setup.site.settings.signs?.spotColour);
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
    const { site, logo } = this.#setup;
    const { owner } = site.settings;
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
    return deriveOnce(this.#setup.cacheDir, cacheKey('sign', this.#setup.basis, what), make);
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

async function readFaults(folder: string): Promise<PublishedSign['faults']> {
  const text = await readFile(join(folder, FAULTS), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text); // written by writeFaults
}

/** Copies the files of a folder of the cache to `signs/<name>/`. @returns their addresses */
async function copyFolder(folder: string, siteDir: string, name: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.')).sort();
  if (files.length === 0) return [];
  await cp(folder, join(siteDir, 'signs', name), {
    recursive: true,
    filter: (source) => !basename(source).startsWith('.'),
  });
  return files.map((file) => `/signs/${name}/${file}`);
}

async function writeFiles(
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
const PREVIEW_PX = 480;
/** What office printers draw at; the command line reads at three resolutions. */
const BUILD_DPI = 150;

type PressSetup = {
  site: Site;
  logo: Awaited<ReturnType<typeof loadLogo>>;
  basis: string;
  cacheDir: string;
  jobs: readonly SignJob[];
};

type PublishOptions = {
  cacheDir: string;
  contentDir: string;
  /** Called with the number of plates done. */
  onProgress?: (done: number, total: number) => void;
};
