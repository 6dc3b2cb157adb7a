import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { FRAME, loadPlaces } from './shared.js';

setWorkerUrl('/maplibre/worker.mjs');
const places = await loadPlaces();
const [[south, west], [north, east]] = FRAME;
const map = new GlMap({
  container: 'map',
  attributionControl: false,
  fadeDuration: 0,
  bounds: [west, south, east, north],
  style: { version: 8, sources: {}, layers: [{ id: 'sea', type: 'background', paint: { 'background-color': '#cfe3e4' } }] },
});
const toData = (chosen) => ({
  type: 'FeatureCollection',
  features: chosen.map(({ title, lat, lng, kind }) => ({
    type: 'Feature',
    properties: { title, kind },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
});
await map.once('load');
map.addSource('places', { type: 'geojson', data: toData(places), cluster: true, clusterRadius: 60 });
map.addLayer({
  id: 'places',
  type: 'circle',
  source: 'places',
  paint: { 'circle-radius': ['case', ['has', 'point_count'], 16, 6], 'circle-color': '#0b5d4a' },
});
await map.once('idle');
window.bench = {
  filter: async (kind) => {
    map.getSource('places').setData(toData(places.filter((place) => kind === '' || place.kind === kind)));
    await map.once('idle');
  },
  panBy: (x, y) => map.panBy([x, y], { duration: 0 }),
  zoomIn: () => map.jumpTo({ zoom: map.getZoom() + 1 }),
};
