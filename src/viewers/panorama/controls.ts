import { degreesToRadians, radiansToDegrees } from '../../model/panorama.ts';
import type { Motion } from './motion.ts';
import type { TourStore } from './store.ts';

/** A step of a key or a button, as a share of the field of view. */
const STEP = 0.12;
const ZOOM_STEP = 1.2;

/** A drag that rested this long before the end is not a throw. */
const THROW_MS = 60;

/** What the buttons and the keys do. */
export function createCommands(store: TourStore, motion: Motion): Commands {
  const turn = (x: number, y: number) => () => {
    motion.stop();
    const step = store.get().view.fovDeg * STEP;
    store.dispatch({ type: 'turn', yawDeg: x * step, pitchDeg: y * step });
  };
  return {
    turnLeft: turn(-1, 0),
    turnRight: turn(1, 0),
    lookUp: turn(0, 1),
    lookDown: turn(0, -1),
    zoomIn: () => store.dispatch({ type: 'zoom', factor: 1 / ZOOM_STEP }),
    zoomOut: () => store.dispatch({ type: 'zoom', factor: ZOOM_STEP }),
    reset: () => {
      motion.stop();
      store.dispatch({ type: 'reset' });
    },
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
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    const command = keys.get(event.key);
    if (!command) return;
    event.preventDefault();
    command();
  };
  stage.addEventListener('keydown', onKey, { signal });
}

/**
 * Zooms with the wheel, but only where the visitor means the view and not the page: with Ctrl (also what a pinch on a
 * touchpad sends), while the stage has the focus, or in full screen.
 */
export function listenToWheel(
  stage: HTMLElement,
  isFull: () => boolean,
  store: TourStore,
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

/** Turns by dragging with one pointer, so that what was grabbed stays under it, and zooms by pinching with two. */
export function listenToPointers(
  pane: HTMLElement,
  store: TourStore,
  motion: Motion,
  signal: AbortSignal,
): void {
  const held = new Map<number, Point>();
  let speed = { yaw: 0, pitch: 0, atMs: 0 };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || held.size >= 2) return;
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
    if (held.size === 2) {
      const distance = spread(held);
      if (distance > 0) store.dispatch({ type: 'zoom', factor: distanceBefore / distance });
      return;
    }
    const scale = degreesPerPx(store.get().view.fovDeg, pane.clientHeight);
    const yawDeg = (before.x - now.x) * scale;
    const pitchDeg = (now.y - before.y) * scale;
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
}

/** Degrees that one pixel in the middle of the screen stands for. */
function degreesPerPx(fovDeg: number, heightPx: number): number {
  return radiansToDegrees((2 * Math.tan(degreesToRadians(fovDeg) / 2)) / Math.max(1, heightPx));
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
