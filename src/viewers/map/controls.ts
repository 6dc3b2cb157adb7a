import type * as L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import { nameOfSearch, openSearch } from '../common/open-search.ts';
import type { Gestures } from './gestures.ts';
import type { Position } from './position.ts';
import { nextIndex } from './state.ts';
import { element, icon } from './text.ts';

const ICONS = {
  zoomIn: 'M7 2h2v5h5v2H9v5H7V9H2V7h5Z',
  zoomOut: 'M2 7h12v2H2Z',
  home: 'M2 2h4v2H4v2H2ZM10 2h4v4h-2V4h-2ZM2 10h2v2h2v2H2ZM12 10h2v4h-4v-2h2ZM6.5 8a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0Z',
  enlarge: 'M9 2h5v5h-2V5.4L9.4 8 8 6.6 10.6 4H9ZM2 9h2v1.6L6.6 8 8 9.4 5.4 12H7v2H2Z',
  search:
    'M6.8 1.5a5.3 5.3 0 0 1 4.2 8.5l3.6 3.6-1.4 1.4-3.6-3.6A5.3 5.3 0 1 1 6.8 1.5Zm0 2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z',
  here: 'M8 1 14.5 15 8 11.5 1.5 15Z',
  shrink: 'M14 3.4 11.4 6H13v2H8V3h2v1.6L12.6 2ZM3 8h5v5H6v-1.6L3.4 14 2 12.6 4.6 10H3Z',
};

/**
 * Adds the buttons of the map: closer, farther, all places, whole screen, own position. They are one tab stop; arrow keys
 * move between them. Returns what takes them away.
 */
export function addControls(map: L.Map, host: ControlHost): () => void {
  const { messages } = host;
  const bar = element('div', 'map-controls');
  const isCalm = map.options.zoomAnimation !== true;
  const zoomIn = button(messages.zoomIn, ICONS.zoomIn, () => map.zoomIn(1, { animate: !isCalm }));
  const zoomOut = button(messages.zoomOut, ICONS.zoomOut, () => map.zoomOut(1, { animate: !isCalm }));
  const screen = button(messages.enlarge, ICONS.enlarge, () => toggleScreen(host.figure));
  const here = button(messages.here, ICONS.here, host.position.toggle);
  bar.append(zoomIn, zoomOut, button(messages.home, ICONS.home, host.home), screen, here);
  const search = nameOfSearch();
  if (search !== undefined) bar.append(button(search, ICONS.search, () => openSearch(host.take)));
  makeToolbar(bar, messages.tools);
  host.live.append(bar);
  const showPosition = () => here.setAttribute('aria-pressed', String(host.position.isOn()));
  host.live.addEventListener('map-position', showPosition);
  here.addEventListener('click', showPosition);
  showPosition();

  const showLimits = () => {
    // aria-disabled keeps the focus where it is when the last step has been taken
    zoomIn.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom() - 0.01));
    zoomOut.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom() + 0.01));
  };
  map.on('zoomend zoomlevelschange', showLimits);
  showLimits();

  const showScreen = () => {
    const isEnlarged = isOnWholeScreen(host.figure);
    screen.setAttribute('aria-label', isEnlarged ? messages.shrink : messages.enlarge);
    screen.replaceChildren(icon(isEnlarged ? ICONS.shrink : ICONS.enlarge, 'map-icon'));
    host.gestures.setFree(isEnlarged);
  };
  document.addEventListener('fullscreenchange', showScreen);
  host.figure.addEventListener('map-screen', showScreen);
  return () => {
    document.removeEventListener('fullscreenchange', showScreen);
    host.figure.removeEventListener('map-screen', showScreen);
    bar.remove();
  };
}

/** One tab stop for all buttons of a bar, as WAI-ARIA describes toolbars. */
function makeToolbar(bar: HTMLElement, name: string): void {
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', name);
  bar.setAttribute('aria-orientation', 'vertical');
  const buttons = [...bar.querySelectorAll('button')];
  const setCurrent = (index: number) =>
    buttons.forEach((part, at) => {
      part.tabIndex = at === index ? 0 : -1;
    });
  buttons.forEach((part, index) => {
    part.addEventListener('focus', () => setCurrent(index));
    part.addEventListener('keydown', (event) => {
      const target = nextIndex(event.key, index, buttons.length);
      if (target === undefined) return;
      event.preventDefault();
      buttons[target]?.focus();
    });
  });
  setCurrent(0);
}

/** Phones of one maker let only videos fill the screen; there the figure is laid over the page instead. */
function toggleScreen(figure: HTMLElement): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (document.fullscreenEnabled) void figure.requestFullscreen();
  else {
    figure.classList.toggle('is-enlarged');
    figure.dispatchEvent(new Event('map-screen'));
  }
}

function isOnWholeScreen(figure: HTMLElement): boolean {
  return document.fullscreenElement === figure || figure.classList.contains('is-enlarged');
}

function button(name: string, pathData: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', 'map-control');
  made.type = 'button';
  made.setAttribute('aria-label', name);
  made.append(icon(pathData, 'map-icon'));
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') onPress();
  });
  return made;
}

type ControlHost = {
  figure: HTMLElement;
  live: HTMLElement;
  messages: MapMessages;
  home: () => void;
  gestures: Gestures;
  position: Position;
  /** Shows the place with this address; gives false when it is not on the map. */
  take: (url: string) => boolean;
};
