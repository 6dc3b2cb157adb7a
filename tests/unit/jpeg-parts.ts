import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** 320 × 160 pixels of one colour, without any metadata. */
export const PLAIN_JPEG = readFileSync(
  join(import.meta.dirname, '../fixtures/check/im-unused/sites/dong-a/photos/cua.jpg'),
);

/** Puts an application segment right after the start of a JPEG file. */
export function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

export function withExif(jpeg: Uint8Array, facts: ExifParts): Buffer {
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), writeTiff(facts)]));
}

/** Writes GPano attributes the way cameras do. */
export function withGPano(jpeg: Uint8Array, attributes: Record<string, string | number>): Buffer {
  const list = Object.entries(attributes).map(([name, value]) => `GPano:${name}="${value}"`);
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" ${list.join(' ')}/></rdf:RDF></x:xmpmeta>`;
  return withSegment(jpeg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, 'latin1'));
}

/** Puts a chunk after the header of a PNG file. */
export function withPngChunk(png: Uint8Array, type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** Makes a binary model of the given JSON, whose header may lie. */
export function makeGlb(json: string, lies: { version?: number; length?: number } = {}): Buffer {
  const body = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4));
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(lies.version ?? 2, 4);
  head.writeUInt32LE(lies.length ?? 20 + body.length, 8);
  head.writeUInt32LE(body.length, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, body]);
}

/** Writes little-endian EXIF data: a main directory, what it points to, and a second one for the preview. */
export function writeTiff({ orientation, owner, takenOn, point, thumbnail }: ExifParts): Buffer {
  const gps = point
    ? [
        text(1, point.lat < 0 ? 'S' : 'N'),
        angle(2, point.lat),
        text(3, point.lng < 0 ? 'W' : 'E'),
        angle(4, point.lng),
      ]
    : [];
  const exif = [...(takenOn ? [text(0x9003, takenOn)] : []), ...(owner ? [text(0xa430, owner)] : [])];
  const pointers = [...(exif.length > 0 ? [0x8769] : []), ...(gps.length > 0 ? [0x8825] : [])];
  const own = orientation ? [short(0x0112, orientation)] : [];
  const main = 2 + (own.length + pointers.length) * 12 + 4;
  let end = 8 + main;
  const place = (fields: Field[]) => {
    const written = writeDirectory(fields, end, 0);
    const at = end;
    end += written.length;
    return { at, written };
  };
  const parts = [...(exif.length > 0 ? [place(exif)] : []), ...(gps.length > 0 ? [place(gps)] : [])];
  const directory = [...own, ...pointers.map((tag, index) => long(tag, parts[index]?.at ?? 0))];
  const preview = thumbnail
    ? writeDirectory([long(0x0201, end + 30), long(0x0202, thumbnail.length)], end, 0)
    : Buffer.alloc(0);
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const first = writeDirectory(directory, 8, thumbnail ? end : 0);
  return Buffer.concat([
    head,
    first,
    ...parts.map(({ written }) => written),
    preview,
    thumbnail ?? Buffer.alloc(0),
  ]);
}

/** Values longer than four bytes stand behind the directory. */
function writeDirectory(fields: Field[], at: number, next: number): Buffer {
  const table = Buffer.alloc(2 + fields.length * 12 + 4);
  table.writeUInt16LE(fields.length, 0);
  const behind: Buffer[] = [];
  let end = at + table.length;
  for (const [index, { tag, type, count, data }] of fields.entries()) {
    const row = 2 + index * 12;
    table.writeUInt16LE(tag, row);
    table.writeUInt16LE(type, row + 2);
    table.writeUInt32LE(count, row + 4);
    if (data.length <= 4) data.copy(table, row + 8);
    else {
      table.writeUInt32LE(end, row + 8);
      behind.push(data);
      end += data.length;
    }
  }
  table.writeUInt32LE(next, table.length - 4);
  return Buffer.concat([table, ...behind]);
}

function text(tag: number, value: string): Field {
  const data = Buffer.from(`${value}\0`);
  return { tag, type: 2, count: data.length, data };
}

function short(tag: number, value: number): Field {
  return { tag, type: 3, count: 1, data: Buffer.from([value & 0xff, value >> 8]) };
}

function long(tag: number, value: number): Field {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(value);
  return { tag, type: 4, count: 1, data };
}

/** Degrees, minutes and hundredths of seconds, as three fractions. */
function angle(tag: number, degrees: number): Field {
  const seconds = Math.round(Math.abs(degrees) * 360_000);
  const parts = [
    Math.floor(seconds / 360_000),
    1,
    Math.floor((seconds % 360_000) / 6000),
    1,
    seconds % 6000,
    100,
  ];
  const data = Buffer.alloc(24);
  for (const [index, part] of parts.entries()) data.writeUInt32LE(part, index * 4);
  return { tag, type: 5, count: 3, data };
}

type Field = { tag: number; type: number; count: number; data: Buffer };
export type ExifParts = {
  orientation?: number;
  owner?: string;
  /** As EXIF writes it: `2026:03:04 05:06:07`. */
  takenOn?: string;
  point?: { lat: number; lng: number };
  thumbnail?: Buffer;
};
