import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planPanoramaFile } from '../../../src/content/panorama-file-name.ts';
import { readPictureFacts } from '../../../src/content/picture-facts-fs.ts';
import { sniffPicture } from '../../../src/content/picture-header.ts';
import { checkPictureFile } from '../../../src/content/pictures-fs.ts';
import { readGPanoScene } from '../../../src/content/read-gpano-view.ts';
import { startOf } from '../../../src/content/source-file.ts';
import { createDiagnostic, type Diagnostic } from '../../../src/model/diagnostics.ts';
import type { View } from '../../../src/model/panorama.ts';
import { type EntryFolder, hashOf, listFilesIn } from './entry-files-fs.ts';

/**
 * Keeps panoramas that were dropped into the editor, in a temporary folder, until they are saved. Nothing stands in the
 * content folder before.
 */
export function createStage(): Stage {
  let root: string | undefined;
  const folderOf = ({ collection, id }: EntryFolder) => {
    if (root === undefined) {
      const made = mkdtempSync(join(tmpdir(), 'diem-den-editor-'));
      process.once('exit', () => rmSync(made, { recursive: true, force: true }));
      root = made;
    }
    return join(root, `${collection}-${id}`);
  };
  const kept = new Map<string, Set<string>>();
  const filesOf = (entry: EntryFolder) => [...(kept.get(`${entry.collection}/${entry.id}`) ?? [])];
  const readOf = (entry: EntryFolder, file: string) => readFileSync(join(folderOf(entry), file));
  return {
    find: (entry, file) => (filesOf(entry).includes(file) ? join(folderOf(entry), file) : undefined),
    read: (entry, file) => (filesOf(entry).includes(file) ? readOf(entry, file) : undefined),
    async add(entry, name, bytes, ids) {
      const { format, name: kind } = sniffPicture(bytes);
      const place = startOf(name);
      if (!format || format === 'avif')
        return { diagnostics: [createDiagnostic('IM-WRONG-TYPE', place, { file: name, found: kind })] };
      // The same picture again, dropped after all was thrown away, keeps its name.
      const hash = hashOf(bytes);
      const others = filesOf(entry).filter((file) => hashOf(readOf(entry, file)) !== hash);
      const files = [...listFilesIn(entry, 'panoramas'), ...others];
      const planned = planPanoramaFile(name, format, { files, ids });
      const folder = folderOf(entry);
      const path = join(folder, planned.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      const picture = {
        file: planned.file,
        is: 'panorama',
        credit: '',
        licence: '',
        findPlace: () => place,
      } as const;
      const diagnostics = await checkPictureFile({ folder, original: undefined }, picture);
      if (diagnostics.some(({ severity }) => severity === 'error')) {
        rmSync(path);
        return { diagnostics };
      }
      const ref = `${entry.collection}/${entry.id}`;
      kept.set(ref, (kept.get(ref) ?? new Set()).add(planned.file));
      return { diagnostics, scene: { ...planned, ...(await readScene(path)) } };
    },
  };
}

/** Reads what the picture says for the facts of its scene. */
async function readScene(path: string): Promise<Omit<StagedScene, 'id' | 'file'>> {
  const { default: sharp } = await import('sharp');
  const { xmp } = await sharp(path, { limitInputPixels: false }).metadata();
  const facts = await readPictureFacts(path);
  const found = xmp ? readGPanoScene(new TextDecoder().decode(xmp.subarray(0, 256 * 1024))) : {};
  return { ...found, ...(facts?.exif.takenOn !== undefined && { date: facts.exif.takenOn }) };
}

export type StagedScene = {
  id: string;
  /** Where it will be stored, relative to the entry. */
  file: string;
  northDeg?: number;
  view?: View;
  date?: string;
};
export type Stage = {
  /** Gives the path of a picture that waits for being saved. */
  find: (entry: EntryFolder, file: string) => string | undefined;
  read: (entry: EntryFolder, file: string) => Buffer | undefined;
  /** Checks a picture as the build does and keeps it when it has no errors. @param ids scenes there are already */
  add: (
    entry: EntryFolder,
    name: string,
    bytes: Buffer,
    ids: readonly string[],
  ) => Promise<{ diagnostics: Diagnostic[]; scene?: StagedScene }>;
};
