import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { BASE_PACK, FACES, type Face, type PanoramaManifest, tileKey } from '../model/panorama.ts';
import type { PanoramaLayout } from '../model/panorama-layout.ts';
import { encodeIndex, encodeMissing, packFile } from '../model/panorama-packs.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { MAX_FACE_SIZE_PX, planFaceSizePx, planLevels, planMarginPx, TILE_SIZE_PX } from './panorama.ts';
import { drawFace, drawSphere, listMissingTiles } from './panorama-drawing.ts';
import {
  EFFORT,
  type EncodedLevel,
  encodeLevel,
  measureQuality,
  type PlannedLevel,
  type TileEncoding,
} from './panorama-encode-fs.ts';
import { createFaceDrawer } from './panorama-faces.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { halveSharply } from './panorama-halve.ts';
import { findShownField, isPlain, openSphere, readAll, readEye, readLayout } from './panorama-open-fs.ts';
import { toSharp } from './panorama-read-fs.ts';
import { type Raster, type Size, shrink } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const MAKER_VERSION = 'panorama-3';

/** The dot keeps it out of the published folder: pages carry what it says. */
const MANIFEST_FILE = '.panorama.json';

const PREVIEW_SIZE_PX: Size = { widthPx: 64, heightPx: 32 };

/** Drawn first where the picture is no whole sphere that can be made smaller. */
const LARGER_PREVIEW_PX: Size = { widthPx: 512, heightPx: 256 };

/** The smallest tiles only stand in for finer ones and come first, so their bytes count more than their sharpness. */
const STAND_IN_QUALITY = 50;

/**
 * Makes the tiles of a panorama, once per content, and gives what the viewer must know about them. Of a stereo picture the right
 * eye gets tiles of its own.
 * Beside the picture itself memory holds two faces at most. Encoding runs in sharp's threads while the next face is drawn.
 * @param input.encoding for tests and measurements; a viewer can only show WebP
 * @param input.onFace called after each finished face: six times, or not at all when the tiles are there already
 * @throws when the picture cannot be read, or nothing says how it lies around the viewer
 */
export async function makePanorama({
  cacheDir,
  encoding,
  onFace,
  ...files
}: Input): Promise<PanoramaManifest> {
  const keys = await planKeys(files, encoding);
  const how = { files, encoding };
  const { rightKey } = keys;
  if (rightKey !== undefined) {
    await deriveOnce(cacheDir, rightKey, (draft) =>
      writePanorama({ ...how, keys: { key: rightKey }, draft, eye: 1 }),
    );
  }
  const folder = await deriveOnce(cacheDir, keys.key, (draft) =>
    writePanorama({ ...how, keys, draft, onFace }),
  );
  // Written by writePanorama below; the key names the version of the maker and so of the shape.
  return JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as PanoramaManifest;
}

async function planKeys(files: PanoramaFiles, encoding: TileEncoding | undefined): Promise<Work['keys']> {
  const bytes = await readAll(files);
  const shape = JSON.stringify(files.declared ?? '');
  const keyOf = (eye: string) =>
    cacheKey(MAKER_VERSION, JSON.stringify(encoding ?? ''), shape, eye, ...bytes);
  const isStereo = files.declared?.stereo !== undefined;
  return isStereo ? { key: keyOf('left'), rightKey: keyOf('right') } : { key: keyOf('') };
}

async function writePanorama({
  files,
  keys,
  draft,
  eye = 0,
  encoding,
  onFace = () => {},
}: Work): Promise<void> {
  const { layout, northDeg } = await readLayout(files);
  const faceSizePx = planFaceSizePx(layout.wholeWidthPx);
  const levels = planLevels(faceSizePx);
  const { draw, sample, makeSmall } = await openDrawing(files, layout, faceSizePx, eye);
  const qualityOf = encoding ? () => 0 : await measureQuality(sample);
  const plan = levels.map((level): PlannedLevel => {
    const isStandIn = level.level === 0 && levels.length > 1;
    const quality = isStandIn ? STAND_IN_QUALITY : qualityOf(level.sizePx);
    return { ...level, encoding: encoding ?? { webp: { quality, effort: EFFORT } } };
  });
  const missing = new Set<string>();
  const written = await writeFaces({ draw, levels: plan, folder: draft, missing, onFace });
  await writeBase(written, draft);
  const missingBits = encodeMissing(levels, missing);
  const shown = findShownField(layout);
  const manifest: PanoramaManifest = {
    ...keys,
    faceSizePx,
    tileSizePx: TILE_SIZE_PX,
    levels,
    ...(await makePreview(makeSmall())),
    ...(missingBits !== undefined && { missing: missingBits }),
    ...(shown && { shown }),
    ...(northDeg !== undefined && { northDeg }),
  };
  await writeFile(join(draft, MANIFEST_FILE), JSON.stringify(manifest));
}

