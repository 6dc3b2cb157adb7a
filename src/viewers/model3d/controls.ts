import type { EyeOrbit } from '../../model/model-view.ts';
import { degreesToRadians } from '../../model/panorama.ts';
import type { Motion } from './motion.ts';
import type { ModelStore } from './store.ts';

/** A step of a key or a button. */
const TURN_DEG = 12;
const TILT_DEG = 7;
const ZOOM_STEP = 1.2;

/** Dragging across the whole height turns half-way round. */
const TURN_PER_HEIGHT_DEG = 180;

/** A drag that rested this long before the end is not a throw. */
const THROW_MS = 60;

/** What the buttons and the keys do. */
export function createCommands(store: ModelStore, motion: Motion, start: EyeOrbit): Commands {
  const turn = (x: number, y: number) => () => {
    motion.stop();
    store.dispatch({ type: 'turn', yawDeg: x * TURN_DEG, pitchDeg: y * TILT_DEG });
  };
  return {
    turnLeft: turn(-1, 0),
    turnRight: turn(1, 0),
    lookUp: turn(0, 1),
    lookDown: turn(0, -1),
    zoomIn: () => store.dispatch({ type: 'zoom', factor: 1 / ZOOM_STEP }),
    zoomOut: () => store.dispatch({ type: 'zoom', factor: ZOOM_STEP }),
    reset: () => motion.travelTo(start),
  };
}

/** Turns with keys anywhere in the stage, except while a panel is read. */
export function listenToKeys(stage: HTMLElement, commands: Commands, signal: AbortSignal): void {
  const keys = new Map<string, () => void>([
    ['ArrowLeft', commands.turnLeft],
    ['ArrowRight', commands.turnRight],
    ['ArrowUp', commands.lookUp],
    ['ArrowDown', commands.lookDown],
    ['+', commands.zoomIn],
    ['=', commands.zoomIn],
    ['-', commands.zoomOut],
    ['Home', commands.reset],
  ]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Sliders and lists of the tools have the arrows for themselves.
    if (event.target instanceof Element && event.target.closest('[role="dialog"], input, select')) return;
    const command = keys.get(event.key);
    if (!command) return;
    event.preventDefault();
    command();
  };
  stage.addEventListener('keydown', onKey, { signal });
}

/**
 * Zooms with the wheel, but only where the visitor means the model and not the page: with Ctrl (also what a pinch on a
 * touchpad sends), while the stage has the focus, or in full screen.
 */
export function listenToWheel(
  stage: HTMLElement,
  isFull: () => boolean,
  store: ModelStore,
  signal: AbortSignal,
): void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !isFull() && !stage.contains(document.activeElement)) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
    const strength = event.ctrlKey ? 0.008 : 0.0015;
    store.dispatch({ type: 'zoom', factor: Math.exp(Math.max(-200, Math.min(200, pixels)) * strength) });
  };
  stage.addEventListener('wheel', onWheel, { signal, passive: false });
}

/**
 * Turns the model by dragging with one pointer; with two it follows the fingers and comes nearer as they part. The second
 * mouse button, or Shift, shifts it. A finger that moves up or down scrolls the page, which the style sheet says.
 */
export function listenToPointers(
  pane: HTMLElement,
  store: ModelStore,
  motion: Motion,
  signal: AbortSignal,
): void {
  const held = new Map<number, Point>();
  let speed = { yaw: 0, pitch: 0, atMs: 0 };
  const onDown = (event: PointerEvent) => {
    if (event.button > 2 || held.size >= 2) return;
    motion.stop();
    speed = { yaw: 0, pitch: 0, atMs: event.timeStamp };
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    pane.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const distanceBefore = spread(held);
    const now = { x: event.clientX, y: event.clientY };
    held.set(event.pointerId, now);
    const moved = { x: now.x - before.x, y: now.y - before.y };
    if (held.size === 2) {
      const distance = spread(held);
      if (distance > 0) store.dispatch({ type: 'zoom', factor: distanceBefore / distance });
      // Each of the two fingers reports its own way; half of it is the way of both.
      shift(store, pane, { x: moved.x / 2, y: moved.y / 2 });
      return;
    }
    if (event.shiftKey || (event.buttons & 2) !== 0) {
      shift(store, pane, moved);
      return;
    }
    const scale = TURN_PER_HEIGHT_DEG / Math.max(1, pane.clientHeight);
    const [yawDeg, pitchDeg] = [-moved.x * scale, moved.y * scale];
    store.dispatch({ type: 'turn', yawDeg, pitchDeg });
    const elapsedMs = Math.max(1, event.timeStamp - speed.atMs);
    speed = { yaw: yawDeg / elapsedMs, pitch: pitchDeg / elapsedMs, atMs: event.timeStamp };
  };
  const onEnd = (event: PointerEvent) => {
    if (!held.delete(event.pointerId) || held.size > 0) return;
    const isThrow = event.type === 'pointerup' && event.timeStamp - speed.atMs < THROW_MS;
    if (isThrow) motion.glide(speed.yaw, speed.pitch);
  };
  pane.addEventListener('pointerdown', onDown, { signal });
  pane.addEventListener('pointermove', onMove, { signal });
  pane.addEventListener('pointerup', onEnd, { signal });
  pane.addEventListener('pointercancel', onEnd, { signal });
  pane.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
}

/** Moves the target so that what is under the pointer stays there. */
function shift(store: ModelStore, pane: HTMLElement, moved: Point): void {
  const { yaw, pitch, distance, fovDeg } = store.get().orbit;
  const shorter = Math.max(1, Math.min(pane.clientWidth, pane.clientHeight));
  const perPx = (2 * distance * Math.tan(degreesToRadians(fovDeg) / 2)) / shorter;
  const [yawRad, pitchRad] = [degreesToRadians(yaw), degreesToRadians(pitch)];
  const [right, up] = [-moved.x * perPx, moved.y * perPx];
  const level = -up * Math.sin(pitchRad);
  store.dispatch({
    type: 'shift',
    by: [
      right * Math.cos(yawRad) + level * Math.sin(yawRad),
      up * Math.cos(pitchRad),
      -right * Math.sin(yawRad) + level * Math.cos(yawRad),
    ],
  });
}

function spread(held: ReadonlyMap<number, Point>): number {
  const [first, second] = held.values();
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
}

type Point = { x: number; y: number };
export type Commands = Record<
  'turnLeft' | 'turnRight' | 'lookUp' | 'lookDown' | 'zoomIn' | 'zoomOut' | 'reset',
  () => void
>;
