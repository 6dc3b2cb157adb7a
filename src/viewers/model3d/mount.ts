import type { ModelData } from '../../i18n/model3d.ts';
import type { Model3dView, PinView } from '../../model/model-view.ts';
import { createFullscreen } from '../common/fullscreen.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { createCommands, listenToKeys, listenToPointers, listenToWheel } from './controls.ts';
import { createMotion } from './motion.ts';
import { createOcclusion } from './occlusion.ts';
import { createOverlay } from './overlay.ts';
import { createPicture, type Picture } from './picture.tsx';
import { createReadiness } from './readiness.ts';
import { aim, formatHash, type HashState, startState } from './state.ts';
import { createStore, type ModelStore } from './store.ts';
import { createToolbox } from './toolbox.ts';

/** A viewer nobody has seen for this long gives its memory back. */
const AWAY_MS = 20_000;

/**
 * Opens a model inside `root`, over the poster, which stays where it is. Triangles, splats and ground are opened alike: a kind
 * of content plugs in at `LOADERS` of load.ts and gives back what content.ts asks for.
 * @param input.onEnd called when the viewer must be taken away: the visitor closed it, scrolled far from it, the graphics
 *   context was lost, or drawing failed. The caller then calls `destroy`.
 * @throws when no picture can be drawn; nothing is left behind
 */
export async function mountModel(input: MountInput): Promise<MountedModel> {
  const { root, data, hash } = input;
  let phase: 'starting' | 'started' | 'ended' = 'starting';
  const end: MountInput['onEnd'] = (reason) => {
    const wasStarted = phase === 'started';
    phase = 'ended';
    if (wasStarted) input.onEnd(reason);
  };
  const parts = createParts(input, end);
  const { store, overlay, occlusion } = parts;
  const dismantle = arrange(parts, input, end);
  const onFirst = createReadiness(root, data.model.id);
  let picture: Picture | undefined;
  try {
    picture = await createPicture({
      canvas: overlay.canvas,
      pane: overlay.pane,
      model: data.model,
      store,
      onShown: occlusion.setModel,
      onError: () => end('failed'),
      onStay: (isLacking) => (isLacking ? overlay.showLacking() : overlay.showFinished()),
      onFrame(camera, isSharp) {
        const { clientWidth: widthPx, clientHeight: heightPx } = overlay.pane;
        overlay.place(camera, { widthPx, heightPx }, store.get().orbit.yaw);
        occlusion.follow(camera);
        parts.toolbox.place();
        if (!root.hasAttribute('data-drawn')) overlay.announceShown();
        root.toggleAttribute('data-drawn', true);
        if (isSharp) overlay.showFinished();
        onFirst(isSharp);
      },
    });
    phase = startOrThrow(phase);
    parts.toolbox.connect(picture.access());
  } catch (error) {
    dismantle();
    picture?.destroy();
    throw error;
  }
  if (hash.pinId !== undefined && store.get().openPinId !== undefined) overlay.focusPanel();
  return {
    go(next) {
      const to = aim(data.model, store.get(), next);
      parts.motion.travelTo(to.orbit);
      store.dispatch({ type: 'step', step: to.step });
      store.dispatch({ type: 'pin', pinId: to.openPinId });
    },
    focus: () => overlay.pane.focus({ preventScroll: true }),
    destroy() {
      dismantle();
      picture?.destroy();
      if (location.hash.startsWith('#model=')) writeHash(location.pathname + location.search);
    },
  };
}

/** An end that came while the viewer was still starting makes the start fail instead. */
function startOrThrow(phase: 'starting' | 'started' | 'ended'): 'started' {
  if (phase === 'ended') throw new Error('drawing failed before the first frame');
  return 'started';
}

