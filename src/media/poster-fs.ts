import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PosterManifest, View } from '../model/panorama.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { readPanorama, readPanoramaSize, toSharp } from './panorama-read-fs.ts';
import { drawView } from './panorama-view.ts';
import type { Size } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const POSTER_VERSION = 'poster-2';

/** Posters look at one view only; their rendering at twice the size needs no more than this. */
const MAX_SOURCE_WIDTH_PX = 8192;

const POSTER_SIZE_PX: Size = { widthPx: 1280, heightPx: 720 };
const SMALL_POSTER_SIZE_PX: Size = { widthPx: 640, heightPx: 360 };

/**
 * Makes pictures of one view for pages and shared links: WebP in two widths and one JPEG, 16:9.
 * @param view its field of view is the vertical one
 * @throws when the picture cannot be read or is not exactly twice as wide as high
 */
export async function makePoster({ file, view, cacheDir }: Input): Promise<PosterManifest> {
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

/** Rendered at twice the size and reduced, so that fine detail does not flicker into steps. */
async function writePosters(
  file: string,
  view: View,
  posters: PosterManifest,
  folder: string,
): Promise<void> {
  const size = await readPanoramaSize(file);
  const widthPx = Math.min(size.widthPx, MAX_SOURCE_WIDTH_PX);
  const source = await readPanorama(file, { widthPx, heightPx: widthPx / 2 });
  const twice = { widthPx: POSTER_SIZE_PX.widthPx * 2, heightPx: POSTER_SIZE_PX.heightPx * 2 };
  const large = toSharp(drawView(source, view, twice));
  const sized = (picture: Size) => large.clone().resize(picture.widthPx, picture.heightPx);
  for (const poster of posters.webp) {
    await sized(poster)
      .webp({ quality: 72, effort: 5, smartSubsample: true })
      .toFile(join(folder, poster.file));
  }
  await sized(posters.jpeg).jpeg({ quality: 74, mozjpeg: true }).toFile(join(folder, posters.jpeg.file));
}

type Input = { file: string; view: View; cacheDir: string };
