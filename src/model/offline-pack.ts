import type { Language } from './languages.ts';

/** Raised whenever an older worker could not read the packs of a newer build, or the other way round. */
export const PACK_FORMAT = 1;

/** Folder of the lists of packs in a built site. */
export const PACKS_PATH = '/packs/';

/** Names the pack of an entry in one language: `vi/destinations/binh-lu`. */
export function packId(language: Language, ref: string): string {
  return `${language}/${ref}`;
}

/** Gives the address of a pack's list of files. */
export function packAddress(id: string): string {
  return `${PACKS_PATH}${id}.json`;
}

/** Gives the address of the list of all packs in one language. */
export function packIndexAddress(language: Language): string {
  return `${PACKS_PATH}${language}/index.json`;
}

/** Names the pack with the page that is shown when nothing else can be: fetched by the worker itself. */
export function shellId(language: Language): string {
  return `${language}/shell`;
}

/**
 * Reads a list of files as it came over the network or out of the browser's storage.
 * @returns nothing when it is something else: the page of a captive portal, another format, a list that names addresses elsewhere
 */
export function readPack(text: string): Pack | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Only looked at until every part was checked.
  const pack = found as Partial<Pack> | null;
  if (typeof pack !== 'object' || pack?.format !== PACK_FORMAT) return undefined;
  const hasWords = [pack.id, pack.rev, pack.title].every((part) => typeof part === 'string');
  if (!hasWords || !Array.isArray(pack.files) || !Array.isArray(pack.pages)) return undefined;
  return pack.files.every(isFile) ? (pack as Pack) : undefined;
}

/** Reads the list of all packs. Lines that are something else are left out. @throws when it is no JSON */
export function readPackIndex(text: string): PackSummary[] {
  const found: unknown = JSON.parse(text);
  return Array.isArray(found) ? found.filter(isSummary) : [];
}

function isSummary(line: unknown): line is PackSummary {
  // Only looked at.
  const { id, rev, bytes } = (line ?? {}) as Partial<PackSummary>;
  return typeof id === 'string' && typeof rev === 'string' && Number.isInteger(bytes);
}

/** Adds up what a pack holds, every content once. */
export function packBytes(files: readonly PackFile[]): number {
  return [...new Map(files.map(({ hash, bytes }) => [hash, bytes])).values()].reduce((a, b) => a + b, 0);
}

/**
 * Finds the file that answers an address: the file itself, or the one size of a picture that stands for all its sizes.
 * @param path pathname, without query; a page ends in a slash
 */
export function findPackFile(pack: Pick<Pack, 'files'>, path: string): PackFile | undefined {
  const exact = pack.files.find(({ url }) => url === path);
  if (exact) return exact;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  return pack.files.find(({ url, sizes }) => sizes?.includes(name) && url.startsWith(folder));
}

function isFile(file: unknown): boolean {
  // Only looked at.
  const { url, hash, bytes, sizes } = (file ?? {}) as Partial<PackFile>;
  return (
    typeof url === 'string' &&
    /^\/(?!\/)/.test(url) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{24}$/.test(hash) &&
    Number.isInteger(bytes) &&
    (sizes === undefined || Array.isArray(sizes))
  );
}

/** One file of a pack. */
export type PackFile = {
  /** Path on our own site; pages end in a slash. */
  url: string;
  /** First 96 bits of the SHA-256 of its bytes, in hex. */
  hash: string;
  bytes: number;
  /** Names beside it for which it stands: other sizes of the same picture. */
  sizes?: string[];
};

/** What a visitor can take along: everything that pages of one destination or route need, in one language. */
export type Pack = {
  format: typeof PACK_FORMAT;
  id: string;
  title: string;
  /** Hash of everything in it. The same content has the same one. */
  rev: string;
  bytes: number;
  files: PackFile[];
  /** Pages to offer where nothing else can be opened; the first is the entry itself. */
  pages: { url: string; title: string }[];
};

/** A line of the list of all packs. */
export type PackSummary = Pick<Pack, 'id' | 'title' | 'rev' | 'bytes'> & { count: number };
