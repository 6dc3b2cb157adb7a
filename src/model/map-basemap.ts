import { type Bounds, type LatLng, latFromMercatorY, mercatorY, type Planar } from './geo.ts';
import type { LayerRole } from './schemas/geodata.ts';

/** Gives the grid a base map is drawn on: origin at the extent's north-west corner, x to the east, y to the south. */
export function basemapGrid(extent: Bounds, unitDeg: number): Grid {
  const top = mercatorY(extent.north);
  return {
    toGrid: (point) => ({
      x: (point.lng - extent.west) / unitDeg,
      y: (top - mercatorY(point.lat)) / unitDeg,
    }),
    fromGrid: (point) => ({
      lat: latFromMercatorY(top - point.y * unitDeg),
      lng: extent.west + point.x * unitDeg,
    }),
  };
}

/** Undoes the delta coding of a ring: `[x0, y0, dx1, dy1, …]` in grid units. */
export function decodeRing(deltas: readonly number[]): Planar[] {
  const ring: Planar[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < deltas.length; index += 2) {
    x += deltas[index] ?? 0;
    y += deltas[index + 1] ?? 0;
    ring.push({ x, y });
  }
  return ring;
}

/** Writes a ring as {@link decodeRing} reads it; points are rounded to whole units and repeated ones dropped. */
export function encodeRing(ring: readonly Planar[]): number[] {
  const deltas: number[] = [];
  let x = 0;
  let y = 0;
  for (const point of ring) {
    const dx = Math.round(point.x) - x;
    const dy = Math.round(point.y) - y;
    if (deltas.length > 0 && dx === 0 && dy === 0) continue;
    deltas.push(dx, dy);
    x += dx;
    y += dy;
  }
  return deltas;
}

/** What `basemap.json` holds. Everything a page or the viewer needs to draw land, towns and archipelagos. */
export type BasemapFile = {
  version: 1;
  /** Land is known inside; the view never leaves it. */
  extent: Bounds;
  /** Shown first. */
  frame: Bounds;
  /** Degrees of longitude (and Mercator degrees) per grid unit. */
  unitDeg: number;
  /** Rings, delta-coded; outer rings and lakes alike, to be filled even-odd. */
  land: number[][];
  /** Most important first. */
  towns: Town[];
  archipelagos: (LatLng & { name: string })[];
  /** What the site's owner added, in drawing order. */
  layers?: BasemapLayer[];
};

/** A layer of the owner's geodata. `closed` are rings of their own, islands above all; `open` are other lines. */
export type BasemapLayer = {
  role: LayerRole;
  credit: string;
  url?: string;
  closed: number[][];
  open: number[][];
  names: { name: string; x: number; y: number }[];
};

/** `rank` 0: shown on every scale, 1: regional, 2: local. */
export type Town = { name: string; x: number; y: number; rank: 0 | 1 | 2 };

export type Grid = { toGrid: (point: LatLng) => Planar; fromGrid: (point: Planar) => LatLng };
