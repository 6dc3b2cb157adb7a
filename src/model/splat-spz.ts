import { damagedAt, refuseMore } from './read-fault.ts';
import { createCloud, type Degree, harmonicsOf, SH_C0, type SplatCloud } from './splat-cloud.ts';

const MAGIC = 0x5053474e;
const HEADER_BYTES = 16;
/** A colour byte spans this much around grey. */
const COLOUR_SPAN = SH_C0 / 0.15;

/** Says how long the rest of an unpacked SPZ file of version 2 or 3 must be. @throws ReadFault when the header is wrong */
export function readSpzHeader(head: Uint8Array): SpzHeader {
  if (head.length < HEADER_BYTES) throw damagedAt(head.length, 'short');
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damagedAt(0, 'header');
  const version = view.getUint32(4, true);
  if (version < 2 || version > 4) throw damagedAt(4, 'version');
  const count = view.getUint32(8, true);
  const degree = view.getUint8(12);
  if (degree > 3) throw damagedAt(12, 'header');
  const bits = view.getUint8(13);
  if (bits > 23) throw damagedAt(13, 'header');
  const each = harmonicsOf(degree as Degree) * 3; // 0 to 3, as was just checked
  const turnBytes = version === 2 ? 3 : 4;
  return {
    version,
    count,
    degree: degree as Degree, // as above
    bits,
    parts: [9, 1, 3, 3, turnBytes, each].map((size) => size * count),
    // Levels of detail follow the rest in files that have them; they are not read.
    extraBytes: (view.getUint8(14) & 0x80) !== 0 ? 6 * count : 0,
  };
}

/**
 * Reads an SPZ file of version 2 or 3 that was unpacked with gzip.
 * @throws ReadFault when the header is wrong, or says more than there is
 * @see https://github.com/nianticlabs/spz
 */
export function readSpz(bytes: Uint8Array): SplatCloud {
  const header = readSpzHeader(bytes);
  if (header.version === 4) throw damagedAt(4, 'version');
  const length = header.parts.reduce((sum, size) => sum + size, HEADER_BYTES);
  if (length > bytes.length) throw damagedAt(8, 'count');
  if (length + header.extraBytes < bytes.length) throw damagedAt(length, 'size');
  let offset = HEADER_BYTES;
  const parts = header.parts.map((size) => {
    offset += size;
    return bytes.subarray(offset - size, offset);
  });
  return fromParts(header, parts);
}

/**
 * Reads an SPZ file of version 4, whose six parts are packed each for itself.
 * @param unpack gives the bytes of a part, never more than `mostBytes`; anything thrown there counts as damage
 * @throws ReadFault
 */
export function readSpz4(bytes: Uint8Array, unpack: Unpack): SplatCloud {
  const header = readSpzHeader(bytes);
  refuseMore('splats', header.count);
  if (header.version !== 4) throw damagedAt(4, 'version');
  if (bytes.length < 20) throw damagedAt(bytes.length, 'short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = view.getUint8(15);
  const listStart = view.getUint32(16, true);
  let offset = listStart + listed * 16;
  if (offset > bytes.length) throw damagedAt(16, 'short');
  let row = 0;
  const parts = header.parts.map((size) => {
    if (size === 0) return new Uint8Array(0);
    const at = listStart + row * 16;
    row += 1;
    if (row > listed) throw damagedAt(15, 'header');
    const packedBytes = Number(view.getBigUint64(at, true));
    if (offset + packedBytes > bytes.length) throw damagedAt(at, 'short');
    const part = unpackPart(bytes.subarray(offset, offset + packedBytes), size, offset, unpack);
    offset += packedBytes;
    return part;
  });
  return fromParts(header, parts);
}

function unpackPart(packed: Uint8Array, size: number, offset: number, unpack: Unpack): Uint8Array {
  let part: Uint8Array;
  try {
    part = unpack(packed, size);
  } catch {
    throw damagedAt(offset, 'packed');
  }
  if (part.length !== size) throw damagedAt(offset, 'count');
  return part;
}

function fromParts({ version, count, degree, bits }: SpzHeader, parts: readonly Uint8Array[]): SplatCloud {
  refuseMore('splats', count);
  const [places = NONE, alphas = NONE, colours = NONE, scales = NONE, turns = NONE, harmonics = NONE] = parts;
  const cloud = createCloud(count, degree);
  const step = 2 ** -bits;
  for (let at = 0; at < count * 3; at += 1) {
    const low = (places[at * 3] ?? 0) << 8;
    // Shifted up and back down, so that the 24th bit becomes the sign.
    cloud.positions[at] =
      ((low | ((places[at * 3 + 1] ?? 0) << 16) | ((places[at * 3 + 2] ?? 0) << 24)) >> 8) * step;
    cloud.scales[at] = Math.exp((scales[at] ?? 0) / 16 - 10);
  }
  for (let index = 0; index < count; index += 1) {
    for (let part = 0; part < 3; part += 1) {
      cloud.colours[index * 4 + part] = ((colours[index * 3 + part] ?? 0) / 255 - 0.5) * COLOUR_SPAN + 0.5;
    }
    cloud.colours[index * 4 + 3] = (alphas[index] ?? 0) / 255;
    if (version === 2) readTurn2(turns, index, cloud.turns);
    else readTurn3(turns, index, cloud.turns);
  }
  cloud.harmonics.set(harmonics);
  return cloud;
}

function readTurn2(turns: Uint8Array, index: number, into: Float32Array): void {
  let left = 1;
  for (let part = 0; part < 3; part += 1) {
    const value = (turns[index * 3 + part] ?? 0) / 127.5 - 1;
    into[index * 4 + part] = value;
    left -= value * value;
  }
  into[index * 4 + 3] = Math.sqrt(Math.max(0, left));
}

/** The largest part is left out and follows from the others, which have ten bits each: sign and size. */
function readTurn3(turns: Uint8Array, index: number, into: Float32Array): void {
  const at = index * 4;
  const packed =
    ((turns[at] ?? 0) |
      ((turns[at + 1] ?? 0) << 8) |
      ((turns[at + 2] ?? 0) << 16) |
      ((turns[at + 3] ?? 0) << 24)) >>>
    0;
  const largest = packed >>> 30;
  let rest = packed;
  let left = 1;
  for (let part = 3; part >= 0; part -= 1) {
    if (part === largest) continue;
    const size = ((rest & 511) / 511) * Math.SQRT1_2;
    into[at + part] = (rest & 512) === 0 ? size : -size;
    left -= size * size;
    rest >>>= 10;
  }
  into[at + largest] = Math.sqrt(Math.max(0, left));
}

const NONE = new Uint8Array(0);

export type Unpack = (packed: Uint8Array, mostBytes: number) => Uint8Array;

export type SpzHeader = {
  version: number;
  count: number;
  degree: Degree;
  /** Of each coordinate, behind the point. */
  bits: number;
  /** Bytes of positions, opacities, colours, scales, turns, harmonics. */
  parts: number[];
  extraBytes: number;
};
