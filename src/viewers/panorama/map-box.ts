import { fillMessage, type TourData } from '../../i18n/tour.ts';
import type { TourMapView } from '../../model/tour-map.ts';
import { createElement, createIcon } from '../common/dom.ts';
import type { TourStore } from './store.ts';

/** Degrees to each side that the cone shows; the view is wider on most screens, but a narrower one points better. */
const CONE = 'M12 12 5.5 1.5a12.5 12.5 0 0 1 13 0Z';

/** Makes the plan of a tour: its scenes as buttons, and a cone that shows from where and which way one looks. */
export function createMapBox(map: TourMapView, { tour, messages }: TourData, store: TourStore): MapBox {
  const face = createElement('div', 'tour-map-face');
  face.style.aspectRatio = String(map.aspect);
  if (map.picture) {
    const { url, srcset, alt } = map.picture;
    face.append(
      createElement('img', 'tour-map-picture', {
        src: url,
        srcset,
        sizes: '18rem',
        alt: alt.text,
        ...(alt.lang !== undefined && { lang: alt.lang }),
      }),
    );
  } else face.append(drawWays(map, tour));
  const cone = createIcon(CONE, 'tour-map-cone');
  face.append(cone);
  const spots = map.spots.flatMap(({ sceneId, xPercent, yPercent }) => {
    const scene = tour.scenes.find(({ id }) => id === sceneId);
    if (!scene) return [];
    const name = { 'aria-label': scene.title, title: scene.title };
    const button = createElement('button', 'tour-map-spot', { type: 'button', ...name });
    button.style.left = `${xPercent}%`;
    button.style.top = `${yPercent}%`;
    button.addEventListener('click', () => store.dispatch({ type: 'scene', sceneId }));
    return [{ sceneId, button, xPercent, yPercent }];
  });
  face.append(...spots.map(({ button }) => button));
  const element = createElement('div', 'tour-map', { role: 'group', 'aria-label': messages.map }, face);
  if (map.widthM !== undefined) {
    const width = fillMessage(messages.mapWidth, { metres: map.widthM });
    element.append(createElement('p', 'tour-map-width', {}, width));
  }
  element.style.setProperty('--tour-map-aspect', String(map.aspect));
  element.hidden = true;
  return {
    element,
    show(sceneId) {
      for (const spot of spots) {
        if (spot.sceneId === sceneId) spot.button.setAttribute('aria-current', 'true');
        else spot.button.removeAttribute('aria-current');
      }
      const here = spots.find((spot) => spot.sceneId === sceneId);
      cone.toggleAttribute('data-away', !here);
      if (!here) return;
      cone.style.left = `${here.xPercent}%`;
      cone.style.top = `${here.yPercent}%`;
    },
    look(headingDeg) {
      cone.toggleAttribute('data-blind', headingDeg === undefined);
      if (headingDeg !== undefined) cone.style.rotate = `${Math.round(headingDeg - map.northDeg)}deg`;
    },
  };
}

/** Draws the ways between scenes as straight lines, so that a plan without a picture is more than dots. */
function drawWays({ spots }: TourMapView, { scenes }: TourData['tour']): SVGSVGElement {
  const place = new Map(
    spots.map((spot) => [spot.sceneId, `${spot.xPercent * 0.24} ${spot.yPercent * 0.24}`]),
  );
  const lines = scenes.flatMap(({ id, links }) =>
    links.flatMap(({ to }) => {
      const [start, end] = [place.get(id), place.get(to)];
      const isThereBack =
        id > to && scenes.some((scene) => scene.id === to && scene.links.some((l) => l.to === id));
      return start && end && !isThereBack ? [`M${start}L${end}`] : [];
    }),
  );
  const ways = createIcon(lines.join(''), 'tour-map-ways');
  ways.setAttribute('preserveAspectRatio', 'none');
  return ways;
}

export type MapBox = {
  element: HTMLElement;
  show: (sceneId: string) => void;
  /** @param headingDeg compass heading of the view; nothing where the scene does not know north */
  look: (headingDeg: number | undefined) => void;
};
