import { inflateRawSync } from 'node:zlib';

/**
 * Opens a ZIP archive for reading its parts one by one. Nothing is unpacked before it is asked for, and never more than
 * `LIMITS` allow, whatever the archive says of itself: unpacking stops at the limit, so a bomb costs no more than that.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 (central directory) and 4.3.16 (its end).
 *
 * @returns the archive, or why it cannot be read
 */
export function openZip(bytes: Uint8Array): ZipFile | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'damaged';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  // ZIP64 is for archives far beyond what is read here.
  if (count === 0xffff || start === 0xffffffff || count > LIMITS.parts) return 'too-large';
  const parts = new Map<string, ZipPart>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const part = readPart(view, bytes, at);
    if (!part) return 'damaged';
    if (part.isEncrypted) return 'encrypted';
    // Twins would let two readers see two different files.
    if (parts.has(part.name)) return 'damaged';
    parts.set(part.name, part);
    at = part.next;
  }
  return new ZipFile(bytes, view, parts);
}

/** An archive whose directory has been read. */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts: ReadonlyMap<string, ZipPart>;
  #leftBytes = LIMITS.totalBytes;

  constructor(bytes: Uint8Array, view: DataView, parts: ReadonlyMap<string, ZipPart>) {
    this.#bytes = bytes;
    this.#view = view;
    this.#parts = parts;
  }

  /** Lists the names of all parts. */
  get names(): string[] {
    return [...this.#parts.keys()];
  }

  /** Unpacks one part; undefined when there is none of that name, else its bytes or why they cannot be had. */
  read(name: string): Uint8Array | ZipProblem | undefined {
    const part = this.#parts.get(name);
    if (!part) return undefined;
    const data = this.#dataOf(part);
    if (!data) return 'damaged';
    const most = Math.min(LIMITS.partBytes, this.#leftBytes);
    const unpacked = part.method === 0 ? data : inflate(data, most);
    if (typeof unpacked === 'string') return unpacked;
    if (unpacked.length > most) return 'too-large';
    this.#leftBytes -= unpacked.length;
    return unpacked;
  }

  /** The bytes as they lie in the archive; undefined when they would lie outside it, or are packed in an unknown way. */
  #dataOf({ offset, packedBytes, method }: ZipPart): Uint8Array | undefined {
    if (method !== 0 && method !== 8) return undefined;
    if (offset + 30 > this.#view.byteLength || this.#view.getUint32(offset, true) !== LOCAL_HEADER)
      return undefined;
    const start =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (start + packedBytes > this.#bytes.length) return undefined;
    return this.#bytes.subarray(start, start + packedBytes);
  }
}

function inflate(data: Uint8Array, mostBytes: number): Uint8Array | ZipProblem {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, mostBytes) });
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLarge ? 'too-large' : 'damaged';
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

function readPart(view: DataView, bytes: Uint8Array, at: number): (ZipPart & { next: number }) | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
    next,
  };
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** A table of 100,000 rows and twenty columns unpacks to some 60 MB; nobody keeps places in anything larger. */
const LIMITS = { parts: 2000, partBytes: 64 * 1024 * 1024, totalBytes: 128 * 1024 * 1024 };

export type ZipProblem = 'damaged' | 'encrypted' | 'too-large';
type ZipPart = { name: string; isEncrypted: boolean; method: number; packedBytes: number; offset: number };
