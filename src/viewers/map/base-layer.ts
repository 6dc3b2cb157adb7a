import * as L from 'leaflet';
import type { Planar } from '../../model/geo.ts';
import type { BasemapFile } from '../../model/map-basemap.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapPlace, MapRoute } from '../../model/map-view.ts';
import { drawGround, drawWords, type Pens, type Sheet } from './base-drawing.ts';
import { PLACES_CHANGED, REST } from './frame.ts';
import { createLandPath, createLayerPaths, drawLayers, type Streets } from './layer-drawing.ts';
import { readPens, watchColours } from './pens.ts';
import { covers, type PlaneBox } from './place-plane.ts';
import { drawRoutes } from './route-drawing.ts';
import { pixelOrigin, windowBox } from './window-box.ts';

/** Drawn around the view too, as a share of its size, so that a short drag shows land at once. */
const PADDING = 0.25;
/** Nearer to the edge of the window than half the name of an archipelago and the buttons together, the name has to give way. */
const NAME_AT_EDGE_PX = 180;

/**
 * Leaflet layer that draws land, graticule, towns and archipelagos on one canvas, and draws again after every move and
 * whenever the colours of the page change.
 */
export class BaseLayer extends L.Layer {
  readonly #source: BaseSource;
  readonly #land: Path2D;
  readonly #layers: ReturnType<typeof createLayerPaths>;
  readonly #canvas = document.createElement('canvas');
  /** The land without names, which change far more often; never shown itself. */
  readonly #kept = document.createElement('canvas');
  readonly #undo = new AbortController();
  #isLandShown = true;
  #streets: Streets | undefined;
  #frame = 0;
  /** Reading them makes the browser work out styles, so they are read only after the page's colours changed. */
  #pens: Pens | undefined;
  /** What the canvas holds: it is only moved and scaled until the next drawing. */
  #drawn: Drawn = { center: L.latLng(0, 0), zoom: 0, box: { minX: 0, minY: 0, maxX: 0, maxY: 0 } };
  /** The kept land, unless it has to be drawn anew, and what was in the middle when names were last placed on it. */
  #ground: Sheet | undefined;
  #named = L.latLng(0, 0);

  constructor(source: BaseSource) {
    super();
    this.#source = source;
    this.#land = createLandPath(source.basemap);
    this.#layers = createLayerPaths(source.basemap);
    this.#canvas.className = 'map-canvas leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /** Land and towns give way to online tiles; the archipelagos' names stay above them. */
  setLandShown(isShown: boolean): void {
    this.#isLandShown = isShown;
    this.#drawSoon();
  }

  /** Streets cover the sketch where there are any. To be called again when there are more. */
  setStreets(streets: Streets): void {
    this.#streets = streets;
    this.#drawSoon();
  }

  override onAdd(map: L.Map): this {
    const pane = map.createPane('base');
    pane.classList.add('map-base-pane');
    pane.append(this.#canvas);
    const { signal } = this.#undo;
    watchColours(signal, () => {
      this.#pens = undefined;
      this.#drawSoon();
    });
    void document.fonts.ready.then(() => signal.aborted || this.#nameSoon());
    this.#drawSoon();
    return this;
  }

  override onRemove(): this {
    this.#undo.abort();
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      zoomend: () => this.#drawSoon(),
      [PLACES_CHANGED]: () => this.#nameSoon(),
      [REST]: () => {
        this.#drawIfOutside(PADDING / 2);
        if (this.#isNameAtEdge()) this.#drawNames();
      },
      resize: () => this.#draw(), // reported after the frame's callbacks: waiting would show the old size once
      viewreset: () => this.#drawSoon(),
      move: () => this.#drawIfOutside(0),
      zoom: () => this.#stretch(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent; // the event of this name
        this.#stretch(center, zoom);
      },
    };
  }

  /** Draws before the next frame is painted: several events of one frame make one drawing, after the markers stand. */
  #drawSoon(): void {
    this.#ground = undefined;
    this.#nameSoon();
  }

  /** As {@link #drawSoon}, but land and lines stay as they are, of which the names are the smaller part of the work. */
  #nameSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#undo.signal.aborted || this.#drawNames());
  }

