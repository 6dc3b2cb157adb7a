/**
 * Reads the parts of EXIF data that concern editors. Never throws: what is damaged or leads outside the data is left out.
 *
 * @param data a TIFF structure, with or without the leading `Exif\0\0`
 * @returns point in WGS84 degrees; names and serial numbers of the camera; the day of capture as YYYY-MM-DD (not that of the last change, which programs write); the embedded
 *   preview as the bytes of a JPEG
 * @see https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E section 4.6
 */
export function readExif(data: Uint8Array): ExifFacts {
  const tiff = startsWith(data, 'Exif\0\0') ? data.subarray(6) : data;
  if (!startsWith(tiff, 'II*\0') && !startsWith(tiff, 'MM\0*')) return { owners: [] };
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const source: Source = { view, tiff, isLittle: tiff[0] === 0x49 };
  const main = readDirectory(source, readUint32(source, 4));
  const exif = readDirectory(source, numberOf(source, main.get(TAGS.exif)));
  const gps = readDirectory(source, numberOf(source, main.get(TAGS.gps)));
  const second = readDirectory(source, main.next);
  return {
    owners: listOwners(source, main, exif),
    ...definedOnly({
      orientation: numberOf(source, main.get(TAGS.orientation)),
      point: pointOf(source, gps),
      takenOn: dayOf(textOf(source, exif.get(TAGS.takenAt))),
      thumbnail: thumbnailOf(source, second),
    }),
  };
}

function listOwners(source: Source, main: Directory, exif: Directory): string[] {
  const found = [
    exif.get(TAGS.owner),
    exif.get(TAGS.bodySerial),
    exif.get(TAGS.lensSerial),
    main.get(TAGS.serial),
  ];
  return [...new Set(found.map((field) => textOf(source, field)))].filter(
    (text) => text !== '' && !/^0+$/.test(text),
  );
}

/** Undefined without both numbers, and for 0, 0: cameras without a position write that. */
function pointOf(source: Source, gps: Directory): ExifFacts['point'] {
  const lat = degreesOf(source, gps.get(2), textOf(source, gps.get(1)));
  const lng = degreesOf(source, gps.get(4), textOf(source, gps.get(3)));
  if (lat === undefined || lng === undefined || (lat === 0 && lng === 0)) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

function degreesOf(source: Source, field: Field | undefined, half: string): number | undefined {
  if (field?.type !== TYPE_RATIONAL || field.count < 3) return undefined;
  const part = (index: number) => {
    const at = field.offset + index * 8;
    const above = source.view.getUint32(at, source.isLittle);
    const below = source.view.getUint32(at + 4, source.isLittle);
    return below === 0 ? (above === 0 ? 0 : Number.NaN) : above / below;
  };
  const degrees = part(0) + part(1) / 60 + part(2) / 3600;
  if (!Number.isFinite(degrees)) return undefined;
  return half === 'S' || half === 'W' ? -degrees : degrees;
}

/** `2026:03:04 05:06:07` gives `2026-03-04`; undefined for what is no day, such as the zeros of an unset clock. */
function dayOf(text: string): string | undefined {
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})(?!\d)/.exec(text);
  if (!parts || parts[1] === '0000' || parts[2] === '00' || parts[3] === '00') return undefined;
  return `${parts[1]}-${parts[2]}-${parts[3]}`;
}

function thumbnailOf(source: Source, directory: Directory): Uint8Array | undefined {
  const start = numberOf(source, directory.get(TAGS.thumbnailStart));
  const length = numberOf(source, directory.get(TAGS.thumbnailLength));
  if (start === undefined || length === undefined || start + length > source.tiff.length) return undefined;
  const bytes = source.tiff.subarray(start, start + length);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : undefined;
}

function readDirectory(source: Source, offset: number | undefined): Directory {
  const fields = new Map<number, Field>();
  if (offset === undefined || offset < 8 || offset + 2 > source.tiff.length)
    return Object.assign(fields, { next: undefined });
  const count = source.view.getUint16(offset, source.isLittle);
  const end = offset + 2 + count * 12;
  if (end > source.tiff.length) return Object.assign(fields, { next: undefined });
  for (let at = offset + 2; at < end; at += 12) {
    const type = source.view.getUint16(at + 2, source.isLittle);
    const items = readUint32(source, at + 4) ?? 0;
    const sizeBytes = items * (SIZES[type] ?? Number.POSITIVE_INFINITY);
    const start = sizeBytes <= 4 ? at + 8 : (readUint32(source, at + 8) ?? 0);
    if (start + sizeBytes > source.tiff.length) continue;
    fields.set(source.view.getUint16(at, source.isLittle), { type, count: items, offset: start });
  }
  return Object.assign(fields, { next: readUint32(source, end) || undefined });
}

function numberOf(source: Source, field: Field | undefined): number | undefined {
  if (!field || field.count < 1) return undefined;
  if (field.type === TYPE_SHORT) return source.view.getUint16(field.offset, source.isLittle);
  return field.type === TYPE_LONG ? readUint32(source, field.offset) : undefined;
}

function textOf({ tiff }: Source, field: Field | undefined): string {
  if (field?.type !== TYPE_ASCII) return '';
  const bytes = tiff.subarray(field.offset, field.offset + Math.min(field.count, 200));
  return utf8.decode(bytes).replace(/\0.*$/s, '').trim();
}

function readUint32({ view, tiff, isLittle }: Source, at: number): number | undefined {
  return at + 4 <= tiff.length ? view.getUint32(at, isLittle) : undefined;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Only keys whose value is there are kept, which fromEntries cannot express.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const utf8 = new TextDecoder();

const TYPE_ASCII = 2;
const TYPE_SHORT = 3;
const TYPE_LONG = 4;
const TYPE_RATIONAL = 5;
/** Bytes of one item, by type. */
const SIZES: Record<number, number> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
};

const TAGS = {
  orientation: 0x0112,
  thumbnailStart: 0x0201,
  thumbnailLength: 0x0202,
  exif: 0x8769,
  gps: 0x8825,
  takenAt: 0x9003,
  owner: 0xa430,
  bodySerial: 0xa431,
  lensSerial: 0xa435,
  serial: 0xc62f,
};

type Source = { view: DataView; tiff: Uint8Array; isLittle: boolean };
type Field = { type: number; count: number; offset: number };
type Directory = Map<number, Field> & { next: number | undefined };

export type ExifFacts = {
  /** 1–8, how the camera was held. */
  orientation?: number;
  point?: { lat: number; lng: number };
  takenOn?: string;
  thumbnail?: Uint8Array;
  owners: string[];
};
