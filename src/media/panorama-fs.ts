import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
  FACES,
  type Face,
  type PanoramaManifest,
  type PosterManifest,
  tileFile,
  type View,
} from '../model/panorama.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import {
  crop,
  halve,
  MAX_FACE_SIZE_PX,
  planFaceSizePx,
  planLevels,
  planTiles,
  projectFaceRows,
  projectViewRows,
  type Raster,
  type Size,
  TILE_SIZE_PX,
} from './panorama.ts';

/** Raised whenever the bytes made from the same picture change. */
const MAKER_VERSION = 'panorama-1';
const POSTER_VERSION = 'poster-1';

/** Largest panorama read. Well above sharp's own limit, which a 24,576×12,288 picture already exceeds. */
const LIMIT_INPUT_PIXELS = 32768 * 16384;

/** Above this width a source has more detail than the largest face can hold. */
const MAX_SOURCE_WIDTH_PX = 2 * Math.ceil((MAX_FACE_SIZE_PX * Math.PI) / 2);

/** Posters look at one view only; their rendering at twice the size needs no more than this. */
const MAX_POSTER_SOURCE_WIDTH_PX = 8192;

const MANIFEST_FILE = 'panorama.json';
const POSTER_SIZE_PX: Size = { widthPx: 1280, heightPx: 720 };
const SMALL_POSTER_SIZE_PX: Size = { widthPx: 640, heightPx: 360 };

/**
 * Makes the tiles of a panorama, once per content, and gives what the viewer must know about them.
 * Memory stays bounded by the (reduced) source, one strip of a face and its halves: about 0.5 GB at worst.
 * @throws when the picture cannot be read or is not exactly twice as wide as high
 */
export async function makePanorama({ file, cacheDir }: Input): Promise<PanoramaManifest> {
  const key = cacheKey(MAKER_VERSION, await readFile(file));
  const folder = await deriveOnce(cacheDir, key, (draft) => writePanorama(file, key, draft));
  // Written by writePanorama below; the key names the version of the maker and so of the shape.
  return JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as PanoramaManifest;
}

/**
 * Makes pictures of one view for pages and shared links: WebP in two widths and one JPEG, 16:9.
 * @param view its field of view is the vertical one
 * @throws when the picture cannot be read or is not exactly twice as wide as high
 */
export async function makePoster({ file, view, cacheDir }: Input & { view: View }): Promise<PosterManifest> {
  const { yawDeg, pitchDeg, fovDeg } = view;
  const key = cacheKey(POSTER_VERSION, `${yawDeg} ${pitchDeg} ${fovDeg}`, await readFile(file));
  const posters = planPosters(key);
  await deriveOnce(cacheDir, key, (draft) => writePosters(file, view, posters, draft));
  return posters;
}

function planPosters(key: string): PosterManifest {
  const named = (size: Size, extension: string) => ({ file: `poster-${size.widthPx}.${extension}`, ...size });
  return {
    key,
    webp: [named(SMALL_POSTER_SIZE_PX, 'webp'), named(POSTER_SIZE_PX, 'webp')],
    jpeg: named(POSTER_SIZE_PX, 'jpg'),
  };
}

