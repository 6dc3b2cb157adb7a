import type { PerspectiveCamera } from 'three';
import type { Point3 } from '../../../../../src/model/surface.ts';
import { projectPoint } from '../../../../../src/viewers/model3d/camera.ts';
import { drawIcon, h } from '../dom.ts';
import { createInFlight } from '../in-flight.ts';
import { replaceKeeping } from '../keep-focus.ts';
import type { ModelEditor } from './model-context.ts';
import type { SurfaceHit } from './surface-hit.ts';

const NUDGE_PX = 4;
const FAR_NUDGE_PX = 32;

/** The pins over the model: choose with a click, move along the surface by dragging or with the arrow keys. */
export function createPins(editor: ModelEditor, { hitAt, toShare }: Input): Pins {
  const element = h('div', { class: 'marks' });
  const moving = createInFlight<SurfaceHit>();
  let shown: Pin[] = [];
  let held: { pin: Pin; hasMoved: boolean; x: number; y: number } | undefined;
  let seen: { camera: PerspectiveCamera; size: Size } | undefined;
  const move = (pin: Pin, key = '') => {
    const { at, normal } = pin;
    return moving.run(`${pin.index}`, { at, normal }, () => movePin(editor, pin, key));
  };
  const placeAll = () => {
    for (const pin of shown) if (seen) placePin(pin, seen.camera, seen.size);
  };
  const follow = (pin: Pin, x: number, y: number): boolean => {
    const hit = hitAt(x, y);
    if (hit) Object.assign(pin, hit);
    placeAll();
    return hit !== undefined;
  };
  const listen = (pin: Pin) => {
    const made = pin.element;
    made.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      made.setPointerCapture(event.pointerId);
      held = { pin, hasMoved: false, x: event.clientX, y: event.clientY };
    });
    made.addEventListener('pointermove', (event) => {
      if (held?.pin !== pin) return;
      if (!held.hasMoved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
      held.hasMoved = follow(pin, ...toShare(event.clientX, event.clientY)) || held.hasMoved;
    });
    const drop = () => {
      const isMoved = held?.pin === pin && held.hasMoved;
      held = undefined;
      if (isMoved) void move(pin);
    };
    made.addEventListener('pointerup', drop);
    made.addEventListener('pointercancel', drop);
    made.addEventListener('click', () => pin.index >= 0 && editor.choose('pins', pin.index));
    made.addEventListener('keydown', (event) => {
      const [right, down] = ARROWS[event.key] ?? [0, 0];
      if ((right !== 0 || down !== 0) && seen) {
        event.preventDefault();
        const step = event.shiftKey ? FAR_NUDGE_PX : NUDGE_PX;
        const at = projectPoint(seen.camera, pin.at);
        const { width, height } = seen.size;
        if (at && follow(pin, at.x + (right * step) / width, at.y + (down * step) / height))
          void move(pin, `nudge-pin-${pin.index}`);
      } else if (event.key === 'Delete' && pin.index >= 0) {
        event.preventDefault();
        removeItem(editor, 'pins', pin.index);
      }
    });
  };
  return {
    element,
    draw() {
      if (held) return;
      shown = listPins(editor).map((pin) => Object.assign(pin, moving.get(`${pin.index}`)));
      for (const pin of shown) listen(pin);
      replaceKeeping(element, ...shown.map((pin) => pin.element));
      placeAll();
    },
    place(camera, size) {
      seen = { camera, size };
      placeAll();
    },
  };
}

/** Takes a pin or view away. It can be brought back with undo, so nobody is asked. */
export function removeItem(editor: ModelEditor, list: 'pins' | 'views', index: number): void {
  const { modelId: model } = editor.ui();
  if (model === undefined) return;
  editor.update({ selected: undefined });
  void editor.edit([{ do: list === 'pins' ? 'remove-pin' : 'remove-view', model, index }]);
}

function listPins(editor: ModelEditor): Pin[] {
  const { words, textOf, ui } = editor;
  const { selected, pending } = ui();
  const make = (index: number, at: Point3, name: string): Pin => {
    const isChosen = selected?.list === 'pins' && selected.index === index;
    const element = h(
      'button',
      {
        type: 'button',
        class: 'mark',
        'data-keep': `pin-${index}`,
        'aria-pressed': String(isChosen),
        title: words.pinHelp,
      },
      h('span', { class: 'mark-icon' }, drawIcon('place')),
      h('span', { class: 'mark-label' }, name),
    );
    return { index, at, normal: [0, 1, 0], element };
  };
  const pins = (editor.tour()?.pins ?? []).map(({ id, at }, index) =>
    make(index, at, textOf('pins', id, 'label') || id),
  );
  if (pending?.is !== 'pin') return pins;
  const fresh = make(-1, pending.at, words.newPin);
  fresh.element.setAttribute('data-pending', '');
  return [...pins, fresh];
}

async function movePin(editor: ModelEditor, { index, at, normal }: Pin, key: string): Promise<void> {
  const { modelId: model } = editor.ui();
  if (index < 0) return editor.update({ pending: { is: 'pin', at, normal } });
  if (model === undefined) return;
  editor.update({ selected: { list: 'pins', index }, pending: undefined });
  await editor.edit([{ do: 'move-pin', model, index, at, normal }], key);
}

function placePin({ element, at }: Pin, camera: PerspectiveCamera, { width, height }: Size): void {
  const point = projectPoint(camera, at);
  const isSeen =
    point !== undefined && point.x > -0.05 && point.x < 1.05 && point.y > -0.05 && point.y < 1.05;
  element.toggleAttribute('data-away', !isSeen);
  if (!isSeen) return;
  element.toggleAttribute('data-flipped', point.x > 0.75);
  element.style.setProperty('--x', `${Math.round(point.x * width)}px`);
  element.style.setProperty('--y', `${Math.round(point.y * height)}px`);
}

const ARROWS: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Size = { width: number; height: number };
type Input = {
  /** The surface seen at a point of the picture, from 0 to 1. */
  hitAt: (x: number, y: number) => SurfaceHit | undefined;
  toShare: (clientX: number, clientY: number) => [number, number];
};
/** `index` −1 is the pin that is being added. */
type Pin = { index: number; at: Point3; normal: Point3; element: HTMLButtonElement };
export type Pins = {
  element: HTMLElement;
  /** Makes the pins anew from the document, unless one is just being dragged. */
  draw: () => void;
  place: (camera: PerspectiveCamera, size: Size) => void;
};
