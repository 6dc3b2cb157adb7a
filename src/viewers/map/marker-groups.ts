import type { Planar } from '../../model/geo.ts';
import type { Box } from '../../model/map-labels.ts';
import { arrangePlates } from '../../model/map-plates.ts';
import { plateWidthPx } from './marker-button.ts';
import type { PlaceGroup, PlacePlane } from './place-plane.ts';

/** How a plate stands above its place. */
export const PLATE = { heightPx: 30, tipPx: 8, targetPx: 44 };
/** Markers nearer than this would cover each other; where there are many, wider gaps keep the land in sight. */
const GROUP_RADIUS_PX = { few: 34, many: 80 };
const MANY_PLACES = 300;

/**
 * Groups places whose markers would cover each other at a zoom, in the order of the places. Plates that are wider than their
 * points are apart slide to the sides.
 */
export function groupMarkers(plane: PlacePlane, zoom: number): MarkerGroup[] {
  // so far apart that no plate reaches the next one
  if (plane.places.length > MANY_PLACES)
    return plane.group(zoom, GROUP_RADIUS_PX.many).map((group) => ({ ...group, slidePx: 0 }));
  const scale = 2 ** zoom;
  const arranged = arrangePlates(plane.group(zoom, GROUP_RADIUS_PX.few), {
    plateOf: (group) => ({
      x: group.x * scale,
      y: group.y * scale,
      width: plateWidthPx(plane.placesOf(group)),
      height: PLATE.heightPx,
    }),
    unite: (a, b) => plane.unite(a, b),
  });
  return arranged.map(({ group, slide }) => ({ ...group, slidePx: slide }));
}

/** Gives the room a marker takes whose tip stands on a point. */
export function markerBox({ x, y }: Planar, plate: { widthPx: number; slidePx: number }): Box {
  const middle = x + plate.slidePx;
  const half = plate.widthPx / 2;
  return { left: middle - half, right: middle + half, top: y - PLATE.heightPx - PLATE.tipPx, bottom: y + 10 };
}

/** `slidePx` is how far to the right of its point the middle of the plate stands. */
export type MarkerGroup = PlaceGroup & { slidePx: number };
