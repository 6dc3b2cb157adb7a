import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isInVietNam, isSwappedLatitude } from './check-point.ts';
import { findJsonOffset } from './find-json-place.ts';
import {
  type JsonPath,
  listRings,
  listShapes,
  type Ring,
  readPosition,
  type Shape,
  visitPositions,
} from './geojson-shapes.ts';
import { sniffText } from './sniff-text.ts';
import { placeAt } from './source-file.ts';

/**
 * Checks a GeoJSON file: its form, its coordinate system, its rings, and whether its points can be in Viet Nam. Each
 * fault is named at its first place, with a count.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function checkGeoJson(file: TextFile): Diagnostic[] {
  const tooDeep = findTooDeep(file.text);
  if (tooDeep >= 0) return [explainAt(file, tooDeep)];
  let data: unknown;
  try {
    data = JSON.parse(file.text);
  } catch (error) {
    return [explainJson(file, error)];
  }
  if (typeof data !== 'object' || data === null || !('type' in data)) {
    const values = { expected: 'GeoJSON', found: sniffText(file.text) };
    return [createDiagnostic('GP-FORMAT', placeAt(file, 0), values)];
  }
  const system = findSystem(data);
  if (system) return [createDiagnostic('GP-CRS', placeOf(file, ['crs']), { found: system })];
  const { shapes, faults } = listShapes(data);
  const left = faults.map(({ path, found }) =>
    createDiagnostic('GP-GEOMETRY', placeOf(file, path), { found }),
  );
  if (shapes.length === 0 && left.length === 0) {
    return [createDiagnostic('GP-EMPTY', placeAt(file, 0), { waypoints: 0 })];
  }
  return [...left, ...checkPositions(shapes, file), ...checkRings(shapes, file)];
}

function explainJson(file: TextFile, error: unknown): Diagnostic {
  const kind = sniffText(file.text);
  if (kind !== 'JSON')
    return createDiagnostic('GP-FORMAT', placeAt(file, 0), { expected: 'GeoJSON', found: kind });
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  const offset = position === undefined ? file.text.trimEnd().length - 1 : Number(position);
  return explainAt(file, offset);
}

function explainAt(file: TextFile, offset: number): Diagnostic {
  const found = file.text.slice(Math.max(0, offset - 10), offset + 10);
  return createDiagnostic('GP-JSON', placeAt(file, offset), { found });
}

/** The name of a coordinate system other than WGS84; '' when none is named. RFC 7946 has taken the member away. */
function findSystem(data: object): string {
  const crs = 'crs' in data && data.crs ? JSON.stringify(data.crs) : '';
  const name = /"name":"([^"]*)"/.exec(crs)?.[1] ?? '';
  return name === '' || /(?:CRS84|EPSG:(?::[\d.]*:)?4326|WGS ?84)$/i.test(name) ? '' : name;
}

/** Remembers the first position of each kind and how many there are. */
function checkPositions(shapes: readonly Shape[], file: TextFile): Diagnostic[] {
  const kinds: Record<string, Kind | undefined> = {};
  for (const shape of shapes) {
    visitPositions(shape, (lng, lat, path) => {
      const name = judge(lng, lat);
      if (name === '') return;
      const known = kinds[name];
      if (known) known.count += 1;
      else kinds[name] = { lng: String(lng), lat: String(lat), path: [...path], count: 1 };
    });
  }
  const { broken, metres, swapped, zero, outside } = kinds;
  const at = ({ path }: Kind) => placeOf(file, path);
  if (metres) return [createDiagnostic('GP-CRS', at(metres), { found: `${metres.lng}, ${metres.lat}` })];
  if (swapped) return [createDiagnostic('GP-SWAPPED', at(swapped), { lat: swapped.lat, lng: swapped.lng })];
  const found: Diagnostic[] = [];
  if (broken) {
    const offset = findJsonOffset(file.text, broken.path);
    const values = { found: file.text.slice(offset, offset + 40), count: broken.count };
    found.push(createDiagnostic('GP-POINT', placeAt(file, offset), values));
  }
  if (zero) found.push(createDiagnostic('GP-ZERO', at(zero), { count: zero.count }));
  if (outside) {
    const { lat, lng, count } = outside;
    found.push(createDiagnostic('GP-OUTSIDE', at(outside), { lat, lng, count }));
  }
  return found;
}

function judge(lng: number, lat: number): string {
  if (Number.isNaN(lng)) return 'broken';
  if (Math.abs(lng) > 360 || Math.abs(lat) > 360) return 'metres';
  if (isSwappedLatitude(lat) && lng >= 8 && lng <= 24) return 'swapped';
  if (lng === 0 && lat === 0) return 'zero';
  return isInVietNam({ lng, lat }) ? '' : 'outside';
}

function checkRings(shapes: readonly Shape[], file: TextFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const wrong: Ring[] = [];
  for (const ring of shapes.flatMap(listRings)) {
    const { positions, path, isHole } = ring;
    if (positions.length < 4 || !isClosed(positions)) {
      found.push(createDiagnostic('GP-RING', placeOf(file, path), { positions: positions.length }));
    } else if (isClockwise(positions) !== isHole) {
      wrong.push(ring);
    }
    if (found.length >= MOST_RINGS) break;
  }
  if (wrong[0]) {
    found.push(createDiagnostic('GP-WINDING', placeOf(file, wrong[0].path), { count: wrong.length }));
  }
  return found;
}

function isClosed(positions: readonly unknown[]): boolean {
  const first = readPosition(positions[0]);
  const last = readPosition(positions.at(-1));
  return first.lng === last.lng && first.lat === last.lat;
}

/** Seen with north above. */
function isClockwise(positions: readonly unknown[]): boolean {
  let area = 0;
  let before = readPosition(positions[0]);
  for (const position of positions) {
    const now = readPosition(position);
    area += (now.lng - before.lng) * (now.lat + before.lat);
    before = now;
  }
  return area > 0;
}

/** The offset of the first bracket that is nested deeper than any geometry; −1 when there is none. */
function findTooDeep(text: string): number {
  let depth = 0;
  for (let at = text.search(/[[{]/); at >= 0 && at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at = text.indexOf('"', at + 1);
      while (at > 0 && text[at - 1] === '\\') at = text.indexOf('"', at + 1);
      if (at < 0) return -1;
    } else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (character === ']' || character === '}') {
      depth -= 1;
    }
  }
  return -1;
}

function placeOf(file: TextFile, path: JsonPath) {
  return placeAt(file, findJsonOffset(file.text, path));
}

/** Properties of features may be groups of groups; nobody nests them deeper. */
const DEEPEST = 64;
/** Rings named one by one; a program that leaves one open leaves all open. */
const MOST_RINGS = 20;

type Kind = { lng: string; lat: string; path: JsonPath; count: number };
type TextFile = { path: string; text: string };
