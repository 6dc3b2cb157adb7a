import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

/**
 * Writes an archive of PMTiles version 3 with gzip, for tests: tiles in the order of their ids, one directory or, with
 * `leafSize`, one level of directories below it.
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function makePmtiles(
  tiles: readonly TestTile[],
  options: ArchiveOptions = {},
): Uint8Array<ArrayBuffer> {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ z, id: zxyToTileId(z, x, y), data: gzipSync(data) }))
    .sort((a, b) => a.id - b.id);
  const zooms = sorted.map(({ z }) => z);
  let offset = 0;
  const entries = sorted.map(({ id, data }): DirectoryEntry => {
    const entry = { id, offset, length: data.length, run: 1 };
    offset += data.length;
    return entry;
  });
  const { root, leaves } = makeDirectories(entries, options.leafSize ?? entries.length);
  const metadata = gzipSync('{}');
  const parts = [root, metadata, leaves, Buffer.concat(sorted.map(({ data }) => data))];
  const header = new DataView(new ArrayBuffer(127));
  new TextEncoder().encodeInto('PMTiles', new Uint8Array(header.buffer));
  header.setUint8(7, options.version ?? 3);
  let at = 127;
  for (const [index, part] of parts.entries()) {
    header.setBigUint64(8 + index * 16, BigInt(at), true);
    header.setBigUint64(16 + index * 16, BigInt(part.length), true);
    at += part.length;
  }
  for (const field of [72, 80, 88]) header.setBigUint64(field, BigInt(entries.length), true);
  header.setUint8(96, 1);
  header.setUint8(97, 2);
  header.setUint8(98, options.compression ?? 2);
  header.setUint8(99, options.tileType ?? 1);
  header.setUint8(100, options.minZoom ?? Math.min(...zooms));
  header.setUint8(101, Math.max(...zooms));
  const { south, west, north, east } = options.bounds ?? TEST_BOUNDS;
  for (const [index, deg] of [west, south, east, north].entries())
    header.setInt32(102 + index * 4, Math.round(deg * 1e7), true);
  return new Uint8Array(Buffer.concat([Buffer.from(header.buffer), ...parts]));
}

/**
 * Writes a vector tile of 4096 units. Shapes are given in units, right and down; areas are closed by themselves.
 * @see https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */
export function makeTile(layers: Readonly<Record<string, readonly TestFeature[]>>): Uint8Array {
  return Buffer.concat(
    Object.entries(layers).map(([name, features]) => {
      const keys = [...new Set(features.flatMap(({ props }) => Object.keys(props)))];
      const values = [...new Set(features.flatMap(({ props }) => Object.values(props)))];
      return field(3, [
        numberField(15, 2),
        field(1, [Buffer.from(name)]),
        ...features.map((feature) => encodeFeature(feature, keys, values)),
        ...keys.map((key) => field(3, [Buffer.from(key)])),
        ...values.map((value) => field(4, [field(1, [Buffer.from(value)])])),
        numberField(5, 4096),
      ]);
    }),
  );
}

/** The tile a point lies in. */
export function tileAt(z: number, lat: number, lng: number): { z: number; x: number; y: number } {
  const radians = (lat * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return { z, x: Math.floor(((lng + 180) / 360) * 2 ** z), y: Math.floor(down * 2 ** z) };
}

function makeDirectories(
  entries: readonly DirectoryEntry[],
  leafSize: number,
): { root: Buffer; leaves: Buffer } {
  if (leafSize >= entries.length) return { root: encodeDirectory(entries), leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const above: DirectoryEntry[] = [];
  for (let start = 0; start < entries.length; start += leafSize) {
    const leaf = encodeDirectory(entries.slice(start, start + leafSize));
    const offset = leaves.reduce((sum, { length }) => sum + length, 0);
    above.push({ id: entries[start]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
  }
  return { root: encodeDirectory(above), leaves: Buffer.concat(leaves) };
}

function encodeDirectory(entries: readonly DirectoryEntry[]): Buffer {
  const numbers = [
    entries.length,
    ...entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
    ...entries.map(({ run }) => run),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }) => offset + 1),
  ];
  return gzipSync(Buffer.concat(numbers.map(varint)));
}

function encodeFeature({ type, props, points }: TestFeature, keys: string[], values: string[]): Buffer {
  const tags = Object.entries(props).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)]);
  const [first, ...rest] = points;
  let [x, y] = [0, 0];
  const move = ([toX, toY]: readonly [number, number]): number[] => {
    const moved = [zigzag(toX - x), zigzag(toY - y)];
    [x, y] = [toX, toY];
    return moved;
  };
  const geometry = [9, ...(first ? move(first) : [])];
  if (rest.length > 0) geometry.push((rest.length << 3) | 2, ...rest.flatMap(move));
  if (type === 'area') geometry.push(15);
  return field(2, [
    field(2, [Buffer.concat(tags.map(varint))]),
    numberField(3, { point: 1, line: 2, area: 3 }[type]),
    field(4, [Buffer.concat(geometry.map(varint))]),
  ]);
}

function field(id: number, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([varint((id << 3) | 2), varint(body.length), body]);
}

function numberField(id: number, value: number): Buffer {
  return Buffer.concat([varint(id << 3), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, left]);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Around 22.35° N, 103.6° E. */
export const TEST_BOUNDS = { south: 22.3, west: 103.55, north: 22.4, east: 103.65 };

export type TestTile = { z: number; x: number; y: number; data: Uint8Array };
export type TestFeature = {
  type: 'point' | 'line' | 'area';
  props: Readonly<Record<string, string>>;
  points: readonly (readonly [number, number])[];
};
type ArchiveOptions = {
  version?: number;
  tileType?: number;
  compression?: number;
  minZoom?: number;
  leafSize?: number;
  bounds?: typeof TEST_BOUNDS;
};
type DirectoryEntry = { id: number; offset: number; length: number; run: number };
