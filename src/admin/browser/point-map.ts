import L from 'leaflet';
import type { LatLng } from '../../model/geo.ts';
import type { BasemapFile } from '../../model/map-basemap.ts';
import { BaseLayer } from '../../viewers/map/base-layer.ts';
import '../../viewers/map/live.css';
import type { PageConfig } from '../page-config.ts';

/**
 * Opens a map to choose a position on: our own sketch of land and towns, no tiles and no other server. A click gives the
 * position as text with five digits, about a metre.
 */
export async function openPointMap(
  ground: HTMLElement,
  { basemaps, words }: PageConfig,
  onChoose: (text: string) => void,
): Promise<PointMap> {
  // The wheel scrolls the form, as everywhere else on it.
  const map = L.map(ground, {
    attributionControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0.5,
    maxZoom: 14,
  });
  ground.setAttribute('role', 'application');
  ground.setAttribute('aria-label', words.map);
  const mark = L.circleMarker([0, 0], { radius: 9, weight: 3, color: '#b53f1b', fillOpacity: 0.25 });
  map.on('click', ({ latlng }) => onChoose(`${round(latlng.lat)}, ${round(latlng.lng)}`));
  let drawn = '';
  let base: BaseLayer | undefined;
  const draw = async (near: LatLng | undefined): Promise<void> => {
    const chosen = basemaps.findLast(({ extent }) => near && contains(extent, near)) ?? basemaps[0];
    if (!chosen || chosen.url === drawn) return;
    drawn = chosen.url;
    const basemap = await readBasemap(chosen.url);
    base?.remove();
    const { frame } = basemap;
    map.fitBounds([
      [frame.south, frame.west],
      [frame.north, frame.east],
    ]);
    base = new BaseLayer({ basemap, routes: [], named: () => [], probes: ground, obstacles: () => [] }).addTo(
      map,
    );
  };
  await draw(undefined);
  return {
    show(text) {
      const place = readPlace(text);
      void draw(place).then(() => {
        if (place) mark.setLatLng(place).addTo(map);
        else mark.remove();
        if (place && !map.getBounds().contains(place)) map.panTo(place);
      });
    },
    destroy: () => void map.remove(),
  };
}

function readPlace(text: string): LatLng | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)[,;\s]+(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  return match ? { lat: Number(match[1]), lng: Number(match[2]) } : undefined;
}

function contains(
  { south, west, north, east }: PageConfig['basemaps'][number]['extent'],
  at: LatLng,
): boolean {
  return at.lat >= south && at.lat <= north && at.lng >= west && at.lng <= east;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

async function readBasemap(url: string): Promise<BasemapFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`base map ${url} answered ${response.status}`);
  return (await response.json()) as BasemapFile; // made by our own build
}

export type PointMap = { show: (text: string) => void; destroy: () => void };
