import L from 'leaflet';

// leaflet.markercluster expects to find Leaflet there.
window.L = L;
