import { type Feature, type PreparedTile, TileCache, type TileTransform, View } from 'protomaps-leaflet';
import { boundsOverlap } from '../../model/geo.ts';
import type { MapStreets } from '../../model/streets.ts';
import { openArchive } from './streets-source.ts';

/** Tiles are drawn this wide where a level of them begins, and up to twice as wide before the next. */
const TILE_PX = 512;
/** What a large screen shows on three levels. */
const MOST_TILES = 60;
/** How long a server that failed is left alone. */
const REST_MS = 10_000;

/** Tiles of one archive: those that have come, and those that are on their way. */
export class StreetsTiles {
  readonly #streets: MapStreets;
  readonly #view: View;
  readonly #come = new Map<string, Map<string, Feature[]>>();
  readonly #asked = new Set<string>();
  readonly #onChange: (error?: unknown) => void;
  #restUntilMs = 0;

  /** @param onChange called after each tile that came, and with an error when one could not be had */
  constructor(streets: MapStreets, onChange: (error?: unknown) => void) {
    this.#streets = streets;
    this.#onChange = onChange;
    this.#view = new View(new TileCache(openArchive(streets.tilesUrl), TILE_PX), streets.dataZoom, 1);
  }

  /**
   * Gives the tiles for a part of the map that are there, for those that are not yet an earlier one of a larger area, and asks
   * for what is missing.
   * @param box pixels of the whole world at this zoom, as Leaflet counts them
   */
  take(zoom: number, box: WorldBox): PreparedTile[] {
    if (zoom < this.#streets.fromZoom) return [];
    const found = new Map<string, PreparedTile>();
    for (const wanted of this.#view.dataTilesForBounds(zoom, box)) {
      if (!boundsOverlap(this.#streets.bounds, tileBounds(wanted.dataTile))) continue;
      const data = this.#come.get(keyOf(wanted.dataTile));
      if (!data) this.#ask(wanted.dataTile);
      const tile = data ? { ...wanted, z: zoom, data } : this.#findLarger(wanted, zoom);
      if (tile && tile.data.size > 0) found.set(keyOf(tile.dataTile), tile);
    }
    // Larger ones come first, so that what is finer lies over them.
    return [...found.values()].sort((a, b) => a.dataTile.z - b.dataTile.z);
  }

  #findLarger({ dataTile, origin, scale, dim }: TileTransform, zoom: number): PreparedTile | undefined {
    for (let up = 1; up <= 3; up += 1) {
      const size = 2 ** up;
      const [x, y] = [Math.floor(dataTile.x / size), Math.floor(dataTile.y / size)];
      const data = this.#come.get(keyOf({ z: dataTile.z - up, x, y }));
      if (!data) continue;
      const corner = origin.clone();
      corner.x = x * dim * size;
      corner.y = y * dim * size;
      const larger = { z: dataTile.z - up, x, y };
      return { z: zoom, dataTile: larger, origin: corner, scale: scale * size, dim: dim * size, data };
    }
    return undefined;
  }

  #ask(tile: Tile): void {
    const key = keyOf(tile);
    if (this.#asked.has(key) || performance.now() < this.#restUntilMs) return;
    this.#asked.add(key);
    this.#view.tileCache.get(tile).then(
      (data) => {
        this.#asked.delete(key);
        this.#come.set(key, data);
        const [oldest] = this.#come.keys();
        if (this.#come.size > MOST_TILES && oldest !== undefined) this.#come.delete(oldest);
        this.#onChange();
      },
      (error: unknown) => {
        this.#asked.delete(key);
        this.#restUntilMs = performance.now() + REST_MS;
        this.#onChange(error);
      },
    );
  }
}

function keyOf({ z, x, y }: Tile): string {
  return `${z}/${x}/${y}`;
}

function tileBounds({ z, x, y }: Tile): MapStreets['bounds'] {
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  const lng = (column: number) => (column / 2 ** z) * 360 - 180;
  return { south: lat(y + 1), west: lng(x), north: lat(y), east: lng(x + 1) };
}

type Tile = { z: number; x: number; y: number };
export type WorldBox = { minX: number; minY: number; maxX: number; maxY: number };
