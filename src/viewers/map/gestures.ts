import type * as L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import { element } from './text.ts';

const HINT_MS = 1600;

/**
 * Keeps the page scrollable across the map: one finger and the plain wheel belong to the page, two fingers and
 * Ctrl + wheel to the map. A sentence says so when somebody tries. On the whole screen the map takes everything.
 */
export function addGestures(
  map: L.Map,
  figure: HTMLElement,
  live: HTMLElement,
  messages: MapMessages,
): Gestures {
  const undo = new AbortController();
  const { signal } = undo;
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  const hint = element('p', 'map-hint');
  hint.setAttribute('aria-hidden', 'true'); // about gestures only; keyboard users are told in the map's name
  live.append(hint);
  let isFree = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string) => {
    hint.textContent = text;
    hint.classList.add('is-shown');
    clearTimeout(timer);
    timer = setTimeout(() => hint.classList.remove('is-shown'), HINT_MS);
  };
  const setFree = (free: boolean) => {
    isFree = free;
    if (free || !isCoarse) map.dragging.enable();
    else map.dragging.disable();
  };
  setFree(false);

  const onWheel = (event: WheelEvent) => {
    const isForMap = isFree || event.ctrlKey || event.metaKey;
    // before Leaflet's own listener on the element inside, which exists only while its handler is enabled
    if (isForMap) map.scrollWheelZoom.enable();
    else {
      map.scrollWheelZoom.disable();
      say(messages.holdCtrl);
    }
  };
  const onTouch = (event: TouchEvent) => {
    if (!isFree && event.touches.length === 1 && isOnGround(event)) say(messages.twoFingers);
  };
  live.addEventListener('wheel', onWheel, { capture: true, passive: true, signal });
  live.addEventListener('touchmove', onTouch, { passive: true, signal });
  return {
    setFree,
    destroy: () => {
      undo.abort();
      clearTimeout(timer);
      figure.classList.remove('is-enlarged');
    },
  };
}

function isOnGround(event: TouchEvent): boolean {
  return event.target instanceof Element && event.target.closest('.map-ground') !== null;
}

export type Gestures = { setFree: (free: boolean) => void; destroy: () => void };
