import { gunzipSync } from 'node:zlib';
import {
  bytesToHeader,
  Compression,
  type Entry,
  type Header,
  SharedPromiseCache,
  TileType,
  tileTypeExt,
} from 'pmtiles';
import type { Bounds } from '../model/geo.ts';
import { hasOtherName } from '../model/geo-layer.ts';
import type { StreetsReach } from '../model/streets.ts';
import { readTileTexts } from './read-vector-tile.ts';
import { sniffText } from './sniff-text.ts';

/**
 * Reads an archive of vector tiles, every tile of it, and says what it covers or why it cannot be drawn.
 * What is unpacked is bounded, for each part and in all.
 * @param file all bytes of a PMTiles archive
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function readStreets(file: Uint8Array<ArrayBuffer>): Promise<StreetsFound | StreetsFault> {
  const header = readHeader(file);
  if ('reason' in header) return header;
  const { minZoom, maxZoom } = header;
  if (minZoom > DEEPEST_START || maxZoom < SHALLOWEST_END)
    return { reason: 'zoom', found: `${minZoom}–${maxZoom}` };
  try {
    const { layers, hasOtherNames } = await readTiles(file, header);
    if (!layers.has('roads'))
      return { reason: 'schema', found: [...layers].sort().slice(0, 8).join(', ') || '–' };
    return { bounds: boundsOf(header), minZoom, maxZoom, hasOtherNames };
  } catch (error) {
    if (error instanceof Swollen) return { reason: 'swollen', found: String(error.limitMb) };
    return { reason: 'damaged', found: error instanceof Error ? error.message : String(error) };
  }
}

function readHeader(file: Uint8Array<ArrayBuffer>): Header | StreetsFault {
  const bytes = file.subarray(0, HEADER_BYTES);
  const start = new TextDecoder('latin1').decode(file.subarray(0, 400));
  if (!start.startsWith('PMTiles'))
    return { reason: 'format', found: start.startsWith('SQLite') ? 'MBTiles' : sniffText(start) };
  const version = bytes[7] ?? 0;
  if (version !== 3) return { reason: 'version', found: String(version) };
  if (bytes.length < HEADER_BYTES) return { reason: 'cut', found: String(HEADER_BYTES - bytes.length) };
  const header = bytesToHeader(file.buffer.slice(file.byteOffset, file.byteOffset + HEADER_BYTES));
  const missing = endOf(bytes) - file.length;
  if (missing > 0) return { reason: 'cut', found: String(missing) };
  if (header.tileType !== TileType.Mvt) {
    const found = tileTypeExt(header.tileType).slice(1);
    return { reason: 'tiles', found: found === '' ? String(header.tileType) : found };
  }
  const packed = [header.internalCompression, header.tileCompression].find(
    (one) => one !== Compression.None && one !== Compression.Gzip,
  );
  if (packed !== undefined)
    return { reason: 'compression', found: (Compression[packed] ?? String(packed)).toLowerCase() };
  return header;
}

/** The header names where each of its four parts begins and how long it is. */
function endOf(header: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
  const ends = PARTS_AT.map((at) => view.getBigUint64(at, true) + view.getBigUint64(at + 8, true));
  return Number(ends.reduce((most, end) => (end > most ? end : most), 0n));
}

async function readTiles(
  file: Uint8Array<ArrayBuffer>,
  header: Header,
): Promise<{ layers: Set<string>; hasOtherNames: boolean }> {
  const unpack = makeUnpacker();
  const entries = await listEntries(file, header, unpack);
  const layers = new Set<string>();
  let hasOtherNames = false;
  // One content may stand for many tiles, as the sea does.
  for (const [offset, length] of new Map(entries.map((entry) => [entry.offset, entry.length]))) {
    const start = header.tileDataOffset + offset;
    if (start + length > file.length) throw new RangeError('a tile lies behind the end of the file');
    const tile = unpack(file.subarray(start, start + length), header.tileCompression);
    const found = readTileTexts(tile);
    // In version 3 of the schema of Protomaps the kind of a street has another name.
    for (const { name, keys } of found.layers)
      layers.add(name !== 'roads' || keys.includes('kind') ? name : 'roads without "kind"');
    hasOtherNames ||= found.texts.some(hasOtherName);
  }
  return { layers, hasOtherNames };
}

