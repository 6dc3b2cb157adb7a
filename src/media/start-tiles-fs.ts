import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASE_PACK, FACES, type PanoramaManifest, type Tile, tileKey, type View } from '../model/panorama.ts';
import { packFile, readBasePack } from '../model/panorama-packs.ts';
import { START_SCREENS } from '../model/start-screens.ts';
import { encodeTileName, listStartTiles } from '../model/start-tiles.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { cutTile } from './panorama-encode-fs.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { createHalving } from './panorama-halve.ts';
import { openFaces } from './panorama-open-faces-fs.ts';
import { readLayout } from './panorama-open-fs.ts';
import type { Raster } from './raster.ts';
import { encodeStartTiles } from './start-encode-fs.ts';

/** Raised whenever other bytes are made of the same tiles. */
const MAKER_VERSION = 'start-3';

/**
 * Writes the tiles that a first view needs into one file for each of a few screens, so that they come with one request and
 * nothing else need be known before. They are drawn from the source once more, to be encoded better than in the packs.
 * @param input.panorama made of the same files before, in the same cache
 * @returns the key of their folder; the names of the files stand in `model/start-screens.ts`
 * @throws when the picture cannot be read, or the tiles made before are cut off
 */
export async function makeStartTiles({ panorama, view, cacheDir, ...files }: Input): Promise<string> {
  const plans = START_SCREENS.map((screen) => ({ ...screen, tiles: listStartTiles(panorama, view, screen) }));
  const names = plans.map(({ file, tiles }) => [file, ...tiles.map(tileKey)].join(' '));
  const key = cacheKey(MAKER_VERSION, panorama.key, ...names);
  await deriveOnce(cacheDir, key, async (draft) => {
    const wanted = new Map(plans.flatMap(({ tiles }) => tiles.map((tile) => [tileKey(tile), tile])));
    const drawn = await drawTiles([...wanted.values()], files, panorama);
    const made = await encodeLevels(drawn, panorama, cacheDir);
    for (const { file, tiles } of plans) {
      const parts = tiles.flatMap((tile) => {
        const picture = made.get(tileKey(tile));
        if (!picture) throw new Error(`panorama ${panorama.key} has no tile ${tileKey(tile)}`);
        return [encodeTileName(tile, picture.length), picture];
      });
      await writeFile(join(draft, file), Buffer.concat(parts));
    }
  });
  return key;
}

/** Draws the faces that tiles lie on, one after the other. */
async function drawTiles(
  tiles: readonly Tile[],
  files: PanoramaFiles,
  { faceSizePx, levels }: PanoramaManifest,
): Promise<DrawnTile[]> {
  const { layout } = await readLayout(files);
  const { draw } = await openFaces(files, layout, faceSizePx, 0);
  const halve = createHalving();
  const drawn: DrawnTile[] = [];
  for (const face of FACES) {
    const onFace = tiles.filter((tile) => tile.face === face);
    if (onFace.length === 0) continue;
    let { picture } = draw(face);
    for (const level of levels.toReversed()) {
      if (level.sizePx < faceSizePx) picture = halve(picture);
      for (const tile of onFace.filter((each) => each.level === level.level)) {
        const { data, info } = await cutTile(picture, level, tile)
          .raw()
          .toBuffer({ resolveWithObject: true });
        drawn.push({ tile, drawn: { data, widthPx: info.width, heightPx: info.height } });
      }
    }
  }
  return drawn;
}

/** Encodes each level by itself, because each has its own quality in the packs. */
async function encodeLevels(
  drawn: readonly DrawnTile[],
  { key, levels }: PanoramaManifest,
  cacheDir: string,
): Promise<Map<string, Buffer>> {
  const folder = join(cacheDir, key);
  const base = await readPart(join(folder, BASE_PACK));
  const places = new Map(readBasePack(base, levels).map((place) => [tileKey(place.tile), place]));
  const made = new Map<string, Buffer>();
  for (const { level } of levels) {
    const reading = drawn
      .filter(({ tile }) => tile.level === level)
      .map(async ({ tile, drawn }) => {
        const place = places.get(tileKey(tile));
        if (!place) throw new Error(`panorama ${key} has no tile ${tileKey(tile)}`);
        return { tile, drawn, packed: await readPart(join(folder, packFile(tile)), place) };
      });
    const encoded = await encodeStartTiles(await Promise.all(reading));
    for (const { tile, file } of encoded) made.set(tileKey(tile), file);
  }
  return made;
}

async function readPart(file: string, part?: { start: number; end: number }): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    if (!part) return await handle.readFile();
    const bytes = new Uint8Array(part.end - part.start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, part.start);
    if (bytesRead === bytes.length) return bytes;
    throw new Error(`${file} is cut off; delete its folder, and the next build makes it again`);
  } finally {
    await handle.close();
  }
}

type DrawnTile = { tile: Tile; drawn: Raster };
type Input = PanoramaFiles & { panorama: PanoramaManifest; view: View; cacheDir: string };
