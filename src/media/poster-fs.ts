import { join } from 'node:path';
import type { PosterManifest, View } from '../model/panorama.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { digestPanorama, openSphere, readLayout } from './panorama-open-fs.ts';
import { toSharp } from './panorama-read-fs.ts';
import { drawViewOf } from './panorama-view.ts';
import type { Size } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const POSTER_VERSION = 'poster-4';

/** Posters look at one view only; their rendering at twice the size needs no more than this. */
const MAX_SOURCE_WIDTH_PX = 8192;

const POSTER_SIZE_PX: Size = { widthPx: 1280, heightPx: 720 };
const SMALL_POSTER_SIZE_PX: Size = { widthPx: 640, heightPx: 360 };

/**
 * Makes pictures of one view for pages and shared links: WebP in two widths and one JPEG, 16:9.
 * @param view its field of view is the vertical one
 * @throws when the picture cannot be read, or nothing says how it lies around the viewer
 */
export async function makePoster({ view, cacheDir, ...files }: Input): Promise<PosterManifest> {
  const { yawDeg, pitchDeg, fovDeg } = view;
  const shown = `${yawDeg} ${pitchDeg} ${fovDeg}`;
  const key = cacheKey(POSTER_VERSION, shown, await digestPanorama(files, cacheDir));
  const posters = planPosters(key);
  await deriveOnce(cacheDir, key, (draft) => writePosters(files, view, posters, draft));
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
  files: PanoramaFiles,
  view: View,
  posters: PosterManifest,
  folder: string,
): Promise<void> {
  const { layout } = await readLayout(files);
  const { look } = await openSphere(files, layout, { widestPx: MAX_SOURCE_WIDTH_PX });
  const twice = { widthPx: POSTER_SIZE_PX.widthPx * 2, heightPx: POSTER_SIZE_PX.heightPx * 2 };
  const large = toSharp(drawViewOf(look, view, twice));
  const sized = (picture: Size) => large.clone().resize(picture.widthPx, picture.heightPx);
  for (const poster of posters.webp) {
    await sized(poster)
      .webp({ quality: 72, effort: 5, smartSubsample: true })
      .toFile(join(folder, poster.file));
  }
  await sized(posters.jpeg).jpeg({ quality: 74, mozjpeg: true }).toFile(join(folder, posters.jpeg.file));
}

type Input = PanoramaFiles & { view: View; cacheDir: string };
