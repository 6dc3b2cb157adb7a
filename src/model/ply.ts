import { damagedAt } from './read-fault.ts';

/** A header that is longer is none; real ones have up to four kilobytes. */
const HEADER_LIMIT_BYTES = 64 * 1024;
const MOST_PROPERTIES = 1000;
/** Faces have three or four corners; a hundred at most. */
const LONGEST_LIST = 256;

/**
 * Reads the header of a PLY file and holds its counts against the bytes that follow, before anybody makes room for them.
 * @throws ReadFault with the byte where the header stops making sense
 * @see https://paulbourke.net/dataformats/ply/
 */
export function readPlyHeader(bytes: Uint8Array): PlyHeader {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_LIMIT_BYTES));
  const end = /(?:^|\n)end_header(?:\r\n|\n|\r)/.exec(head);
  if (!/^ply\r?\n/.test(head)) throw damagedAt(0, 'header');
  if (!end) throw damagedAt(Math.min(head.length, HEADER_LIMIT_BYTES), 'header');
  const dataStart = end.index + end[0].length;
  let format: PlyFormat | undefined;
  const elements: PlyElement[] = [];
  let at = 0;
  for (const line of head.slice(0, end.index + 1).split('\n')) {
    const words = line.trim().split(/\s+/);
    const last = elements.at(-1);
    if (words[0] === 'format') {
      format = FORMATS.find((one) => one === words[1]);
      if (!format) throw damagedAt(at, 'version');
    } else if (words[0] === 'element') {
      const count = Number(words[2]);
      if (!words[1] || !Number.isSafeInteger(count) || count < 0) throw damagedAt(at, 'header');
      elements.push({ name: words[1], count, properties: [] });
    } else if (words[0] === 'property') {
      const property = readProperty(words);
      if (!last || !property || last.properties.length >= MOST_PROPERTIES) throw damagedAt(at, 'header');
      last.properties.push(property);
    }
    at += line.length + 1;
  }
  if (!format || elements.length === 0) throw damagedAt(dataStart, 'header');
  const header = { format, elements, dataStart };
  if (leastBytes(header) > bytes.length - dataStart) throw damagedAt(dataStart, 'count');
  return header;
}

/** Finds an element of a file by its name. */
export function findElement({ elements }: PlyHeader, name: string): PlyElement | undefined {
  return elements.find((element) => element.name === name);
}

/**
 * Walks over the rows of a PLY file. Values come in the order of the properties; the first list of a row is in `list`, others
 * are stepped over. Both are reused from row to row.
 * @param onRow by the name of an element; other elements are stepped over
 * @throws ReadFault at the first byte that is missing or is no number
 */
export function walkPly(
  bytes: Uint8Array,
  header: PlyHeader,
  onRow: Readonly<Partial<Record<string, OnRow>>>,
): void {
  const next = header.format === 'ascii' ? readText(bytes, header) : readBinary(bytes, header);
  for (const { name, count, properties } of header.elements) {
    const values = new Float64Array(properties.length);
    const list: number[] = [];
    const tell = onRow[name];
    for (let row = 0; row < count; row += 1) {
      const startByte = next.at();
      properties.forEach(({ type, length }, column) => {
        if (length === undefined) {
          values[column] = next.read(type);
          return;
        }
        const size = next.read(length);
        if (!Number.isInteger(size) || size < 0 || size > LONGEST_LIST) throw damagedAt(next.at(), 'count');
        const isFirst = properties.findIndex((one) => one.length !== undefined) === column;
        if (isFirst) list.length = 0;
        for (let index = 0; index < size; index += 1) {
          const value = next.read(type);
          if (isFirst) list.push(value);
        }
      });
      tell?.(values, row, { list, startByte });
    }
  }
}

function readProperty(words: readonly string[]): PlyProperty | undefined {
  const isList = words[1] === 'list';
  const [length, type, name] = isList ? words.slice(2) : [undefined, ...words.slice(1)];
  if (!name || !type || !Object.hasOwn(SIZES, type)) return undefined;
  if (isList && !(length && Object.hasOwn(SIZES, length))) return undefined;
  return { name, type, ...(isList && length !== undefined && { length }) };
}

/** The least that rows can take: lists may be empty, and in text every number has a digit and a space after it. */
function leastBytes({ format, elements }: PlyHeader): number {
  const sizeOf = (type: string) => (format === 'ascii' ? 2 : (SIZES[type] ?? 1));
  const sum = elements.reduce((before, { count, properties }) => {
    return before + count * properties.reduce((size, { type, length }) => size + sizeOf(length ?? type), 0);
  }, 0);
  return format === 'ascii' ? Math.max(0, sum - 1) : sum;
}

function readBinary(bytes: Uint8Array, { format, dataStart }: PlyHeader): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = format === 'binary_little_endian';
  let at = dataStart;
  return {
    at: () => at,
    read(type) {
      const size = SIZES[type] ?? 1;
      if (at + size > bytes.length) throw damagedAt(bytes.length, 'short');
      at += size;
      switch (KINDS[type]) {
        case 'float':
          return view.getFloat32(at - 4, isLittle);
        case 'double':
          return view.getFloat64(at - 8, isLittle);
        case 'uchar':
          return view.getUint8(at - 1);
        case 'char':
          return view.getInt8(at - 1);
        case 'ushort':
          return view.getUint16(at - 2, isLittle);
        case 'short':
          return view.getInt16(at - 2, isLittle);
        case 'int':
          return view.getInt32(at - 4, isLittle);
        default:
          return view.getUint32(at - 4, isLittle);
      }
    },
  };
}

function readText(bytes: Uint8Array, { dataStart }: PlyHeader): Reader {
  let at = dataStart;
  const isSpace = (index: number) => (bytes[index] ?? 0) <= 32;
  return {
    at: () => at,
    read() {
      while (at < bytes.length && isSpace(at)) at += 1;
      const start = at;
      if (start >= bytes.length) throw damagedAt(bytes.length, 'short');
      while (at < bytes.length && !isSpace(at) && at - start < 64) at += 1;
      const value = Number(String.fromCharCode(...bytes.subarray(start, at)));
      if (Number.isNaN(value)) throw damagedAt(start, 'number');
      return value;
    },
  };
}

const FORMATS = ['ascii', 'binary_little_endian', 'binary_big_endian'] as const;
const KINDS: Readonly<Record<string, string>> = {
  char: 'char',
  int8: 'char',
  uchar: 'uchar',
  uint8: 'uchar',
  short: 'short',
  int16: 'short',
  ushort: 'ushort',
  uint16: 'ushort',
  int: 'int',
  int32: 'int',
  uint: 'uint',
  uint32: 'uint',
  float: 'float',
  float32: 'float',
  double: 'double',
  float64: 'double',
};
const KIND_BYTES: Readonly<Record<string, number>> = {
  char: 1,
  uchar: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  float: 4,
  double: 8,
};
const SIZES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [name, KIND_BYTES[kind] ?? 4]),
);

type PlyFormat = (typeof FORMATS)[number];
type Reader = { at: () => number; read: (type: string) => number };

/** `length` is the type of the number in front of a list; missing for single values. */
export type PlyProperty = { name: string; type: string; length?: string };
export type PlyElement = { name: string; count: number; properties: PlyProperty[] };
export type PlyHeader = { format: PlyFormat; elements: PlyElement[]; dataStart: number };
export type OnRow = (
  values: Float64Array,
  row: number,
  more: { list: readonly number[]; startByte: number },
) => void;