/** A whole upright sphere is read in the size its faces need, everything else as it is. */
async function openDrawing(
  files: PanoramaFiles,
  layout: PanoramaLayout,
  faceSizePx: number,
  eye: number,
): Promise<Drawing> {
  const takeRoom = createRooms(faceSizePx);
  if (layout.is !== 'cube' && isPlain(layout)) {
    const size = { widthPx: 4 * faceSizePx, heightPx: 2 * faceSizePx };
    const sample = await readEye(files, layout.eyes[eye] ?? layout.eyes[0], size);
    const draw = createFaceDrawer(faceSizePx);
    return {
      sample,
      draw: (face) => ({ picture: draw(sample, face, takeRoom()) }),
      makeSmall: () => shrink(sample, PREVIEW_SIZE_PX),
    };
  }
  const { look, sample } = await openSphere(files, layout, { widestPx: 4 * MAX_FACE_SIZE_PX, eye });
  return {
    sample,
    draw: (face) => drawFace(look, faceSizePx, face, takeRoom()),
    makeSmall: () => shrink(drawSphere(look, LARGER_PREVIEW_PX), PREVIEW_SIZE_PX),
  };
}

/** Gives two rooms in turn: one face is drawn while the one before it is encoded. Fresh ones would wait for the collector. */
function createRooms(faceSizePx: number): () => Uint8ClampedArray {
  const sizePx = faceSizePx + 2 * planMarginPx(faceSizePx);
  const rooms = [
    new Uint8ClampedArray(sizePx * sizePx * 3),
    new Uint8ClampedArray(sizePx * sizePx * 3),
  ] as const;
  let turn = 0;
  return () => {
    turn += 1;
    return rooms[turn % 2 === 0 ? 0 : 1];
  };
}

/** Draws one face while the one before it is encoded. @param missing gets the names of the tiles that are left out */
async function writeFaces({ draw, levels, folder, missing, onFace }: Writing): Promise<EncodedLevel[][]> {
  const written: EncodedLevel[][] = [];
  let writing: Promise<unknown> = Promise.resolve();
  for (const face of FACES) {
    const { picture, inside } = draw(face);
    for (const tile of inside ? listMissingTiles(face, levels, inside) : []) missing.add(tileKey(tile));
    await writing;
    writing = writeFace(picture, face, { levels, folder, missing }).then((encoded) => {
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
  { levels, folder, missing }: Pick<Writing, 'levels' | 'folder' | 'missing'>,
): Promise<EncodedLevel[]> {
  const encoding: Promise<EncodedLevel>[] = [];
  let sized = picture;
  for (const level of levels.toReversed()) {
    if (encoding.length > 0) sized = halveSharply(sized);
    encoding.unshift(encodeLevel(sized, face, level, missing));
  }
  const encoded = await Promise.all(encoding);
  const packs = encoded.slice(1).map((tiles, index) => {
    return writeFile(join(folder, packFile({ face, level: index + 1 })), Buffer.concat(tiles));
  });
  await Promise.all(packs);
  return encoded;
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

async function makePreview(picture: Raster): Promise<Pick<PanoramaManifest, 'preview' | 'colour'>> {
  const small = toSharp(picture);
  const webp = await small.clone().webp({ quality: 60, effort: 6 }).toBuffer();
  const { dominant } = await sharp(await small.png().toBuffer()).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { preview: `data:image/webp;base64,${webp.toString('base64')}`, colour: `#${hex.join('')}` };
}

type Input = PanoramaFiles & { cacheDir: string; encoding?: TileEncoding; onFace?: () => void };
type Work = {
  files: PanoramaFiles;
  keys: { key: string; rightKey?: string };
  draft: string;
  eye?: number;
  encoding?: TileEncoding | undefined;
  onFace?: (() => void) | undefined;
};

/** How a panorama is drawn; `inside` is missing where it is whole. */
type Drawing = {
  sample: Raster;
  draw: (face: Face) => { picture: Raster; inside?: Uint8Array };
  makeSmall: () => Raster;
};

type Writing = {
  draw: Drawing['draw'];
  levels: readonly PlannedLevel[];
  folder: string;
  missing: Set<string>;
  onFace: () => void;
};