async function writePanorama(file: string, key: string, folder: string): Promise<void> {
  const { widthPx } = await readSize(file);
  const faceSizePx = planFaceSizePx(widthPx);
  const source = await readRaster(file, MAX_SOURCE_WIDTH_PX);
  for (const face of FACES) await writeFace(source, face, faceSizePx, folder);
  const manifest: PanoramaManifest = {
    key,
    faceSizePx,
    tileSizePx: TILE_SIZE_PX,
    levels: planLevels(faceSizePx),
    ...(await makePreview(source)),
  };
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Projects a face strip by strip; each strip is encoded in sharp's threads while the next one is projected. */
async function writeFace(source: Raster, face: Face, faceSizePx: number, folder: string): Promise<void> {
  const levels = planLevels(faceSizePx);
  const top = levels.length - 1;
  const half = blank(Math.ceil(faceSizePx / 2));
  let writing: Promise<unknown> = Promise.resolve();
  for (let first = 0; first < faceSizePx; first += TILE_SIZE_PX) {
    const count = Math.min(TILE_SIZE_PX, faceSizePx - first);
    const data = projectFaceRows(source, face, faceSizePx, { first, count });
    const strip = { data, widthPx: faceSizePx, heightPx: count };
    await writing;
    writing = writeTiles(strip, { face, level: top, firstRow: first / TILE_SIZE_PX }, folder);
    half.data.set(halve(strip).data, (first / 2) * half.widthPx * 3);
  }
  await writing;
  let picture = half;
  for (let level = top - 1; level >= 0; level -= 1) {
    await writeTiles(picture, { face, level, firstRow: 0 }, folder);
    picture = halve(picture);
  }
}

/** Cuts rows of tiles out of a picture that starts at the top of row `firstRow`. */
async function writeTiles(picture: Raster, { face, level, firstRow }: Strip, folder: string): Promise<void> {
  const plan = planTiles({
    level,
    sizePx: picture.widthPx,
    columns: Math.ceil(picture.widthPx / TILE_SIZE_PX),
  });
  const inside = plan.filter(({ rect }) => rect.topPx < picture.heightPx);
  await Promise.all(
    inside.map(({ column, row, rect }) => {
      const heightPx = Math.min(rect.heightPx, picture.heightPx - rect.topPx);
      const file = tileFile({ face, level, column, row: firstRow + row });
      return toSharp(crop(picture, { ...rect, heightPx }))
        .webp({ quality: 75, effort: 4, smartSubsample: true })
        .toFile(join(folder, file));
    }),
  );
}

async function makePreview(source: Raster): Promise<Pick<PanoramaManifest, 'preview' | 'colour'>> {
  const small = toSharp(source).resize(64, 32, { fit: 'fill' });
  const webp = await small.clone().webp({ quality: 60, effort: 6 }).toBuffer();
  const { dominant } = await sharp(await small.png().toBuffer()).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { preview: `data:image/webp;base64,${webp.toString('base64')}`, colour: `#${hex.join('')}` };
}

/** Rendered at twice the size and reduced, so that fine detail does not flicker into steps. */
async function writePosters(
  file: string,
  view: View,
  posters: PosterManifest,
  folder: string,
): Promise<void> {
  const source = await readRaster(file, MAX_POSTER_SOURCE_WIDTH_PX);
  const size = { widthPx: POSTER_SIZE_PX.widthPx * 2, heightPx: POSTER_SIZE_PX.heightPx * 2 };
  const data = projectViewRows(source, view, size, { first: 0, count: size.heightPx });
  const large = toSharp({ data, ...size });
  const sized = (picture: Size) => large.clone().resize(picture.widthPx, picture.heightPx);
  for (const poster of posters.webp) {
    await sized(poster)
      .webp({ quality: 72, effort: 5, smartSubsample: true })
      .toFile(join(folder, poster.file));
  }
  await sized(posters.jpeg).jpeg({ quality: 74, mozjpeg: true }).toFile(join(folder, posters.jpeg.file));
}

async function readSize(file: string): Promise<Size> {
  const { width, height } = await sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS }).metadata();
  if (width !== 2 * height) {
    throw new Error(`${file} is ${width}×${height}; a panorama must be exactly twice as wide as high`);
  }
  return { widthPx: width, heightPx: height };
}

/** Stored orientation is left alone: panoramas are upright by definition, and a turned one would not be 2:1. */
async function readRaster(file: string, maxWidthPx: number): Promise<Raster> {
  const { widthPx } = await readSize(file);
  let image = sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS });
  if (widthPx > maxWidthPx) image = image.resize(maxWidthPx, maxWidthPx / 2, { fit: 'fill' });
  const { data, info } = await image
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${file} was read with ${info.channels} channels instead of 3`);
  return { data, widthPx: info.width, heightPx: info.height };
}

function toSharp({ data, widthPx, heightPx }: Raster): Sharp {
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 }, limitInputPixels: false });
}

function blank(sizePx: number): Raster {
  return { data: new Uint8Array(sizePx * sizePx * 3), widthPx: sizePx, heightPx: sizePx };
}

type Input = { file: string; cacheDir: string };
type Strip = { face: Face; level: number; firstRow: number };
