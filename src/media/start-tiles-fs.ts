import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASE_PACK, type PanoramaManifest, tileKey, type View } from '../model/panorama.ts';
import { packFile, readBasePack } from '../model/panorama-packs.ts';
import { START_SCREENS } from '../model/start-screens.ts';
import { encodeTileName, listStartTiles } from '../model/start-tiles.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';

/** Raised whenever other bytes are made of the same tiles. */
const MAKER_VERSION = 'start-2';

/**
 * Copies the tiles that a first view needs into one file for each of a few screens, so that they come with one request and
 * nothing else need be known before.
 * @param input.panorama made before, in the same cache
 * @returns the key of their folder; the names of the files stand in `model/start-screens.ts`
 */
export async function makeStartTiles({ panorama, view, cacheDir }: Input): Promise<string> {
  const plans = START_SCREENS.map((screen) => ({ ...screen, tiles: listStartTiles(panorama, view, screen) }));
  const names = plans.map(({ file, tiles }) => [file, ...tiles.map(tileKey)].join(' '));
  const key = cacheKey(MAKER_VERSION, panorama.key, ...names);
  await deriveOnce(cacheDir, key, async (draft) => {
    const folder = join(cacheDir, panorama.key);
    const base = await readPart(join(folder, BASE_PACK));
    const places = new Map(readBasePack(base, panorama.levels).map((place) => [tileKey(place.tile), place]));
    for (const { file, tiles } of plans) {
      const parts: Uint8Array[] = [];
      for (const tile of tiles) {
        const place = places.get(tileKey(tile));
        if (!place) throw new Error(`panorama ${panorama.key} has no tile ${tileKey(tile)}`);
        const picture = await readPart(join(folder, packFile(tile)), place);
        parts.push(encodeTileName(tile, picture.length), picture);
      }
      await writeFile(join(draft, file), Buffer.concat(parts));
    }
  });
  return key;
}

async function readPart(file: string, part?: { start: number; end: number }): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    if (!part) return await handle.readFile();
    const bytes = new Uint8Array(part.end - part.start);
    await handle.read(bytes, 0, bytes.length, part.start);
    return bytes;
  } finally {
    await handle.close();
  }
}

type Input = { panorama: PanoramaManifest; view: View; cacheDir: string };
