import { mergeStamps, type Stamp } from './state.ts';

/**
 * Writes the stamps of a route as a short text for a link: 80 characters at most for routes with up to 18 plates.
 * Holds, in bits: 8 version, 16 which plates the route has, 32 minute of the first stamp, then for every plate 2 bits of
 * level (0 none) and 20 bits of minutes since the first, then 16 of a checksum. Base64 for addresses (RFC 4648, section 5).
 * @param plates every code of the route, in any order
 */
export function writeToken(plates: readonly string[], stamps: readonly Stamp[]): string {
  const codes = inOrder(plates);
  const own = codes.map((code) => stamps.find((stamp) => stamp.code === code));
  const first = Math.min(...own.flatMap((stamp) => stamp?.minute ?? []), MAX_MINUTE);
  const bits = new BitWriter();
  bits.write(VERSION, 8);
  bits.write(checksum(codes.join(' ')), 16);
  bits.write(first, 32);
  for (const stamp of own) {
    bits.write(stamp?.level ?? 0, 2);
    bits.write(Math.min((stamp?.minute ?? first) - first, MAX_LATER), 20);
  }
  const body = bits.bytes();
  bits.align();
  bits.write(checksum(String.fromCharCode(...body)), 16);
  return toBase64Url(bits.bytes());
}

/**
 * Reads the stamps of a token.
 * @returns undefined when a character is wrong, or the token belongs to a route with other plates
 */
export function readToken(plates: readonly string[], token: string): Stamp[] | undefined {
  const codes = inOrder(plates);
  const bytes = fromBase64Url(token);
  const length = Math.ceil((56 + codes.length * 22) / 8) + 2;
  if (bytes?.length !== length) return undefined;
  const bits = new BitReader(bytes);
  const body = bytes.subarray(0, -2);
  const sum = ((bytes[length - 2] ?? 0) << 8) | (bytes[length - 1] ?? 0);
  if (sum !== checksum(String.fromCharCode(...body))) return undefined;
  if (bits.read(8) !== VERSION || bits.read(16) !== checksum(codes.join(' '))) return undefined;
  const first = bits.read(32);
  const stamps = codes.flatMap((code): Stamp[] => {
    const level = bits.read(2);
    const later = bits.read(20);
    return level === 1 || level === 2 ? [{ code, minute: first + later, level }] : [];
  });
  return mergeStamps(stamps, []);
}

function inOrder(plates: readonly string[]): string[] {
  return [...new Set(plates)].sort();
}

/** CRC-16/CCITT-FALSE: catches every single wrong character. */
function checksum(text: string): number {
  let crc = 0xffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= (text.charCodeAt(index) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    return toBase64Url(bytes) === text ? bytes : undefined; // the last character has spare bits
  } catch {
    return undefined;
  }
}

class BitWriter {
  #bits: number[] = [];

  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1) this.#bits.push(Math.floor(value / 2 ** bit) % 2);
  }

  align(): void {
    while (this.#bits.length % 8 > 0) this.#bits.push(0);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
    });
    return bytes;
  }
}

class BitReader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let step = 0; step < count; step += 1, this.#at += 1)
      value = value * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    return value;
  }
}

const VERSION = 1;
const MAX_MINUTE = 2 ** 32 - 1;
/** Two years in minutes. */
const MAX_LATER = 2 ** 20 - 1;
