import { type Angles, directionToAngles, normaliseYaw, type Vector } from '../../model/panorama.ts';
import type { TourStore } from './store.ts';

/** Sensors of a phone that lies on a table differ by less than this from one moment to the next. */
const NOISE_DEG = 0.05;

/** Share of the way up or down the view goes at each report of the sensors, so that it does not jump when following begins. */
const APPROACH = 0.35;

/** Looking straight up or down, the compass direction says nothing. */
const STEEP_DEG = 85;

/** A device that has sensors has told of them by then. */
const PATIENCE_MS = 1500;

/** Tells whether this may be a device one turns in the hand. Whether it has sensors shows only when they are asked. */
export function mayHaveGyroscope(): boolean {
  return isSecureContext && 'DeviceOrientationEvent' in window && matchMedia('(pointer: coarse)').matches;
}

/**
 * Lets the view follow the device: upright where the device points, to the sides as far as it was turned, so that dragging
 * still turns the view further.
 * @param onChange called when following begins or ends; `refused` when the device or its owner does not allow it
 */
export function createGyroscope(store: TourStore, onChange: (state: GyroscopeState) => void): Gyroscope {
  let following: AbortController | undefined;
  const stop = (state: GyroscopeState) => {
    if (!following) return;
    following.abort();
    following = undefined;
    onChange(state);
  };
  const start = async () => {
    following = new AbortController();
    const { signal } = following;
    onChange('on');
    const isAllowed = await askForPermission();
    if (signal.aborted) return;
    if (!isAllowed) return stop('refused');
    let last: Angles | undefined;
    const timer = setTimeout(() => last || stop('refused'), PATIENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const onTurn = ({ alpha, beta, gamma }: DeviceOrientationEvent) => {
      if (alpha === null || beta === null || gamma === null) return;
      const now = orientationToAngles(alpha, beta, gamma);
      if (last) follow(store, last, now);
      last = now;
    };
    addEventListener('deviceorientation', onTurn, { signal });
  };
  return {
    toggle: () => (following ? stop('off') : void start()),
    destroy: () => following?.abort(),
  };
}

/**
 * Gives where the back of a device points: yaw as compass heading from where its sensors began, pitch above the horizon.
 * @param alphaDeg about the axis upwards, betaDeg about the one to the right of the screen, gammaDeg about its long one,
 *   turned in this order (W3C Device Orientation, section 4.1). How the screen is turned makes no difference.
 */
export function orientationToAngles(alphaDeg: number, betaDeg: number, gammaDeg: number): Angles {
  const [a, b, c] = [alphaDeg, betaDeg, gammaDeg].map((deg) => (deg * Math.PI) / 180) as [
    number,
    number,
    number,
  ]; // as many as went in
  const east = -(Math.cos(a) * Math.sin(c) + Math.sin(a) * Math.sin(b) * Math.cos(c));
  const north = -(Math.sin(a) * Math.sin(c) - Math.cos(a) * Math.sin(b) * Math.cos(c));
  const up = -Math.cos(b) * Math.cos(c);
  const direction: Vector = [east, up, -north];
  return directionToAngles(direction);
}

function follow(store: TourStore, last: Angles, now: Angles): void {
  const { view } = store.get();
  const isSteep = Math.max(Math.abs(now.pitchDeg), Math.abs(last.pitchDeg)) > STEEP_DEG;
  const turnDeg = isSteep ? 0 : normaliseYaw(now.yawDeg - last.yawDeg);
  if (Math.hypot(turnDeg, now.pitchDeg - view.pitchDeg) < NOISE_DEG) return;
  const pitchDeg = view.pitchDeg + (now.pitchDeg - view.pitchDeg) * APPROACH;
  store.dispatch({ type: 'look', view: { yawDeg: view.yawDeg + turnDeg, pitchDeg } });
}

/** Only iPhones ask, and only while a tap is being answered. */
async function askForPermission(): Promise<boolean> {
  // Not known to TypeScript; missing everywhere else.
  const { requestPermission } = DeviceOrientationEvent as unknown as {
    requestPermission?: () => Promise<'granted' | 'denied'>;
  };
  if (!requestPermission) return true;
  return (await requestPermission.call(DeviceOrientationEvent).catch(() => 'denied')) === 'granted';
}

export type GyroscopeState = 'on' | 'off' | 'refused';
export type Gyroscope = { toggle: () => void; destroy: () => void };
