/**
 * Lists the shapes of GeoJSON data with the path of each, and what cannot be used. Collections inside collections are
 * left out, so that depth is bounded.
 */
export function listShapes(data: object): { shapes: Shape[]; faults: ShapeFault[] } {
  const result: Result = { shapes: [], faults: [] };
  const type = 'type' in data ? data.type : undefined;
  if (type === 'FeatureCollection') {
    const features = 'features' in data && Array.isArray(data.features) ? data.features : [];
    for (const [row, feature] of features.entries()) addFeature(feature, ['features', row], result);
  } else if (type === 'Feature') {
    addFeature(data, [], result);
  } else {
    addGeometry(data, [], result, false);
  }
  return result;
}

/**
 * Calls `visit` for every position of a shape, in degrees as written, longitude and latitude; heights are left out and
 * what is no position gives NaN. `path` leads there and is only good during the call: files have millions of positions.
 */
export function visitPositions({ coordinates, path, depth }: Shape, visit: Visit): void {
  walk(coordinates, [...path], depth, visit);
}

/** Lists the rings of areas; the first of each area is its outer edge, the others are holes. */
export function listRings({ depth, isArea, path, coordinates }: Shape): Ring[] {
  if (!isArea || !Array.isArray(coordinates)) return [];
  const polygons: [unknown, JsonPath][] =
    depth === 3 ? coordinates.map((part: unknown, row) => [part, [...path, row]]) : [[coordinates, path]];
  return polygons.flatMap(([rings, at]) =>
    (Array.isArray(rings) ? rings : []).map((ring: unknown, row) => ({
      positions: Array.isArray(ring) ? ring : [],
      path: [...at, row],
      isHole: row > 0,
    })),
  );
}

/** Reads a position; NaN for what is none. */
export function readPosition(value: unknown): { lng: number; lat: number } {
  const [lng, lat]: unknown[] = Array.isArray(value) ? value : [];
  return typeof lng === 'number' && typeof lat === 'number'
    ? { lng, lat }
    : { lng: Number.NaN, lat: Number.NaN };
}

function walk(value: unknown, path: (string | number)[], depth: number, visit: Visit): void {
  if (depth === 0 || !Array.isArray(value)) {
    const { lng, lat } = readPosition(depth === 0 ? value : undefined);
    visit(lng, lat, path);
    return;
  }
  for (let index = 0; index < value.length; index += 1) {
    path.push(index);
    walk(value[index], path, depth - 1, visit);
    path.pop();
  }
}

function addFeature(feature: unknown, path: JsonPath, result: Result): void {
  if (typeof feature !== 'object' || feature === null || !('geometry' in feature)) {
    result.faults.push({ path, found: 'null' });
  } else {
    addGeometry(feature.geometry, [...path, 'geometry'], result, false);
  }
}

function addGeometry(geometry: unknown, path: JsonPath, result: Result, isInside: boolean): void {
  if (typeof geometry !== 'object' || geometry === null) {
    result.faults.push({ path, found: 'null' });
    return;
  }
  const type = 'type' in geometry ? String(geometry.type) : '';
  if (type === 'GeometryCollection') {
    if (isInside) result.faults.push({ path, found: 'nested' });
    const parts = 'geometries' in geometry && Array.isArray(geometry.geometries) ? geometry.geometries : [];
    if (!isInside)
      for (const [row, part] of parts.entries())
        addGeometry(part, [...path, 'geometries', row], result, true);
    return;
  }
  const depth = DEPTHS.get(type);
  const coordinates: unknown = 'coordinates' in geometry ? geometry.coordinates : undefined;
  if (depth === undefined) {
    result.faults.push({ path, found: type === '' ? 'null' : type });
  } else if (!Array.isArray(coordinates) || coordinates.length === 0) {
    result.faults.push({ path, found: 'empty' });
  } else {
    const isArea = type.endsWith('Polygon');
    result.shapes.push({ path: [...path, 'coordinates'], coordinates, depth, isArea });
  }
}

/** How deep the positions stand in the lists of each type. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

type Result = { shapes: Shape[]; faults: ShapeFault[] };
type Visit = (lng: number, lat: number, path: JsonPath) => void;
export type JsonPath = readonly (string | number)[];

export type Ring = { positions: readonly unknown[]; path: JsonPath; isHole: boolean };
/** A geometry; `path` leads to its coordinates, `depth` is how many lists deep its positions stand. */
export type Shape = { path: JsonPath; coordinates: unknown; depth: number; isArea: boolean };
/** `null`, `empty`, `nested`, or the unknown type. */
export type ShapeFault = { path: JsonPath; found: string };
