import type { Object3D, PerspectiveCamera } from 'three';
import { planModelView } from '../../../../../src/model/model-view.ts';
import { sidesOf } from '../../../../../src/model/surface.ts';
import { aimCamera } from '../../../../../src/viewers/model3d/camera.ts';
import {
  createCommands,
  listenToKeys,
  listenToPointers,
  listenToWheel,
} from '../../../../../src/viewers/model3d/controls.ts';
import { createMotion, type Motion } from '../../../../../src/viewers/model3d/motion.ts';
import { createPicture } from '../../../../../src/viewers/model3d/picture.tsx';
import { startState } from '../../../../../src/viewers/model3d/state.ts';
import { createStore, type ModelStore } from '../../../../../src/viewers/model3d/store.ts';
import type { ShownModel } from '../../shown-models.ts';
import { listenToClicks } from '../clicks.ts';
import { h } from '../dom.ts';
import { fill } from '../words.ts';
import type { ModelEditor } from './model-context.ts';
import { createPins } from './pins.ts';
import { findSurface, type SurfaceHit } from './surface-hit.ts';

/** The model as visitors see it, with pins that can be moved along its surface. */
export async function createModelStage(editor: ModelEditor, shown: ShownModel): Promise<ModelStage> {
  const { words, ui } = editor;
  const { light, limits } = editor.tour() ?? {};
  const given = { id: shown.id, ...(light && { light }), ...(limits && { limits }) };
  const model = planModelView({ id: shown.id, tiers: shown.tiers, tour: given, words: [] });
  const start = editor.tour()?.views?.[0];
  const orbit = start ? { ...start, fovDeg: start.fov ?? model.start.fovDeg } : model.start;
  const store = createStore(model, startState({ ...model, start: orbit }, {}));
  const motion = createMotion(store, () => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const sizeM = Math.max(...sidesOf(model.box));
  const label = fill(words.modelStage, { model: shown.label });
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const pane = h('div', { class: 'pane', role: 'application', tabindex: '0', 'aria-label': label }, canvas);
  const problem = h('p', { class: 'stage-problem', role: 'status' });
  let group: Object3D | undefined;
  let camera: PerspectiveCamera | undefined;
  const size = () => ({ width: pane.clientWidth, height: pane.clientHeight });
  const hitAt = (x: number, y: number): SurfaceHit | undefined => {
    if (!group || !camera) return undefined;
    aimCamera(camera, store.get().orbit, size(), model.box);
    return findSurface(group, camera, { x, y }, sizeM);
  };
  const toShare = (clientX: number, clientY: number): [number, number] => {
    const box = pane.getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const pins = createPins(editor, { hitAt, toShare });
  const element = h('div', { class: 'stage model-stage' }, pane, pins.element, problem);
  const follow = () => {
    element.toggleAttribute('data-placing', ui().mode === 'add-pin');
    pins.draw();
  };
  editor.subscribe(follow);
  const place = (x: number, y: number) => {
    const hit = hitAt(x, y);
    if (!hit) editor.update({ notice: { tone: 'plain', text: words.pinMissed } });
    else
      editor.update({ mode: 'look', selected: undefined, pending: { is: 'pin', ...hit }, notice: undefined });
    document.querySelector<HTMLElement>('[data-first]')?.focus();
  };
  const { signal } = new AbortController();
  listenToKeys(pane, createCommands(store, motion, model.start), signal);
  listenToWheel(pane, () => true, store, signal);
  listenToPointers(pane, store, motion, signal);
  listenToClicks(pane, (x, y) => ui().mode === 'add-pin' && place(...toShare(x, y)));
  const picture = await createPicture({
    canvas,
    pane,
    model,
    store,
    onShown(next) {
      group = next.group;
    },
    onFrame(used) {
      camera = used;
      pins.place(used, size());
    },
    onStay() {}, // the small version will do for placing pins
    onError() {
      problem.textContent = words.modelFailed;
    },
  });
  follow();
  return {
    element,
    store,
    motion,
    sizeM,
    placeInMiddle: () => place(0.5, 0.5),
    focus: () => pane.focus({ preventScroll: true }),
    destroy() {
      picture.destroy();
      element.remove();
    },
  };
}

export type ModelStage = {
  element: HTMLElement;
  store: ModelStore;
  motion: Motion;
  /** Longest side of the model. */
  sizeM: number;
  placeInMiddle: () => void;
  focus: () => void;
  destroy: () => void;
};
