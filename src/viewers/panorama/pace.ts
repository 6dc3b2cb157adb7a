import { normaliseYaw, type View } from '../../model/panorama.ts';

/** A view that did not change for this long stands still. */
const STILL_MS = 120;

/** How far ahead of a moving view tiles are asked for: about a round trip. */
const AHEAD_MS = 250;

/** From this speed on, in screen heights a second, a view passes too quickly to be worth its finest tiles. */
const QUICK_HEIGHTS_PER_S = 1.5;

/** Coarser pictures while moving where the device cannot keep up, as shares of the full size. */
const SCALES = [1, 0.75, 0.5];
const SLOW_FRAME_MS = 30;
const FAST_FRAME_MS = 19;
const FRAMES_TO_JUDGE = 6;

/** Where frames are slow, this many times what one takes passes between two of a view whose tiles are arriving. */
const FRAMES_SPARED = 4;

/** Follows how a view moves, to fetch ahead of it. */
export function createPace(): Pace {
  let last: { view: View; atMs: number } | undefined;
  let speed = { yaw: 0, pitch: 0 };
  const isMoving = (nowMs: number) => last !== undefined && nowMs - last.atMs < STILL_MS;
  return {
    isMoving,
    note(view, nowMs) {
      const elapsedMs = last ? nowMs - last.atMs : STILL_MS;
      if (!last || elapsedMs >= STILL_MS) speed = { yaw: 0, pitch: 0 };
      else if (elapsedMs > 0) {
        const mix = (old: number, deg: number) => (old + deg / elapsedMs) / 2;
        speed = {
          yaw: mix(speed.yaw, normaliseYaw(view.yawDeg - last.view.yawDeg)),
          pitch: mix(speed.pitch, view.pitchDeg - last.view.pitchDeg),
        };
      }
      last = { view, atMs: nowMs };
    },
    isQuick: (view, nowMs) =>
      isMoving(nowMs) && Math.hypot(speed.yaw, speed.pitch) * 1000 > QUICK_HEIGHTS_PER_S * view.fovDeg,
    predict(view, nowMs) {
      if (!isMoving(nowMs) || (speed.yaw === 0 && speed.pitch === 0)) return undefined;
      const limit = (deg: number) => Math.max(-view.fovDeg, Math.min(view.fovDeg, deg * AHEAD_MS));
      return {
        yawDeg: normaliseYaw(view.yawDeg + limit(speed.yaw)),
        pitchDeg: Math.max(-90, Math.min(90, view.pitchDeg + limit(speed.pitch))),
        fovDeg: view.fovDeg,
      };
    },
  };
}

/** Chooses how much of the full size is drawn while moving, from how long the frames of the movement take. */
export function createScale(): Scale {
  let step = 0;
  let lastMs: number | undefined;
  let frames: number[] = [];
  return {
    note(nowMs, isMoving) {
      if (isMoving && lastMs !== undefined) frames.push(nowMs - lastMs);
      lastMs = isMoving ? nowMs : undefined;
      if (!isMoving) frames = [];
      if (frames.length >= FRAMES_TO_JUDGE) {
        const typicalMs = frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? 0;
        if (typicalMs > SLOW_FRAME_MS) step = Math.min(SCALES.length - 1, step + 1);
        if (typicalMs < FAST_FRAME_MS) step = Math.max(0, step - 1);
        frames = [];
      }
      return isMoving ? (SCALES[step] ?? 1) : 1;
    },
  };
}

/**
 * Spares devices that draw slowly frames that show little more than the one before, so that tiles are there sooner: graphics in
 * software takes longer for a frame than a tile takes to arrive.
 */
export function createRestraint(): Restraint {
  let costMs = 0;
  let paintedMs: number | undefined;
  let goesOn = false;
  const isSlow = () => costMs > SLOW_FRAME_MS;
  return {
    isSlow,
    begin(nowMs) {
      if (goesOn && paintedMs !== undefined) costMs = nowMs - paintedMs;
      goesOn = false;
    },
    maySkip: (nowMs) => isSlow() && paintedMs !== undefined && nowMs - paintedMs < costMs * FRAMES_SPARED,
    notePaint(nowMs, next) {
      paintedMs = nowMs;
      goesOn = next;
    },
  };
}

export type Restraint = {
  /** Called at the beginning of each frame. */
  begin: (nowMs: number) => void;
  isSlow: () => boolean;
  /** Tells whether it is too early for another frame of a view that stands still. */
  maySkip: (nowMs: number) => boolean;
  /** @param next whether another frame was asked for at once, whose beginning then tells what this one took */
  notePaint: (nowMs: number, next: boolean) => void;
};

export type Pace = {
  /** Called at every change of the view. */
  note: (view: View, nowMs: number) => void;
  isMoving: (nowMs: number) => boolean;
  isQuick: (view: View, nowMs: number) => boolean;
  /** Gives the view of a moment later; nothing when it stands still or jumped. */
  predict: (view: View, nowMs: number) => View | undefined;
};

export type Scale = {
  /** Called once a frame. @returns share of the full size, 1 whenever nothing moves */
  note: (nowMs: number, isMoving: boolean) => number;
};
