import {
  BASE_PACK,
  FACES,
  type Face,
  type PanoramaLevel,
  type PanoramaManifest,
  type Tile,
  tileKey,
} from './panorama.ts';

/** No tile is larger; a pixel of a lossless one takes four bytes at most, and tiles have 258 × 258 pixels. */
const MAX_TILE_BYTES = 300_000;

/** Gives the name of the pack that holds the tiles of a face at one level: `<face>-<level>.webp`. Level 0 is in the base. */
export function packFile({ face, level }: Pick<Tile, 'face' | 'level'>): string {
  return level === 0 ? BASE_PACK : `${face}-${level}.webp`;
}

/**
 * Lists the tiles of a face at one level in the order they lie in their pack: along a Z-shaped curve, so that tiles seen
 * together mostly lie together and come with one request.
 */
export function listPackTiles(face: Face, { level, columns }: PanoramaLevel): Tile[] {
  const indices = Array.from({ length: columns }, (_, index) => index);
  const tiles = indices.flatMap((row) => indices.map((column) => ({ face, level, column, row })));
  return tiles.sort((a, b) => curvePosition(a) - curvePosition(b));
}

/** Lists all tiles above level 0 in the order of the index: by level, then by face, then as in their pack. */
export function listIndexedTiles(levels: readonly PanoramaLevel[]): Tile[] {
  return levels.slice(1).flatMap((level) => FACES.flatMap((face) => listPackTiles(face, level)));
}

/** Writes the index: one little-endian 32-bit length per tile, in the order of {@link listIndexedTiles}. */
export function encodeIndex(lengths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(lengths.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, length] of lengths.entries()) view.setUint32(index * 4, length, true);
  return bytes;
}

/** Gives the bytes the index of these levels takes at the end of the base pack. */
export function indexLength(levels: readonly PanoramaLevel[]): number {
  return listIndexedTiles(levels).length * 4;
}

/**
 * Writes which tiles a panorama does not have, because its picture is only a part of the sphere: a bit per tile in the order of
 * {@link listIndexedTiles}, the lowest of a byte first, as base64.
 * @param missing names of tiles, see `tileKey`
 * @returns undefined when it has all
 */
export function encodeMissing(
  levels: readonly PanoramaLevel[],
  missing: ReadonlySet<string>,
): string | undefined {
  if (missing.size === 0) return undefined;
  const tiles = listIndexedTiles(levels);
  const bytes = new Uint8Array(Math.ceil(tiles.length / 8));
  for (const [index, tile] of tiles.entries()) {
    if (missing.has(tileKey(tile))) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return btoa(String.fromCharCode(...bytes));
}

/** Gives the names of the tiles a panorama does not have. */
export function readMissing({ levels, missing }: Pick<PanoramaManifest, 'levels' | 'missing'>): Set<string> {
  if (missing === undefined) return new Set();
  const bytes = atob(missing);
  const tiles = listIndexedTiles(levels).filter(
    (_, index) => (bytes.charCodeAt(index >> 3) >> (index & 7)) & 1,
  );
  return new Set(tiles.map(tileKey));
}

/**
 * Finds every tile of a panorama from its base pack.
 * @returns in the order of the packs: the six tiles of level 0, then those of {@link listIndexedTiles}
 * @throws when the bytes are not a base pack of these levels
 */
export function readBasePack(bytes: Uint8Array, levels: readonly PanoramaLevel[]): PackedTile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const smallest: PackedTile[] = [];
  let start = 0;
  for (const face of FACES) {
    const end = start + webpLength(view, start);
    smallest.push({ tile: { face, level: 0, column: 0, row: 0 }, start, end });
    start = end;
  }
  return [...smallest, ...readIndex(bytes.subarray(start), levels)];
}

/**
 * Finds the tiles above level 0 from the index alone.
 * @returns in the order of {@link listIndexedTiles}
 * @throws when the bytes cannot be the index of these levels
 */
export function readIndex(bytes: Uint8Array, levels: readonly PanoramaLevel[]): PackedTile[] {
  if (indexLength(levels) !== bytes.length) throw new Error('the index of the panorama has another length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pack = '';
  let position = 0;
  return listIndexedTiles(levels).map((tile, index) => {
    if (packFile(tile) !== pack) position = 0;
    pack = packFile(tile);
    const start = position;
    const sizeBytes = view.getUint32(index * 4, true);
    if (sizeBytes > MAX_TILE_BYTES) throw new Error('the index of the panorama names a tile too large');
    position = start + sizeBytes;
    return { tile, start, end: position };
  });
}

/** Tells whether a tile begins at an offset of some bytes: a WebP, JPEG or AVIF file. */
export function isTile(bytes: Uint8Array, offset: number): boolean {
  const has = (word: readonly number[], from: number) =>
    word.every((byte, index) => bytes[offset + from + index] === byte);
  return has(RIFF, 0) || has(JPEG, 0) || has(FTYP, 4);
}

/** Every WebP file says at its byte 4 how many bytes follow (RFC 9649, section 2.3). */
function webpLength(view: DataView, start: number): number {
  if (start + 8 > view.byteLength || view.getUint32(start) !== 0x52494646) {
    throw new Error('the base of the panorama does not begin with six WebP pictures');
  }
  return 8 + view.getUint32(start + 4, true);
}

/** Interleaves the bits of column and row (Morton order). */
function curvePosition({ column, row }: Tile): number {
  let position = 0;
  for (let bit = 0; 1 << bit <= Math.max(column, row); bit += 1) {
    position += (((column >> bit) & 1) + 2 * ((row >> bit) & 1)) * 4 ** bit;
  }
  return position;
}

const RIFF = [0x52, 0x49, 0x46, 0x46];
const JPEG = [0xff, 0xd8, 0xff];
const FTYP = [0x66, 0x74, 0x79, 0x70];

/** A tile and the bytes it takes of its pack: from `start` up to but not including `end`. */
export type PackedTile = { tile: Tile; start: number; end: number };
