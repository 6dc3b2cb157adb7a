import { angleBetweenDeg } from './bearing.ts';
import type { LatLng } from './geo.ts';
import { sunPosition } from './sun.ts';

/**
 * Works out for every month when the sun stands behind the camera, beside it or in front of it, for somebody who looks in
 * one direction. Days are the 15th of each month, times those of Viet Nam in steps of ten minutes, the horizon is level:
 * mountains make the sun later and earlier.
 *
 * @param headingDeg compass direction of the camera, 0 ≤ heading < 360
 * @returns twelve months, January first; spans in minutes since midnight
 */
export function photoLight(place: LatLng, headingDeg: number): LightMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const midnightMs = Date.UTC(YEAR, index, 15) - ZONE_MS;
    const steps = Array.from({ length: DAY_MIN / STEP_MIN }, (_step, at) => {
      const minute = at * STEP_MIN;
      return { minute, light: lightAt(place, headingDeg, midnightMs + minute * 60_000) };
    });
    return { month: index + 1, ...spansOf(steps) };
  });
}

/** Says where the light comes from; nothing while the sun is down. */
export function lightAt(place: LatLng, headingDeg: number, timeMs: number): Light | undefined {
  const { azimuthDeg, heightDeg } = sunPosition(place, timeMs);
  if (heightDeg < HORIZON_DEG) return undefined;
  if (heightDeg > OVERHEAD_DEG) return 'high';
  const apart = angleBetweenDeg(azimuthDeg, headingDeg);
  return apart <= FRONT_DEG ? 'front' : apart >= BEHIND_DEG ? 'behind' : 'side';
}

function spansOf(steps: readonly { minute: number; light: Light | undefined }[]): Record<Light, LightSpan[]> {
  const spans: Record<Light, LightSpan[]> = { behind: [], side: [], front: [], high: [] };
  let before: Light | undefined;
  for (const { minute, light } of steps) {
    const last = light && spans[light].at(-1);
    if (light && light === before && last) last.until = minute + STEP_MIN;
    else if (light) spans[light].push({ from: minute, until: minute + STEP_MIN });
    before = light;
  }
  return spans;
}

/** The sun of one year is that of the next to a minute or two. */
const YEAR = 2026;
const ZONE_MS = 7 * 3_600_000;
const DAY_MIN = 1440;
const STEP_MIN = 10;
/** Half the sun's disc and the refraction at the horizon. */
const HORIZON_DEG = -0.833;
/** Higher up it lights everything from above, and no direction is with or against it. */
const OVERHEAD_DEG = 65;
/** Within so much of the middle of the picture the sun is against the camera: half of what a wide lens sees. */
const FRONT_DEG = 50;
const BEHIND_DEG = 130;

/** Where the light comes from as the camera sees it; `high`: from above. */
export type Light = 'behind' | 'side' | 'front' | 'high';
/** Minutes since midnight. */
export type LightSpan = { from: number; until: number };
export type LightMonth = { month: number } & Record<Light, LightSpan[]>;
