import { type Bounds, boundsOverlap } from './geo.ts';

/** Where the sketch of land, rivers and main roads has nothing more to show, streets begin. */
export const STREETS_ZOOM = 12;

/** Closer up than this, streets are only wider. */
export const STREETS_MAX_ZOOM = 18;

/** One tile is drawn 512 pixels wide, so a map needs the tiles of the level before its own. */
const TILE_LEVELS_BEHIND = 1;

/**
 * Gives the archives that show streets on a map with this extent, and from which zoom on.
 * @param extent where the map can be moved
 */
export function planStreets<T extends StreetsReach>(
  files: readonly T[],
  extent: Bounds,
): (T & Pick<MapStreets, 'fromZoom' | 'dataZoom'>)[] {
  return files
    .filter(({ bounds }) => boundsOverlap(bounds, extent))
    .map((file) => ({
      ...file,
      fromZoom: Math.max(STREETS_ZOOM, file.minZoom + TILE_LEVELS_BEHIND),
      dataZoom: file.maxZoom,
    }));
}

/** What an archive covers. Zooms are those of its tiles. */
export type StreetsReach = { bounds: Bounds; minZoom: number; maxZoom: number };

/** An archive of vector tiles in PMTiles version 3 that the owner put into `geodata`. */
export type StreetsFile = StreetsReach & {
  /** Absolute. */
  path: string;
  credit: string;
  /** Page of the source. */
  url?: string | undefined;
};

/** Streets on one map: from which zoom of the map they are shown, and the deepest level of tiles there is. */
export type MapStreets = { tilesUrl: string; bounds: Bounds; fromZoom: number; dataZoom: number };
