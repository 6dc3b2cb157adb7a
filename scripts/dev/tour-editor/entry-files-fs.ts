import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Collection, isCollection } from '../../../src/model/collections.ts';
import { isLanguage } from '../../../src/model/languages.ts';

/**
 * Finds the folder of an entry.
 * @returns undefined when there is none, or when it lies outside the content folder by way of a link
 */
export function findEntry(contentDir: string, collection: string, id: string): EntryFolder | undefined {
  if (!isCollection(collection) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return undefined;
  const folder = join(contentDir, collection, id);
  return isPlain(folder, 'folder', contentDir) ? { contentDir, folder, collection, id } : undefined;
}

/** Tells whether the editor may read and write a file of this name, relative to the entry. */
export function isEditable(name: string): boolean {
  const language = /^index\.([a-z]+)\.md$/.exec(name)?.[1];
  return (
    ['index.md', 'tour.yml', 'model.yml'].includes(name) || (language !== undefined && isLanguage(language))
  );
}

/** Tells whether a name is one of those under which the editor stores panoramas. */
export function isPanoramaName(name: string): boolean {
  return /^panoramas\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpg|png|webp)$/.test(name);
}

/** Reads the editable files of an entry. @returns bytes by name; links are left out, wherever they lead */
export function readEntryFiles({ folder }: EntryFolder): Map<string, Buffer> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && isEditable(item.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

/** Lists files below a folder of an entry, relative to the entry; none when there is no such folder. */
export function listFilesIn({ folder }: EntryFolder, name: string): string[] {
  try {
    return readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  } catch {
    return []; // no such folder yet
  }
}

/** Gives the path of a file of an entry that may be read. @returns undefined for links, folders and what is not there */
export function findFile({ folder, contentDir }: EntryFolder, name: string): string | undefined {
  if (!/^[^\\/\0]+(?:\/[^\\/\0]+)*$/.test(name) || name.split('/').some((part) => part.startsWith('.')))
    return undefined;
  const path = join(folder, name);
  return isPlain(path, 'file', contentDir) ? path : undefined;
}

/** Reads one file. @returns undefined when it is not there, or is a link or no plain file */
export function readOne(entry: EntryFolder, name: string): Buffer | undefined {
  const path = findFile(entry, name);
  return path === undefined ? undefined : readFileSync(path);
}

/**
 * Replaces files, all or none: when one cannot be written, those before it are put back. A file is never half written.
 *
 * @param changes new bytes by name in the order to write them; `undefined` takes a file away
 * @throws when a name is not the editor's to write, or leads outside by way of a link
 */
export function writeEntryFiles(
  entry: EntryFolder,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
): void {
  for (const name of changes.keys()) assertWritable(entry, name);
  const before = new Map([...changes.keys()].map((name) => [name, readOne(entry, name)]));
  const written: string[] = [];
  try {
    for (const [name, bytes] of changes) {
      written.push(name);
      writeOne(entry, name, bytes);
    }
  } catch (error) {
    for (const name of written) writeOne(entry, name, before.get(name));
    throw error;
  }
}

/** Names the state of a file: equal bytes, equal name. */
export function hashOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'none' : createHash('sha256').update(bytes).digest('hex');
}

function writeOne({ folder }: EntryFolder, name: string, bytes: Uint8Array | undefined): void {
  const path = join(folder, name);
  if (bytes === undefined) {
    rmSync(path, { force: true });
    if (name.includes('/')) removeIfEmpty(dirname(path));
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // not empty: other files are in it
  }
}

/** A file that is there must be a plain one, and its folder must not be a link. */
function assertWritable({ folder, contentDir }: EntryFolder, name: string): void {
  if (!isEditable(name) && !isPanoramaName(name)) throw new Error(`"${name}" is not for the editor to write`);
  const path = join(folder, name);
  const parent = dirname(path);
  const isParentFine = isThere(parent)
    ? isPlain(parent, 'folder', contentDir)
    : isPlain(folder, 'folder', contentDir);
  if (!isParentFine || (isThere(path) && !isPlain(path, 'file', contentDir)))
    throw new Error(`"${name}" is a link, or lies behind one`);
}

/** Tells whether a path is a file or folder itself, not a link, and really lies in the content folder. */
function isPlain(path: string, kind: 'file' | 'folder', contentDir: string): boolean {
  try {
    const stat = lstatSync(path);
    const isKind = kind === 'file' ? stat.isFile() : stat.isDirectory();
    return isKind && realpathSync(path).startsWith(realpathSync(contentDir) + sep);
  } catch {
    return false; // not there
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** `contentDir` and `folder` are absolute. */
export type EntryFolder = { contentDir: string; folder: string; collection: Collection; id: string };
