import type { Planar } from '../../model/geo.ts';
import { ISLAND_MARKS } from '../../model/map-area.ts';
import { type BasemapFile, basemapGrid } from '../../model/map-basemap.ts';
import { type Box, type LabelRequest, placeLabels } from '../../model/map-labels.ts';
import { planGraticule } from '../../model/map-scale.ts';
import type { MapPlace } from '../../model/map-view.ts';

/** Small towns are named from this zoom level on; below it they would only crowd the large ones out. */
const SMALL_TOWN_ZOOM = 7;
/** Communes are named from this zoom level on; a province has dozens of them. */
const COMMUNE_ZOOM = 10;
const TOWN_FONT_PX = 14;
/** What ends nearer than this to the edge of the window stands at it, as the buttons of the map do. */
const EDGE_PX = 24;
const PLACE_FONT_PX = 15;

/** Colours of the drawing; each is that of `.map-probe-<name>` in live.css. */
export const PEN_COLOURS = [
  'water',
  'shore',
  'land',
  'line',
  'accent',
  'surface',
  'river',
  'road',
  'border',
  'closed',
  'ink',
  'ink-soft',
] as const;

/** Draws sea, a soft shore, land and the graticule. */
export function drawGround(sheet: Sheet, land: Path2D, basemap: BasemapFile): void {
  const { context, pens, scale } = sheet;
  context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
  context.fillStyle = pens.water;
  context.fillRect(0, 0, sheet.width, sheet.height);
  const zoomed = sheet.ratio * scale;
  context.setTransform(zoomed, 0, 0, zoomed, sheet.shift.x * sheet.ratio, sheet.shift.y * sheet.ratio);
  context.lineJoin = 'round';
  context.strokeStyle = pens.shore;
  context.lineWidth = 7 / scale;
  context.stroke(land);
  context.fillStyle = pens.land;
  context.fill(land, 'evenodd');
  context.strokeStyle = pens.line;
  context.lineWidth = 1 / scale;
  context.stroke(land);
  context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
  drawGraticule(sheet, basemap);
}

/** Writes archipelagos always, then the names of places, then towns where there is room. Gives what is taken now. */
export function drawWords(sheet: Sheet, words: Words): Box[] {
  const { context, pens } = sheet;
  context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
  context.lineJoin = 'round';
  const taken = [...words.obstacles];
  for (const archipelago of words.basemap.archipelagos)
    drawArchipelago(sheet, words.basemap, archipelago, taken);
  const names = words.places.map((place): LabelRequest => {
    const at = toSheet(sheet, basemapGrid(words.basemap.extent, words.basemap.unitDeg).toGrid(place));
    return { at: { x: at.x, y: at.y - 22 }, text: place.title, fontSize: PLACE_FONT_PX, gap: 28 };
  });
  write(sheet, names, { taken, weight: 650, fill: pens.ink, dots: false });
  if (!words.withTowns) return taken;
  const towns = words.basemap.towns.flatMap((town): LabelRequest[] => {
    const at = toSheet(sheet, town);
    const isMinor = town.rank === 2 && words.zoom < SMALL_TOWN_ZOOM;
    const isCovered = words.obstacles.some(
      (box) => at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom,
    );
    return isMinor || isCovered ? [] : [{ at, text: town.name, fontSize: TOWN_FONT_PX, gap: 7 }];
  });
  write(sheet, towns, { taken, weight: 500, fill: pens['ink-soft'], dots: true });
  write(sheet, listAreaNames(sheet, words), { taken, weight: 450, fill: pens.border, dots: false });
  return taken;
}

/** Names of areas stand in their middle and give way to everything else; those of communes only close up. */
function listAreaNames(sheet: Sheet, { basemap, zoom }: Words): LabelRequest[] {
  return (basemap.layers ?? [])
    .filter(({ role }) => role === 'provinces' || zoom >= COMMUNE_ZOOM)
    .flatMap(({ names }) =>
      names.map(({ name, x, y }) => ({
        at: toSheet(sheet, { x, y }),
        text: name,
        fontSize: TOWN_FONT_PX - 1,
        gap: 0,
      })),
    );
}

function write(sheet: Sheet, wanted: readonly LabelRequest[], style: WordStyle): void {
  const { context, pens, visible } = sheet;
  const isVisible = ({ at }: LabelRequest) =>
    at.x > visible.left && at.x < visible.right && at.y > visible.top && at.y < visible.bottom;
  const sheetBox = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  // what is in the window must be legible as a whole; what waits outside may stand anywhere on the sheet
  const [inside, outside] = [wanted.filter(isVisible), wanted.filter((label) => !isVisible(label))];
  const labels = [...inside, ...outside];
  const places = [
    ...placeLabels(inside, sheet.visible, style.taken),
    ...placeLabels(outside, sheetBox, style.taken),
  ];
  labels.forEach((label, index) => {
    const place = places[index];
    if (!place) return;
    context.font = `${style.weight} ${label.fontSize}px ${pens.font}`;
    context.textAlign = place.anchor === 'middle' ? 'center' : place.anchor;
    context.fillStyle = style.fill;
    if (style.dots) dot(context, label.at, 2.6);
    haloText(context, {
      text: label.text,
      x: place.x,
      y: place.y + place.dyEm * label.fontSize,
      halo: pens.land,
    });
  });
}

