import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isPossible, type Track, type TrackPoint, toDegrees } from './read-gpx.ts';
import { decodeReferences, scanXml, type XmlElement, type XmlFault } from './scan-xml.ts';
import { sniffText } from './sniff-text.ts';
import { placeAt } from './source-file.ts';

/**
 * Reads a KML file: the lines of all placemarks in their order, drawn (`LineString`) or recorded (`gx:Track`). Single
 * points are counted, areas left out. Names stay text.
 *
 * @returns the track, undefined when nothing can be read; diagnostics GP-FORMAT, GP-ENTITY, GP-XML, GP-POINT
 * @see https://docs.ogc.org/is/12-007r2/12-007r2.html
 */
export function readKml(file: TextFile): TrackReading {
  return readXml(file, { format: 'KML', root: 'kml', open: openKml, close: closeKml });
}

/**
 * Reads a TCX file of a training watch: all laps and courses in their order, one line per `Track`.
 *
 * @returns as {@link readKml}
 */
export function readTcx(file: TextFile): TrackReading {
  return readXml(file, { format: 'TCX', root: 'TrainingCenterDatabase', open: openTcx, close: closeTcx });
}

function readXml(file: TextFile, format: Format): TrackReading {
  const reading: Reading = {
    root: '',
    name: '',
    path: [],
    text: '',
    textAt: 0,
    lines: [],
    waypoints: 0,
    isRecorded: false,
    bad: [],
  };
  const fault = scanXml(file.text, {
    open: (element) => {
      reading.root ||= element.name;
      reading.path.push(element.name);
      reading.text = '';
      reading.textAt = element.offset + element.length;
      format.open(element, reading);
    },
    close: (name) => {
      format.close(name, reading);
      reading.path.pop();
      reading.text = '';
    },
    text: (text, isLiteral) => {
      reading.text += isLiteral ? text : decodeReferences(text);
    },
  });
  if (reading.root !== format.root && fault?.found !== 'entity') {
    const sniffed = sniffText(file.text);
    const found = sniffed === 'text' && reading.root !== '' ? reading.root : sniffed;
    const values = { expected: format.format, found: found === format.format ? 'text' : found };
    return { track: undefined, diagnostics: [createDiagnostic('GP-FORMAT', placeAt(file, 0), values)] };
  }
  if (fault) return { track: undefined, diagnostics: [explainFault(file, fault)] };
  const lines = reading.lines.filter((line) => line.length > 0);
  const track = {
    name: reading.name,
    isRecorded: reading.isRecorded,
    lines,
    tracks: Math.min(1, lines.length),
    routes: 0,
    waypoints: reading.waypoints,
  };
  return { track, diagnostics: explainBad(file, reading.bad) };
}

function explainFault(file: TextFile, { found, offset }: XmlFault): Diagnostic {
  const place = placeAt(file, offset, 20);
  return found === 'entity'
    ? createDiagnostic('GP-ENTITY', place, {})
    : createDiagnostic('GP-XML', place, { found });
}

function explainBad(file: TextFile, bad: Reading['bad']): Diagnostic[] {
  const [first] = bad;
  if (!first) return [];
  const values = { found: first.found, count: bad.length };
  return [createDiagnostic('GP-POINT', placeAt(file, first.offset, first.found.length), values)];
}

function openKml({ name }: XmlElement, reading: Reading): void {
  if (name !== 'LineString' && name !== 'Track') return;
  reading.lines.push([]);
  if (name === 'Track') reading.isRecorded = true;
}

function closeKml(name: string, reading: Reading): void {
  const parent = reading.path.at(-2);
  if (name === 'name') reading.name ||= reading.text.trim().slice(0, LONGEST_NAME);
  else if (name === 'coord' && parent === 'Track') addPosition(reading, reading.text, /\s+/, reading.textAt);
  else if (name === 'Point') reading.waypoints += 1;
  else if (name === 'coordinates' && parent === 'LineString') {
    for (const { 0: tuple, index } of reading.text.matchAll(/\S+/g))
      addPosition(reading, tuple, /,/, reading.textAt + index);
  }
}

/** Longitude, latitude and, where it is given, height. Height 0 of drawn lines means "on the ground", not sea level. */
function addPosition(reading: Reading, text: string, between: RegExp, offset: number): void {
  const [lng = '', lat = '', height] = text.trim().split(between);
  const heightM = height === undefined ? undefined : toDegrees(height);
  addPoint(
    reading,
    {
      lat: toDegrees(lat),
      lng: toDegrees(lng),
      elevationM: heightM === 0 && !reading.isRecorded ? undefined : heightM,
      time: undefined,
      offset,
      length: text.length,
    },
    text.trim(),
  );
}

function openTcx({ name, offset, length }: XmlElement, reading: Reading): void {
  if (name === 'Track') reading.lines.push([]);
  if (name === 'Trackpoint')
    reading.point = {
      lat: Number.NaN,
      lng: Number.NaN,
      elevationM: undefined,
      time: undefined,
      offset,
      length,
    };
  if (name === 'Position' && reading.point) reading.point.hasPosition = true;
}

function closeTcx(name: string, reading: Reading): void {
  const { point } = reading;
  const text = reading.text.trim();
  if (name === 'Name' && reading.path.at(-2) === 'Course') reading.name ||= text.slice(0, LONGEST_NAME);
  if (!point) return;
  if (name === 'LatitudeDegrees') point.lat = toDegrees(text);
  else if (name === 'LongitudeDegrees') point.lng = toDegrees(text);
  else if (name === 'AltitudeMeters') point.elevationM = toDegrees(text);
  else if (name === 'Time') point.time = text;
  else if (name === 'Trackpoint') {
    // Watches write points without a position while they look for satellites.
    if (point.hasPosition) addPoint(reading, point, `${point.lat} ${point.lng}`);
    if (point.time !== undefined) reading.isRecorded = true;
    reading.point = undefined;
  }
}

function addPoint(reading: Reading, point: TrackPoint, found: string): void {
  if (isPossible(point)) reading.lines.at(-1)?.push(point);
  else reading.bad.push({ found: found.slice(0, 40), offset: point.offset });
}

const LONGEST_NAME = 1000;

type TextFile = { path: string; text: string };
type Format = {
  format: string;
  root: string;
  open: (element: XmlElement, reading: Reading) => void;
  close: (name: string, reading: Reading) => void;
};
type Reading = {
  root: string;
  name: string;
  path: string[];
  text: string;
  /** Where the text of the element that opened last begins. */
  textAt: number;
  lines: TrackPoint[][];
  waypoints: number;
  isRecorded: boolean;
  bad: { found: string; offset: number }[];
  point?: (TrackPoint & { hasPosition?: boolean }) | undefined;
};

export type TrackReading = { track: Track | undefined; diagnostics: Diagnostic[] };