function createParts({ root, data, hash, sideYawDeg, title }: MountInput, end: MountInput['onEnd']) {
  const { model, language, messages, tools } = data;
  const start = startState(model, hash);
  const isTurned = sideYawDeg !== undefined && start.orbit === model.start;
  const first = isTurned ? { ...start, orbit: { ...start.orbit, yaw: sideYawDeg } } : start;
  const store = createStore(model, first);
  const motion = createMotion(store, prefersReducedMotion);
  const commands = createCommands(store, motion, model.start);
  const fullscreen = createFullscreen(root, 'm3-full', (isFull) => overlay.showFull(isFull));
  const overlay = createOverlay(title, {
    model,
    language,
    messages,
    tools,
    store,
    motion,
    commands,
    openPin(pin: PinView) {
      motion.travelTo(pin.orbit);
      store.dispatch({ type: 'pin', pinId: pin.id });
    },
    goToStep(step) {
      const view = model.views.find(({ id }) => id === model.steps[step]?.viewId);
      if (!view) return;
      store.dispatch({ type: 'pin', pinId: undefined });
      store.dispatch({ type: 'step', step });
      motion.travelTo(view.orbit);
    },
    toggleFull: () => void fullscreen.toggle(),
    toggleTools: () => void toolbox.toggle(),
    close: () => end('closed'),
  });
  const occlusion = createOcclusion(model, overlay.dim);
  const toolbox = createToolbox(data, overlay);
  return { store, motion, commands, fullscreen, overlay, occlusion, toolbox };
}

/** Puts the parts on the page and wires them; gives back what takes them away again. */
function arrange(parts: Parts, { root, data }: MountInput, end: MountInput['onEnd']): () => void {
  const { store, motion, commands, fullscreen, overlay, occlusion, toolbox } = parts;
  const listening = new AbortController();
  const { signal } = listening;
  root.append(overlay.stage);
  overlay.show(store.get());
  followState(store, overlay, data.model);
  listenToKeys(overlay.stage, commands, signal);
  listenToWheel(overlay.stage, fullscreen.isFull, store, signal);
  listenToPointers(overlay.pane, store, motion, signal);
  overlay.canvas.addEventListener('webglcontextlost', () => end('lost'), { signal });
  const stopWatching = watchDistance(root, () => end('away'));
  return () => {
    listening.abort();
    stopWatching();
    motion.stop();
    toolbox.destroy();
    overlay.hush();
    occlusion.destroy();
    fullscreen.destroy();
    root.removeAttribute('data-drawn');
    overlay.stage.remove();
  };
}

function followState(store: ModelStore, overlay: Parts['overlay'], model: Model3dView): void {
  store.subscribe((state, before) => {
    if (state.step === before.step && state.openPinId === before.openPinId) return;
    overlay.show(state);
    if (state.step !== before.step) overlay.announce(state);
    if (state.openPinId !== undefined) overlay.focusPanel();
    else if (before.openPinId !== undefined && state.step === before.step)
      overlay.giveFocusBack(before.openPinId);
    writeHash(formatHash(model, state));
  });
}

function watchDistance(root: HTMLElement, onAway: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watching = new IntersectionObserver(([seen]) => {
    clearTimeout(timer);
    if (seen && !seen.isIntersecting) timer = setTimeout(onAway, AWAY_MS);
  });
  watching.observe(root);
  return () => {
    clearTimeout(timer);
    watching.disconnect();
  };
}

function writeHash(address: string): void {
  history.replaceState(history.state, '', address);
}

export type EndReason = 'closed' | 'away' | 'lost' | 'failed';

export type MountInput = {
  root: HTMLElement;
  data: ModelData;
  /** Name of the model. */
  title: string;
  /** What the address asked for; empty when the visitor opened the model with its button. */
  hash: HashState;
  /** The side the pictures of the page were turned to. */
  sideYawDeg?: number | undefined;
  onEnd: (reason: EndReason) => void;
};

export type MountedModel = {
  go: (hash: HashState) => void;
  focus: () => void;
  destroy: () => void;
};

type Parts = ReturnType<typeof createParts>;
