import type { Derivative, Format } from '../model/picture-set.ts';

/** Widths pictures are offered in, in pixels. The largest one covers a 2× laptop; nothing is ever enlarged. */
export const PICTURE_WIDTHS_PX = [480, 800, 1200, 1600, 2000] as const;

/** AVIF is small but slow to make: only for widths phones ask for (measured: 1.4 megapixels per CPU second). */
const AVIF_MAX_WIDTH_PX = 1200;

/** Picture shared on social networks: the size they all crop to. */
export const SHARE_SIZE_PX = { width: 1200, height: 630 } as const;

/**
 * Plans the derivatives of one picture.
 * @param widthPx width of the upright original; smaller widths than the smallest offered give one derivative as wide as the original
 */
export function planDerivatives(widthPx: number): Derivative[] {
  const widths = PICTURE_WIDTHS_PX.filter((width) => width <= widthPx);
  const offered = widths.length > 0 ? widths : [widthPx];
  return offered.flatMap((width) => {
    const formats: Format[] = width <= AVIF_MAX_WIDTH_PX ? ['avif', 'webp'] : ['webp'];
    if (width === 800 || offered.length === 1) formats.push('jpg');
    return formats.map((format) => ({ format, widthPx: width, file: `${width}.${format}` }));
  });
}
