/** Without a touch for so long, somebody has probably left. */
export const IDLE_MS = 90_000;

/** Who is still reading has so long to say so. */
export const WARNING_MS = 20_000;

/**
 * Tells when nobody has touched the screen for some time, with a warning before. Sound or film that plays counts as a touch.
 * `warn` is called every second with the seconds left, and with nothing when somebody touched after all.
 */
export function watchIdle({ idleMs, warnMs, warn, end }: Idle): void {
  let lastMs = performance.now();
  let isWarned = false;
  const touch = () => {
    lastMs = performance.now();
  };
  // The warning stays under the finger until the touch is over: else it would press what lies below.
  const answer = () => {
    if (isWarned) warn(undefined);
    isWarned = false;
  };
  const onMove = () => !isWarned && touch();
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, touch, { passive: true, capture: true });
  for (const type of ['pointermove', 'wheel', 'scroll'])
    addEventListener(type, onMove, { passive: true, capture: true });
  for (const type of ['click', 'keyup']) addEventListener(type, answer);
  setInterval(() => {
    if (isPlaying()) onMove();
    const leftMs = idleMs - (performance.now() - lastMs);
    if (leftMs <= 0) {
      lastMs = performance.now();
      end();
    } else if (leftMs <= warnMs) {
      isWarned = true;
      warn(Math.ceil(leftMs / 1000));
    }
  }, 1000);
}

function isPlaying(): boolean {
  return [...document.querySelectorAll('audio, video')].some(
    (media) => media instanceof HTMLMediaElement && !media.paused,
  );
}

type Idle = {
  idleMs: number;
  /** 0: no warning. */
  warnMs: number;
  warn: (secondsLeft: number | undefined) => void;
  end: () => void;
};
