import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { checkPictureNames } from './check-picture-names.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { listNamedPictures, type NamedPicture } from './named-pictures.ts';
import { formatByName, hasEnd, sniffPicture } from './picture-header.ts';
import { startOf } from './source-file.ts';

/** Narrower pictures look blurred on every telephone. */
const SMALLEST_WIDTH_PX = 320;
/** The limit of the picture library for files whose size was not announced: 16383 × 16383. */
const PICTURE_LIMIT_PX = 268_402_689;
/** 32768 × 16384, the largest panorama that cameras and stitching programs deliver. */
const PANORAMA_LIMIT_PX = 32_768 * 16_384;

/** Checks the picture files of all entries: whether they are there, whole, what they claim to be, and used. */
export async function checkPictures(draft: ContentDraft): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const jobs: { entry: EntryDraft; picture: NamedPicture }[] = [];
  for (const entry of draft.entries) {
    const result = checkPictureNames(entry, listNamedPictures(entry));
    diagnostics.push(...result.diagnostics);
    const first = Map.groupBy(result.found, ({ file }) => file);
    for (const [picture] of first.values()) if (picture) jobs.push({ entry, picture });
  }
  diagnostics.push(...findTwins(jobs));
  const queue = jobs.values();
  const work = async () => {
    for (const { entry, picture } of queue) diagnostics.push(...(await checkFile(entry, picture)));
  };
  await Promise.all([work(), work(), work(), work()]);
  return diagnostics;
}

async function checkFile(entry: EntryDraft, picture: NamedPicture): Promise<Diagnostic[]> {
  const { file, findPlace } = picture;
  const path = join(entry.folder, file);
  const { sizeBytes, head, tail } = readEnds(path);
  if (sizeBytes === 0) return [createDiagnostic('IM-EMPTY', findPlace(), { file })];
  const { format, name } = sniffPicture(head);
  if (!format || format !== formatByName(file)) {
    return [createDiagnostic('IM-WRONG-TYPE', findPlace(), { file, found: name })];
  }
  const size = await measure(path);
  if (!size) return [createDiagnostic('IM-DAMAGED', findPlace(), { file })];
  const { widthPx, heightPx } = size;
  const limitPx = picture.is === 'panorama' ? PANORAMA_LIMIT_PX : PICTURE_LIMIT_PX;
  if (widthPx * heightPx > limitPx) {
    return [createDiagnostic('IM-TOO-LARGE', findPlace(), { file, widthPx, heightPx })];
  }
  if (!hasEnd(format, head, tail, sizeBytes) && !(await isDecodable(path))) {
    return [createDiagnostic('IM-DAMAGED', findPlace(), { file })];
  }
  return checkSize(picture, widthPx, heightPx);
}

function checkSize({ file, is, findPlace }: NamedPicture, widthPx: number, heightPx: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (is === 'panorama' && widthPx !== heightPx * 2) {
    found.push(createDiagnostic('TOUR-RATIO', findPlace(), { file, widthPx, heightPx }));
  }
  if (widthPx < SMALLEST_WIDTH_PX) found.push(createDiagnostic('IM-SMALL', findPlace(), { file, widthPx }));
  return found;
}

/** Size as a viewer sees it, after turning by EXIF; undefined when the header cannot be read. */
async function measure(path: string): Promise<{ widthPx: number; heightPx: number } | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
    return { widthPx: autoOrient?.width ?? width, heightPx: autoOrient?.height ?? height };
  } catch {
    return undefined; // reported as damaged by the caller
  }
}

async function isDecodable(path: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path, { failOn: 'truncated', limitInputPixels: false }).resize(32).raw().toBuffer();
    return true;
  } catch {
    return false; // reported as damaged by the caller
  }
}

function readEnds(path: string): { sizeBytes: number; head: Uint8Array; tail: Uint8Array } {
  const handle = openSync(path, 'r');
  try {
    const sizeBytes = statSync(path).size;
    const head = Buffer.alloc(64);
    const tail = Buffer.alloc(Math.min(sizeBytes, 4096));
    readSync(handle, head, 0, head.length, 0);
    readSync(handle, tail, 0, tail.length, sizeBytes - tail.length);
    return { sizeBytes, head, tail };
  } finally {
    closeSync(handle);
  }
}

/** Finds files with the same bytes anywhere in the content. Only files of equal size are read whole. */
function findTwins(jobs: readonly { entry: EntryDraft; picture: NamedPicture }[]): Diagnostic[] {
  const bySize = new Map<number, { path: string; shown: string; file: string }[]>();
  for (const { entry, picture } of jobs) {
    const path = join(entry.folder, picture.file);
    const sizeBytes = statSync(path).size;
    const shown = `${entry.shown}/${picture.file}`;
    if (sizeBytes > 0)
      bySize.set(sizeBytes, [...(bySize.get(sizeBytes) ?? []), { path, shown, file: picture.file }]);
  }
  return [...bySize.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const first = new Map<string, string>();
      return group.flatMap(({ path, shown, file }) => {
        const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
        const other = first.get(hash);
        if (other === undefined) first.set(hash, shown);
        return other === undefined ? [] : [createDiagnostic('IM-TWICE', startOf(shown), { file, other })];
      });
    });
}
