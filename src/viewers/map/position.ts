import * as L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import type { LatLng } from '../../model/geo.ts';
import { element, fillIn, formatDistance } from './text.ts';

/** A position older than this is not where the visitor is. */
const MAX_AGE_MS = 30_000;
const TIMEOUT_MS = 20_000;

/**
 * Shows where the visitor is, from the moment the button is pressed until it is pressed again: a dot and the circle it may
 * lie in. The position stays in this page; nothing is stored or sent.
 */
export function createPosition(map: L.Map, messages: MapMessages, events: PositionEvents): Position {
  const layers = L.layerGroup().addTo(map);
  let watch: number | undefined;
  let isFirst = true;

  const stop = () => {
    if (watch !== undefined) navigator.geolocation.clearWatch(watch);
    watch = undefined;
    layers.clearLayers();
  };
  const found = ({ coords }: GeolocationPosition) => {
    const here = { lat: coords.latitude, lng: coords.longitude };
    draw(map, layers, here, coords.accuracy, messages);
    const limits = map.options.maxBounds;
    const isInside = !(limits instanceof L.LatLngBounds) || limits.contains(here);
    const distance = formatDistance(coords.accuracy);
    events.say(isInside ? fillIn(messages.hereFound, { distance }) : messages.hereOutside);
    events.onChange(here);
    if (isFirst && isInside) showAround(map, here, coords.accuracy);
    isFirst = false;
  };
  const failed = ({ code }: Pick<GeolocationPositionError, 'code'>) => {
    stop();
    events.say(code === PERMISSION_DENIED ? messages.hereDenied : messages.hereUnavailable);
    events.onChange(undefined);
  };
  return {
    toggle: () => {
      if (watch !== undefined) {
        stop();
        events.say('');
        events.onChange(undefined);
        return;
      }
      if (!('geolocation' in navigator)) {
        failed({ code: 0 });
        return;
      }
      isFirst = true;
      events.say(messages.hereFinding);
      const options = { enableHighAccuracy: true, maximumAge: MAX_AGE_MS, timeout: TIMEOUT_MS };
      watch = navigator.geolocation.watchPosition(found, failed, options);
    },
    isOn: () => watch !== undefined,
    destroy: stop,
  };
}

const PERMISSION_DENIED = 1; // GeolocationPositionError.PERMISSION_DENIED

function draw(
  map: L.Map,
  layers: L.LayerGroup,
  here: LatLng,
  accuracyM: number,
  messages: MapMessages,
): void {
  layers.clearLayers();
  const dot = element('span', 'map-here');
  dot.setAttribute('role', 'img');
  dot.setAttribute('aria-label', messages.hereMarker);
  layers.addLayer(makeCircle(map, here, accuracyM)).addLayer(mark(here, dot, 'markerPane'));
}

/** Makes the circle that somebody may be in; it keeps its size on the ground. */
function makeCircle(map: L.Map, here: LatLng, radiusM: number): L.Marker {
  const circle = element('span', 'map-accuracy');
  const north = { lat: here.lat + radiusM / METRES_PER_DEGREE, lng: here.lng };
  const resize = () => {
    const radiusPx = map.latLngToLayerPoint(here).y - map.latLngToLayerPoint(north).y;
    circle.style.inlineSize = `${2 * radiusPx}px`;
  };
  resize();
  map.on('zoomend', resize);
  return mark(here, circle, 'overlayPane').on('remove', () => map.off('zoomend', resize));
}

const METRES_PER_DEGREE = 111_320;

function mark(here: LatLng, html: HTMLElement, pane: string): L.Marker {
  return L.marker(here, {
    icon: L.divIcon({ html, className: 'map-marker', iconSize: [0, 0] }),
    pane,
    interactive: false,
    keyboard: false,
    zIndexOffset: 1000, // a place at the same spot would hide it
  });
}

/** Moves there and, where the circle would be a speck, closer; never farther away than the visitor already is. */
function showAround(map: L.Map, here: LatLng, accuracyM: number): void {
  const box = L.latLng(here).toBounds(Math.max(accuracyM * 4, 2000));
  const zoom = Math.max(map.getZoom(), Math.min(map.getBoundsZoom(box), map.getMaxZoom()));
  map.setView(here, zoom, { animate: map.options.zoomAnimation === true });
}

export type PositionEvents = {
  /** Called with each new position, and with nothing when there is none any more. */
  onChange: (here: LatLng | undefined) => void;
  say: (text: string) => void;
};
export type Position = { toggle: () => void; isOn: () => boolean; destroy: () => void };
