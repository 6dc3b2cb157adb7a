import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { attributeOf, decodeReferences, scanXml, type XmlElement } from './scan-xml.ts';
import { sniffText } from './sniff-text.ts';
import { placeAt } from './source-file.ts';

/**
 * Reads a GPX file. All tracks with all their segments are taken in their order; routes only when there is no track;
 * waypoints are counted. Names stay text, whatever markup they carry.
 *
 * @param file `path` for diagnostics, `text` of the file
 * @returns the track, undefined when nothing can be read; diagnostics GP-FORMAT, GP-ENTITY, GP-XML, GP-NAMESPACE, GP-POINT
 * @see https://www.topografix.com/GPX/1/1/
 */
export function readGpx(file: TextFile): { track: Track | undefined; diagnostics: Diagnostic[] } {
  const reading = startReading(file);
  const fault = scanXml(file.text, {
    open: (element) => openElement(element, reading),
    close: (name) => closeElement(name, reading),
    text: (text, isLiteral) => {
      if (reading.text.length > LONGEST_TEXT) return;
      const start = text.slice(0, LONGEST_TEXT);
      reading.text += isLiteral ? start : decodeReferences(start);
    },
  });
  const kind = foreignKind(reading);
  if (kind !== '') {
    const values = { expected: 'GPX', found: kind };
    return { track: undefined, diagnostics: [createDiagnostic('GP-FORMAT', placeAt(file, 0), values)] };
  }
  if (fault) {
    const place = placeAt(file, fault.offset, 20);
    const diagnostic =
      fault.found === 'entity'
        ? createDiagnostic('GP-ENTITY', place, {})
        : createDiagnostic('GP-XML', place, { found: fault.found });
    return { track: undefined, diagnostics: [diagnostic] };
  }
  return { track: toTrack(reading), diagnostics: [...checkNamespace(reading), ...explainPoints(reading)] };
}

/** What the file is when it is no GPX at all; '' when it is, even a damaged one. */
function foreignKind({ file, root }: Reading): string {
  if (root?.name === 'gpx') return '';
  const kind = sniffText(file.text);
  if (kind === 'text' && root) return root.name.toLowerCase() === 'html' ? 'web page' : root.name;
  // A document type of its own may stand before the element: refused, but as what it is.
  const isUnclear = kind === 'GPX' || (kind === 'text' && /^(?:<\?xml[^>]*>\s*)?<!doctype/i.test(file.text));
  return isUnclear ? '' : kind;
}

function startReading(file: TextFile): Reading {
  return {
    file,
    root: undefined,
    path: [],
    text: '',
    point: undefined,
    name: '',
    tracks: [],
    routes: [],
    waypoints: 0,
    bad: [],
  };
}

function openElement(element: XmlElement, reading: Reading): void {
  const { name, attributes, offset } = element;
  reading.root ??= element;
  reading.path.push(name);
  reading.text = '';
  if (name === 'trk') reading.tracks.push([]);
  else if (name === 'rte') reading.routes.push([[]]);
  else if (name === 'trkseg') reading.tracks.at(-1)?.push([]);
  if (name !== 'trkpt' && name !== 'rtept' && name !== 'wpt') return;
  const lat = attributeOf(attributes, 'lat') ?? '';
  const lng = attributeOf(attributes, 'lon') ?? '';
  reading.point = {
    lat: toDegrees(lat),
    lng: toDegrees(lng),
    elevationM: undefined,
    time: undefined,
    offset,
    length: element.length,
  };
  const { point } = reading;
  if (!isPossible(point)) reading.bad.push({ found: `${lat} ${lng}`, offset, length: element.length });
}

function closeElement(name: string, reading: Reading): void {
  const { point } = reading;
  const text = reading.text.trim();
  const parent = reading.path.at(-2);
  if (name === 'ele' && point) point.elevationM = toDegrees(text);
  else if (name === 'time' && point) point.time = text;
  else if (name === 'name' && (parent === 'trk' || parent === 'rte' || parent === 'metadata'))
    reading.name ||= text;
  else if (name === 'wpt') reading.waypoints += 1;
  else if (point && isPossible(point)) {
    if (name === 'trkpt') reading.tracks.at(-1)?.at(-1)?.push(point);
    if (name === 'rtept') reading.routes.at(-1)?.at(-1)?.push(point);
  }
  if (name === 'trkpt' || name === 'rtept' || name === 'wpt') reading.point = undefined;
  reading.path.pop();
  reading.text = '';
}

/** Reads a plain decimal number; NaN for what is none, so `21,0`, `0x15` and '' too. */
export function toDegrees(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Tells whether two numbers can be degrees. A swapped pair is possible: it is explained as what it is later. */
export function isPossible({ lat, lng }: TrackPoint): boolean {
  return Math.abs(lat) <= 180 && Math.abs(lng) <= 180;
}

function toTrack({ name, tracks, routes, waypoints }: Reading): Track {
  const used = tracks.length > 0 ? tracks : routes;
  return {
    name,
    isRecorded: tracks.length > 0,
    lines: used.flat().filter((line) => line.length > 0),
    tracks: tracks.length,
    routes: routes.length,
    waypoints,
  };
}

function checkNamespace({ file, root }: Reading): Diagnostic[] {
  if (!root) return [];
  const prefix = /^<([\w.-]+):/.exec(file.text.slice(root.offset, root.offset + root.length))?.[1];
  const found = attributeOf(root.attributes, prefix ? `xmlns:${prefix}` : 'xmlns') ?? '';
  if (found === 'http://www.topografix.com/GPX/1/1') return [];
  return [createDiagnostic('GP-NAMESPACE', placeAt(file, root.offset, root.length), { found })];
}

function explainPoints({ file, bad }: Reading): Diagnostic[] {
  const [first] = bad;
  if (!first) return [];
  const place = placeAt(file, first.offset, first.length);
  return [createDiagnostic('GP-POINT', place, { found: first.found, count: bad.length })];
}

/** Names are shorter; what comes after is left out. */
const LONGEST_TEXT = 1000;

type TextFile = { path: string; text: string };

type Reading = {
  file: TextFile;
  root: XmlElement | undefined;
  path: string[];
  text: string;
  point: TrackPoint | undefined;
  name: string;
  tracks: TrackPoint[][][];
  routes: TrackPoint[][][];
  waypoints: number;
  bad: { found: string; offset: number; length: number }[];
};

/** A point of a track; degrees of WGS84. `elevationM` is NaN when it is given but no number. */
export type TrackPoint = {
  lat: number;
  lng: number;
  elevationM: number | undefined;
  /** As written. */
  time: string | undefined;
  /** Where its element begins in the text, in UTF-16 units, and how long it is. */
  offset: number;
  length: number;
};

export type Track = {
  name: string;
  /** true for recorded tracks, false for planned routes, whose points may lie far apart. */
  isRecorded: boolean;
  /** One per segment, without empty ones. */
  lines: TrackPoint[][];
  tracks: number;
  routes: number;
  waypoints: number;
};
