import sharp from 'sharp';
import { seededRandom } from '../../../tests/unit/seeded-random.ts';

/**
 * Photographs a code as a phone would see it: `sidePx` wide in the frame, with mud on it and a soft focus. The mud of a
 * seed lies at the same places of every code, as shares of its side: larger modules are no better hit than small ones.
 * @param code greyscale PNG of the symbol with its quiet zone
 * @param weather.dirt share of the code under mud, 0 to 1
 * @returns greyscale pixels
 */
export async function photographCode(code: Buffer, seed: number, weather: Weather): Promise<Photograph> {
  const { sidePx, dirt, blurPx } = weather;
  const mud = Buffer.from(mudSvg(seed, dirt, sidePx));
  const { data, info } = await sharp(code)
    .resize(sidePx, sidePx, { kernel: 'lanczos3' })
    .composite([{ input: mud }])
    .blur(blurPx)
    .extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#8a8478' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' };
}

/** Splashes: a few large ones with drops around them. */
function mudSvg(seed: number, dirt: number, sidePx: number): string {
  const { fraction } = seededRandom(seed * 7919 + 17);
  const wanted = dirt * sidePx * sidePx;
  let covered = 0;
  let blobs = '';
  while (covered < wanted) {
    const centre = { x: fraction() * sidePx, y: fraction() * sidePx };
    for (let drop = 0; drop < 5 && covered < wanted; drop += 1) {
      const radius = Math.min(
        (0.012 + 0.05 * fraction() ** 2) * sidePx,
        Math.sqrt((wanted - covered) / Math.PI) + 0.5,
      );
      const x = centre.x + (fraction() - 0.5) * sidePx * 0.25;
      const y = centre.y + (fraction() - 0.5) * sidePx * 0.25;
      blobs += `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${radius.toFixed(2)}"/>`;
      covered += Math.PI * radius ** 2;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}"><g fill="#6b5a45">${blobs}</g></svg>`;
}

export type Weather = { sidePx: number; dirt: number; blurPx: number };

export type Photograph = {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
  colorSpace: 'srgb';
};
