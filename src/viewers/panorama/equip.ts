import type { TourData } from '../../i18n/tour.ts';
import type { Camera } from '../../model/camera.ts';
import type { SceneView } from '../../model/tour-view.ts';
import { createFullscreen } from '../common/fullscreen.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { createAddressWriter } from './address.ts';
import { createCommands, listenToKeys, listenToPointers, listenToWheel } from './controls.ts';
import type { Feeds } from './feeds.ts';
import { createGyroscope, mayHaveGyroscope } from './gyroscope.ts';
import { parseHash } from './hash.ts';
import { createMotion } from './motion.ts';
import type { EndReason } from './mount.ts';
import { createOverlay } from './overlay.ts';
import type { Pane } from './pane.ts';
import { findScene } from './state.ts';
import type { TourStore } from './store.ts';
import { whenIdle } from './thrift.ts';
import type { Tools, ToolsInput } from './tools.ts';

/** Puts everything that is not the picture itself on the stage and wires it. */
export function equip(input: EquipInput): Equipment {
  const parts = createParts(input);
  const { store, motion, commands, fullscreen, overlay, address } = parts;
  const { root, data, stage, pane, feeds } = input;
  const listening = new AbortController();
  const { signal } = listening;
  showScene(parts, data);
  followState(parts, root, data);
  listenToKeys(stage, commands, signal);
  listenToWheel(stage, fullscreen.isFull, store, signal);
  listenToPointers(pane, store, motion, signal);
  listenToPointing(stage, feeds, signal);
  addEventListener('pagehide', address.stop, { signal });
  addEventListener('diemden:lack', () => overlay.say(data.messages.lacking), { signal, once: true });
  const tools = loadTools(
    { root, data, stage, pane, place: overlay.corner, store, feeds, say: overlay.say },
    signal,
  );
  return {
    onFrame(scene, camera, isSharp) {
      const { view } = store.get();
      const { clientWidth: widthPx, clientHeight: heightPx } = pane;
      const headingDeg = scene.northDeg === undefined ? undefined : scene.northDeg + view.yawDeg;
      overlay.place(camera, { widthPx, heightPx }, headingDeg);
      tools.look(headingDeg);
      if (!isSharp) return;
      tools.load();
      feeds.warmNearest(scene.id, view.yawDeg);
    },
    destroy() {
      listening.abort();
      motion.stop();
      fullscreen.destroy();
      parts.gyroscope?.destroy();
      address.clear();
    },
  };
}

function createParts({ root, data, stage, pane, store, end }: EquipInput) {
  const { language, messages } = data;
  const motion = createMotion(store, prefersReducedMotion);
  const commands = createCommands(store, motion);
  const fullscreen = createFullscreen(root, 'tour-full', (isFull) => overlay.showFull(isFull));
  const toggleFull = () => void fullscreen.toggle();
  const leaveFull = () => {
    if (fullscreen.isFull()) void fullscreen.toggle();
  };
  const close = () => end('closed');
  const gyroscope = mayHaveGyroscope()
    ? createGyroscope(store, (state) => overlay.showGyroscope(state))
    : undefined;
  const toggleGyroscope = gyroscope?.toggle;
  const context = {
    language,
    messages,
    store,
    motion,
    commands,
    toggleFull,
    leaveFull,
    toggleGyroscope,
    close,
  };
  const overlay = createOverlay(data, { stage, pane }, context);
  return { store, motion, commands, fullscreen, gyroscope, overlay, address: createAddressWriter() };
}

function followState(parts: Parts, root: HTMLElement, data: TourData): void {
  const { store, motion, overlay, address } = parts;
  store.subscribe((state, before) => {
    if (state.view !== before.view) {
      root.removeAttribute('data-covered');
      address.write(state);
    }
    if (state.sceneId !== before.sceneId) {
      motion.stop();
      showScene(parts, data);
      const scene = findScene(data.tour.scenes, state.sceneId);
      if (scene) overlay.announce(scene, state);
    }
    if (state.openHotspotId === before.openHotspotId) return;
    overlay.showPanel(state);
    if (before.openHotspotId && !state.openHotspotId) overlay.giveFocusBack(before.openHotspotId);
  });
}

/**
 * The tools come when the picture is sharp and nothing else is to do, or after a while, because a slow line should carry tiles first.
 * They are taken away with everything else.
 */
function loadTools(input: ToolsInput, signal: AbortSignal): { load: () => void; look: Tools['look'] } {
  let tools: Tools | undefined;
  let latestDeg: number | undefined;
  let isAsked = false;
  const make = async () => {
    if (signal.aborted) return;
    const { createTools } = await import('./tools.ts');
    if (signal.aborted) return;
    tools = createTools(input);
    signal.addEventListener('abort', tools.destroy);
    tools.look(latestDeg);
  };
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    clearTimeout(timer);
    whenIdle(() => void make().catch(() => {})); // without the network the tour works without them
  };
  const timer = setTimeout(load, PATIENCE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    load,
    look(headingDeg) {
      latestDeg = headingDeg;
      tools?.look(headingDeg);
    },
  };
}

const PATIENCE_MS = 4000;

/** Whoever points at a way to another scene is likely to take it. */
function listenToPointing(stage: HTMLElement, feeds: Pick<Feeds, 'warm'>, signal: AbortSignal): void {
  const onPoint = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href^="#scene="]') : null;
    const { sceneId } = parseHash(link?.getAttribute('href') ?? '');
    if (sceneId !== undefined) feeds.warm(sceneId);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin']) {
    stage.addEventListener(type, onPoint, { signal });
  }
}

function showScene({ store, overlay }: Pick<Parts, 'store' | 'overlay'>, { tour }: TourData): void {
  const scene = findScene(tour.scenes, store.get().sceneId);
  if (scene) overlay.showScene(scene);
}

type Parts = ReturnType<typeof createParts>;

export type EquipInput = Pane & {
  root: HTMLElement;
  data: TourData;
  store: TourStore;
  feeds: Feeds;
  end: (reason: EndReason) => void;
};

export type Equipment = {
  /** Called after each frame of the picture. */
  onFrame: (scene: SceneView, camera: Camera, isSharp: boolean) => void;
  destroy: () => void;
};
