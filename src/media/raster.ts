/**
 * Halves a picture of even sides by averaging blocks of four pixels. A block never reaches over an even offset, so
 * pictures that repeated pixels of each other before repeat half as many after.
 * @throws when a side is odd
 */
export function halve(picture: Raster): Raster {
  const widthPx = picture.widthPx / 2;
  const heightPx = picture.heightPx / 2;
  if (!Number.isInteger(widthPx) || !Number.isInteger(heightPx)) {
    throw new Error(`a picture of ${picture.widthPx}×${picture.heightPx} cannot be halved exactly`);
  }
  const from = picture.data;
  const data = new Uint8Array(widthPx * heightPx * 3);
  const stride = picture.widthPx * 3;
  let to = 0;
  for (let row = 0; row < heightPx; row += 1) {
    let at = 2 * row * stride;
    for (let column = 0; column < widthPx; column += 1) {
      for (const end = at + 3; at < end; at += 1) {
        const above = (from[at] ?? 0) + (from[at + 3] ?? 0);
        const below = (from[at + stride] ?? 0) + (from[at + stride + 3] ?? 0);
        data[to++] = (above + below + 2) >> 2;
      }
      at += 3;
    }
  }
  return { data, widthPx, heightPx };
}

/**
 * Reduces a large picture to a small one. Each pixel is the average of 16 × 16 points spread evenly over what it
 * covers: as good as all of them for a blurred preview, and quick for any size.
 */
export function shrink(picture: Raster, { widthPx, heightPx }: Size): Raster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  const columns = listPoints(picture.widthPx, widthPx);
  const rows = listPoints(picture.heightPx, heightPx);
  for (let offset = 0; offset < data.length; offset += 1) {
    const channel = offset % 3;
    const column = ((offset - channel) / 3) % widthPx;
    const row = Math.floor(offset / 3 / widthPx);
    let sum = 0;
    for (let down = row * POINTS; down < (row + 1) * POINTS; down += 1) {
      const line = (rows[down] ?? 0) * picture.widthPx;
      for (let across = column * POINTS; across < (column + 1) * POINTS; across += 1) {
        sum += picture.data[(line + (columns[across] ?? 0)) * 3 + channel] ?? 0;
      }
    }
    data[offset] = sum / POINTS ** 2;
  }
  return { data, widthPx, heightPx };
}

/** Spreads {@link POINTS} per small pixel over the large ones. */
function listPoints(largePx: number, smallPx: number): Uint32Array {
  const count = smallPx * POINTS;
  return Uint32Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * largePx) / count));
}

const POINTS = 16;

export type Size = { widthPx: number; heightPx: number };

/** Eight-bit sRGB without alpha, row by row from the top left. An equirectangular one is twice as wide as high. */
export type Raster = Size & { data: Uint8Array | Uint8ClampedArray };
