import { type EntryFolder, hashOf, readOne, writeEntryFiles } from './entry-files-fs.ts';

/**
 * Writes files of entries and remembers what they were before, so that a save can be taken back exactly.
 * Nothing is written over what somebody else changed in the meantime.
 */
export function createSaves(): Saves {
  const done = new Map<string, Save[]>();
  const listOf = (entry: EntryFolder) => done.get(entry.folder) ?? [];
  return {
    save(entry, files) {
      const changed = [...files].filter(([name, { base }]) => hashOf(readOne(entry, name)) !== base);
      if (changed.length > 0) return { refused: changed.map(([name]) => name) };
      const before = new Map([...files.keys()].map((name) => [name, readOne(entry, name)]));
      const news = [...files].filter(([name, { bytes }]) => hashOf(bytes) !== hashOf(before.get(name)));
      if (news.length === 0) return { written: [] };
      writeEntryFiles(entry, new Map(news.map(([name, { bytes }]) => [name, bytes])));
      const save = news.map(([name, { bytes }]) => ({
        name,
        before: before.get(name),
        after: hashOf(bytes),
      }));
      done.set(entry.folder, [...listOf(entry), save]);
      return { written: news.map(([name]) => name) };
    },
    undo(entry) {
      const last = listOf(entry).at(-1);
      if (!last) return { written: [] };
      const changed = last.filter(({ name, after }) => hashOf(readOne(entry, name)) !== after);
      if (changed.length > 0) return { refused: changed.map(({ name }) => name) };
      // the other way round: the file that names a panorama goes before the panorama
      writeEntryFiles(entry, new Map(last.toReversed().map(({ name, before }) => [name, before])));
      done.set(entry.folder, listOf(entry).slice(0, -1));
      return { written: last.map(({ name }) => name) };
    },
    count: (entry) => listOf(entry).length,
  };
}

type Save = readonly { name: string; before: Buffer | undefined; after: string }[];
/** Names of files that were written, or of those that somebody else changed, because of which nothing was. */
export type Outcome = { written: string[] } | { refused: string[] };
export type Saves = {
  /** @param files by name in the order to write them; `base` is the hash of what the change was made from */
  save: (
    entry: EntryFolder,
    files: ReadonlyMap<string, { base: string; bytes: Uint8Array | undefined }>,
  ) => Outcome;
  /** Puts the bytes back that stood there before the last save. */
  undo: (entry: EntryFolder) => Outcome;
  /** How many saves can be taken back. */
  count: (entry: EntryFolder) => number;
};
