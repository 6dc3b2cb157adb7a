import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import sharp from 'sharp';
import type { Diagnostic } from '../model/diagnostics.ts';

/**
 * Draws small pictures for the findings that are about a picture or a panorama. What cannot be opened is said, not
 * thrown.
 *
 * @param diagnostics paths relative to `cwd`
 * @param options `most`: pictures drawn, default 300, so that a report stays a file one can send; `known`: what was drawn
 *   before, kept by the caller of a report that is written again and again
 * @returns by diagnostic; nothing for those without a picture, and for pictures beyond `most`
 */
export async function drawReportPictures(
  diagnostics: readonly Diagnostic[],
  options: { cwd?: string; most?: number; known?: Map<string, ReportPicture> } = {},
): Promise<Map<Diagnostic, ReportPicture>> {
  const { cwd = process.cwd(), most = 300, known = new Map<string, ReportPicture>() } = options;
  const found = diagnostics.flatMap((diagnostic) => {
    const file = findPicture(diagnostic, cwd);
    return file ? [{ diagnostic, file, key: `${file.path}\0${file.sizeBytes}\0${file.changedMs}` }] : [];
  });
  const files = [...new Map(found.map(({ key, file }) => [key, file]))].slice(0, most);
  const queue = files.filter(([key]) => !known.has(key)).values();
  const work = async () => {
    for (const [key, file] of queue) known.set(key, await drawPicture(file));
  };
  await Promise.all([work(), work(), work(), work()]);
  const shown = new Set(files.map(([key]) => key));
  return new Map(
    found.flatMap(({ diagnostic, key }) => {
      const picture = shown.has(key) ? known.get(key) : undefined;
      return picture ? [[diagnostic, picture] as const] : [];
    }),
  );
}

/** The picture lies where the finding is, or below it: nothing is read through a link or a path that leads elsewhere. */
function findPicture(diagnostic: Diagnostic, cwd: string): PictureFile | undefined {
  const about = resolve(cwd, diagnostic.path);
  try {
    const folder = realpathSync(dirname(about));
    const named = isPicture(about) ? basename(about) : namedPicture(diagnostic, folder);
    if (named === undefined) return undefined;
    const path = realpathSync(join(folder, named));
    if (!path.startsWith(folder + sep)) return undefined;
    const { size, mtimeMs } = statSync(path);
    return { path, sizeBytes: size, changedMs: mtimeMs };
  } catch {
    return undefined; // it is not there, which is what the finding says
  }
}

/** By the file it names, or by the id of the picture or scene: the file's name without folder and ending. */
function namedPicture({ code, values }: Diagnostic, folder: string): string | undefined {
  if (!/^(?:IM|TOUR|MD|M3)-/.test(code)) return undefined;
  const { file, id, scene } = values;
  if (typeof file === 'string') return isPicture(file) ? file : undefined;
  const name = typeof scene === 'string' ? scene : id;
  if (typeof name !== 'string') return undefined;
  const inFolder = (kind: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((each) => isPicture(each) && basename(each, extname(each)) === name)
      .find((each) => each.startsWith(kind));
  return code.startsWith('TOUR-') ? inFolder('panoramas') : inFolder('');
}

async function drawPicture({ path, sizeBytes }: PictureFile): Promise<ReportPicture> {
  if (sizeBytes > LARGEST_BYTES) return { isBroken: true };
  try {
    const { data, info } = await sharp(path, { failOn: 'error', limitInputPixels: LARGEST_PX })
      .timeout({ seconds: LONGEST_S })
      .autoOrient()
      .resize({ width: WIDTH_PX, height: HEIGHT_PX, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 60 })
      .toBuffer({ resolveWithObject: true });
    const url = `data:image/webp;base64,${data.toString('base64')}`;
    return { isBroken: false, url, widthPx: info.width, heightPx: info.height };
  } catch {
    return { isBroken: true }; // the report says so in its place
  }
}

function isPicture(path: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(path);
}

/** Twice the size it is shown in, for sharp screens. */
const WIDTH_PX = 360;
const HEIGHT_PX = 240;
const LARGEST_BYTES = 80_000_000;
/** The largest panorama the check lets pass; read row by row, it never lies whole in memory. */
const LARGEST_PX = 32_768 * 16_384;
const LONGEST_S = 10;

type PictureFile = { path: string; sizeBytes: number; changedMs: number };
export type ReportPicture =
  | { isBroken: true }
  | { isBroken: false; url: string; widthPx: number; heightPx: number };
