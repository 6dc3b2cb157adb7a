import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type JpegOptions, type Sharp, type WebpOptions } from 'sharp';
import {
  BASE_PACK,
  FACES,
  type Face,
  type PanoramaLevel,
  type PanoramaManifest,
  tileRect,
} from '../model/panorama.ts';
import { encodeIndex, listPackTiles, packFile } from '../model/panorama-packs.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { planFaceSizePx, planLevels, TILE_SIZE_PX, withGutter } from './panorama.ts';
import { createFaceDrawer } from './panorama-faces.ts';
import { readPanorama, readPanoramaSize, toSharp } from './panorama-read-fs.ts';
import { halve, type Raster, type Size, shrink } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const MAKER_VERSION = 'panorama-2';

/** The dot keeps it out of the published folder: pages carry what it says. */
const MANIFEST_FILE = '.panorama.json';

const PREVIEW_SIZE_PX: Size = { widthPx: 64, heightPx: 32 };

/** What each effort costs and brings stands in `docs/decisions/0008-panorama-packs.md`. */
const TILE_ENCODING: TileEncoding = { webp: { quality: 75, effort: 2 } };

/** The smallest tiles only stand in for finer ones and come first, so their bytes count more than their sharpness. */
const STAND_IN_ENCODING: TileEncoding = { webp: { quality: 50, effort: 2 } };

/**
 * Makes the tiles of a panorama, once per content, and gives what the viewer must know about them.
 * Beside the picture itself memory holds two faces at most. Encoding runs in sharp's threads while the next face is drawn.
 * @param input.encoding for tests and measurements; a viewer can only show WebP
 * @param input.onFace called after each finished face: six times, or not at all when the tiles are there already
 * @throws when the picture cannot be read or is not exactly twice as wide as high
 */
export async function makePanorama({ file, cacheDir, ...how }: Input): Promise<PanoramaManifest> {
  const key = cacheKey(MAKER_VERSION, JSON.stringify(how.encoding ?? ''), await readFile(file));
  const folder = await deriveOnce(cacheDir, key, (draft) => writePanorama({ file, key, draft, ...how }));
  // Written by writePanorama below; the key names the version of the maker and so of the shape.
  return JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as PanoramaManifest;
}

async function writePanorama({ file, key, draft, encoding, onFace = () => {} }: Work): Promise<void> {
  const { widthPx } = await readPanoramaSize(file);
  const faceSizePx = planFaceSizePx(widthPx);
  const levels = planLevels(faceSizePx);
  const source = await readPanorama(file, { widthPx: 4 * faceSizePx, heightPx: 2 * faceSizePx });
  const plan = levels.map((level): PlannedLevel => {
    const isStandIn = level.level === 0 && levels.length > 1;
    return { ...level, encoding: encoding ?? (isStandIn ? STAND_IN_ENCODING : TILE_ENCODING) };
  });
  const written = await writeFaces(source, plan, draft, onFace);
  await writeBase(written, draft);
  const preview = await makePreview(source);
  const manifest: PanoramaManifest = { key, faceSizePx, tileSizePx: TILE_SIZE_PX, levels, ...preview };
  await writeFile(join(draft, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Draws one face while the one before it is encoded. */
async function writeFaces(
  source: Raster,
  levels: readonly PlannedLevel[],
  folder: string,
  onFace: () => void,
): Promise<EncodedLevel[][]> {
  const draw = createFaceDrawer(source.widthPx / 4);
  const written: EncodedLevel[][] = [];
  let writing: Promise<unknown> = Promise.resolve();
  for (const face of FACES) {
    const picture = draw(source, face);
    await writing;
    writing = writeFace(picture, face, levels, folder).then((encoded) => {
      written.push(encoded);
      onFace();
    });
  }
  await writing;
  return written;
}

/** @returns the levels of the face, smallest first */
async function writeFace(
  picture: Raster,
  face: Face,
  levels: readonly PlannedLevel[],
  folder: string,
): Promise<EncodedLevel[]> {
  const encoding: Promise<EncodedLevel>[] = [];
  let sized = picture;
  for (const level of levels.toReversed()) {
    if (encoding.length > 0) sized = halve(sized);
    encoding.unshift(encodeLevel(sized, face, level));
  }
  const encoded = await Promise.all(encoding);
  const packs = encoded.slice(1).map((tiles, index) => {
    return writeFile(join(folder, packFile({ face, level: index + 1 })), Buffer.concat(tiles));
  });
  await Promise.all(packs);
  return encoded;
}

/** Cuts a face with its margin into tiles and encodes them, in the order of the pack. */
async function encodeLevel(picture: Raster, face: Face, level: PlannedLevel): Promise<EncodedLevel> {
  const marginPx = (picture.widthPx - level.sizePx) / 2;
  return Promise.all(
    listPackTiles(face, level).map(({ column, row }) => {
      const { leftPx, topPx, widthPx, heightPx } = withGutter(
        tileRect(level, TILE_SIZE_PX, column, row),
        marginPx,
      );
      const tile = toSharp(picture).extract({ left: leftPx, top: topPx, width: widthPx, height: heightPx });
      return encode(tile, level.encoding).toBuffer();
    }),
  );
}

function encode(tile: Sharp, encoding: TileEncoding): Sharp {
  return 'webp' in encoding ? tile.webp(encoding.webp) : tile.jpeg(encoding.jpeg);
}

/** Writes the smallest tiles of all faces and the lengths of the others into one file. */
async function writeBase(faces: readonly EncodedLevel[][], folder: string): Promise<void> {
  const smallest = faces.flatMap((levels) => levels[0] ?? []);
  const levelCount = faces[0]?.length ?? 0;
  const lengths = Array.from({ length: levelCount - 1 }, (_, index) =>
    faces.flatMap((levels) => (levels[index + 1] ?? []).map((tile) => tile.length)),
  );
  await writeFile(join(folder, BASE_PACK), Buffer.concat([...smallest, encodeIndex(lengths.flat())]));
}

async function makePreview(source: Raster): Promise<Pick<PanoramaManifest, 'preview' | 'colour'>> {
  const small = toSharp(shrink(source, PREVIEW_SIZE_PX));
  const webp = await small.clone().webp({ quality: 60, effort: 6 }).toBuffer();
  const { dominant } = await sharp(await small.png().toBuffer()).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { preview: `data:image/webp;base64,${webp.toString('base64')}`, colour: `#${hex.join('')}` };
}

export type TileEncoding = { webp: WebpOptions } | { jpeg: JpegOptions };

type How = { encoding?: TileEncoding; onFace?: () => void };
type Input = How & { file: string; cacheDir: string };
type Work = How & { file: string; key: string; draft: string };
type PlannedLevel = PanoramaLevel & { encoding: TileEncoding };

/** The encoded tiles of a face at one level, in the order of their pack. Lengths would do, but the smallest are needed whole. */
type EncodedLevel = Buffer[];
