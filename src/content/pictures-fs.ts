import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { checkFaces } from './check-faces-fs.ts';
import { checkPictureData, type PictureFacts } from './check-picture-data.ts';
import { checkPictureNames } from './check-picture-names.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { listNamedPictures, type NamedPicture } from './named-pictures.ts';
import { readPictureFacts } from './picture-facts-fs.ts';
import { countPngFrames, formatByName, hasEnd, type PictureFormat, sniffPicture } from './picture-header.ts';
import { findTwins } from './picture-twins-fs.ts';

/** The limit of the picture library for files whose size was not announced: 16383 × 16383. */
const PICTURE_LIMIT_PX = 268_402_689;
/** 32768 × 16384, the largest panorama that cameras and stitching programs deliver. */
const PANORAMA_LIMIT_PX = 32_768 * 16_384;

/** Decoded row by row to look for a missing end: about one second. */
const STREAM_LIMIT_PX = 100_000_000;
/** Decoded whole, four bytes per pixel. */
const DECODE_LIMIT_PX = 40_000_000;
/** Decoding AVIF took 18 bytes per pixel: 720 MB for 40 million pixels (measured with libvips 8.18, 2 cores). */
const AVIF_LIMIT_PX = 8_000_000;
/** Preview, position and colour profile of a JPEG file stand in its first bytes. */
const LONGEST_HEADER_BYTES = 256 * 1024;

/** Checks the picture files of all entries: whether they are there, whole, what they claim to be, and used. */
export async function checkPictures(draft: ContentDraft): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const jobs: { entry: EntryDraft; picture: NamedPicture }[] = [];
  for (const entry of draft.entries) {
    const result = checkPictureNames(entry, listNamedPictures(entry));
    diagnostics.push(...result.diagnostics);
    for (const group of Map.groupBy(result.found, ({ file }) => file).values()) {
      // A file is checked once, and a panorama has to meet more than a picture.
      const picture = group.find(({ is }) => is === 'panorama') ?? group[0];
      if (picture) jobs.push({ entry, picture });
    }
  }
  diagnostics.push(
    ...findTwins(
      jobs.map(({ entry, picture: { file } }) => ({
        path: join(entry.folder, file),
        shown: `${entry.shown}/${file}`,
        file,
      })),
    ),
  );
  const queue = jobs.values();
  const work = async () => {
    for (const { entry, picture } of queue) diagnostics.push(...(await checkPictureFile(entry, picture)));
  };
  await Promise.all([work(), work(), work(), work()]);
  return diagnostics;
}

/** Checks one picture file that is there: type, size, wholeness, and what it says of itself. `entry.folder` is absolute. */
export async function checkPictureFile(
  entry: Pick<EntryDraft, 'folder' | 'original'>,
  picture: NamedPicture,
): Promise<Diagnostic[]> {
  const { file, findPlace } = picture;
  const path = join(entry.folder, file);
  const { sizeBytes, head, tail } = readEnds(path);
  if (sizeBytes === 0) return [createDiagnostic('IM-EMPTY', findPlace(), { file })];
  const { format, name } = sniffPicture(head);
  if (!format || format !== formatByName(file)) {
    return [createDiagnostic('IM-WRONG-TYPE', findPlace(), { file, found: name })];
  }
  const facts = await readPictureFacts(path);
  if (!facts) return [createDiagnostic('IM-DAMAGED', findPlace(), { file })];
  const { widthPx, heightPx } = facts;
  const limitPx = picture.is === 'panorama' ? PANORAMA_LIMIT_PX : PICTURE_LIMIT_PX;
  if (widthPx * heightPx > limitPx) {
    return [createDiagnostic('IM-TOO-LARGE', findPlace(), { file, widthPx, heightPx })];
  }
  const isWhole = hasEnd(format, head, tail, sizeBytes) && !mayEndInPreview(facts, sizeBytes);
  if (!isWhole && !(await isDecodable(path, format, facts))) {
    return [createDiagnostic('IM-DAMAGED', findPlace(), { file })];
  }
  const frames = format === 'png' ? countPngFrames(head) : facts.frames;
  const found = checkPictureData(picture, { ...facts, frames }, entry.original?.partial.point);
  return [...found, ...(await checkFaces(entry.folder, picture))];
}

/** The embedded preview ends like a picture. In a file cut off behind it the end found is that of the preview. */
function mayEndInPreview({ exif }: PictureFacts, sizeBytes: number): boolean {
  return exif.thumbnail !== undefined && sizeBytes < LONGEST_HEADER_BYTES;
}

/** Pictures too large to decode in passing count as damaged: they lack the end that every whole one has. */
async function isDecodable(path: string, format: PictureFormat, facts: PictureFacts): Promise<boolean> {
  const sizePx = facts.widthPx * facts.heightPx;
  if (format === 'avif' && sizePx > AVIF_LIMIT_PX) return hasWholeBoxes(path);
  const isStreamed = format === 'jpeg' && !facts.isProgressive;
  if (sizePx > (isStreamed ? STREAM_LIMIT_PX : DECODE_LIMIT_PX)) return false;
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path, { failOn: 'truncated', limitInputPixels: false }).resize(32).raw().toBuffer();
    return true;
  } catch {
    return false; // reported as damaged by the caller
  }
}

/** Tells whether the parts of an AVIF file, by their own account, fill it exactly. */
function hasWholeBoxes(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const sizeBytes = fstatSync(handle).size;
    const head = Buffer.alloc(8);
    let at = 0;
    for (let boxes = 0; boxes < 64 && at + 8 <= sizeBytes; boxes += 1) {
      readSync(handle, head, 0, 8, at);
      const length = head.readUInt32BE(0);
      if (length < 8) return length === 0; // 0: up to the end of the file
      at += length;
    }
    return at === sizeBytes;
  } finally {
    closeSync(handle);
  }
}

function readEnds(path: string): { sizeBytes: number; head: Uint8Array; tail: Uint8Array } {
  const handle = openSync(path, 'r');
  try {
    const sizeBytes = fstatSync(handle).size;
    const head = Buffer.alloc(4096);
    const tail = Buffer.alloc(Math.min(sizeBytes, 4096));
    readSync(handle, head, 0, head.length, 0);
    readSync(handle, tail, 0, tail.length, sizeBytes - tail.length);
    return { sizeBytes, head, tail };
  } finally {
    closeSync(handle);
  }
}
