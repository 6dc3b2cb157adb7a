import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { readPanorama, readPanoramaSize, toSharp } from '../../src/media/panorama-read-fs.ts';
import { drawView } from '../../src/media/panorama-view.ts';
import type { Raster } from '../../src/media/raster.ts';
import { FACES, type Face } from '../../src/model/panorama.ts';
import { type PeerTiles, PREVIEW_PX, planPeerTiles, TILE_PX } from './tour-tiles.ts';

const JPEG = { quality: 75 } as const;

/** Whole faces lie below each other in this order in Marzipano's preview. */
const PREVIEW_ORDER: readonly Face[] = ['b', 'd', 'f', 'l', 'r', 'u'];

/**
 * Cuts a panorama into the tiles of the peers: an equirectangular ladder, a cube ladder and Pannellum's levels. Faces are
 * ordinary views of 90°, drawn once in the largest size and reduced from there.
 * @param folder receives `equirect`, `cube` and `pannellum`
 */
export async function writePeerTiles(file: string, folder: string): Promise<PeerTiles> {
  const size = await readPanoramaSize(file);
  const plan = planPeerTiles(size.widthPx);
  const source = await readPanorama(file, size);
  await writeEquirect(source, plan, join(folder, 'equirect'));
  const previews = new Map<Face, Buffer>();
  for (const face of FACES) {
    const sides = { widthPx: plan.pannellumFacePx, heightPx: plan.pannellumFacePx };
    const picture = drawView(source, { ...FACE_ANGLES[face], fovDeg: 90 }, sides);
    await writeFace(picture, face, plan, folder);
    previews.set(face, await toSharp(picture).resize(PREVIEW_PX).png().toBuffer());
  }
  await writePreview(previews, join(folder, 'cube/preview.jpg'));
  return plan;
}

async function writeEquirect(source: Raster, plan: PeerTiles, folder: string): Promise<void> {
  for (const [level, widthPx] of plan.equirectWidthsPx.entries()) {
    const sized = await reduce(source, widthPx, widthPx / 2);
    await cut(sized, ({ column, row }) => join(folder, String(level), `${row}_${column}.jpg`));
  }
  await toSharp(source).resize(1024, 512).jpeg(JPEG).toFile(join(folder, 'base.jpg'));
}

async function writeFace(picture: Raster, face: Face, plan: PeerTiles, folder: string): Promise<void> {
  for (const [index, sizePx] of plan.cubeSizesPx.entries()) {
    const target = join(folder, 'cube', String(index + 1), face);
    await cut(await reduce(picture, sizePx, sizePx), ({ column, row }) =>
      join(target, String(row), `${column}.jpg`),
    );
  }
  for (let level = 1; level <= plan.pannellumLevels; level += 1) {
    const sizePx = Math.round(plan.pannellumFacePx / 2 ** (plan.pannellumLevels - level));
    const target = join(folder, 'pannellum', String(level));
    await cut(await reduce(picture, sizePx, sizePx), ({ column, row }) =>
      join(target, `${face}${row}_${column}.jpg`),
    );
  }
  const base = join(folder, 'cube/base');
  await mkdir(base, { recursive: true });
  await toSharp(picture)
    .resize(PREVIEW_PX)
    .jpeg(JPEG)
    .toFile(join(base, `${face}.jpg`));
}

async function writePreview(faces: ReadonlyMap<Face, Buffer>, file: string): Promise<void> {
  const layers = PREVIEW_ORDER.map((face, index) => ({
    input: faces.get(face) ?? Buffer.alloc(0),
    left: 0,
    top: index * PREVIEW_PX,
  }));
  const strip = { width: PREVIEW_PX, height: 6 * PREVIEW_PX, channels: 3, background: '#000' } as const;
  await sharp({ create: strip }).composite(layers).jpeg(JPEG).toFile(file);
}

async function reduce(picture: Raster, widthPx: number, heightPx: number): Promise<Raster> {
  if (picture.widthPx === widthPx) return picture;
  const data = await toSharp(picture).resize(widthPx, heightPx, { fit: 'fill' }).raw().toBuffer();
  return { data, widthPx, heightPx };
}

async function cut(picture: Raster, target: (place: Place) => string): Promise<void> {
  const places: Place[] = [];
  for (let row = 0; row * TILE_PX < picture.heightPx; row += 1) {
    for (let column = 0; column * TILE_PX < picture.widthPx; column += 1) places.push({ column, row });
  }
  for (const place of places) {
    const left = place.column * TILE_PX;
    const top = place.row * TILE_PX;
    const width = Math.min(TILE_PX, picture.widthPx - left);
    const height = Math.min(TILE_PX, picture.heightPx - top);
    await mkdir(dirname(target(place)), { recursive: true });
    await toSharp(picture).extract({ left, top, width, height }).jpeg(JPEG).toFile(target(place));
  }
}

const FACE_ANGLES: Record<Face, { yawDeg: number; pitchDeg: number }> = {
  f: { yawDeg: 0, pitchDeg: 0 },
  r: { yawDeg: 90, pitchDeg: 0 },
  b: { yawDeg: 180, pitchDeg: 0 },
  l: { yawDeg: -90, pitchDeg: 0 },
  u: { yawDeg: 0, pitchDeg: 90 },
  d: { yawDeg: 0, pitchDeg: -90 },
};

type Place = { column: number; row: number };