/** Lists the tiles of all directories. Entries that stand for no tile lead to a directory below. */
async function listEntries(file: Uint8Array<ArrayBuffer>, header: Header, unpack: Unpack): Promise<Entry[]> {
  const source = {
    getKey: () => 'file',
    getBytes: async (offset: number, length: number) => ({
      data: file.buffer.slice(file.byteOffset + offset, file.byteOffset + offset + length),
    }),
  };
  const cache = new SharedPromiseCache(2, false, async (data, compression) => {
    const { buffer, byteOffset, byteLength } = unpack(new Uint8Array(data), compression);
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
  const tiles: Entry[] = [];
  const { rootDirectoryOffset, rootDirectoryLength, leafDirectoryOffset } = header;
  const waiting = [{ offset: rootDirectoryOffset, length: rootDirectoryLength, depth: 0 }];
  for (const { offset, length, depth } of waiting) {
    const entries = await cache.getDirectory(source, offset, length, header);
    for (const entry of entries) {
      if (entry.runLength > 0) tiles.push(entry);
      else if (depth >= DEEPEST_DIRECTORY) throw new RangeError('its directories lead in a circle');
      else
        waiting.push({ offset: leafDirectoryOffset + entry.offset, length: entry.length, depth: depth + 1 });
    }
    if (tiles.length + waiting.length > MOST_ENTRIES) throw new RangeError(`more than ${MOST_ENTRIES} tiles`);
  }
  return tiles;
}

/** Makes what unpacks one part after the other, each up to a limit and all together up to another. */
function makeUnpacker(): Unpack {
  let left = ALL_LIMIT_BYTES;
  return (bytes, compression) => {
    const unpacked = compression === Compression.None ? bytes : gunzip(bytes);
    left -= unpacked.byteLength;
    if (left < 0) throw new Swollen(ALL_LIMIT_BYTES / MB);
    return unpacked;
  };
}

function gunzip(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    return gunzipSync(bytes, { maxOutputLength: PART_LIMIT_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Swollen(PART_LIMIT_BYTES / MB);
    throw error;
  }
}

function boundsOf({ minLat, minLon, maxLat, maxLon }: Header): Bounds {
  return { south: minLat, west: minLon, north: maxLat, east: maxLon };
}

class Swollen extends Error {
  readonly limitMb: number;
  constructor(limitMb: number) {
    super(`more than ${limitMb} MB`);
    this.limitMb = limitMb;
  }
}

const HEADER_BYTES = 127;
/** Offsets of root directory, metadata, leaf directories and tiles in the header, each followed by a length. */
const PARTS_AT = [8, 24, 40, 56];
/** Tiles that begin below this are needed for the whole of what streets are shown at. */
const DEEPEST_START = 14;
/** Above this, tiles leave out all small streets. */
const SHALLOWEST_END = 13;
/** The format advises one level below the root; none has more than a few. */
const DEEPEST_DIRECTORY = 4;
/** A city of 43 by 33 km has some 800 tiles down to zoom 14. */
const MOST_ENTRIES = 100_000;
const MB = 1024 * 1024;
/** The largest tile of a town has 0.15 MB, the largest anywhere some 2 MB. */
const PART_LIMIT_BYTES = 8 * MB;
const ALL_LIMIT_BYTES = 256 * MB;

type Unpack = (bytes: Uint8Array<ArrayBuffer>, compression: Compression) => Uint8Array<ArrayBuffer>;

/** What an archive covers, and whether a text in it names the archipelagos otherwise than official maps do. */
export type StreetsFound = StreetsReach & { hasOtherNames: boolean };

/** Why an archive cannot be drawn, and what was found instead. */
export type StreetsFault = {
  reason: 'format' | 'version' | 'cut' | 'tiles' | 'compression' | 'zoom' | 'schema' | 'damaged' | 'swollen';
  found: string;
};
