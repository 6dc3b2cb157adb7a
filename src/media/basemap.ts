import { escapeMarkup } from '../model/escape-markup.ts';
import type { LatLng, Planar, PlanarBox } from '../model/geo.ts';
import { ISLAND_MARKS } from '../model/map-area.ts';
import { type BasemapFile, basemapGrid, decodeRing } from '../model/map-basemap.ts';
import { groupNearby, uniteGroups } from '../model/map-groups.ts';
import { type Box, labelBox, placeLabels, textWidth } from '../model/map-labels.ts';
import { arrangePlates } from '../model/map-plates.ts';
import { formatAngle, planGraticule, planScaleBar } from '../model/map-scale.ts';
import { clipLine, clipRing, simplifyLine, simplifyRing } from '../model/rings.ts';
import { drawLabel, drawPin, type FigurePoint, type Pin, pinBox, pinPlate, round } from './basemap-figure.ts';

/** Width of the figure in its own units; text of 15 units is about 14 pixels beside a list on a laptop. */
const WIDTH = 720;
const CLIP_MARGIN = 24;
const GROUP_RADIUS = 24;
/** More names than this would hide the map; the list beside it has them all. */
const MAX_NAMED_POINTS = 6;
/** On wider frames small towns are not named. */
const WIDE_DEG = 3;
/** Names must fit at the large size, used on phones; the others are shown only where the figure is wide. */
const FONT_SIZE = { large: 24, normal: 15 };

/**
 * Draws the frame of a base map as a static picture: land, water, towns, both archipelagos on wider maps, numbered
 * points and, where asked for, a dashed sketch line. It carries no style of its own: colours come from the classes
 * `map-*` of `components/map/map.css`. What the page shows without script, in print and before the map is opened.
 * @param points in reading order; `number` as in the list beside the map
 * @returns an `<svg role="img">` element
 */
export function drawFigure(basemap: Basemap, points: readonly FigurePoint[], options: FigureOptions): string {
  const plane = toPlane(basemap);
  const pins = planPins(points, plane);
  const taken: Box[] = [...reserved(basemap, plane), ...pins.map(pinBox)];
  const parts = [
    `<rect class="map-water" width="${WIDTH}" height="${plane.height}"/>`,
    drawLand(basemap, plane, options.id),
    ...drawFigureLayers(basemap, plane),
    drawGraticule(basemap, plane),
    drawArchipelagos(basemap, plane),
    ...(options.routes ?? []).map((route) => drawRoute(route, plane)),
    ...drawNames(basemap, plane, { pins, taken }),
    ...pins.map(drawPin).reverse(), // southern pins in front, like things nearer to the reader
    drawScaleBar(basemap, plane),
    `<rect class="map-neatline" x="0.5" y="0.5" width="${WIDTH - 1}" height="${plane.height - 1}" fill="none"/>`,
  ];
  const ids = { title: `${options.id}-title`, description: `${options.id}-desc` };
  return (
    `<svg class="map-drawing" viewBox="0 0 ${WIDTH} ${plane.height}" role="img" aria-labelledby="${ids.title}" aria-describedby="${ids.description}">` +
    `<title id="${ids.title}">${escapeMarkup(options.title ?? basemap.title)}</title>` +
    `<desc id="${ids.description}">${escapeMarkup(options.description)}</desc>${parts.join('')}</svg>`
  );
}

/** Groups points whose signs would cover each other; plates beside each other slide apart. */
function planPins(points: readonly FigurePoint[], plane: Plane): Pin[] {
  const placed = points.map((point) => ({ ...point, at: plane.toFigure(point) }));
  const arranged = arrangePlates(groupNearby(placed, GROUP_RADIUS), {
    plateOf: pinPlate,
    unite: uniteGroups,
  });
  return arranged.map(({ group, slide }) => ({ ...group, slide }));
}

function toPlane(basemap: Basemap): Plane {
  const grid = basemapGrid(basemap.extent, basemap.unitDeg);
  const start = grid.toGrid({ lat: basemap.frame.north, lng: basemap.frame.west });
  const end = grid.toGrid({ lat: basemap.frame.south, lng: basemap.frame.east });
  const scale = WIDTH / (end.x - start.x);
  const fromGrid = (point: Planar) => ({ x: (point.x - start.x) * scale, y: (point.y - start.y) * scale });
  return {
    height: Math.round((end.y - start.y) * scale),
    fromGrid,
    toFigure: (point) => fromGrid(grid.toGrid(point)),
  };
}

