import { viewToCamera } from '../../../../src/model/camera.ts';
import { normaliseYaw, type View } from '../../../../src/model/panorama.ts';
import {
  createCommands,
  listenToKeys,
  listenToPointers,
  listenToWheel,
} from '../../../../src/viewers/panorama/controls.ts';
import { createMotion } from '../../../../src/viewers/panorama/motion.ts';
import { createStore, type TourStore } from '../../../../src/viewers/panorama/store.ts';
import { listenToClicks } from './clicks.ts';
import { createCompass } from './compass.ts';
import type { Editor } from './context.ts';
import { h } from './dom.ts';
import { createMarks } from './marks.ts';
import { createPictures } from './pictures.ts';
import { createSphere, type Sphere } from './sphere.ts';
import { screenToAngles } from './unproject.ts';
import { fill } from './words.ts';

const STRAIGHT_AHEAD: View = { yawDeg: 0, pitchDeg: 0, fovDeg: 75 };

/** The picture one can look around in, with marks that can be moved. Turns and zooms exactly as the visitors' viewer does. */
export function createStage(editor: Editor): Stage {
  const { doc, words, ui } = editor;
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const pane = h('div', { class: 'pane', role: 'application', tabindex: '0' }, canvas);
  const line = h('div', { class: 'north-line', hidden: true });
  const problem = h('p', { class: 'stage-problem', role: 'status' });
  const scenes: StoreScene[] = [];
  refill(scenes, editor);
  const store = createStore(scenes, {
    sceneId: ui().sceneId ?? '',
    view: STRAIGHT_AHEAD,
    openHotspotId: undefined,
    variantId: undefined,
  });
  const motion = createMotion(store, () => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const sphere = startSphere(canvas);
  const size = () => ({ widthPx: pane.clientWidth, heightPx: pane.clientHeight });
  const camera = () => viewToCamera(store.get().view, size().widthPx / Math.max(1, size().heightPx));
  const toAngles = (clientX: number, clientY: number) => {
    const box = pane.getBoundingClientRect();
    const point = { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
    return screenToAngles(camera(), point);
  };
  const marks = createMarks(editor, { toAngles, turnTo: motion.turnTo });
  const compass = createCompass(words);
  const element = h('div', { class: 'stage' }, pane, line, marks.element, compass.element, problem);

  let frame = 0;
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { view } = store.get();
      sphere?.draw(view);
      marks.place(camera(), size());
      compass.place(camera(), view, editor.scene()?.north);
    });
  };
  const pictures = createPictures(editor.client, sphere, {
    onShown: draw,
    onFail: (file) => {
      problem.textContent = fill(words.noPicture, { file });
    },
  });
  const follow = () => {
    refill(scenes, editor);
    const scene = editor.scene();
    if (scene && store.get().sceneId !== scene.id) {
      motion.stop();
      store.dispatch({ type: 'scene', sceneId: scene.id, view: viewOf(scene) });
    }
    problem.textContent = sphere ? '' : words.noWebGl;
    pictures.show(scene?.panorama);
    line.hidden = ui().mode !== 'north';
    element.toggleAttribute('data-placing', ui().mode === 'add-point' || ui().mode === 'add-link');
    pane.setAttribute('aria-label', fill(words.stage, { scene: scene?.id ?? '' }));
    marks.draw();
    draw();
  };
  editor.subscribe(follow);
  doc.subscribe(follow);
  store.subscribe(draw);
  new ResizeObserver(draw).observe(pane);
  const { signal } = new AbortController();
  listenToKeys(pane, createCommands(store, motion), signal);
  listenToWheel(pane, () => true, store, signal);
  listenToPointers(pane, store, motion, signal);
  listenToClicks(pane, (x, y) => {
    const at = toAngles(x, y);
    // what was clicked comes onto the line
    if (ui().mode === 'north') motion.turnTo({ yawDeg: at.yawDeg, pitchDeg: store.get().view.pitchDeg });
    else place(editor, at);
  });
  follow();
  const scene = editor.scene();
  if (scene) store.dispatch({ type: 'look', view: viewOf(scene) });
  return {
    element,
    store,
    placeInMiddle: () => place(editor, store.get().view),
    focus: () => pane.focus({ preventScroll: true }),
  };
}

/** Puts a new mark where somebody clicked; it gets its name and target in the panel on the right. */
function place(editor: Editor, { yawDeg, pitchDeg }: { yawDeg: number; pitchDeg: number }): void {
  const { mode } = editor.ui();
  if (mode !== 'add-point' && mode !== 'add-link') return;
  const list = mode === 'add-point' ? 'hotspots' : 'links';
  const { defaultLanguage } = editor.doc.disk();
  editor.update({
    mode: 'look',
    selected: undefined,
    wordsLanguage: defaultLanguage,
    pending: { list, yawDeg: normaliseYaw(yawDeg), pitchDeg },
  });
  document.querySelector<HTMLElement>('[data-first]')?.focus();
}

function startSphere(canvas: HTMLCanvasElement): Sphere | undefined {
  try {
    return createSphere(canvas);
  } catch {
    return undefined; // said on the page; names and texts can be edited all the same
  }
}

/** The store keeps the list it was made with, so the list itself follows the document. */
function refill(scenes: StoreScene[], { doc }: Editor): void {
  const { tour } = doc.now();
  scenes.splice(
    0,
    scenes.length,
    ...tour.scenes.map((scene) => ({
      id: scene.id,
      view: viewOf(scene),
      ...(scene.north !== undefined && { northDeg: scene.north }),
    })),
  );
}

function viewOf({ view }: { view?: { yaw: number; pitch: number; fov: number } | undefined }): View {
  return view ? { yawDeg: view.yaw, pitchDeg: view.pitch, fovDeg: view.fov } : STRAIGHT_AHEAD;
}

type StoreScene = { id: string; view: View; northDeg?: number };
export type Stage = {
  element: HTMLElement;
  store: TourStore;
  placeInMiddle: () => void;
  focus: () => void;
};
