import type { Camera } from './camera.ts';
import { cosineFromCentre, mayBeSeen, projectDirection } from './camera-sight.ts';
import {
  FACES,
  faceDirection,
  type PanoramaLevel,
  type PanoramaManifest,
  TILE_GUTTER_PX,
  type Tile,
  tileKey,
  tileRect,
  unitToPlane,
  type Vector,
} from './panorama.ts';

/**
 * A tile is refined while one of its pixels covers more than this many screen pixels in width and height on average.
 * What it costs and what it gives for other values stands in `docs/decisions/0008-panorama-packs.md`.
 */
const MAX_SCREEN_PX_PER_TEXEL = 1.2;

/** A tile that was refined in the last frame stays so until it is clearly fine enough, or zooming would flicker. */
const HYSTERESIS = 1.15;

/** How much coarser the next attempt is when the tiles of a view do not fit into memory. */
const COARSER = 1.5;

/** Share of the memory cap that the tiles of one view may take; the rest remembers where one has just looked. */
const VIEW_SHARE = 0.75;

/** A tile that lies in a view. `key` is its name. */
export type WantedTile = Tile & {
  key: string;
  /** Keys of the finer tiles that together replace it in this view; empty when it is fine enough. */
  children: string[];
  /** False for the tiles between the smallest and the finest: shown where they are there, but not worth their bytes. */
  needed: boolean;
  /** Whether it is drawn beside its children, because tiles beside them do not exist. */
  backs: boolean;
  /** False for the coarse tiles of what lies out of sight, fetched last so that turning never meets a hole. */
  seen: boolean;
  /** Angle from the middle of the view, as its cosine: 1 in the middle. */
  nearness: number;
};

/**
 * Lists the tiles of a view, in the order they should be fetched: the coarsest first, then middle before edge, and the
 * coarsest of what is out of sight at the end. Where the tiles of a sharp view would take more than their share of
 * `capBytes`, coarser ones are listed for the whole view.
 * @param input.heightPx height of the screen in device pixels
 * @param input.refined keys of the tiles that finer ones replaced in the last frame
 * @param input.missing keys of tiles that do not exist: there the one of level 0 is drawn
 * @param input.blur how much coarser than sharp, for views that pass quickly; 1 is sharp
 */
export function planWantedTiles({ capBytes, blur = 1, ...needs }: ViewNeeds): WantedTile[] {
  const tileBytes = 4 * (needs.manifest.tileSizePx + 2 * TILE_GUTTER_PX) ** 2;
  for (let limit = MAX_SCREEN_PX_PER_TEXEL * blur; ; limit *= COARSER) {
    const found: WantedTile[] = [];
    for (const face of FACES) visit({ face, level: 0, column: 0, row: 0 }, { ...needs, limit }, found);
    const sumBytes = found.filter(({ needed }) => needed).length * tileBytes;
    if (sumBytes <= capBytes * VIEW_SHARE || found.length <= FACES.length) {
      const isFine = (tile: WantedTile) => Number(tile.level > 0);
      return found.sort(
        (a, b) => Number(b.seen) - Number(a.seen) || isFine(a) - isFine(b) || b.nearness - a.nearness,
      );
    }
  }
}

/**
 * Lists what is worth fetching of the tiles of a view. While nobody has turned, what is in sight is all that counts; the
 * coarse tiles are there for turning.
 */
export function listNeeded(wanted: readonly WantedTile[], isUnturned: boolean): WantedTile[] {
  return wanted.filter((tile) => tile.needed && (!isUnturned || isLeaf(tile)));
}

/** Tells whether a tile is drawn in a sharp view: in sight and not wholly replaced by finer ones. */
export function isLeaf({ seen, children, backs }: WantedTile): boolean {
  return seen && (children.length === 0 || backs);
}

function visit(tile: Tile, needs: Refining, found: WantedTile[]): void {
  const { manifest, camera, refined } = needs;
  const level = getLevel(manifest, tile.level);
  const corners = tileCorners(manifest, tile);
  const seen = mayBeSeen(camera, corners);
  if (!seen && tile.level > 0) return;
  if (needs.missing?.has(tileKey(tile))) {
    for (const each of found) if (each.face === tile.face && each.level === 0) each.backs = true;
    return;
  }
  const wanted: WantedTile = {
    ...tile,
    key: tileKey(tile),
    children: [],
    needed: true,
    backs: false,
    seen,
    nearness: nearness(tile, needs),
  };
  found.push(wanted);
  if (!seen || tile.level + 1 >= manifest.levels.length) return;
  const limit = refined?.has(wanted.key) ? needs.limit / HYSTERESIS : needs.limit;
  if (screenPxPerTexel(tile, level, needs) <= limit) return;
  const before = found.length;
  for (const child of listChildren(manifest, tile)) visit(child, needs, found);
  const finer = found.slice(before).filter((each) => each.level === tile.level + 1);
  wanted.children = finer.map((child) => child.key);
  wanted.needed = tile.level === 0 || finer.length === 0;
}

