import * as L from 'leaflet';
import type { MapTiles } from '../../model/map-view.ts';

/**
 * Adds the online tiles the site owner chose. Tile servers ask to know which site calls, so the origin is sent along.
 * When tiles fail before any came, they are taken away again and `onGone` brings back our own land.
 */
export function addTiles(map: L.Map, tiles: MapTiles, onGone: () => void): L.TileLayer {
  const layer = L.tileLayer(tiles.url, {
    maxZoom: tiles.maxZoom,
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  let loaded = 0;
  layer.on('tileload', () => {
    loaded += 1;
  });
  layer.on('tileerror', () => {
    if (loaded > 0 || !map.hasLayer(layer)) return;
    layer.remove();
    onGone();
    layer.fire('load'); // whoever waits for the tiles waits no longer
  });
  return layer.addTo(map);
}
