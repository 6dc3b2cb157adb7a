import { pitchOfSides, SIDES } from '../model/model-sides.ts';
import { eyeOf } from '../model/orbit.ts';
import { type Eye, project } from './model-draw.ts';
import type { Spot } from './model-light.ts';
import type { Part } from './model-parts.ts';

/** As on the page, and as wide as a poster is shown on most screens. */
export const SIDE_SIZE_PX = { widthPx: 960, heightPx: 600 } as const;

/** Distance of the eye in radii of the model: near enough for depth, far enough that nothing bends. */
const AWAY = 3.6;
/** Part of the picture that the model fills; the rest is for buttons and for air. */
const SHARE = 0.86;

/**
 * Plans one camera per side, all from the same distance and with the same field of view: the model is as large as fits from
 * every side, and turns in one place.
 *
 * @param parts relative to the middle of the model, `radius` of the ball around it
 */
export function planEyes(parts: readonly Part[], startPitchDeg: number, radius: number): Eye[] {
  const pitch = pitchOfSides(startPitchDeg);
  const eyes = SIDES.map(({ yawDeg }) => lookFrom(yawDeg, pitch, radius * AWAY));
  const seen = eyes.map((eye) => measure(parts, eye));
  const wide = Math.max(...seen.map(({ across }) => across));
  const [top, bottom] = [Math.max(...seen.map(({ high }) => high)), Math.min(...seen.map(({ low }) => low))];
  const shape = SIDE_SIZE_PX.widthPx / SIDE_SIZE_PX.heightPx;
  const tangent = Math.max(wide / shape, (top - bottom) / 2, 1e-6) / SHARE;
  return eyes.map((eye) => ({ ...eye, tangent, rise: (top + bottom) / 2 }));
}

function lookFrom(yaw: number, pitch: number, distance: number): Eye {
  const [x, y, z] = eyeOf({ target: [0, 0, 0], yaw, pitch, distance: 1 });
  const level = Math.hypot(x, z) || 1;
  const right: Spot = [z / level, 0, -x / level];
  const up: Spot = [y * right[2], z * right[0] - x * right[2], -y * right[0]];
  return {
    place: [x * distance, y * distance, z * distance],
    right,
    up,
    back: [x, y, z],
    tangent: 1,
    rise: 0,
  };
}

/** Gives how far the model reaches from the middle of the sight, as tangents of angles. */
function measure(parts: readonly Part[], eye: Eye): { across: number; high: number; low: number } {
  const extent = { across: 0, high: -Infinity, low: Infinity };
  for (const { positions } of parts) {
    // A picture of two by two pixels has its middle at one, so that what is seen comes out as tangents.
    const seen = project(positions, eye, { widthPx: 2, heightPx: 2 });
    for (let at = 0; at < seen.length; at += 3) {
      const [x, y] = [(seen[at] ?? 1) - 1, 1 - (seen[at + 1] ?? 1)];
      extent.across = Math.max(extent.across, Math.abs(x));
      extent.high = Math.max(extent.high, y);
      extent.low = Math.min(extent.low, y);
    }
  }
  return extent;
}
