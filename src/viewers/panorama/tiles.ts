import {
  FACES,
  faceDirection,
  type PanoramaLevel,
  type PanoramaManifest,
  type Tile,
  tileFile,
  tileRect,
  type Vector,
} from '../../model/panorama.ts';
import { type Camera, cosineFromCentre, mayBeSeen, projectDirection } from './projection.ts';

/** A tile is refined while one of its pixels covers more than this many screen pixels. */
const MAX_SCREEN_PX_PER_TEXEL = 1.1;

/** Share of the memory cap that the tiles of one view may take; the rest remembers where one has just looked. */
const VIEW_SHARE = 0.75;

/** A tile the view asks for. `key` is its file name. */
export type WantedTile = Tile & {
  key: string;
  sizeBytes: number;
  /** Keys of the finer tiles that together replace it in this view; empty when it is fine enough. */
  children: string[];
  /** False for the coarse tiles of what lies out of sight, fetched last so that turning never meets a hole. */
  seen: boolean;
  /** Angle from the middle of the view, as its cosine: 1 in the middle. */
  nearness: number;
};

/**
 * Lists the tiles a view needs, in the order they should be fetched: coarse before fine, middle before edge, and the
 * six coarse faces that are out of sight at the end. Finer tiles beyond the share of `capBytes` are left out; the
 * coarser ones then stay visible in their place.
 * @param heightPx height of the screen in device pixels
 */
export function planWantedTiles({ manifest, camera, heightPx, capBytes }: ViewNeeds): WantedTile[] {
  const found: WantedTile[] = [];
  for (const face of FACES)
    visit({ face, level: 0, column: 0, row: 0 }, { manifest, camera, heightPx }, found);
  found.sort((a, b) => Number(b.seen) - Number(a.seen) || a.level - b.level || b.nearness - a.nearness);
  let sumBytes = 0;
  return found.filter((tile) => {
    sumBytes += tile.sizeBytes;
    return tile.level === 0 || sumBytes <= capBytes * VIEW_SHARE;
  });
}

/**
 * Chooses what to draw from what is there: the finest tiles, and a coarser one wherever its finer ones are not all
 * there yet.
 * @returns keys in the order of `wanted`
 */
export function chooseDrawn(wanted: readonly WantedTile[], isReady: (key: string) => boolean): string[] {
  const byKey = new Map(wanted.map((tile) => [tile.key, tile]));
  const drawn = new Set<string>();
  const cover = (tile: WantedTile): boolean => {
    const covered = tile.children.map((key) => {
      const child = byKey.get(key);
      return child !== undefined && cover(child);
    });
    if (covered.length > 0 && covered.every(Boolean)) return true;
    if (!isReady(tile.key)) return false;
    drawn.add(tile.key);
    return true;
  };
  for (const tile of wanted) if (tile.level === 0 && tile.seen) cover(tile);
  return wanted.filter((tile) => drawn.has(tile.key)).map((tile) => tile.key);
}

/**
 * Chooses which textures to give back so that the rest fits the cap: the longest unused first, never one in use.
 */
export function planEviction(held: readonly HeldTile[], capBytes: number): string[] {
  let sumBytes = held.reduce((sum, tile) => sum + tile.sizeBytes, 0);
  const oldestFirst = held.filter((tile) => !tile.inUse).sort((a, b) => a.lastUsed - b.lastUsed);
  const evicted: string[] = [];
  for (const tile of oldestFirst) {
    if (sumBytes <= capBytes) break;
    evicted.push(tile.key);
    sumBytes -= tile.sizeBytes;
  }
  return evicted;
}

/** Gives the corners of a tile on the cube of half side 1: top left, top right, bottom left, bottom right. */
export function tileCorners(manifest: PanoramaManifest, tile: Tile): [Vector, Vector, Vector, Vector] {
  const { left, top, right, bottom } = tileBounds(manifest, tile);
  return [
    faceDirection(tile.face, left, top),
    faceDirection(tile.face, right, top),
    faceDirection(tile.face, left, bottom),
    faceDirection(tile.face, right, bottom),
  ];
}

function visit(tile: Tile, needs: Omit<ViewNeeds, 'capBytes'>, found: WantedTile[]): void {
  const { manifest, camera } = needs;
  const level = getLevel(manifest, tile.level);
  const seen = mayBeSeen(camera, tileCorners(manifest, tile));
  if (!seen && tile.level > 0) return;
  const { widthPx, heightPx } = tileRect(level, manifest.tileSizePx, tile.column, tile.row);
  const wanted: WantedTile = {
    ...tile,
    key: tileFile(tile),
    sizeBytes: widthPx * heightPx * 4,
    children: [],
    seen,
    nearness: nearness(tile, needs),
  };
  found.push(wanted);
  if (!seen || tile.level + 1 >= manifest.levels.length) return;
  if (screenPxPerTexel(tile, level, needs) <= MAX_SCREEN_PX_PER_TEXEL) return;
  const before = found.length;
  for (const child of listChildren(manifest, tile)) visit(child, needs, found);
  const finer = found.slice(before).filter((each) => each.level === tile.level + 1);
  wanted.children = finer.map((child) => child.key);
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

/** Largest size of the tile's pixels on the screen, measured at nine points of it that the view shows. */
function screenPxPerTexel(
  tile: Tile,
  { sizePx }: PanoramaLevel,
  { manifest, camera, heightPx }: Omit<ViewNeeds, 'capBytes'>,
): number {
  const step = 2 / sizePx;
  const margin = 0.05;
  const sizes = samplePoints(manifest, tile).map(({ x, y }) => {
    const here = projectDirection(camera, faceDirection(tile.face, x, y));
    const beside = projectDirection(camera, faceDirection(tile.face, x + step, y));
    const below = projectDirection(camera, faceDirection(tile.face, x, y + step));
    if (!here || !beside || !below) return 0;
    if (here.x < -margin || here.x > 1 + margin || here.y < -margin || here.y > 1 + margin) return 0;
    const lengthPx = (to: { x: number; y: number }) =>
      Math.hypot((to.x - here.x) * camera.aspect, to.y - here.y) * heightPx;
    return Math.max(lengthPx(beside), lengthPx(below));
  });
  const largest = Math.max(...sizes);
  return largest > 0 ? largest : (heightPx / (2 * camera.halfHeight)) * step; // seen, but at none of the points
}

function nearness(tile: Tile, { manifest, camera }: Pick<ViewNeeds, 'manifest' | 'camera'>): number {
  const points = samplePoints(manifest, tile);
  return Math.max(...points.map(({ x, y }) => cosineFromCentre(camera, faceDirection(tile.face, x, y))));
}

function samplePoints(manifest: PanoramaManifest, tile: Tile): { x: number; y: number }[] {
  const { left, top, right, bottom } = tileBounds(manifest, tile);
  const xs = [left, (left + right) / 2, right];
  const ys = [top, (top + bottom) / 2, bottom];
  return ys.flatMap((y) => xs.map((x) => ({ x, y })));
}

/** Edges of a tile on its face, from −1 to 1. Exact for neighbours, so that no crack opens between them. */
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

export type ViewNeeds = { manifest: PanoramaManifest; camera: Camera; heightPx: number; capBytes: number };
export type HeldTile = { key: string; sizeBytes: number; lastUsed: number; inUse: boolean };
type Bounds = { left: number; top: number; right: number; bottom: number };
