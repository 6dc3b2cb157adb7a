import type { EyeOrbit } from '../../model/model-view.ts';
import { mixOrbits } from './state.ts';
import type { ModelStore } from './store.ts';

const TRAVEL_MS = 900;

/** Time in which a thrown model loses two thirds of its speed. */
const GLIDE_MS = 260;
const STANDSTILL_DEG_PER_MS = 0.002;

/**
 * Moves the eye over time: travelling to a view and gliding on after a drag. Visitors who asked for less motion get the
 * end of the way at once and no gliding.
 */
export function createMotion(store: ModelStore, isReduced: () => boolean): Motion {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  const run = (step: (elapsedMs: number, deltaMs: number) => boolean) => {
    stop();
    const startMs = performance.now();
    let lastMs = startMs;
    const tick = (nowMs: number) => {
      const now = Math.max(nowMs, lastMs);
      const goesOn = step(now - startMs, now - lastMs);
      lastMs = now;
      if (goesOn) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  };
  return {
    stop,
    travelTo(orbit) {
      stop();
      if (isReduced()) {
        store.dispatch({ type: 'look', orbit });
        return;
      }
      const from = store.get().orbit;
      run((elapsedMs) => {
        const share = Math.min(1, elapsedMs / TRAVEL_MS);
        store.dispatch({ type: 'look', orbit: mixOrbits(from, orbit, ease(share)) });
        return share < 1;
      });
    },
    glide(yawDegPerMs, pitchDegPerMs) {
      if (isReduced() || !Number.isFinite(yawDegPerMs) || !Number.isFinite(pitchDegPerMs)) return;
      run((elapsedMs, deltaMs) => {
        const left = Math.exp(-elapsedMs / GLIDE_MS);
        const scale = left * deltaMs;
        store.dispatch({ type: 'turn', yawDeg: yawDegPerMs * scale, pitchDeg: pitchDegPerMs * scale });
        return Math.hypot(yawDegPerMs, pitchDegPerMs) * left > STANDSTILL_DEG_PER_MS;
      });
    },
  };
}

/** Slow at both ends, so that nobody loses where they are. */
function ease(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

export type Motion = {
  stop: () => void;
  travelTo: (orbit: EyeOrbit) => void;
  /** Speeds in degrees per millisecond. */
  glide: (yawDegPerMs: number, pitchDegPerMs: number) => void;
};
