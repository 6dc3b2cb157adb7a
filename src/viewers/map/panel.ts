import type { MapMessages } from '../../i18n/map.ts';
import { BCP47 } from '../../model/languages.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { bringIntoWindow } from './page-scroll.ts';
import { element, fillIn, formatDistance, icon } from './text.ts';

const CROSS = 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8 14 12.6 12.6 14 8 9.4 3.4 14 2 12.6 6.6 8 2 3.4Z';

/**
 * Makes the panel that tells about a place. It lies over a corner of the map rather than at the marker, so that it fits
 * on a small map and never moves it. It takes the focus when it opens and gives it back when it closes.
 */
export function createPanel(live: HTMLElement, messages: MapMessages, events: PanelEvents): Panel {
  const panel = element('div', 'map-panel');
  panel.hidden = true;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  live.append(panel);
  let open: { ref: string; opener: HTMLElement | undefined } | undefined;

  const close = () => {
    if (!open) return;
    const { ref, opener } = open;
    open = undefined;
    panel.hidden = true;
    events.onClose(ref, opener);
  };
  live.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    event.preventDefault(); // the first Escape closes the panel, not the full screen
    close();
  });
  return {
    show: (places, opener) => {
      const [first] = places;
      if (!first) return;
      open = { ref: first.ref, opener };
      const heading = element('h3', 'map-panel-title');
      heading.id = `map-panel-${first.number}-${Math.trunc(performance.now())}`;
      panel.setAttribute('aria-labelledby', heading.id);
      panel.replaceChildren(
        closeButton(messages, close),
        ...(places.length > 1
          ? listParts(places, heading, messages, events)
          : placeParts(first, heading, messages)),
      );
      panel.hidden = false;
      panel.focus({ preventScroll: true });
      bringIntoWindow(panel, live);
    },
  };
}

function closeButton(messages: MapMessages, close: () => void): HTMLElement {
  const button = element('button', 'map-control map-panel-close');
  button.type = 'button';
  button.setAttribute('aria-label', messages.close);
  button.append(icon(CROSS, 'map-icon'));
  button.addEventListener('click', close);
  return button;
}

function placeParts(place: MapPlace, heading: HTMLElement, messages: MapMessages): HTMLElement[] {
  const language = place.textLanguage && BCP47[place.textLanguage];
  heading.textContent = place.title;
  const link = element('a', 'map-panel-link', fillIn(messages.openPage, { title: place.title }));
  link.href = place.href;
  const summary = place.summary === undefined ? [] : [element('p', 'map-panel-summary', place.summary)];
  if (language) for (const part of [heading, ...summary]) part.lang = language;
  return [
    ...(place.thumbnailUrl === undefined ? [] : [picture(place.thumbnailUrl)]),
    element('p', 'map-panel-kind', `${place.number} · ${place.kindLabel}`),
    heading,
    ...(place.approximate ? [element('p', 'map-panel-approximate', approximateText(place, messages))] : []),
    ...summary,
    link,
  ];
}

/** Several places on one spot: a list to choose from. */
function listParts(
  places: readonly MapPlace[],
  heading: HTMLElement,
  messages: MapMessages,
  events: PanelEvents,
): HTMLElement[] {
  heading.textContent = messages.choose;
  const list = element('ul', 'map-panel-list');
  list.setAttribute('role', 'list');
  for (const place of places) {
    const button = element('button', 'map-panel-choice', `${place.number}. ${place.title}`);
    button.type = 'button';
    if (place.textLanguage) button.lang = BCP47[place.textLanguage];
    button.addEventListener('click', () => events.onChoose(place));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  return [heading, list];
}

function approximateText(place: MapPlace, messages: MapMessages): string {
  if (place.accuracyM === undefined) return messages.approximate;
  return fillIn(messages.approximateWithin, { distance: formatDistance(place.accuracyM) });
}

function picture(url: string): HTMLElement {
  const image = element('img', 'map-panel-picture');
  image.src = url;
  image.alt = ''; // the page it leads to describes it; here it only helps to recognise the place
  image.decoding = 'async';
  return image;
}

export type Panel = {
  /** Shows one place, or a list to choose from. `opener` gets the focus back; without it the marker does. */
  show: (places: readonly MapPlace[], opener?: HTMLElement) => void;
};

export type PanelEvents = {
  onChoose: (place: MapPlace) => void;
  onClose: (ref: string, opener: HTMLElement | undefined) => void;
};
