import { harmonicsOf, SH_C0, type SplatCloud } from './splat-cloud.ts';

const HEADER_BYTES = 16;
/** Fixed numbers of 24 bits with a sign. */
const LARGEST_PLACE = 2 ** 23 - 1;
/** Positions are kept to this share of the size of what is there: finer than a pixel when one comes very near. */
const STEPS = 2 ** 17;
/** Harmonics in steps of 8 and of 16, as the format’s own tools round them: they pack far better so. */
const FIRST_BAND = 3;

/**
 * Writes splats as SPZ version 3, still to be packed with gzip.
 * @param sizeM the longest side of what is there, without strays; decides how finely positions are kept
 * @see https://github.com/nianticlabs/spz
 */
export function writeSpz(cloud: SplatCloud, sizeM: number): Uint8Array<ArrayBuffer> {
  const { count, degree } = cloud;
  const each = harmonicsOf(degree) * 3;
  const bytes = new Uint8Array(HEADER_BYTES + count * (20 + each));
  const bits = chooseBits(cloud, sizeM);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x5053474e, true);
  view.setUint32(4, 3, true);
  view.setUint32(8, count, true);
  bytes.set([degree, bits, 0, 0], 12);
  let offset = HEADER_BYTES;
  writePlaces(cloud.positions, 2 ** bits, bytes.subarray(offset));
  offset += count * 9;
  for (let index = 0; index < count; index += 1) {
    bytes[offset + index] = toByte((cloud.colours[index * 4 + 3] ?? 0) * 255);
  }
  offset += count;
  for (let at = 0; at < count * 3; at += 1) {
    const colour = cloud.colours[Math.floor(at / 3) * 4 + (at % 3)] ?? 0;
    bytes[offset + at] = toByte((((colour - 0.5) * 0.15) / SH_C0 + 0.5) * 255);
  }
  offset += count * 3;
  for (let at = 0; at < count * 3; at += 1) {
    bytes[offset + at] = toByte((Math.log(Math.max(1e-12, cloud.scales[at] ?? 0)) + 10) * 16);
  }
  offset += count * 3;
  for (let index = 0; index < count; index += 1) {
    view.setUint32(offset + index * 4, packTurn(cloud.turns.subarray(index * 4, index * 4 + 4)), true);
  }
  offset += count * 4;
  for (let at = 0; at < count * each; at += 1) {
    const step = at % each < FIRST_BAND * 3 ? 8 : 16;
    bytes[offset + at] = toByte(Math.floor(((cloud.harmonics[at] ?? 128) + step / 2) / step) * step);
  }
  return bytes;
}

function chooseBits({ positions }: SplatCloud, sizeM: number): number {
  let farthest = 1e-6;
  for (const value of positions) farthest = Math.max(farthest, Math.abs(value));
  const wanted = Math.ceil(Math.log2(STEPS / Math.max(1e-6, sizeM)));
  return Math.max(0, Math.min(wanted, Math.floor(Math.log2(LARGEST_PLACE / farthest)), 20));
}

function writePlaces(positions: Float32Array, perUnit: number, into: Uint8Array): void {
  positions.forEach((value, at) => {
    const fixed = Math.max(-LARGEST_PLACE, Math.min(LARGEST_PLACE, Math.round(value * perUnit)));
    into[at * 3] = fixed & 255;
    into[at * 3 + 1] = (fixed >> 8) & 255;
    into[at * 3 + 2] = (fixed >> 16) & 255;
  });
}

/** Leaves out the largest part, made positive; the others get a sign and nine bits each. */
function packTurn(turn: Float32Array): number {
  const length = Math.hypot(...turn) || 1;
  const parts = Array.from(turn, (part) => part / length);
  const sizes = parts.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  const isTurned = (parts[largest] ?? 1) < 0;
  let packed = largest;
  parts.forEach((part, index) => {
    if (index === largest) return;
    const sign = part < 0 !== isTurned ? 1 : 0;
    const size = Math.min(511, Math.round((Math.abs(part) / Math.SQRT1_2) * 511));
    packed = (packed << 10) | (sign << 9) | size;
  });
  return packed >>> 0;
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
