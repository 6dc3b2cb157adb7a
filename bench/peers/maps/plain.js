import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { createLeaflet, driveLeaflet, loadPlaces, toMarker } from './shared.js';

const places = await loadPlaces();
const map = createLeaflet();
const markers = places.map(toMarker);
const group = L.layerGroup(markers).addTo(map);
driveLeaflet(map, (kind) => {
  group.clearLayers();
  for (const [index, marker] of markers.entries()) if (kind === '' || places[index].kind === kind) group.addLayer(marker);
});
