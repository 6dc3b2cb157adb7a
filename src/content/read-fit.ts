import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { TrackPoint } from './read-gpx.ts';
import type { TrackReading } from './read-xml-track.ts';
import { startOf } from './source-file.ts';

/**
 * Reads the positions of a FIT file (Garmin, Coros, Suunto and others), of several joined ones too. Everything else a
 * watch records, the pulse for one, is left where it is. Memory stays within a few times the size of the file.
 *
 * @param file `path` for diagnostics, `bytes` of the file
 * @returns the track, undefined when nothing can be read; diagnostics GP-FORMAT, GP-FIT
 * @see https://developer.garmin.com/fit/protocol/
 */
export function readFit({ path, bytes }: { path: string; bytes: Uint8Array }): TrackReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!hasSignature(view, 0)) {
    const found = bytes.length === 0 ? 'empty' : 'text';
    return fault(createDiagnostic('GP-FORMAT', startOf(path), { expected: 'FIT', found }));
  }
  const points: TrackPoint[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = hasSignature(view, at)
      ? at + view.getUint8(at) + view.getUint32(at + 4, true)
      : Number.POSITIVE_INFINITY;
    if (end + CRC_BYTES > bytes.length || view.getUint16(end, true) !== checksum(bytes, at, end))
      return fault(createDiagnostic('GP-FIT', startOf(path), { at }));
    const broken = readMessages(view, { from: at + view.getUint8(at), end }, points);
    if (broken !== undefined) return fault(createDiagnostic('GP-FIT', startOf(path), { at: broken }));
    at = end + CRC_BYTES;
  }
  const lines = points.length > 0 ? [points] : [];
  return {
    track: { name: '', isRecorded: true, lines, tracks: lines.length, routes: 0, waypoints: 0 },
    diagnostics: [],
  };
}

function fault(diagnostic: Diagnostic): TrackReading {
  return { track: undefined, diagnostics: [diagnostic] };
}

function hasSignature(view: DataView, at: number): boolean {
  if (view.byteLength < at + 12) return false;
  const headBytes = view.getUint8(at);
  return (headBytes === 12 || headBytes === 14) && view.getUint32(at + 8, true) === SIGNATURE;
}

/** Walks through the messages; gives the byte where they stop making sense. */
function readMessages(
  view: DataView,
  { from, end }: { from: number; end: number },
  points: TrackPoint[],
): number | undefined {
  const layouts = new Map<number, Layout>();
  let at = from;
  while (at < end) {
    const head = view.getUint8(at);
    const isTimed = (head & 0x80) !== 0;
    const local = isTimed ? (head >> 5) & 3 : head & 15;
    if (!isTimed && (head & 0x40) !== 0) {
      const layout = readLayout(view, at + 1, { end, hasExtras: (head & 0x20) !== 0 });
      if (!layout) return at;
      layouts.set(local, layout);
      at = layout.next;
      continue;
    }
    const layout = layouts.get(local);
    if (!layout || at + 1 + layout.sizeBytes > end) return at;
    if (layout.message === RECORD) addRecord(view, at + 1, layout, points);
    at += 1 + layout.sizeBytes;
  }
  return undefined;
}

function readLayout(
  view: DataView,
  at: number,
  { end, hasExtras }: { end: number; hasExtras: boolean },
): Layout | undefined {
  if (at + 5 > end) return undefined;
  const isLittle = view.getUint8(at + 1) === 0;
  const layout: Layout = {
    message: view.getUint16(at + 2, isLittle),
    isLittle,
    fields: new Map(),
    sizeBytes: 0,
    next: at + 5,
  };
  const own = view.getUint8(at + 4);
  const fieldsEnd = at + 5 + own * 3;
  if (fieldsEnd + (hasExtras ? 1 : 0) > end) return undefined;
  const extras = hasExtras ? view.getUint8(fieldsEnd) : 0;
  layout.next = fieldsEnd + (hasExtras ? 1 + extras * 3 : 0);
  if (layout.next > end) return undefined;
  for (let row = 0; row < own + extras; row += 1) {
    const isOwn = row < own;
    const field = at + 5 + row * 3 + (isOwn ? 0 : 1);
    const sizeBytes = view.getUint8(field + 1);
    if (isOwn) layout.fields.set(view.getUint8(field), { at: layout.sizeBytes, sizeBytes });
    layout.sizeBytes += sizeBytes;
  }
  return layout;
}

function addRecord(view: DataView, at: number, { fields, isLittle }: Layout, points: TrackPoint[]): void {
  const read = (field: number, sizeBytes: number): number | undefined => {
    const place = fields.get(field);
    if (place?.sizeBytes !== sizeBytes) return undefined;
    const from = at + place.at;
    return sizeBytes === 4 ? view.getUint32(from, isLittle) : view.getUint16(from, isLittle);
  };
  const [lat, lng] = [read(LATITUDE, 4), read(LONGITUDE, 4)];
  if (lat === undefined || lng === undefined || lat === NO_POSITION || lng === NO_POSITION) return;
  const [fine, coarse, seconds] = [read(FINE_HEIGHT, 4), read(HEIGHT, 2), read(TIME, 4)];
  const height = fine !== undefined && fine !== 0xffffffff ? fine : coarse === 0xffff ? undefined : coarse;
  points.push({
    lat: ((lat | 0) * 180) / 2 ** 31,
    lng: ((lng | 0) * 180) / 2 ** 31,
    elevationM: height === undefined ? undefined : (height - 2500) / 5,
    time: seconds === undefined ? undefined : new Date(FIT_EPOCH_MS + seconds * 1000).toISOString(),
    offset: 0,
    length: 1,
  });
}

/** CRC-16 of the FIT protocol, over the bytes from `from` to before `end`. */
export function checksum(bytes: Uint8Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) {
    sum ^= bytes[at] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >> 1) ^ 0xa001 : sum >> 1;
  }
  return sum;
}

/** `.FIT`, read as a little-endian number. */
const SIGNATURE = 0x5449462e;
const CRC_BYTES = 2;
const RECORD = 20;
const LATITUDE = 0;
const LONGITUDE = 1;
const HEIGHT = 2;
const FINE_HEIGHT = 78;
const TIME = 253;
const NO_POSITION = 0x7fffffff;
/** FIT counts seconds from here. */
const FIT_EPOCH_MS = Date.UTC(1989, 11, 31);

type Layout = {
  message: number;
  isLittle: boolean;
  fields: Map<number, { at: number; sizeBytes: number }>;
  sizeBytes: number;
  next: number;
};
