import type { LatLng } from '../../model/geo.ts';
import { type BasemapFile, basemapGrid } from '../../model/map-basemap.ts';
import type { MapRoute } from '../../model/map-view.ts';
import { isNoticeDay } from '../../model/route-line.ts';
import { type Sheet, toSheet } from './base-drawing.ts';

/** Lines shorter than a marker are a speck below it, which would only grow while the drawing is stretched. */
const SPECK_PX = 44;

/**
 * Draws the lines of routes: recorded ones in full, sketches as dots that only join the stops, and over them what is
 * closed today, dashed as well as red, so that the colour is not the only sign.
 */
export function drawRoutes(sheet: Sheet, basemap: BasemapFile, routes: readonly MapRoute[]): void {
  const { context, pens } = sheet;
  context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const today = todayInVietNam();
  const stroke = (lines: readonly LatLng[][], pen: Pen) => strokeLines(sheet, basemap, lines, pen);
  for (const { kind, lines, closures } of routes) {
    if (isSpeck(sheet, basemap, lines)) {
      // only what is closed
    } else if (kind === 'sketch') {
      stroke(lines, { colour: pens.accent, widthPx: 2.5, dash: [2, 7] });
    } else {
      stroke(lines, { colour: pens.surface, widthPx: 6, dash: [] });
      stroke(lines, { colour: pens.accent, widthPx: 3, dash: [] });
    }
    const closed = closures.filter((closure) => closure.severity === 'closed' && isNoticeDay(closure, today));
    for (const closure of closed) {
      stroke(closure.lines, { colour: pens.surface, widthPx: 8, dash: [] });
      stroke(closure.lines, { colour: pens.closed, widthPx: 5, dash: [9, 8] });
    }
  }
  context.setLineDash([]);
}

function isSpeck(sheet: Sheet, basemap: BasemapFile, lines: readonly LatLng[][]): boolean {
  const grid = basemapGrid(basemap.extent, basemap.unitDeg);
  const points = lines.flat().map((point) => grid.toGrid(point));
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  const sizes = [spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))];
  return Math.max(...sizes) * sheet.scale < SPECK_PX;
}

function strokeLines(sheet: Sheet, basemap: BasemapFile, lines: readonly LatLng[][], pen: Pen): void {
  const { context } = sheet;
  const grid = basemapGrid(basemap.extent, basemap.unitDeg);
  context.beginPath();
  for (const line of lines)
    line.forEach((point, index) => {
      const at = toSheet(sheet, grid.toGrid(point));
      if (index === 0) context.moveTo(at.x, at.y);
      else context.lineTo(at.x, at.y);
    });
  context.strokeStyle = pen.colour;
  context.lineWidth = pen.widthPx;
  context.setLineDash(pen.dash);
  context.stroke();
}

/** Notices hold by the calendar of the place, wherever the visitor is. */
function todayInVietNam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

type Pen = { colour: string; widthPx: number; dash: number[] };