/** Directions of the corners of a tile. */
function tileCorners(manifest: PanoramaManifest, tile: Tile): Vector[] {
  const { left, top, right, bottom } = tileBounds(manifest, tile);
  return [top, bottom].flatMap((y) => [left, right].map((x) => unitDirection(tile, x, y)));
}

function listChildren({ levels }: PanoramaManifest, { face, level, column, row }: Tile): Tile[] {
  const columns = levels[level + 1]?.columns ?? 0;
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const;
  return corners
    .map(([x, y]) => ({ face, level: level + 1, column: 2 * column + x, row: 2 * row + y }))
    .filter((child) => child.column < columns && child.row < columns);
}

/** Largest mean of width and height of the tile's pixels on the screen, measured at nine points of it that the view shows. */
function screenPxPerTexel(
  tile: Tile,
  { sizePx }: PanoramaLevel,
  { manifest, camera, heightPx }: Refining,
): number {
  const step = 2 / sizePx;
  const margin = 0.05;
  const sizes = samplePoints(manifest, tile).map(({ x, y }) => {
    const here = projectDirection(camera, unitDirection(tile, x, y));
    const beside = projectDirection(camera, unitDirection(tile, x + step, y));
    const below = projectDirection(camera, unitDirection(tile, x, y + step));
    if (!here || !beside || !below) return 0;
    if (here.x < -margin || here.x > 1 + margin || here.y < -margin || here.y > 1 + margin) return 0;
    const lengthPx = (to: { x: number; y: number }) =>
      Math.hypot((to.x - here.x) * camera.aspect, to.y - here.y) * heightPx;
    return Math.sqrt(lengthPx(beside) * lengthPx(below));
  });
  const largest = Math.max(...sizes);
  // Seen, but at none of the points: as in the middle of the screen.
  return largest > 0 ? largest : (heightPx / (2 * camera.halfHeight)) * step * (Math.PI / 4);
}

function nearness(tile: Tile, { manifest, camera }: Pick<ViewNeeds, 'manifest' | 'camera'>): number {
  const points = samplePoints(manifest, tile);
  return Math.max(...points.map(({ x, y }) => cosineFromCentre(camera, unitDirection(tile, x, y))));
}

function samplePoints(manifest: PanoramaManifest, tile: Tile): { x: number; y: number }[] {
  const { left, top, right, bottom } = tileBounds(manifest, tile);
  const xs = [left, (left + right) / 2, right];
  const ys = [top, (top + bottom) / 2, bottom];
  return ys.flatMap((y) => xs.map((x) => ({ x, y })));
}

function unitDirection({ face }: Tile, x: number, y: number): Vector {
  return faceDirection(face, unitToPlane(x), unitToPlane(y));
}

/** Edges of a tile in the picture of its face, from −1 to 1. Exact for neighbours, so that no crack opens between them. */
function tileBounds(manifest: PanoramaManifest, tile: Tile): Bounds {
  const level = getLevel(manifest, tile.level);
  const rect = tileRect(level, manifest.tileSizePx, tile.column, tile.row);
  const toUnit = (px: number) => (2 * px) / level.sizePx - 1;
  return {
    left: toUnit(rect.leftPx),
    top: toUnit(rect.topPx),
    right: toUnit(rect.leftPx + rect.widthPx),
    bottom: toUnit(rect.topPx + rect.heightPx),
  };
}

function getLevel(manifest: PanoramaManifest, level: number): PanoramaLevel {
  const found = manifest.levels[level];
  if (!found) throw new Error(`panorama ${manifest.key} has no level ${level}`);
  return found;
}

export type ViewNeeds = {
  manifest: PanoramaManifest;
  camera: Camera;
  heightPx: number;
  capBytes: number;
  refined?: ReadonlySet<string> | undefined;
  missing?: ReadonlySet<string> | undefined;
  blur?: number;
};
type Refining = Omit<ViewNeeds, 'capBytes' | 'blur'> & { limit: number };
type Bounds = { left: number; top: number; right: number; bottom: number };
