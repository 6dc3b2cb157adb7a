const EARTH_RADIUS_M = 6_371_008.8; // mean radius R1 of the IUGG
const METRES_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_M;

/** Gives the great-circle distance in metres (haversine, sphere of mean radius; at most 0.6 % off the ellipsoid). */
export function distanceM(a: LatLng, b: LatLng): number {
  const dLat = toRadians(b.lat - a.lat) / 2;
  const dLng = toRadians(b.lng - a.lng) / 2;
  const h =
    Math.sin(dLat) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(dLng) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Gives the smallest bounds around the points. Throws when there is none. */
export function boundsOf(points: readonly LatLng[]): Bounds {
  if (points.length === 0) throw new Error('boundsOf needs at least one point');
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  return {
    south: Math.min(...lats),
    west: Math.min(...lngs),
    north: Math.max(...lats),
    east: Math.max(...lngs),
  };
}

/** Gives the smallest bounds around both. */
export function unionBounds(a: Bounds, b: Bounds): Bounds {
  return {
    south: Math.min(a.south, b.south),
    west: Math.min(a.west, b.west),
    north: Math.max(a.north, b.north),
    east: Math.max(a.east, b.east),
  };
}

/** Tells whether the bounds share more than an edge. */
export function boundsOverlap(a: Bounds, b: Bounds): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

/** Tells whether the point lies in the bounds, edges included. */
export function boundsContain(bounds: Bounds, point: LatLng): boolean {
  return (
    point.lat >= bounds.south &&
    point.lat <= bounds.north &&
    point.lng >= bounds.west &&
    point.lng <= bounds.east
  );
}

/** Gives the width of the bounds in metres, along their middle parallel. */
export function widthM(bounds: Bounds): number {
  const middle = (bounds.south + bounds.north) / 2;
  return (bounds.east - bounds.west) * METRES_PER_DEGREE * Math.cos(toRadians(middle));
}

/**
 * Grows bounds to a picture frame: `margin` on every side (share of the longer side), at least `minWidthM` wide,
 * then widened or heightened around the centre until width : height in the Mercator plane is `aspect`.
 */
export function frameBounds(
  bounds: Bounds,
  frame: { aspect: number; margin: number; minWidthM: number },
): Bounds {
  const box = toPlane(bounds);
  const scale = METRES_PER_DEGREE * Math.cos(toRadians((bounds.south + bounds.north) / 2));
  const longer = Math.max(box.width, box.height);
  const pad = 2 * frame.margin * longer;
  const width = Math.max(box.width + pad, (box.height + pad) * frame.aspect, frame.minWidthM / scale);
  return roundBounds(fromPlane({ ...box, width, height: width / frame.aspect }));
}

/** Multiplies width and height of the bounds around their centre, in the Mercator plane. */
export function scaleBounds(bounds: Bounds, factor: { x: number; y: number }): Bounds {
  const box = toPlane(bounds);
  return roundBounds(fromPlane({ ...box, width: box.width * factor.x, height: box.height * factor.y }));
}

/** Rounds to six decimals (0.1 m), so that a value is short in a file and the same on every machine. */
export function roundBounds(bounds: Bounds): Bounds {
  const round = (value: number) => Number(value.toFixed(6));
  return {
    south: round(bounds.south),
    west: round(bounds.west),
    north: round(bounds.north),
    east: round(bounds.east),
  };
}

/** Gives the Mercator ordinate of a latitude, in degrees of longitude at the equator, north positive. */
export function mercatorY(lat: number): number {
  return toDegrees(Math.log(Math.tan(Math.PI / 4 + toRadians(lat) / 2)));
}

/** Undoes {@link mercatorY}. */
export function latFromMercatorY(y: number): number {
  return toDegrees(2 * Math.atan(Math.exp(toRadians(y))) - Math.PI / 2);
}

function toPlane(bounds: Bounds): PlaneBox {
  const south = mercatorY(bounds.south);
  const north = mercatorY(bounds.north);
  return {
    x: (bounds.west + bounds.east) / 2,
    y: (south + north) / 2,
    width: bounds.east - bounds.west,
    height: north - south,
  };
}

function fromPlane(box: PlaneBox): Bounds {
  return {
    south: latFromMercatorY(box.y - box.height / 2),
    west: box.x - box.width / 2,
    north: latFromMercatorY(box.y + box.height / 2),
    east: box.x + box.width / 2,
  };
}

function toRadians(deg: number): number {
  return (deg * Math.PI) / 180;
}

function toDegrees(rad: number): number {
  return (rad * 180) / Math.PI;
}

/** WGS84 degrees, north and east positive. */
export type LatLng = { lat: number; lng: number };

/** A rectangle in WGS84 degrees that does not cross the date line. */
export type Bounds = { south: number; west: number; north: number; east: number };

/** A point in any plane: Mercator degrees, grid units or pixels. */
export type Planar = { x: number; y: number };
export type PlanarBox = { minX: number; minY: number; maxX: number; maxY: number };

type PlaneBox = { x: number; y: number; width: number; height: number };
