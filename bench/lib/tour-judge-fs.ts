import sharp from 'sharp';
import { readPanorama, readPanoramaSize } from '../../src/media/panorama-read-fs.ts';
import { drawView } from '../../src/media/panorama-view.ts';
import type { Raster, Size } from '../../src/media/raster.ts';
import { similarity } from '../../src/media/similarity.ts';
import type { View } from '../../src/model/panorama.ts';

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
  return average(drawView(source, view, large), SUPERSAMPLING);
}

/** Reduces a picture by a whole factor; each pixel is the average of those it covers. */
function average(large: Raster, factor: number): Raster {
  const widthPx = large.widthPx / factor;
  const heightPx = large.heightPx / factor;
  const sums = new Uint16Array(widthPx * heightPx * 3);
  for (let row = 0; row < large.heightPx; row += 1) {
    const line = Math.floor(row / factor) * widthPx;
    for (let column = 0; column < large.widthPx; column += 1) {
      const to = (line + Math.floor(column / factor)) * 3;
      const from = (row * large.widthPx + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        sums[to + channel] = (sums[to + channel] ?? 0) + (large.data[from + channel] ?? 0);
      }
    }
  }
  const data = Uint8ClampedArray.from(sums, (sum) => sum / factor ** 2);
  return { data, widthPx, heightPx };
}
