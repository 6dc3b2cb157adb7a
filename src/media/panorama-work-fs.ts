import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACES, type Face, tileKey } from '../model/panorama.ts';
import { packFile } from '../model/panorama-packs.ts';
import { listMissingTiles } from './panorama-drawing.ts';
import { type EncodedLevel, encodeLevel, type PlannedLevel } from './panorama-encode-fs.ts';
import { createHalving, type Halve } from './panorama-halve.ts';
import type { Raster } from './raster.ts';

/**
 * Draws and encodes the six faces, one while the one before it is encoded where there is room for both. What is done lies in a folder of its own until all of it
 * is: a run that is killed goes on with the next face when it is started again.
 * @param input.workDir folder for what is done; the caller removes it when the panorama is in its place
 * @param input.folder gets the packs of all levels but the smallest
 * @returns in the order of the faces
 */
export async function writeFaces({
  draw,
  overlaps,
  levels,
  folder,
  workDir,
  onFace,
}: Writing): Promise<WrittenFace[]> {
  await mkdir(workDir, { recursive: true });
  const written: WrittenFace[] = [];
  const halve = createHalving();
  let writing: Promise<unknown> = Promise.resolve();
  for (const face of FACES) {
    const done = await readDone(workDir, face);
    if (!done) {
      if (!overlaps) await writing;
      const { picture, inside } = draw(face);
      const missing = (inside ? listMissingTiles(face, levels, inside) : []).map(tileKey);
      await writing;
      writing = writeFace(picture, face, { levels, workDir, missing, halve }).then((each) => {
        written.push(each);
        onFace();
      });
      continue;
    }
    await writing;
    written.push(done);
    onFace();
  }
  await writing;
  for (const face of FACES) {
    for (const { level } of levels.slice(1)) {
      const name = packFile({ face, level });
      await copyFile(join(workDir, name), join(folder, name));
    }
  }
  return written;
}

/** Forgets what was kept for going on. */
export async function removeWork(workDir: string): Promise<void> {
  await rm(workDir, { recursive: true, force: true });
}

async function writeFace(
  picture: Raster,
  face: Face,
  { levels, workDir, missing, halve }: { levels: readonly PlannedLevel[]; halve: Halve } & Kept,
): Promise<WrittenFace> {
  const left = new Set(missing);
  const encoding: Promise<EncodedLevel>[] = [];
  let sized = picture;
  for (const level of levels.toReversed()) {
    if (encoding.length > 0) sized = halve(sized);
    encoding.unshift(encodeLevel(sized, face, level, left));
  }
  const encoded = await Promise.all(encoding);
  await Promise.all(
    encoded.map((tiles, level) => writeWhole(join(workDir, partFile(face, level)), Buffer.concat(tiles))),
  );
  const lengths = encoded.slice(1).map((tiles) => tiles.map(({ length }) => length));
  const note = JSON.stringify({ lengths, missing } satisfies Note);
  await writeWhole(join(workDir, `${face}.json`), note); // last: where it is, the packs are whole
  return { lengths, missing, smallest: Buffer.concat(encoded[0] ?? []) };
}

/** Another run may be making the same panorama and read what this one writes. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function readDone(workDir: string, face: Face): Promise<WrittenFace | undefined> {
  try {
    // Written above in this very shape.
    const note = JSON.parse(await readFile(join(workDir, `${face}.json`), 'utf8')) as Note;
    return { ...note, smallest: await readFile(join(workDir, partFile(face, 0))) };
  } catch {
    return undefined; // not done yet
  }
}

function partFile(face: Face, level: number): string {
  return level === 0 ? `${face}-0.webp` : packFile({ face, level });
}

type Kept = { workDir: string; missing: string[] };

/** Lengths of the tiles of each level above the smallest, in the order of their packs; names of the tiles left out. */
type Note = { lengths: number[][]; missing: string[] };

export type WrittenFace = Note & { smallest: Buffer };

type Writing = {
  /** `inside` is missing where the picture is whole. */
  draw: (face: Face) => { picture: Raster; inside?: Uint8Array };
  /** Whether a face may be drawn while the one before it is still needed. */
  overlaps: boolean;
  levels: readonly PlannedLevel[];
  folder: string;
  workDir: string;
  onFace: () => void;
};
