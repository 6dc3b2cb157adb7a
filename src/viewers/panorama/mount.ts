import type { TourData } from '../../i18n/tour.ts';
import { createAddressWriter } from './address.ts';
import { createCommands, listenToKeys, listenToPointers, listenToWheel } from './controls.ts';
import { createFullscreen } from './fullscreen.ts';
import { createMotion } from './motion.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createPicture } from './picture.tsx';
import { createReadiness } from './readiness.ts';
import type { SceneProps } from './Scene.tsx';
import { findScene, type HashState, startState } from './state.ts';
import { createStore, type TourStore } from './store.ts';
import { prefersReducedMotion } from './webgl.ts';

/** The poster stays in front of a coarse picture at most this long. */
const COVER_MS = 4000;

/**
 * Opens a tour inside `root`, over the poster, which stays where it is.
 * @param input.onEnd called when the viewer must be taken away: the visitor closed it, the graphics context was lost,
 *   or drawing failed. The caller then calls `destroy`.
 * @throws when no picture can be drawn; nothing is left behind
 */
export async function mountTour(input: MountInput): Promise<MountedTour> {
  const ending = createEnding(input.onEnd);
  const parts = createParts(input, ending.end);
  const { store, overlay, address } = parts;
  const dismantle = arrange(parts, input, ending.end);
  try {
    const onFrame = followFrames(input.root, store, overlay);
    const onError = () => ending.end('failed');
    const picture = await createPicture({ ...overlay, store, tour: input.data.tour, onFrame, onError });
    const destroy = () => {
      dismantle();
      picture.destroy();
      address.clear();
    };
    if (!ending.mayStart()) {
      destroy();
      throw new Error('drawing failed before the first frame');
    }
    const focus = () => overlay.pane.focus({ preventScroll: true });
    return { go: (hash) => goTo(store, hash), focus, destroy };
  } catch (error) {
    dismantle();
    throw error;
  }
}

/** An end that comes while the viewer is still starting makes the start fail instead. */
function createEnding(onEnd: MountInput['onEnd']) {
  let state: 'starting' | 'started' | 'ended' = 'starting';
  return {
    end(reason: EndReason) {
      const wasStarted = state === 'started';
      state = 'ended';
      if (wasStarted) onEnd(reason);
    },
    mayStart() {
      if (state === 'starting') state = 'started';
      return state === 'started';
    },
  };
}

function createParts({ root, data, hash }: MountInput, end: MountInput['onEnd']) {
  const { scenes, start } = data.tour;
  const { language, messages } = data;
  const store = createStore(scenes, startState(scenes, start, hash));
  const motion = createMotion(store, prefersReducedMotion);
  const commands = createCommands(store, motion);
  const fullscreen = createFullscreen(root, (isFull) => overlay.showFull(isFull));
  const toggleFull = () => void fullscreen.toggle();
  const close = () => end('closed');
  const overlay = createOverlay(data, { language, messages, store, motion, commands, toggleFull, close });
  return { store, motion, commands, fullscreen, overlay, address: createAddressWriter() };
}

/** Puts the parts on the page and wires them; gives back what takes them away again. */
function arrange(parts: Parts, { root, data, hash }: MountInput, end: MountInput['onEnd']): () => void {
  const { store, motion, commands, fullscreen, overlay, address } = parts;
  const listening = new AbortController();
  const { signal } = listening;
  // A first view that the poster shows already is covered by it until it would not look worse.
  if (Object.keys(hash).length === 0) root.toggleAttribute('data-covered', true);
  const coverTimer = setTimeout(() => root.removeAttribute('data-covered'), COVER_MS);

  root.append(overlay.stage);
  showScene(store, data, overlay);
  followState(parts, root, data);
  listenToKeys(overlay.stage, commands, signal);
  listenToWheel(overlay.stage, fullscreen.isFull, store, signal);
  listenToPointers(overlay.pane, store, motion, signal);
  overlay.canvas.addEventListener('webglcontextlost', () => end('lost'), { signal });
  addEventListener('pagehide', address.stop, { signal });

  return () => {
    listening.abort();
    clearTimeout(coverTimer);
    motion.stop();
    fullscreen.destroy();
    root.removeAttribute('data-covered');
    overlay.stage.remove();
  };
}

function followState({ store, motion, overlay, address }: Parts, root: HTMLElement, data: TourData): void {
  store.subscribe((state, before) => {
    if (state.view !== before.view) {
      root.removeAttribute('data-covered');
      address.write(state);
    }
    if (state.sceneId !== before.sceneId) {
      motion.stop();
      showScene(store, data, overlay);
      const scene = findScene(data.tour.scenes, state.sceneId);
      if (scene) overlay.announce(scene, state);
    }
    if (state.openHotspotId === before.openHotspotId) return;
    overlay.showPanel(state);
    if (before.openHotspotId && !state.openHotspotId) overlay.giveFocusBack(before.openHotspotId);
  });
}

function followFrames(root: HTMLElement, store: TourStore, overlay: Overlay): SceneProps['onFrame'] {
  const readiness = createReadiness(root);
  return (scene, camera, progress) => {
    if (scene.id !== store.get().sceneId) return;
    const { clientWidth: widthPx, clientHeight: heightPx } = overlay.pane;
    const headingDeg = scene.northDeg === undefined ? undefined : scene.northDeg + store.get().view.yawDeg;
    overlay.place(camera, { widthPx, heightPx }, headingDeg);
    if (progress.isCoarse) root.removeAttribute('data-covered');
    readiness.onFrame(scene.id, progress);
  };
}

function showScene(store: TourStore, { tour }: TourData, overlay: Overlay): void {
  const scene = findScene(tour.scenes, store.get().sceneId);
  if (scene) overlay.showScene(scene);
}

/** A scene that is on already only gets the view that was asked for. */
function goTo(store: TourStore, { sceneId, ...view }: HashState): void {
  if (sceneId !== undefined && sceneId !== store.get().sceneId)
    store.dispatch({ type: 'scene', sceneId, view });
  else store.dispatch({ type: 'look', view });
}

export type EndReason = 'closed' | 'lost' | 'failed';

export type MountInput = {
  root: HTMLElement;
  data: TourData;
  /** What the address asked for; empty when the visitor opened the tour with its button. */
  hash: HashState;
  onEnd: (reason: EndReason) => void;
};

export type MountedTour = {
  go: (hash: HashState) => void;
  focus: () => void;
  destroy: () => void;
};

type Parts = ReturnType<typeof createParts>;
