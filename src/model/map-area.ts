import {
  type Bounds,
  boundsOverlap,
  frameBounds,
  type LatLng,
  scaleBounds,
  unionBounds,
  widthM,
} from './geo.ts';

/**
 * The two archipelagos every wider map of the sea east of Viet Nam must name, in Vietnamese in every language,
 * at the places where their labels and island marks stand.
 */
export const ARCHIPELAGOS: readonly (LatLng & { name: string })[] = [
  { name: 'Quần đảo Hoàng Sa (Việt Nam)', lat: 16.5, lng: 112 },
  { name: 'Quần đảo Trường Sa (Việt Nam)', lat: 10, lng: 114 },
];

/** Mark around an archipelago's place: drawn symbols, not surveyed islands. Pixels right and down. */
export const ISLAND_MARKS: readonly { x: number; y: number; radius: number }[] = [
  { x: 0, y: 0, radius: 2.2 },
  { x: -8, y: -4, radius: 1.5 },
  { x: 7, y: -5, radius: 1.7 },
  { x: -4, y: 6, radius: 1.4 },
  { x: 9, y: 4, radius: 1.3 },
  { x: -12, y: 4, radius: 1.2 },
];

const EASTERN_SEA: Bounds = { south: 6, west: 109, north: 18, east: 118 };
/** A wider view shows more than one province: provinces measure 100 to 150 kilometres across. */
const PROVINCE_WIDTH_M = 150_000;
/** Around both archipelago labels with room for their text, and the whole coast. */
const NATIONAL: Bounds = { south: 6.4, west: 101.9, north: 23.6, east: 117.8 };
const NATIONAL_EXTENT: Bounds = { south: 1, west: 86, north: 28, east: 133 };

/** Points nearer together than this still get a frame this wide, so that something around them is seen. */
const MIN_FRAME_WIDTH_M = 9_000;
const FRAME = { aspect: 4 / 3, margin: 0.17, minWidthM: MIN_FRAME_WIDTH_M };
const NATIONAL_ASPECT = 0.92;

/**
 * Plans what a map around `bounds` shows: the `frame` it starts with and the `extent` it may be moved in.
 * The extent is 2.2 times wider than the frame. Whenever the frame shows the sea between 6°–18° N and 109°–118° E
 * and more than one province, both grow until the two archipelagos are inside, and `archipelagos` names them.
 */
export function planMapArea(bounds: Bounds): MapArea {
  const frame = frameBounds(bounds, FRAME);
  if (needsArchipelagos(frame)) return nationalArea(bounds);
  const extent = scaleBounds(frame, { x: 2.2, y: 2.2 });
  return { frame, extent: needsArchipelagos(extent) ? frame : extent, archipelagos: [] };
}

/** Tells whether a view must show both archipelagos. */
export function needsArchipelagos(view: Bounds): boolean {
  return boundsOverlap(view, EASTERN_SEA) && widthM(view) > PROVINCE_WIDTH_M;
}

function nationalArea(bounds: Bounds): MapArea {
  const all = unionBounds(bounds, NATIONAL);
  const frame = frameBounds(all, { aspect: NATIONAL_ASPECT, margin: 0, minWidthM: 0 });
  return { frame, extent: unionBounds(frame, NATIONAL_EXTENT), archipelagos: ARCHIPELAGOS };
}

export type MapArea = {
  frame: Bounds;
  extent: Bounds;
  archipelagos: readonly (LatLng & { name: string })[];
};
