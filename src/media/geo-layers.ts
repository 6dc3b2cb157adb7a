import type { Bounds, Planar, PlanarBox } from '../model/geo.ts';
import type { GeoFeature, GeoLayer } from '../model/geo-layer.ts';
import { type BasemapLayer, basemapGrid, encodeRing, type Grid } from '../model/map-basemap.ts';
import { clipLine, simplifyLine, simplifyRing } from '../model/rings.ts';
import { type Arc, cutIntoArcs } from './shared-arcs.ts';

/**
 * Plans the owner's layers for one base map: on its grid, clipped to its extent, simplified to `tolerance` grid units.
 * Boundaries that two areas share are one line, simplified once, so that no slivers open between neighbours. A ring of its
 * own, an island, keeps at least four points however small it is.
 * @throws when a ring that was an island is lost; that would be a mistake here, and maps without islands must not be built
 */
export function planLayers(
  layers: readonly GeoLayer[],
  { extent, unitDeg, tolerance }: LayerPlan,
): BasemapLayer[] {
  const grid = basemapGrid(extent, unitDeg);
  const end = grid.toGrid({ lat: extent.south, lng: extent.east });
  const box = { minX: 0, minY: 0, maxX: end.x, maxY: end.y };
  return layers.map(({ role, credit, url, features }) => {
    const arcs = cutIntoArcs(features.map((feature) => toGrid(feature, grid)));
    const islands = arcs.filter((arc) => arc.isClosed && touches(arc.points, box));
    const closed = islands.map(({ points }) => encodeIsland(simplifyRing(points, tolerance)));
    if (closed.some(({ length }) => length < 6)) throw new Error(`an island of the layer "${role}" was lost`);
    return {
      role,
      credit,
      ...(url !== undefined && { url }),
      closed,
      open: arcs
        .filter(({ isClosed }) => !isClosed)
        .flatMap(({ points }) => clipLine(simplifyLine(points, tolerance), box))
        .map(encodeRing)
        .filter(({ length }) => length >= 4),
      names: role === 'communes' || role === 'provinces' ? planNames(features, grid, box) : [],
    };
  });
}

/** An island smaller than a grid unit is drawn as the smallest triangle rather than lost. */
function encodeIsland(ring: readonly Planar[]): number[] {
  const deltas = encodeRing(ring);
  const [first] = ring;
  if (deltas.length >= 6 || !first) return deltas;
  return [Math.round(first.x), Math.round(first.y), 1, 0, 0, 1];
}

function toGrid({ rings, lines }: GeoFeature, grid: Grid): { rings: Planar[][]; lines: Planar[][] } {
  const project = (list: readonly { lat: number; lng: number }[]) => list.map((point) => grid.toGrid(point));
  return { rings: rings.map(project), lines: lines.map(project) };
}

/** A name stands in the middle of the largest ring's box, where that is on the map. */
function planNames(features: readonly GeoFeature[], grid: Grid, box: PlanarBox): BasemapLayer['names'] {
  return features.flatMap(({ name, rings }) => {
    const boxes = rings.map((ring) => boxOf(ring.map((point) => grid.toGrid(point))));
    const largest = boxes.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
    if (name === '' || !largest) return [];
    const at = {
      x: Math.round((largest.minX + largest.maxX) / 2),
      y: Math.round((largest.minY + largest.maxY) / 2),
    };
    const isInside = at.x > box.minX && at.x < box.maxX && at.y > box.minY && at.y < box.maxY;
    return isInside ? [{ name, ...at }] : [];
  });
}

function touches(points: Arc['points'], box: PlanarBox): boolean {
  const own = boxOf(points);
  return own.minX < box.maxX && own.maxX > box.minX && own.minY < box.maxY && own.maxY > box.minY;
}

function boxOf(points: readonly Planar[]): PlanarBox {
  const box = {
    minX: Number.POSITIVE_INFINITY,
    minY: Number.POSITIVE_INFINITY,
    maxX: Number.NEGATIVE_INFINITY,
    maxY: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of points) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

function areaOf(box: PlanarBox): number {
  return (box.maxX - box.minX) * (box.maxY - box.minY);
}

type LayerPlan = { extent: Bounds; unitDeg: number; tolerance: number };
