import type { LatLng } from './geo.ts';

/**
 * Tells whether a point lies in an area, by counting how often a line to the east crosses its rings (even–odd, so that
 * holes are outside). Points on an edge may count as either.
 */
export function isInArea(point: LatLng, area: AreaShape): boolean {
  const { bounds } = area;
  if (
    point.lat < bounds.south ||
    point.lat > bounds.north ||
    point.lng < bounds.west ||
    point.lng > bounds.east
  )
    return false;
  let isInside = false;
  for (const ring of area.rings) {
    let previous = ring.at(-1);
    for (const corner of ring) {
      if (
        previous &&
        corner.lat > point.lat !== previous.lat > point.lat &&
        point.lng <
          ((previous.lng - corner.lng) * (point.lat - corner.lat)) / (previous.lat - corner.lat) + corner.lng
      )
        isInside = !isInside;
      previous = corner;
    }
  }
  return isInside;
}

/** Makes an area out of its rings: the outer edge first, then holes; several outer edges may stand in one area. */
export function toArea(rings: LatLng[][]): AreaShape {
  const bounds = { south: 90, west: 180, north: -90, east: -180 };
  for (const { lat, lng } of rings.flat()) {
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
    bounds.west = Math.min(bounds.west, lng);
    bounds.east = Math.max(bounds.east, lng);
  }
  return { rings, bounds };
}

export type AreaShape = {
  rings: LatLng[][];
  bounds: { south: number; west: number; north: number; east: number };
};
