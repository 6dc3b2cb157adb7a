import { type Angles, normaliseYaw } from '../../model/panorama.ts';
import type { TourStore } from './store.ts';

const TURN_MS = 400;

/** Time in which a thrown view loses two thirds of its speed. */
const GLIDE_MS = 280;
const STANDSTILL_DEG_PER_MS = 0.002;

/**
 * Moves the view over time: turning towards something and gliding on after a drag. Visitors who asked for less motion
 * get the end of a turn at once and no gliding.
 */
export function createMotion(store: TourStore, isReduced: () => boolean): Motion {
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
    turnTo(target) {
      stop();
      if (isReduced()) {
        store.dispatch({ type: 'look', view: target });
        return;
      }
      const { yawDeg, pitchDeg } = store.get().view;
      const turnDeg = normaliseYaw(target.yawDeg - yawDeg);
      run((elapsedMs) => {
        const share = ease(Math.min(1, elapsedMs / TURN_MS));
        const pitch = pitchDeg + (target.pitchDeg - pitchDeg) * share;
        store.dispatch({ type: 'look', view: { yawDeg: yawDeg + turnDeg * share, pitchDeg: pitch } });
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

function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}

export type Motion = {
  stop: () => void;
  turnTo: (target: Angles) => void;
  /** Speeds in degrees per millisecond, to the right and up. */
  glide: (yawDegPerMs: number, pitchDegPerMs: number) => void;
};
