import type { TourStore } from './store.ts';

/** A whole turn in a minute and a half: slow enough to read names while they pass. */
const DEG_PER_MS = 4 / 1000;

/** Longer gaps, such as a hidden tab, must not make the view jump. */
const LONGEST_FRAME_MS = 100;

/**
 * Turns the view slowly to the right until it is stopped: by its button, or by anything the visitor does on the stage.
 * @param onChange called with whether it turns
 */
export function createTurning(
  store: TourStore,
  stage: HTMLElement,
  onChange: (isOn: boolean) => void,
): Turning {
  const listening = new AbortController();
  let frame = 0;
  let isOn = false;
  const stop = () => {
    if (!isOn) return;
    isOn = false;
    cancelAnimationFrame(frame);
    onChange(false);
  };
  const start = () => {
    if (isOn) return;
    isOn = true;
    let lastMs = performance.now();
    const tick = (nowMs: number) => {
      const deltaMs = Math.min(LONGEST_FRAME_MS, Math.max(0, nowMs - lastMs));
      lastMs = nowMs;
      store.dispatch({ type: 'turn', yawDeg: deltaMs * DEG_PER_MS, pitchDeg: 0 });
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    onChange(true);
  };
  const onAct = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('[data-tool="rotate"]')) stop();
  };
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    stage.addEventListener(type, onAct, { signal: listening.signal, passive: true });
  }
  return {
    toggle: () => (isOn ? stop() : start()),
    start,
    stop,
    destroy() {
      stop();
      listening.abort();
    },
  };
}

export type Turning = { toggle: () => void; start: () => void; stop: () => void; destroy: () => void };
