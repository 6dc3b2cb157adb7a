import type * as L from 'leaflet';
import { mapStreetsMessages } from '../../i18n/map-streets.ts';
import { type Bounds, boundsOverlap } from '../../model/geo.ts';
import type { MapPlace } from '../../model/map-view.ts';
import type { MapStreets } from '../../model/streets.ts';
import type { BaseLayer } from './base-layer.ts';

/**
 * Shows streets on the base map for those who come close: nothing of them is fetched before the map is zoomed in to where they
 * are. When they cannot be had, the sketch stays and a sentence below the map says so. The root carries
 * `data-streets="waiting|shown|failed"`.
 */
export function joinStreets(map: L.Map, base: BaseLayer, host: StreetsParts): void {
  const tag = document.documentElement.lang || 'vi';
  let isOver = false;
  let hasSaid = false;
  map.on('unload', () => {
    isOver = true;
  });
  const fail = (error: unknown) => {
    host.root.setAttribute('data-streets', 'failed');
    console.warn('streets', error); // the sketch stays; whoever looks after the site can see why
    if (!hasSaid) host.say(mapStreetsMessages(tag).failed);
    hasSaid = true;
  };
  const open = async () => {
    host.root.setAttribute('data-streets', 'waiting');
    const { StreetsDrawing } = await import('./streets-drawing.ts');
    if (isOver) return;
    const drawing = new StreetsDrawing({
      map,
      ...host,
      tag,
      titles: new Set(host.places.map(({ title }) => title.toLocaleLowerCase('vi'))),
      onChange: (error) => {
        if (isOver) return;
        if (error !== undefined) return fail(error);
        host.root.setAttribute('data-streets', 'shown');
        if (hasSaid) host.say('');
        hasSaid = false;
        base.setStreets(drawing);
      },
    });
    base.setStreets(drawing);
  };
  const look = () => {
    if (!isClose(map, host.streets)) return;
    map.off('zoomend moveend', look);
    open().catch(fail);
  };
  map.on('zoomend moveend', look);
  look();
}

function isClose(map: L.Map, streets: readonly MapStreets[]): boolean {
  const window = map.getBounds();
  const seen = {
    south: window.getSouth(),
    west: window.getWest(),
    north: window.getNorth(),
    east: window.getEast(),
  };
  return streets.some(({ fromZoom, bounds }) => map.getZoom() >= fromZoom && boundsOverlap(bounds, seen));
}

export type StreetsParts = {
  root: HTMLElement;
  /** Of the base map. */
  extent: Bounds;
  streets: readonly MapStreets[];
  /** The site’s own, which have names on the map already. */
  places: readonly MapPlace[];
  /** Says a sentence below the map. */
  say: (text: string) => void;
};