  #draw(): void {
    this.#ground = undefined;
    this.#drawNames();
  }

  /** Draws everything that needs no room of its own on a sheet that is kept, and puts the canvas where the map is now. */
  #drawGround(): Sheet | undefined {
    const map = this._map;
    const size = map.getSize();
    const pad = size.multiplyBy(PADDING);
    const [width, height] = [size.x + 2 * pad.x, size.y + 2 * pad.y];
    const ratio = Math.min(window.devicePixelRatio, 2);
    this.#drawn = { center: map.getCenter(), zoom: map.getZoom(), box: windowBox(map, PADDING) };
    for (const canvas of [this.#canvas, this.#kept]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    L.DomUtil.setTransform(this.#canvas, map.containerPointToLayerPoint(pad.multiplyBy(-1)).round(), 1);
    const context = this.#kept.getContext('2d');
    if (!context) return undefined; // no canvas, no land: markers and list still work
    const { basemap, routes, probes } = this.#source;
    this.#pens ??= readPens(probes);
    const visible = { left: pad.x, top: pad.y, right: pad.x + size.x, bottom: pad.y + size.y };
    const corner = this.#corner();
    const scale = ((256 * 2 ** map.getZoom()) / 360) * basemap.unitDeg;
    const shift = { x: corner.x + pad.x, y: corner.y + pad.y };
    const sheet = { context, ratio, pens: this.#pens, width, height, visible, scale, shift };
    if (this.#isLandShown) {
      drawGround(sheet, this.#land, basemap);
      drawLayers(sheet, this.#layers);
      this.#streets?.draw(sheet, this.#layers);
    }
    drawRoutes(sheet, basemap, routes);
    return sheet;
  }

  /** Writes names for where the map and its markers are now, over a copy of the land. */
  #drawNames(): void {
    const map = this._map;
    if (map.getZoom() !== this.#drawn.zoom) this.#ground = undefined;
    this.#ground ??= this.#drawGround();
    const ground = this.#ground;
    // land hides all that lies below it: then no frame of moving has to mix the two; the first call decides
    const context = this.#canvas.getContext('2d', { alpha: !this.#isLandShown });
    if (!ground || !context) return;
    const { basemap } = this.#source;
    this.#named = map.getCenter();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.drawImage(this.#kept, 0, 0);
    const corner = this.#corner();
    const moved = { x: ground.shift.x - corner.x, y: ground.shift.y - corner.y };
    const { x, y } = map.getSize();
    const visible = moveBox({ left: 0, top: 0, right: x, bottom: y }, moved);
    const sheet = { ...ground, context, visible };
    const taken = drawWords(sheet, {
      basemap: this.#streets?.leaveTowns(basemap) ?? basemap,
      places: this.#source.named(),
      obstacles: this.#source.obstacles().map((box) => moveBox(box, moved)),
      withTowns: this.#isLandShown,
      zoom: map.getZoom(),
    });
    this.#streets?.name(sheet, taken);
  }

  /**
   * Where the corner of the base map lies in the window. Leaflet's plane is Mercator scaled by zoom, so from there grid units
   * become pixels by one scale.
   */
  #corner(): L.Point {
    const { extent } = this.#source.basemap;
    return this._map.latLngToContainerPoint([extent.north, extent.west]);
  }

  /** While zooming the old drawing is stretched into its new place. */
  #stretch(center: L.LatLng, zoom: number): void {
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.#drawn.zoom);
    const size = map.getSize();
    const offset = size
      .multiplyBy(0.5 + PADDING)
      .multiplyBy(-scale)
      .add(map.project(this.#drawn.center, zoom))
      .subtract(pixelOrigin(map, center, zoom));
    L.DomUtil.setTransform(this.#canvas, offset, scale);
  }

  /** Tells whether the map was moved since names were placed and an archipelago stands where its name may now be cut off or covered. */
  #isNameAtEdge(): boolean {
    const map = this._map;
    if (map.getCenter().equals(this.#named)) return false;
    const size = map.getSize();
    return this.#source.basemap.archipelagos.some(({ lat, lng }) => {
      const { x, y } = map.latLngToContainerPoint([lat, lng]);
      const isInside = x > 0 && x < size.x && y > 0 && y < size.y;
      return isInside && (x < NAME_AT_EDGE_PX || x > size.x - NAME_AT_EDGE_PX);
    });
  }

  /** After a short move the drawing still covers the window; drawing again would only cost time. */
  #drawIfOutside(margin: number): void {
    if (this._map.getZoom() !== this.#drawn.zoom) return; // zooming: stretched instead
    if (!covers(this.#drawn.box, windowBox(this._map, margin))) this.#draw();
  }
}

function moveBox(box: Box, by: Planar): Box {
  return { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
}

type Drawn = { center: L.LatLng; zoom: number; box: PlaneBox };
export type BaseSource = {
  basemap: BasemapFile;
  routes: readonly MapRoute[];
  /** Places to be named beside their markers. */
  named: () => readonly MapPlace[];
  /** An element whose style sheet knows the `map-probe-*` colours. */
  probes: HTMLElement;
  /** Boxes of markers and buttons in container pixels; no name is written over them. */
  obstacles: () => Box[];
};