function drawLand(basemap: Basemap, plane: Plane, id: string): string {
  const box: PlanarBox = {
    minX: -CLIP_MARGIN,
    minY: -CLIP_MARGIN,
    maxX: WIDTH + CLIP_MARGIN,
    maxY: plane.height + CLIP_MARGIN,
  };
  const rings = basemap.land
    .map((deltas) => simplifyRing(clipRing(decodeRing(deltas).map(plane.fromGrid), box), 0.6))
    .filter((ring) => ring.length >= 3);
  const path = `<path id="${id}-land" fill-rule="evenodd" d="${rings.map(ringToPath).join('')}"/>`;
  return `<defs>${path}</defs><use class="map-shore" href="#${id}-land"/><use class="map-land" href="#${id}-land"/>`;
}

/** Relative moves with one decimal: half the bytes of absolute ones. */
function ringToPath(ring: readonly Planar[]): string {
  let [x, y] = [0, 0];
  const moves = ring.map((point, index) => {
    const dx = Math.round(point.x * 10) - x;
    const dy = Math.round(point.y * 10) - y;
    x += dx;
    y += dy;
    return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${dx / 10} ${dy / 10}`;
  });
  return `${moves.join('').replaceAll(' -', '-')}z`;
}

function drawGraticule(basemap: Basemap, plane: Plane): string {
  const { lngs, lats } = planGraticule(basemap.frame);
  const xs = lngs.map((lng) => ({ lng, x: round(plane.toFigure({ lat: basemap.frame.north, lng }).x) }));
  const ys = lats.map((lat) => ({ lat, y: round(plane.toFigure({ lat, lng: basemap.frame.west }).y) }));
  const lines = [...xs.map(({ x }) => `M${x} 0V${plane.height}`), ...ys.map(({ y }) => `M0 ${y}H${WIDTH}`)];
  const labels = [
    ...xs
      .filter(({ x }) => x > 40 && x < WIDTH - 60)
      .map(({ x, lng }) => `<text x="${x + 4}" y="16">${formatAngle(lng)}</text>`),
    ...ys
      .filter(({ y }) => y > 40 && y < plane.height - 50)
      .map(({ y, lat }) => `<text x="6" y="${y - 4}">${formatAngle(lat)}</text>`),
  ];
  return `<path class="map-graticule" fill="none" d="${lines.join('')}"/><g class="map-angles">${labels.join('')}</g>`;
}

function drawArchipelagos(basemap: Basemap, plane: Plane): string {
  return basemap.archipelagos
    .map((archipelago) => {
      const at = plane.toFigure(archipelago);
      const marks = ISLAND_MARKS.map(
        ({ x, y, radius }) => `<circle cx="${round(at.x + x)}" cy="${round(at.y + y)}" r="${radius}"/>`,
      );
      const text = `<text x="${round(at.x)}" y="${round(at.y + 12)}" dy="0.9em" text-anchor="middle">${escapeMarkup(archipelago.name)}</text>`;
      return `<g class="map-archipelago" lang="vi">${marks.join('')}${text}</g>`;
    })
    .join('');
}

/** The owner's layers, each one path and, for islands, one more that makes them land. */
function drawFigureLayers(basemap: Basemap, plane: Plane): string[] {
  const box = { minX: 0, minY: 0, maxX: WIDTH, maxY: plane.height };
  return (basemap.layers ?? []).map(({ role, closed, open }) => {
    const rings = closed
      .map((deltas) => simplifyRing(decodeRing(deltas).map(plane.fromGrid), 0.5))
      .filter((ring) => ring.some(({ x, y }) => x > 0 && x < WIDTH && y > 0 && y < plane.height))
      .map(ringToPath)
      .join('');
    const lines = open
      .flatMap((deltas) => clipLine(simplifyLine(decodeRing(deltas).map(plane.fromGrid), 0.5), box))
      .map((line) => ringToPath(line).slice(0, -1))
      .join('');
    const isArea = role === 'communes' || role === 'provinces';
    return (
      (isArea && rings !== '' ? `<path class="map-island" d="${rings}"/>` : '') +
      `<path class="map-${role}"${role === 'lakes' ? '' : ' fill="none"'} d="${rings}${lines}"/>`
    );
  });
}

function drawRoute({ kind, lines, closed = [] }: FigureRoute, plane: Plane): string {
  const path = linesToPath(lines, plane);
  const line =
    kind === 'sketch'
      ? `<path class="map-line" fill="none" d="${path}"/>`
      : `<path class="map-track-edge" fill="none" d="${path}"/><path class="map-track" fill="none" d="${path}"/>`;
  if (closed.length === 0) return line;
  const shut = linesToPath(closed, plane);
  return `${line}<path class="map-closed-edge" fill="none" d="${shut}"/><path class="map-closed" fill="none" d="${shut}"/>`;
}

function linesToPath(lines: readonly (readonly LatLng[])[], plane: Plane): string {
  return lines
    .map((line) => {
      const points = line.map((point) => plane.toFigure(point));
      return simplifyLine(points, 0.6).map(({ x, y }) => `${round(x)} ${round(y)}`);
    })
    .map((points) => `M${points.join('L')}`)
    .join('');
}

/** Names of few points first, then towns; each first at the large size, then, for wide figures only, at the normal one. */
function drawNames(basemap: Basemap, plane: Plane, { pins, taken }: { pins: Pin[]; taken: Box[] }): string[] {
  const shownPins = pins.length <= MAX_NAMED_POINTS ? pins.filter(({ members }) => members.length === 1) : [];
  const names: Name[] = shownPins.flatMap(({ members, at }) =>
    members.map(({ title }) => ({
      at: { x: at.x, y: at.y - 18 },
      text: title,
      kind: 'point' as const,
      gap: 33,
    })),
  );
  const isWide = basemap.frame.east - basemap.frame.west > WIDE_DEG;
  for (const town of basemap.towns.filter(({ rank }) => rank < 2 || !isWide)) {
    const at = plane.fromGrid(town);
    const isHidden = taken.some(
      (box) => at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom,
    );
    if (!isHidden) names.push({ at, text: town.name, kind: 'town', gap: 7 });
  }
  const area = { left: 6, top: 20, right: WIDTH - 6, bottom: plane.height - 8 };
  const request = (fontSize: number) => (name: Name) => ({ ...name, fontSize });
  const large = placeLabels(names.map(request(FONT_SIZE.large)), area, [...taken]);
  // Where there is room for more names, those already placed are written smaller too.
  const shrunk = names.flatMap((name, index) => {
    const place = large[index];
    return place ? labelBox(place, name.text, FONT_SIZE.normal) : [];
  });
  const left = names.filter((_, index) => !large[index]);
  const normal = placeLabels(left.map(request(FONT_SIZE.normal)), area, [...taken, ...shrunk]);
  return [
    ...names.map((name, index) => drawLabel(name, large[index], false)),
    ...left.map((name, index) => drawLabel(name, normal[index], true)),
  ];
}

function drawScaleBar(basemap: Basemap, plane: Plane): string {
  const bar = planScaleBar(basemap.frame, WIDTH, 150);
  if (!bar) return '';
  const y = plane.height - 16;
  const [left, right] = [18, round(18 + bar.lengthPx)];
  return `<g class="map-scale"><path fill="none" d="M${left} ${y - 6}V${y}H${right}V${y - 6}"/><text x="${left + 6}" y="${y - 6}">${bar.label}</text></g>`;
}

/** Boxes no name may cover: the archipelagos' labels and the scale bar. */
function reserved(basemap: Basemap, plane: Plane): Box[] {
  const labels = basemap.archipelagos.map((archipelago) => {
    const at = plane.toFigure(archipelago);
    const half = textWidth(archipelago.name, 20) / 2;
    return { left: at.x - half, top: at.y - 12, right: at.x + half, bottom: at.y + 40 };
  });
  return [...labels, { left: 0, top: plane.height - 44, right: 190, bottom: plane.height }];
}

/** A base map ready for pages: what the file holds, its address and what it shows. */
export type Basemap = BasemapFile & { url: string; title: string };

/** `closed` are the stretches nobody may pass; they are drawn red and dashed over the line. */
export type FigureRoute = {
  kind: 'track' | 'sketch';
  lines: readonly (readonly LatLng[])[];
  closed?: readonly (readonly LatLng[])[];
};

export type FigureOptions = {
  /** Prefix of the ids inside, unique on the page. */
  id: string;
  /** Short name for those who do not see the picture; the base map's title when left out. */
  title?: string;
  /** What it shows, in a sentence of the page's language. */
  description: string;
  /** Lines to draw: recorded ways in full, sketches as dots that only join the stops. */
  routes?: readonly FigureRoute[];
};

type Name = { at: Planar; text: string; kind: 'town' | 'point'; gap: number };
type Plane = { height: number; fromGrid: (point: Planar) => Planar; toFigure: (point: LatLng) => Planar };
