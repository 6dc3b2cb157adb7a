import {
  type Bounds,
  boundsContain,
  type LatLng,
  mercatorY,
  type Planar,
  type PlanarBox,
} from '../model/geo.ts';
import type { MapArea } from '../model/map-area.ts';
import { type BasemapFile, basemapGrid, encodeRing, type Grid, type Town } from '../model/map-basemap.ts';
import { clipRing, simplifyRing, smoothRing } from '../model/rings.ts';
import type { TownRecord } from './basemap-towns.ts';

/** Part of the version in cache keys: raise it whenever the same input gives another file. */
export const BASEMAP_VERSION = '2';

/** Half a pixel of a figure 1400 pixels wide: what is dropped cannot be seen before the visitor zooms in. */
const TOLERANCE_SHARE = 1 / 2800;
/** Grid units across the frame. The source's own grid is 0.0036°, so nothing is lost on maps wider than 15°. */
const GRID_ACROSS_FRAME = 4096;
/** Land reaches a little beyond the extent, so that the clipped edge never shows. */
const CLIP_MARGIN = 0.03;
/**
 * Closer than this the source's own steps (0.0036°) would show as corners nobody surveyed; its line is softened.
 * Done in a box larger than the one kept, so that the box's own corners stay sharp.
 */
const SMOOTH_BELOW_DEG = 3;
const SMOOTH_BOX = 0.5;
const MAX_TOWNS = 60;
/** Two labels nearer than this share of the frame's width would cover each other at the first zoom and the next. */
const TOWN_SPACING = 0.035;

/**
 * Plans the base map of an area from land rings and towns: clipped to the extent, simplified to half a pixel and
 * written on a grid. Small islands keep at least four points.
 * @param land rings in WGS84 degrees, outer rings and lakes alike
 * @param towns most important first, as `toTowns` gives them
 */
export function planBasemap(
  area: MapArea,
  land: readonly (readonly LatLng[])[],
  towns: readonly TownRecord[],
): BasemapFile {
  const unitDeg = roundUp((area.frame.east - area.frame.west) / GRID_ACROSS_FRAME);
  const grid = basemapGrid(area.extent, unitDeg);
  const box = gridBox(area.extent, grid);
  const tolerance = ((area.frame.east - area.frame.west) * TOLERANCE_SHARE) / unitDeg;
  const isSmooth = area.frame.east - area.frame.west < SMOOTH_BELOW_DEG;
  const clip: RingClip = { grid, box, tolerance, extent: area.extent, isSmooth };
  return {
    version: 1,
    extent: area.extent,
    frame: area.frame,
    unitDeg,
    land: land.flatMap((ring) => planRing(ring, clip)),
    towns: pickTowns(towns, area, grid),
    archipelagos: area.archipelagos.map(({ name, lat, lng }) => ({ name, lat, lng })),
  };
}

function planRing(ring: readonly LatLng[], clip: RingClip): number[][] {
  if (!mayTouch(ring, clip.extent)) return [];
  const planar = ring.map((point) => clip.grid.toGrid(point));
  const soft = clip.isSmooth ? smoothRing(clipRing(planar, grow(clip.box, SMOOTH_BOX)), 2) : planar;
  const simple = simplifyRing(clipRing(soft, clip.box), clip.tolerance);
  const deltas = encodeRing(simple);
  return simple.length >= 3 && deltas.length >= 6 ? [deltas] : [];
}

/** Cheap refusal before projecting: the box of the ring against the extent with its margin. */
function mayTouch(ring: readonly LatLng[], extent: Bounds): boolean {
  const padLng = (extent.east - extent.west) * CLIP_MARGIN;
  const padLat = (extent.north - extent.south) * CLIP_MARGIN;
  const box = boxOf(ring);
  return (
    box.west < extent.east + padLng &&
    box.east > extent.west - padLng &&
    box.south < extent.north + padLat &&
    box.north > extent.south - padLat
  );
}

/** The land is the same for every map of a build; so are the boxes of its half a million points. */
const boxes = new WeakMap<readonly LatLng[], Bounds>();

function boxOf(ring: readonly LatLng[]): Bounds {
  const known = boxes.get(ring);
  if (known) return known;
  const box: Bounds = { south: 90, west: 180, north: -90, east: -180 };
  for (const { lat, lng } of ring) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
  }
  boxes.set(ring, box);
  return box;
}

function gridBox(extent: Bounds, grid: Grid): PlanarBox {
  const end: Planar = grid.toGrid({ lat: extent.south, lng: extent.east });
  return grow({ minX: 0, minY: 0, maxX: end.x, maxY: end.y }, CLIP_MARGIN);
}

function grow(box: PlanarBox, share: number): PlanarBox {
  const [padX, padY] = [(box.maxX - box.minX) * share, (box.maxY - box.minY) * share];
  return { minX: box.minX - padX, minY: box.minY - padY, maxX: box.maxX + padX, maxY: box.maxY + padY };
}

/** Takes important towns first, then those nearest to the middle of the frame, and keeps them apart. */
function pickTowns(towns: readonly TownRecord[], area: MapArea, grid: Grid): Town[] {
  const { frame, extent } = area;
  const centre = {
    lng: (frame.west + frame.east) / 2,
    y: (mercatorY(frame.south) + mercatorY(frame.north)) / 2,
  };
  const away = (town: LatLng) => Math.hypot(town.lng - centre.lng, mercatorY(town.lat) - centre.y);
  const spacing = (frame.east - frame.west) * TOWN_SPACING;
  const picked: TownRecord[] = [];
  const inView = towns.filter((town) => boundsContain(extent, town));
  for (const town of inView.sort((a, b) => a.rank - b.rank || away(a) - away(b))) {
    const isCrowded = picked.some(
      (other) => Math.hypot(other.lng - town.lng, other.lat - town.lat) < spacing,
    );
    if (!isCrowded) picked.push(town);
    if (picked.length === MAX_TOWNS) break;
  }
  return picked.map((town) => {
    const { x, y } = grid.toGrid(town);
    return { name: town.name, x: Math.round(x), y: Math.round(y), rank: town.rank };
  });
}

/** Keeps four significant digits, so that the number is short in the file and the same on every machine. */
function roundUp(value: number): number {
  return Number(value.toPrecision(4));
}

type RingClip = { grid: Grid; box: PlanarBox; tolerance: number; extent: Bounds; isSmooth: boolean };
