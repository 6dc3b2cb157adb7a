import { join } from 'node:path';
import type { ScenePictures, View } from '../model/panorama.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { digestPanorama, readWholeSphere } from './panorama-open-fs.ts';
import { toSharp } from './panorama-read-fs.ts';
import { drawView } from './panorama-view.ts';
import type { Size } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const VERSION = 'scene-pictures-2';

const SOURCE_PX: Size = { widthPx: 3072, heightPx: 1536 };
/** Sky and ground take much room there and show little. */
const WIDE_PITCH_DEG = 48;
const WIDE_PX: Size = {
  widthPx: SOURCE_PX.widthPx,
  heightPx: Math.round((SOURCE_PX.heightPx * 2 * WIDE_PITCH_DEG) / 180),
};
const THUMB_PX: Size = { widthPx: 240, heightPx: 150 };

/**
 * Makes the pictures that stand for a scene where its panorama is not drawn: a small one of its first view, and the whole
 * way round between 48° below and above the horizon, for scrolling where there is no WebGL or no script.
 * @throws when the picture cannot be read
 */
export async function makeScenePictures({ view, cacheDir, ...files }: Input): Promise<ScenePictures> {
  const { yawDeg, pitchDeg, fovDeg } = view;
  const shown = `${yawDeg} ${pitchDeg} ${fovDeg}`;
  const key = cacheKey(VERSION, shown, await digestPanorama(files, cacheDir));
  await deriveOnce(cacheDir, key, async (draft) => {
    const source = await readWholeSphere(files, SOURCE_PX);
    const twice = { widthPx: THUMB_PX.widthPx * 2, heightPx: THUMB_PX.heightPx * 2 };
    await toSharp(drawView(source, view, twice))
      .resize(THUMB_PX.widthPx, THUMB_PX.heightPx)
      .webp({ quality: 68, effort: 5 })
      .toFile(join(draft, THUMB));
    const top = Math.round((SOURCE_PX.heightPx - WIDE_PX.heightPx) / 2);
    await toSharp(source)
      .extract({ left: 0, top, width: WIDE_PX.widthPx, height: WIDE_PX.heightPx })
      .webp({ quality: 64, effort: 4, smartSubsample: true })
      .toFile(join(draft, WIDE));
  });
  return { key, thumb: { file: THUMB, ...THUMB_PX }, wide: { file: WIDE, ...WIDE_PX } };
}

const THUMB = 'thumb.webp';
const WIDE = 'wide.webp';

type Input = PanoramaFiles & { view: View; cacheDir: string };
