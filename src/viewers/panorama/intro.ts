import type { View } from '../../model/panorama.ts';

const INTRO_MS = 3200;
/** For a moment nothing moves, so that one sees what it is. */
const STILL_SHARE = 0.2;
/** Looks straight down with this field of view, bent into a ball. */
const PLANET = { pitchDeg: -90, fovDeg: 150, turnDeg: -110 };
/** With a quarter of the squared distance from the middle taken away, straight lines become those of a stereographic picture. */
const BEND = 0.25;

/**
 * Gives how a tour that opens as a little planet looks after a time, on the way to a view.
 * @returns `bend` for the shader: 0 draws straight lines; nothing once the way is done
 */
export function planIntro(view: View, elapsedMs: number): { view: View; bend: number } | undefined {
  if (elapsedMs >= INTRO_MS) return undefined;
  const share = Math.max(0, elapsedMs / INTRO_MS - STILL_SHARE) / (1 - STILL_SHARE);
  const left = 1 - share * share * (3 - 2 * share);
  const mix = (to: number, from: number) => to + (from - to) * left;
  return {
    view: {
      yawDeg: view.yawDeg + PLANET.turnDeg * left,
      pitchDeg: mix(view.pitchDeg, PLANET.pitchDeg),
      fovDeg: mix(view.fovDeg, PLANET.fovDeg),
    },
    bend: BEND * left,
  };
}
