import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignFormatId } from '../model/schemas/settings.ts';
import type { Site } from '../model/site.ts';
import { type DrawnSign, drawSigns } from './draw-signs.ts';
import type { Faces } from './faces.ts';
import { loadFaces } from './faces-fs.ts';
import { type Inks, planInks } from './inks.ts';
import { inventoryCsv } from './inventory.ts';
import { listCharacters } from './list-characters.ts';
import { loadLogo } from './logo-fs.ts';
import { planSigns, type SignJob, type SignWish } from './plan-signs.ts';
import { drawPreview } from './preview-fs.ts';
import { printerSheet } from './printer-sheet.ts';
import { readBack } from './read-back-fs.ts';
import { listSheets } from './sheets.ts';
import type { SignProblem } from './sign-faults.ts';
import { writePdf } from './write-pdf.ts';
import { writeSvg } from './write-svg.ts';

/**
 * Draws the signs of a site into a folder: per format one PDF for the printer with a page per plate, per plate a PDF and
 * an SVG for the screen, a sheet for the printer and an inventory. Signs with problems are left out and told.
 * @param options.onProgress called with the number of plates done
 * @throws when a font package is not installed, or the folder cannot be written
 */
export async function makeSigns(site: Site, wish: SignWish, options: MakeOptions): Promise<MadeSigns> {
  const jobs = planSigns(site, wish);
  if (jobs.length === 0) return { files: [], jobs, problems: [] };
  const inks = planInks(site.settings.colours.brand, site.settings.signs?.spotColour);
  const faces = await loadFaces(listCharacters(jobs.map(({ content }) => content)));
  const logo = await loadLogo(options.contentDir, site.settings.signs?.logo);
  const { drawn, problems } = drawSigns(jobs, faces, logo);
  const run = { faces, inks, ...options, files: [], problems: [...problems] } satisfies Run;
  const byJob = new Map<SignJob, string>();
  for (const [format, signs] of groupByFormat(drawn)) {
    const file = await writeBatch(run, format, signs);
    for (const { job } of signs) byJob.set(job, file);
  }
  for (const [index, sign] of drawn.entries()) {
    await writeForScreen(run, sign);
    options.onProgress?.(index + 1, drawn.length);
  }
  const made = drawn.map(({ job }) => job);
  const isVerified = options.isVerifying && run.problems.length === problems.length;
  await write(run, 'inventory.csv', inventoryCsv(made, byJob, isVerified));
  await write(run, 'printer.html', printerSheet(made, site.settings));
  return { files: run.files, jobs, problems: run.problems };
}

/** One file with a page per sign; small ones many to a page. */
async function writeBatch(run: Run, format: SignFormatId, signs: readonly DrawnSign[]): Promise<string> {
  const sheets = listSheets(format, signs);
  const { faces, inks } = run;
  const lists = sheets.map(({ list }) => list);
  const pdf = await writePdf(lists, { faces, inks, title: format, isForPrinter: true });
  const name = `${format}.print.pdf`;
  if (run.isVerifying) {
    const wanted = sheets.map((sheet) => sheet.signs.map(({ job }) => job.content.payload));
    for (const fault of await readBack(pdf, wanted)) {
      const job = sheets[fault.page - 1]?.signs[0]?.job;
      if (job) run.problems.push({ is: 'read-back', job, fault });
    }
  }
  await write(run, name, pdf);
  return name;
}

async function writeForScreen(run: Run, { job, list }: DrawnSign): Promise<void> {
  const { faces, inks } = run;
  const name = `${job.content.code}-${job.plate.target.replace(/^.*\//, '')}/${job.format}`;
  const pdf = await writePdf([list], { faces, inks, title: list.title, isForPrinter: false });
  await write(run, `${name}.web.pdf`, pdf);
  const svg = writeSvg(list, faces, inks);
  await write(run, `${name}.svg`, svg);
  if (!run.hasPng) return;
  await write(run, `${name}.png`, await drawPreview(svg, list, PREVIEW_PX));
}

async function write(run: Run, name: string, data: string | Uint8Array): Promise<void> {
  const path = join(run.outDir, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, data);
  run.files.push(name);
}

function groupByFormat(signs: readonly DrawnSign[]): Map<SignFormatId, DrawnSign[]> {
  return Map.groupBy(signs, ({ job }) => job.format);
}

/** Longer side of a preview in pixels. */
const PREVIEW_PX = 1200;

export type MakeOptions = {
  outDir: string;
  /** Where the logo is; absolute. */
  contentDir: string;
  /** Read every code in every file for the printer back at three resolutions. */
  isVerifying: boolean;
  /** Write previews as PNG too. */
  hasPng: boolean;
  onProgress?: (done: number, total: number) => void;
};

export type MadeSigns = {
  files: readonly string[];
  jobs: readonly SignJob[];
  problems: readonly SignProblem[];
};

type Run = MakeOptions & { faces: Faces; inks: Inks; files: string[]; problems: SignProblem[] };
