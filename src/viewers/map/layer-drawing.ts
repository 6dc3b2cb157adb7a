import { type BasemapFile, type BasemapLayer, decodeRing } from '../../model/map-basemap.ts';
import type { Box } from '../../model/map-labels.ts';
import type { Sheet } from './base-drawing.ts';

/** Makes the path of the land once; drawing then only scales it. */
export function createLandPath({ land }: BasemapFile): Path2D {
  const path = new Path2D();
  for (const deltas of land) {
    trace(path, deltas);
    path.closePath();
  }
  return path;
}

/** Makes the paths of the owner's layers once; drawing then only scales them. */
export function createLayerPaths({ layers = [] }: BasemapFile): LayerPath[] {
  return layers.map(({ role, closed, open }) => {
    const rings = new Path2D();
    for (const deltas of closed) {
      trace(rings, deltas);
      rings.closePath();
    }
    const lines = new Path2D();
    for (const deltas of open) trace(lines, deltas);
    return { role, rings, lines };
  });
}

/** Draws lakes, rivers, roads and boundaries over the land; rings of their own inside boundaries are islands, so land too. */
export function drawLayers(sheet: Sheet, layers: readonly LayerPath[]): void {
  const { context, pens, scale, ratio } = sheet;
  const zoomed = ratio * scale;
  context.setTransform(zoomed, 0, 0, zoomed, sheet.shift.x * ratio, sheet.shift.y * ratio);
  context.lineJoin = 'round';
  for (const layer of layers) {
    const { role, rings } = layer;
    context.fillStyle = role === 'lakes' ? pens.water : pens.land;
    if (role === 'lakes' || role === 'communes' || role === 'provinces') context.fill(rings, 'evenodd');
    strokeLayer(sheet, layer);
  }
  context.setLineDash([]);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** Draws the lines of a layer on a context in grid units. */
export function strokeLayer({ context, pens, scale }: Sheet, { role, rings, lines }: LayerPath): void {
  const { colour, widthPx, dash } = PENS[role];
  context.strokeStyle = pens[colour];
  context.lineWidth = widthPx / scale;
  context.setLineDash(dash.map((lengthPx) => lengthPx / scale));
  context.stroke(rings);
  context.stroke(lines);
}

function trace(path: Path2D, deltas: readonly number[]): void {
  decodeRing(deltas).forEach(({ x, y }, index) => {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
}

const PENS: Record<
  BasemapLayer['role'],
  { colour: 'river' | 'road' | 'border'; widthPx: number; dash: number[] }
> = {
  lakes: { colour: 'river', widthPx: 1, dash: [] },
  rivers: { colour: 'river', widthPx: 1.8, dash: [] },
  roads: { colour: 'road', widthPx: 2.2, dash: [] },
  communes: { colour: 'border', widthPx: 0.9, dash: [1.5, 3] },
  provinces: { colour: 'border', widthPx: 1.6, dash: [8, 3, 1.5, 3] },
};

export type LayerPath = { role: BasemapLayer['role']; rings: Path2D; lines: Path2D };

/** Streets that are drawn over the sketch; see `streets-drawing.ts`. */
export type Streets = {
  /** Draws streets, and over them the boundaries among the layers. */
  draw: (sheet: Sheet, layers: readonly LayerPath[]) => void;
  /** Writes names clear of the boxes that are taken. */
  name: (sheet: Sheet, taken: readonly Box[]) => void;
  /** Gives the base map without the towns that streets name themselves. */
  leaveTowns: (basemap: BasemapFile) => BasemapFile;
};
