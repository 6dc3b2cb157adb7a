import { bearingDeg } from './bearing.ts';
import type { LatLng } from './geo.ts';
import type { Language } from './languages.ts';
import { normaliseYaw } from './panorama.ts';
import type { SceneLink, SceneView, TourView } from './tour-view.ts';

/**
 * Plans the guided tour of a route: one scene a stop, in travelling order, each leading to the next and the one before.
 * The arrows point along the map when a scene knows its north, and to the sides of the first view when it does not.
 * @param stops those whose places have a tour; fewer than two make no tour
 */
export function planRouteTour(stops: readonly RouteStop[]): TourView | undefined {
  const [first] = stops;
  if (!first || stops.length < 2) return undefined;
  const scenes = stops.map((stop, index): SceneView => {
    const before = stops[index - 1];
    const after = stops[index + 1];
    return {
      ...stop.scene,
      id: stop.id,
      language: stop.language,
      title: stop.title,
      description: stop.note ?? stop.scene.description,
      links: [...(after ? [linkTo(stop, after, 30)] : []), ...(before ? [linkTo(stop, before, -30)] : [])],
      hotspots: [
        ...stop.scene.hotspots.map((hotspot) => ({ ...hotspot, id: `${stop.id}-${hotspot.id}` })),
        {
          kind: 'place',
          id: `${stop.id}-page`,
          language: stop.language,
          label: stop.title,
          href: stop.href,
          yawDeg: stop.scene.view.yawDeg,
          pitchDeg: stop.scene.view.pitchDeg - 18,
        },
      ],
    };
  });
  return { ...first.tour, start: first.id, guided: true, scenes };
}

function linkTo(from: RouteStop, to: RouteStop, besideDeg: number): SceneLink {
  const { northDeg, view } = from.scene;
  const yawDeg =
    northDeg !== undefined && from.point && to.point
      ? bearingDeg(from.point, to.point) - northDeg
      : view.yawDeg + besideDeg;
  return { to: to.id, title: to.title, language: to.language, yawDeg: normaliseYaw(yawDeg), pitchDeg: -4 };
}

/** A stop of a route as its guided tour shows it. */
export type RouteStop = {
  /** id of the site. */
  id: string;
  title: string;
  /** Language of title and note. */
  language: Language;
  /** What to do here, from the words of the route. */
  note?: string | undefined;
  href: string;
  point?: LatLng | undefined;
  /** The first scene of the site's own tour, and that tour for its poster. */
  scene: SceneView;
  tour: TourView;
};
