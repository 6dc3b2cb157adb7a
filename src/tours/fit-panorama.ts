import type { Crop } from './foreign-tour.ts';

/**
 * Plans how a picture becomes a whole sphere, twice as wide as high: of a stereo pair the left eye is taken (the upper half,
 * or the left one), and a cut picture is put where it belongs in the sphere.
 *
 * @param crop where the picture lies, as parts of the whole sphere; of a stereo pair, where each eye lies
 * @returns `whole` when nothing needs to be done; undefined when no rule fits
 */
export function planFit(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  crop: Crop | undefined,
  isStereo: boolean,
): PanoramaFit | 'whole' | undefined {
  if (!crop && widthPx === heightPx * 2 && !isStereo) return 'whole';
  const eye = planEye(widthPx, heightPx, crop, isStereo);
  if (!crop)
    return eye.widthPx === eye.heightPx * 2 ? { eye, ...WHOLE, fullWidthPx: eye.widthPx } : undefined;
  const fullWidthPx = evenWidth(eye.widthPx / crop.width);
  const leftPx = Math.round(crop.left * fullWidthPx);
  const topPx = Math.round((crop.top * fullWidthPx) / 2);
  const fits =
    leftPx >= 0 &&
    topPx >= 0 &&
    leftPx + eye.widthPx <= fullWidthPx &&
    topPx + eye.heightPx <= fullWidthPx / 2;
  // The parts must be those of this picture: else a program cut it and forgot to say so.
  const isOwn = Math.abs((crop.height * fullWidthPx) / 2 - eye.heightPx) <= Math.max(2, eye.heightPx * 0.01);
  return fits && isOwn && fullWidthPx <= WIDEST_PX ? { eye, leftPx, topPx, fullWidthPx } : undefined;
}

/** A square picture without further word is a stereo pair, one eye above the other: no whole sphere is square. */
function planEye(widthPx: number, heightPx: number, crop: Crop | undefined, isStereo: boolean): Size {
  if (widthPx === heightPx && (isStereo || !crop)) return { widthPx, heightPx: Math.floor(heightPx / 2) };
  if (isStereo && widthPx === heightPx * 4) return { widthPx: widthPx / 2, heightPx };
  return { widthPx, heightPx };
}

function evenWidth(widthPx: number): number {
  return Math.round(widthPx / 2) * 2;
}

const WHOLE = { leftPx: 0, topPx: 0 };
const WIDEST_PX = 32_768;

type Size = { widthPx: number; heightPx: number };

/** `eye` is cut from the upper left corner of the file and put at `leftPx`, `topPx` of a sphere half as high as wide. */
export type PanoramaFit = { eye: Size; leftPx: number; topPx: number; fullWidthPx: number };
