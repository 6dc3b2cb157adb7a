import type { Degree, SplatCloud } from '../../../model/splat-cloud.ts';

/** Texels in a row of the textures: every device takes this width. */
export const ROW = 2048;
/** Harmonics of a degree fit into this many texels of sixteen bytes. */
export const HARMONIC_TEXELS: Readonly<Record<Degree, number>> = { 0: 0, 1: 1, 2: 2, 3: 3 };

/** Numbers of sixteen bits end at 65504; the largest spread is brought to this. */
const LARGEST = 30_000;
/** Spreads of strays beyond this multiple of the others must not cost the others their fine steps. */
const STRAY = 1e7;

/**
 * Packs splats for the graphics unit: two texels of sixteen bytes each, place and colour in the first, spread (the six
 * numbers of the covariance at half precision) in the second, and up to three more with harmonics.
 */
export function packSplats(cloud: SplatCloud): PackedSplats {
  const { count, positions, colours, degree, harmonics } = cloud;
  const texels = 2 + HARMONIC_TEXELS[degree];
  const height = Math.max(1, Math.ceil((count * texels) / ROW));
  const data = new Uint32Array(ROW * height * 4);
  const floats = new Float32Array(data.buffer);
  const bytes = new Uint8Array(data.buffer);
  const spreads = measureSpreads(cloud);
  const scale = LARGEST / Math.max(1e-30, largestOf(spreads));
  const each = count > 0 ? harmonics.length / count : 0;
  for (let index = 0; index < count; index += 1) {
    const at = index * texels * 4;
    floats.set(positions.subarray(index * 3, index * 3 + 3), at);
    for (let part = 0; part < 4; part += 1) {
      bytes[(at + 3) * 4 + part] = Math.max(
        0,
        Math.min(255, Math.round((colours[index * 4 + part] ?? 0) * 255)),
      );
    }
    for (let pair = 0; pair < 3; pair += 1) {
      const one = toHalf((spreads[index * 6 + pair * 2] ?? 0) * scale);
      const other = toHalf((spreads[index * 6 + pair * 2 + 1] ?? 0) * scale);
      data[at + 4 + pair] = (one | (other << 16)) >>> 0;
    }
    bytes.set(harmonics.subarray(index * each, index * each + each), (at + 8) * 4);
  }
  return { count, degree, texels, height, data, spreadScale: 1 / scale, centres: positions.slice() };
}

/** xx, xy, xz, yy, yz, zz of each splat. */
function measureSpreads({ count, scales, turns }: SplatCloud): Float32Array {
  const spreads = new Float32Array(count * 6);
  for (let index = 0; index < count; index += 1) {
    const t = index * 4;
    const [x, y, z, w] = [turns[t] ?? 0, turns[t + 1] ?? 0, turns[t + 2] ?? 0, turns[t + 3] ?? 1];
    const [a, b, c] = [scales[index * 3] ?? 0, scales[index * 3 + 1] ?? 0, scales[index * 3 + 2] ?? 0];
    const [xa, xb, xc] = [(1 - 2 * (y * y + z * z)) * a, 2 * (x * y - w * z) * b, 2 * (x * z + w * y) * c];
    const [ya, yb, yc] = [2 * (x * y + w * z) * a, (1 - 2 * (x * x + z * z)) * b, 2 * (y * z - w * x) * c];
    const [za, zb, zc] = [2 * (x * z - w * y) * a, 2 * (y * z + w * x) * b, (1 - 2 * (x * x + y * y)) * c];
    const at = index * 6;
    spreads[at] = xa * xa + xb * xb + xc * xc;
    spreads[at + 1] = xa * ya + xb * yb + xc * yc;
    spreads[at + 2] = xa * za + xb * zb + xc * zc;
    spreads[at + 3] = ya * ya + yb * yb + yc * yc;
    spreads[at + 4] = ya * za + yb * zb + yc * zc;
    spreads[at + 5] = za * za + zb * zb + zc * zc;
  }
  return spreads;
}

function largestOf(spreads: Float32Array): number {
  const sizes = new Float32Array(spreads.length / 6);
  let largest = 0;
  for (let index = 0; index < sizes.length; index += 1) {
    const at = index * 6;
    sizes[index] = Math.max(spreads[at] ?? 0, spreads[at + 3] ?? 0, spreads[at + 5] ?? 0);
    largest = Math.max(largest, sizes[index] ?? 0);
  }
  sizes.sort();
  return Math.min(largest, (sizes[sizes.length >> 1] ?? largest) * STRAY);
}

/** IEEE 754 with sixteen bits; what is too large becomes the largest. */
export function toHalf(value: number): number {
  FLOAT[0] = Math.max(-65_504, Math.min(65_504, value));
  const bits = BITS[0] ?? 0;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 255) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent <= -10) return sign;
  if (exponent <= 0) return sign | ((fraction | 0x800000) >> (14 - exponent));
  return sign | (exponent << 10) | (fraction >> 13);
}

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

export type PackedSplats = {
  count: number;
  degree: Degree;
  /** Texels per splat. */
  texels: number;
  height: number;
  data: Uint32Array<ArrayBuffer>;
  /** What spreads in the texture are to be multiplied with. */
  spreadScale: number;
  /** x, y, z of each splat, for sorting and for finding what lies before a pin. */
  centres: Float32Array<ArrayBufferLike>;
};
