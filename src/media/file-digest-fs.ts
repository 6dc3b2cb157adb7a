import { createHash, randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is known of files, kept between builds. The dot keeps it out of the published folder. */
const NOTES_FILE = '.digests.json';

/**
 * A file must have rested this long before it was read: a later edit may carry the same time where clocks of file systems
 * are coarse (2 s on FAT, 1 s on HFS+, a few milliseconds on ext4), and would not be noticed if it kept the size.
 */
const REST_MS = 2_500;

/** Notes kept at most, those used last first: about 6 MB. */
const MOST_NOTES = 20_000;

const CHUNK_BYTES = 1024 * 1024;

/**
 * Gives what stands for the content of a file in cache keys: SHA-256, hexadecimal. A file that rested before it was read and
 * has kept its size, times and place on the disk since is not read again, neither by this process nor, after
 * {@link saveDigests}, by the next.
 * @param cacheDir media cache, which keeps the notes
 * @param nowMs time by the clock of this machine
 * @throws when the file cannot be read
 */
export async function digestFile(file: string, cacheDir: string, nowMs = Date.now()): Promise<string> {
  const shelf = await openShelf(cacheDir);
  const stamp = stampOf(await stat(file, { bigint: true }));
  const known = shelf.notes.get(file);
  if (known?.stamp === stamp) {
    shelf.used.add(file);
    return known.digest;
  }
  const digest = await hashContent(file);
  const after = await stat(file, { bigint: true });
  if (stampOf(after) === stamp && hasRested(after, nowMs)) {
    shelf.notes.set(file, { stamp, digest });
    shelf.used.add(file);
    shelf.isNew = true;
  }
  return digest;
}

/** Writes the notes for the next process, if there are new ones. Of two processes at once the last one counts; nothing is lost but time. */
export async function saveDigests(cacheDir: string): Promise<void> {
  const shelf = await openShelf(cacheDir);
  if (!shelf.isNew) return;
  const isUsed = ([file]: [string, Note]) => shelf.used.has(file);
  const all = [...shelf.notes];
  const kept = [...all.filter(isUsed), ...all.filter((note) => !isUsed(note))].slice(0, MOST_NOTES);
  await mkdir(cacheDir, { recursive: true });
  const draft = join(cacheDir, `${NOTES_FILE}.${randomUUID()}`);
  try {
    await writeFile(draft, JSON.stringify(kept));
    await rename(draft, join(cacheDir, NOTES_FILE));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  shelf.isNew = false;
}

/** Forgets what this process knows, as a new process would. */
export function forgetDigests(): void {
  shelves.clear();
}

function openShelf(cacheDir: string): Promise<Shelf> {
  const open = shelves.get(cacheDir) ?? readShelf(cacheDir);
  shelves.set(cacheDir, open);
  return open;
}

async function readShelf(cacheDir: string): Promise<Shelf> {
  const text = await readFile(join(cacheDir, NOTES_FILE), 'utf8').catch(() => '[]'); // none yet
  return { notes: new Map(parseNotes(text)), used: new Set(), isNew: false };
}

/** A damaged file counts as none: every note can be made again. */
function parseNotes(text: string): [string, Note][] {
  try {
    return JSON.parse(text) as [string, Note][]; // written above, and renamed into place whole
  } catch {
    return [];
  }
}

/** Times in nanoseconds; the time of change also moves when a program sets the other one back. */
function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

function hasRested({ mtimeMs, ctimeMs }: BigIntStats, atMs: number): boolean {
  return Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs) + REST_MS < atMs;
}

/** Reads in parts, so that a large panorama does not stand in memory for it. */
async function hashContent(file: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file);
  try {
    const room = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(room, 0, CHUNK_BYTES);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(room.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

const shelves = new Map<string, Promise<Shelf>>();

type Note = { stamp: string; digest: string };

/** `used`: files asked for by this process. */
type Shelf = { notes: Map<string, Note>; used: Set<string>; isNew: boolean };
