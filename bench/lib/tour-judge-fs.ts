import sharp from 'sharp';
import { readPanorama, readPanoramaSize } from '../../src/media/panorama-read-fs.ts';
import { drawView } from '../../src/media/panorama-view.ts';
import { type Raster, type Size, shrink } from '../../src/media/raster.ts';
import type { View } from '../../src/model/panorama.ts';
import { similarity } from './similarity.ts';

/** The view is drawn this many times as wide and high and then reduced, so that it keeps all the source can show. */
const SUPERSAMPLING = 3;

/**
 * Prepares comparing screenshots with the view they should show, drawn from the source itself.
 * @returns takes a PNG and gives its similarity, 1 at most
 */
export async function createJudge(file: string, view: View): Promise<(picture: Buffer) => Promise<number>> {
  const source = await readPanorama(file, await readPanoramaSize(file));
  const references = new Map<string, Raster>();
  return async (picture) => {
    const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const shown = { data, widthPx: info.width, heightPx: info.height };
    const key = `${info.width}×${info.height}`;
    const reference = references.get(key) ?? drawReference(source, view, shown);
    references.set(key, reference);
    return similarity(shown, reference);
  };
}

function drawReference(source: Raster, view: View, { widthPx, heightPx }: Size): Raster {
  const large = { widthPx: SUPERSAMPLING * widthPx, heightPx: SUPERSAMPLING * heightPx };
  return shrink(drawView(source, view, large), { widthPx, heightPx });
}
