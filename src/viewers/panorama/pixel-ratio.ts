/** More device pixels a point cost much and show little. */
const MAX_PIXEL_RATIO = 2;

/** Gives how many device pixels a point is drawn with. */
export function pixelRatio(): number {
  return Math.min(MAX_PIXEL_RATIO, devicePixelRatio);
}
