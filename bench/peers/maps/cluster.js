import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './global-leaflet.js';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { createLeaflet, driveLeaflet, loadPlaces, toMarker } from './shared.js';

const places = await loadPlaces();
const map = createLeaflet();
const markers = places.map(toMarker);
const group = L.markerClusterGroup({ animate: false, removeOutsideVisibleBounds: true });
group.addLayers(markers);
map.addLayer(group);
driveLeaflet(map, (kind) => {
  group.clearLayers();
  group.addLayers(markers.filter((_, index) => kind === '' || places[index].kind === kind));
});