function drawArchipelago(
  sheet: Sheet,
  basemap: BasemapFile,
  archipelago: BasemapFile['archipelagos'][number],
  taken: Box[],
): void {
  const { context, pens } = sheet;
  const at = toSheet(sheet, basemapGrid(basemap.extent, basemap.unitDeg).toGrid(archipelago));
  context.fillStyle = pens.ink;
  for (const mark of ISLAND_MARKS) dot(context, { x: at.x + mark.x, y: at.y + mark.y }, mark.radius);
  context.font = `italic 500 ${TOWN_FONT_PX}px ${pens.font}`;
  context.textAlign = 'center';
  const half = context.measureText(archipelago.name).width / 2;
  const { left } = sheet.visible;
  const right = freeRight(sheet, { top: at.y + 10, bottom: at.y + 32 }, taken);
  const isVisible = at.x > left && at.x < sheet.visible.right;
  // near an edge of the window the name is pushed inwards, so that it can be read as a whole
  const x = isVisible ? Math.min(Math.max(at.x, left + half + 4), right - half - 4) : at.x;
  haloText(context, { text: archipelago.name, x, y: at.y + 26, halo: pens.water });
  taken.push({ left: x - half, top: at.y - 12, right: x + half, bottom: at.y + 32 });
}

/** Gives where the window ends for a line of text: at the buttons where they stand beside it. */
export function freeRight(
  { visible }: Pick<Sheet, 'visible'>,
  line: Pick<Box, 'top' | 'bottom'>,
  obstacles: readonly Box[],
): number {
  const beside = obstacles.filter(
    (box) => box.right > visible.right - EDGE_PX && box.top < line.bottom && box.bottom > line.top,
  );
  return Math.min(visible.right, ...beside.map(({ left }) => left));
}

function haloText(
  context: CanvasRenderingContext2D,
  word: { text: string; x: number; y: number; halo: string },
): void {
  context.strokeStyle = word.halo;
  context.lineWidth = 3.5;
  context.strokeText(word.text, word.x, word.y);
  context.fillText(word.text, word.x, word.y);
}

function dot(context: CanvasRenderingContext2D, at: Planar, radius: number): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fill();
}

function drawGraticule(sheet: Sheet, basemap: BasemapFile): void {
  const { context, visible } = sheet;
  const grid = basemapGrid(basemap.extent, basemap.unitDeg);
  const north = grid.fromGrid(fromSheet(sheet, { x: visible.left, y: visible.top }));
  const south = grid.fromGrid(fromSheet(sheet, { x: visible.right, y: visible.bottom }));
  const view = { north: north.lat, west: north.lng, south: south.lat, east: south.lng };
  const first = grid.fromGrid(fromSheet(sheet, { x: 0, y: 0 }));
  const last = grid.fromGrid(fromSheet(sheet, { x: sheet.width, y: sheet.height }));
  const drawn = { north: first.lat, west: first.lng, south: last.lat, east: last.lng };
  const { lngs, lats } = planGraticule(view, drawn);
  context.strokeStyle = sheet.pens.line;
  context.globalAlpha = 0.45;
  context.lineWidth = 0.75;
  context.beginPath();
  for (const lng of lngs) {
    const { x } = toSheet(sheet, grid.toGrid({ lat: view.north, lng }));
    context.moveTo(x, 0);
    context.lineTo(x, sheet.height);
  }
  for (const lat of lats) {
    const { y } = toSheet(sheet, grid.toGrid({ lat, lng: view.west }));
    context.moveTo(0, y);
    context.lineTo(sheet.width, y);
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** Leads from grid units to pixels of the sheet. */
export function toSheet(sheet: Sheet, point: Planar): Planar {
  return { x: point.x * sheet.scale + sheet.shift.x, y: point.y * sheet.scale + sheet.shift.y };
}

function fromSheet(sheet: Sheet, point: Planar): Planar {
  return { x: (point.x - sheet.shift.x) / sheet.scale, y: (point.y - sheet.shift.y) / sheet.scale };
}

/** One drawing: pixels of the style sheet, `scale` and `shift` lead from grid units to them. */
export type Sheet = {
  context: CanvasRenderingContext2D;
  ratio: number;
  pens: Pens;
  width: number;
  height: number;
  /** The part inside the window; the rest is drawn in advance. */
  visible: Box;
  scale: number;
  shift: Planar;
};

export type PenColours = Record<(typeof PEN_COLOURS)[number], string>;
export type Pens = PenColours & { font: string };

export type Words = {
  basemap: BasemapFile;
  /** Places to be named beside their markers. */
  places: readonly MapPlace[];
  obstacles: readonly Box[];
  withTowns: boolean;
  zoom: number;
};

type WordStyle = { taken: Box[]; weight: number; fill: string; dots: boolean };
