import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import '../../../src/components/map/map.css';
import * as L from 'leaflet';
import type { MapMessages } from '../../../src/i18n/map.ts';
import type { MapView } from '../../../src/model/map-view.ts';
import { mountMap } from '../../../src/viewers/map/mount.ts';

// What the page of the site holds around the map, written by write-map-pages-fs.ts.
const take = (name: string): HTMLElement => {
  const part = document.querySelector<HTMLElement>(name);
  if (!part) throw new Error(`the page lacks ${name}`);
  return part;
};
// Written by write-map-pages-fs.ts from these types.
const view = JSON.parse(take('#data').textContent ?? '') as MapView;
const messages = JSON.parse(take('#words').textContent ?? '') as MapMessages;
const root = take('site-map');
// biome-ignore lint/suspicious/noExplicitAny: the object is Leaflet's own, found through its events; the bench only moves it
let map: any;
L.Map.addInitHook(function (this: unknown) {
  map = this;
});
await mountMap({
  root,
  figure: take('figure'),
  stage: take('.map-stage'),
  view,
  messages,
  say: () => {},
});
Object.assign(window, {
  bench: {
    filter: async (kind: string) => {
      const select = take('select') as HTMLSelectElement; // the form has one select
      select.value = kind;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    panBy: (x: number, y: number) => map.panBy([x, y], { animate: false }),
    zoomIn: () => map.setZoom(map.getZoom() + 1, { animate: false }),
  },
});
