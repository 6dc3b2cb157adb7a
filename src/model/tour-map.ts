import { distanceM, type LatLng } from './geo.ts';
import type { Tour } from './schemas/tour.ts';
import type { TourPicture } from './tour-hotspot-view.ts';

/** Share of the map kept free around the outermost scenes, in percent. */
const MARGIN_PERCENT = 12;
/** Higher or wider maps would leave no room for the picture. */
const ASPECT_LIMITS = { min: 0.75, max: 1.6 };
/** Nearer to each other than this, scenes cover each other on every map. */
const NEAR_M = 1;

/**
 * Places the scenes of a tour on its plan, or on a small map drawn from their points.
 * @returns undefined when fewer than two scenes have a place
 */
export function planTourMap(tour: Tour, plan: TourPicture | undefined): TourMapView | undefined {
  return plan ? onPlan(tour, plan) : fromPoints(tour);
}

function onPlan({ scenes, plan }: Tour, picture: TourPicture): TourMapView | undefined {
  const spots = scenes.flatMap(({ id, at }) => (at ? [{ sceneId: id, xPercent: at.x, yPercent: at.y }] : []));
  if (spots.length < 2) return undefined;
  const aspect = picture.widthPx / picture.heightPx;
  return { picture, northDeg: (plan?.north ?? 0) % 360, aspect, spots };
}

/** North is up; a degree of longitude is as long as it is at the first scene. */
function fromPoints({ scenes }: Tour): TourMapView | undefined {
  const placed = scenes.flatMap(({ id, point }) => (point ? [{ id, point }] : []));
  const [first] = placed;
  if (!first || placed.length < 2) return undefined;
  const metres = placed.map(({ id, point }) => ({ id, ...toMetres(first.point, point) }));
  const eastM = rangeOf(metres.map(({ eastM }) => eastM));
  const northM = rangeOf(metres.map(({ northM }) => northM));
  if (Math.hypot(eastM.size, northM.size) < NEAR_M) return undefined;
  const aspect = clamp(eastM.size / northM.size || 0, ASPECT_LIMITS.min, ASPECT_LIMITS.max);
  const inner = 1 - (2 * MARGIN_PERCENT) / 100;
  const widthM = Math.max(eastM.size, northM.size * aspect) / inner;
  const heightM = widthM / aspect;
  const spots = metres.map((scene) => ({
    sceneId: scene.id,
    xPercent: round(50 + (100 * (scene.eastM - eastM.middle)) / widthM),
    yPercent: round(50 - (100 * (scene.northM - northM.middle)) / heightM),
  }));
  return { northDeg: 0, aspect: round(aspect), widthM: Math.round(widthM), spots };
}

function toMetres(from: LatLng, to: LatLng): { eastM: number; northM: number } {
  const eastM = distanceM(from, { lat: from.lat, lng: to.lng });
  const northM = distanceM(from, { lat: to.lat, lng: from.lng });
  return { eastM: to.lng < from.lng ? -eastM : eastM, northM: to.lat < from.lat ? -northM : northM };
}

function rangeOf(values: readonly number[]): { size: number; middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { size: most - least, middle: (most + least) / 2 };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the scenes lie, in percent of the map from its left and upper edge. */
export type TourMapView = {
  /** A plan; missing where the map only shows how the points lie to each other. */
  picture?: TourPicture;
  /** Compass heading of the upper edge. */
  northDeg: number;
  /** Width over height. */
  aspect: number;
  /** Only where it is known. */
  widthM?: number;
  spots: { sceneId: string; xPercent: number; yPercent: number }[];
};
