import type * as L from 'leaflet';
import { Labeler, type PreparedTile, paint } from 'protomaps-leaflet';
import { type Bounds, boundsContain, type LatLng } from '../../model/geo.ts';
import { type BasemapFile, basemapGrid } from '../../model/map-basemap.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapStreets } from '../../model/streets.ts';
import type { Pens, Sheet } from './base-drawing.ts';
import { type LayerPath, type Streets, strokeLayer } from './layer-drawing.ts';
import { streetColours } from './street-colours.ts';
import { paintStreets } from './streets-style.ts';
import { StreetsTiles, type WorldBox } from './streets-tiles.ts';
import { nameStreets } from './streets-wording.ts';

/** Draws the streets of one or more archives on the sheet of the base map, and writes their names where there is room. */
export class StreetsDrawing implements Streets {
  readonly #host: StreetsHost;
  readonly #archives: { streets: MapStreets; tiles: StreetsTiles }[];
  #style: Style | undefined;
  #drawn: PreparedTile[] = [];

  constructor(host: StreetsHost) {
    this.#host = host;
    this.#archives = host.streets.map((streets) => ({
      streets,
      tiles: new StreetsTiles(streets, host.onChange),
    }));
  }

  leaveTowns(basemap: BasemapFile): BasemapFile {
    if (this.#drawn.length === 0) return basemap;
    const { fromGrid } = basemapGrid(basemap.extent, basemap.unitDeg);
    const isCovered = (point: LatLng) =>
      this.#archives.some(({ streets }) => boundsContain(streets.bounds, point));
    return { ...basemap, towns: basemap.towns.filter((town) => !isCovered(fromGrid(town))) };
  }

  draw(sheet: Sheet, layers: readonly LayerPath[]): void {
    const { zoom, box } = this.#locate(sheet);
    this.#drawn = this.#archives.flatMap(({ tiles }) => tiles.take(zoom, box));
    if (this.#drawn.length === 0) return;
    const { context } = sheet;
    const { rules } = this.#dress(sheet.pens);
    context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
    context.fillStyle = sheet.pens.water;
    for (const { origin, dim } of this.#drawn) {
      const [x, y] = [Math.floor(origin.x - box.minX), Math.floor(origin.y - box.minY)];
      context.fillRect(x, y, Math.ceil(dim) + 1, Math.ceil(dim) + 1);
    }
    this.#paint(sheet, rules, null);
    drawBoundaries(sheet, layers);
  }

  name(sheet: Sheet, taken: readonly Box[]): void {
    if (this.#drawn.length === 0) return;
    const { zoom, box } = this.#locate(sheet);
    const labeler = new Labeler(zoom, sheet.context, this.#dress(sheet.pens).names, 256);
    const [first] = this.#drawn;
    for (const { left, top, right, bottom } of taken) {
      if (!first) break;
      const anchor = first.origin.clone();
      const [minX, minY] = [left + box.minX, top + box.minY];
      const [maxX, maxY] = [right + box.minX, bottom + box.minY];
      [anchor.x, anchor.y] = [minX, minY];
      labeler.index.insert({ anchor, bboxes: [{ minX, minY, maxX, maxY }], draw: () => {} }, -1, 'taken');
    }
    sheet.context.lineJoin = 'round';
    sheet.context.textAlign = 'start';
    labeler.add(new Map([['', this.#drawn]]));
    this.#paint(sheet, [], labeler.index);
  }

  #paint(sheet: Sheet, rules: Style['rules'], names: Labeler['index'] | null): void {
    const { zoom, box } = this.#locate(sheet);
    const [first] = this.#drawn;
    if (!first) return;
    const origin = first.origin.clone();
    [origin.x, origin.y] = [box.minX, box.minY];
    paint(sheet.context, zoom, new Map([['', this.#drawn]]), names, rules, box, origin, false);
    sheet.context.setTransform(sheet.ratio, 0, 0, sheet.ratio, 0, 0);
  }

  /** Where the sheet lies in the world, by the corner of the base map, which both know. */
  #locate({ shift, width, height }: Sheet): { zoom: number; box: WorldBox } {
    const { map, extent } = this.#host;
    const zoom = map.getZoom();
    const { x, y } = map.project([extent.north, extent.west], zoom);
    const [minX, minY] = [x - shift.x, y - shift.y];
    return { zoom, box: { minX, minY, maxX: minX + width, maxY: minY + height } };
  }

  /** Colours are read anew when those of the sketch were. */
  #dress(pens: Pens): Style {
    if (this.#style?.pens === pens) return this.#style;
    const colours = streetColours();
    this.#style = {
      pens,
      rules: paintStreets(pens, colours),
      names: nameStreets(pens, colours, this.#host),
    };
    return this.#style;
  }
}

function drawBoundaries(sheet: Sheet, layers: readonly LayerPath[]): void {
  const { context, ratio, shift } = sheet;
  const zoomed = ratio * sheet.scale;
  context.setTransform(zoomed, 0, 0, zoomed, shift.x * ratio, shift.y * ratio);
  for (const layer of layers)
    if (layer.role === 'communes' || layer.role === 'provinces') strokeLayer(sheet, layer);
  context.setLineDash([]);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

export type StreetsHost = {
  map: L.Map;
  /** Of the base map. */
  extent: Bounds;
  streets: readonly MapStreets[];
  /** Language of the page as BCP 47 writes it. */
  tag: string;
  /** Names of the site’s own places, in small letters. */
  titles: ReadonlySet<string>;
  /** Called when there is more to draw, and with an error when something could not be had. */
  onChange: (error?: unknown) => void;
};

type Style = { pens: Pens; rules: ReturnType<typeof paintStreets>; names: ReturnType<typeof nameStreets> };
