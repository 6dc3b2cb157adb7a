import L from 'leaflet';

/** The frame all maps start with: the whole coast with both archipelagos, as ours. */
export const FRAME = [
  [6.4, 101.9],
  [23.6, 117.8],
];

export async function loadPlaces() {
  const response = await fetch('/places.json');
  const { kinds, rows } = await response.json();
  let [lat, lng] = [0, 0];
  return rows.map(([, title, dLat, dLng, , , kind]) => {
    lat += dLat;
    lng += dLng;
    return { title, lat: lat * 1e-5, lng: lng * 1e-5, kind: kinds[kind] };
  });
}

export function createLeaflet() {
  const map = L.map('map', { zoomSnap: 0, maxZoom: 18, fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false });
  return map.fitBounds(FRAME);
}

/** Leaflet's own pin, made of an element, so that no picture has to be found. */
export function toMarker({ title, lat, lng }) {
  return L.marker([lat, lng], { title, alt: title, icon: L.divIcon({ className: 'pin', iconSize: [12, 12] }) });
}

export function driveLeaflet(map, filter) {
  window.bench = {
    filter: async (kind) => filter(kind),
    panBy: (x, y) => map.panBy([x, y], { animate: false }),
    zoomIn: () => map.setZoom(map.getZoom() + 1, { animate: false }),
  };
}
