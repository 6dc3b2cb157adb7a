import type * as L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import { distanceM, type LatLng } from '../../model/geo.ts';
import { countFacets, listFitting } from '../../model/map-facets.ts';
import type { MapPlace, MapView } from '../../model/map-view.ts';
import { type Filters, joinFilters } from '../common/filters.ts';
import type { ManyPlaces } from './many-places.ts';
import type { Markers } from './markers.ts';
import { joinPlaceList } from './place-list.ts';
import type { Position } from './position.ts';

/**
 * Decides which places are shown and in which order, and tells markers, list and form alike: those that fit what was
 * chosen, from north to south, or from near to far while the visitor's position is shown.
 */
export function createFinder(map: L.Map, host: FinderHost): Finder {
  const { view, places, messages, markers } = host;
  const list = host.list && joinPlaceList(host.list, host);
  const filters = host.form && view.facets ? joinFilters(host.form, view.facets, messages) : undefined;
  let here: LatLng | undefined;

  const show = () => {
    const fitting = filters ? listFitting(places, filters.choice) : [...places];
    const distancesM = here && measureAll(fitting, here);
    if (distancesM) fitting.sort((a, b) => (distancesM.get(a.ref) ?? 0) - (distancesM.get(b.ref) ?? 0));
    markers.setPlaces(fitting);
    list?.show(fitting, distancesM);
    if (filters) filters.showFound(fitting.length, places.length, countFacets(places, filters.choice));
    host.onShown();
  };
  const position = positionWhenAsked(map, host, (now) => {
    here = now;
    host.onPosition();
    show();
  });
  if (filters) filters.onChange = show;
  if (filters && hasChoice(filters)) show();
  else list?.show(places);
  return {
    position,
    reveal: (place) => {
      if (!place) return false;
      if (filters && !listFitting([place], filters.choice).length) filters.clear();
      host.onShow(place);
      return true;
    },
    destroy: () => {
      position.destroy();
      filters?.destroy();
      list?.destroy();
    },
  };
}

/** Fetches what finds the visitor when somebody first asks for it; most never do. */
function positionWhenAsked(
  map: L.Map,
  { messages, say, onPosition }: FinderHost,
  onChange: (here: LatLng | undefined) => void,
): Position {
  let position: Position | undefined;
  let isOver = false;
  const start = ({ createPosition }: typeof import('./position.ts')) => {
    if (isOver || position) return;
    position = createPosition(map, messages, { say, onChange });
    position.toggle();
    onPosition();
  };
  return {
    toggle: () => {
      if (position) position.toggle();
      else import('./position.ts').then(start, () => say(messages.hereUnavailable));
    },
    isOn: () => position?.isOn() === true,
    destroy: () => {
      isOver = true;
      position?.destroy();
    },
  };
}

function hasChoice({ choice }: Filters): boolean {
  return Object.keys(choice).length > 0;
}

function measureAll(places: readonly MapPlace[], here: LatLng): Map<string, number> {
  return new Map(places.map((place) => [place.ref, distanceM(here, place)]));
}

export type FinderHost = ManyPlaces & {
  view: MapView;
  messages: MapMessages;
  markers: Markers;
  list: HTMLElement | undefined;
  form: HTMLFormElement | undefined;
  onShow: (place: MapPlace, opener?: HTMLElement) => void;
  /** Called when other places are shown. */
  onShown: () => void;
  /** Called when the visitor's position is found or lost. */
  onPosition: () => void;
  say: (text: string) => void;
};
export type Finder = {
  position: Position;
  /** Shows a place, also one that the visitor's choice hides. Gives false when there is none. */
  reveal: (place: MapPlace | undefined) => boolean;
  destroy: () => void;
};
