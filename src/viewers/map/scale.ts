import * as L from 'leaflet';
import { REST } from './frame.ts';

/** Adds a scale bar that follows when the map has come to rest; Leaflet's own lays the page out on every frame. */
export function addScale(map: L.Map): void {
  const scale = new Scale({ imperial: false, position: 'bottomleft', updateWhenIdle: true }).addTo(map);
  map.off('moveend', scale._update, scale);
  map.on(REST, () => scale._update());
}

/** Leaflet's types leave out the method that draws the bar anew. */
class Scale extends L.Control.Scale {
  declare _update: () => void;

  /** Moving seldom changes the bar, and writing the same again would lay the page out. */
  _updateScale(bar: HTMLElement, text: string, ratio: number): void {
    const width = `${Math.round((this.options.maxWidth ?? 100) * ratio)}px`;
    if (bar.style.width !== width) bar.style.width = width;
    if (bar.textContent !== text) bar.textContent = text;
  }
}
