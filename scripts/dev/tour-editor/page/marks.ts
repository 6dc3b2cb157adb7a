import type { Camera } from '../../../../src/model/camera.ts';
import { projectAngles } from '../../../../src/model/camera-sight.ts';
import { type Angles, normaliseYaw } from '../../../../src/model/panorama.ts';
import type { Editor, MarkList } from './context.ts';
import { drawIcon, h, type IconName } from './dom.ts';
import { createInFlight } from './in-flight.ts';
import { replaceKeeping } from './keep-focus.ts';

const NUDGE_DEG = 0.5;
const FAR_NUDGE_DEG = 5;

/** The marks over the picture: choose with a click, move by dragging or with the arrow keys, remove with Delete. */
export function createMarks(editor: Editor, { toAngles, turnTo }: Input): Marks {
  const element = h('div', { class: 'marks' });
  const moving = createInFlight<Angles>();
  let shown: Mark[] = [];
  let held: { mark: Mark; hasMoved: boolean; x: number; y: number } | undefined;
  let placed: { camera: Camera; size: Size } | undefined;
  const move = (mark: Mark, key = '') => {
    const { yawDeg, pitchDeg } = mark;
    return moving.run(nameOf(mark), { yawDeg, pitchDeg }, () => moveMark(editor, mark, key));
  };
  const placeOne = (mark: Mark) => placed && placeMark(mark, placed.camera, placed.size);
  const listen = (mark: Mark) => {
    const { element: made } = mark;
    made.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      made.setPointerCapture(event.pointerId);
      held = { mark, hasMoved: false, x: event.clientX, y: event.clientY };
    });
    made.addEventListener('pointermove', (event) => {
      if (held?.mark !== mark) return;
      if (!held.hasMoved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
      held.hasMoved = true;
      Object.assign(mark, toAngles(event.clientX, event.clientY));
      placeOne(mark);
    });
    const drop = (isKept: boolean) => {
      const moved = held?.mark === mark && held.hasMoved;
      held = undefined;
      if (moved && isKept) void move(mark);
      if (moved && !isKept) draw();
      return moved;
    };
    made.addEventListener('pointerup', () => drop(true));
    made.addEventListener('pointercancel', () => drop(false));
    made.addEventListener('click', () => choose(editor, mark));
    made.addEventListener('focus', () => made.matches(':focus-visible') && turnTo(mark));
    made.addEventListener('keydown', (event) => onKey(editor, mark, event, move));
  };
  const draw = () => {
    shown = listMarks(editor).map((mark) => Object.assign(mark, moving.get(nameOf(mark))));
    for (const mark of shown) listen(mark);
    replaceKeeping(element, ...shown.map(({ element: one }) => one));
    for (const mark of shown) placeOne(mark);
  };
  return {
    element,
    draw: () => held === undefined && draw(),
    place(camera, size) {
      placed = { camera, size };
      for (const mark of shown) placeOne(mark);
    },
  };
}

function listMarks(editor: Editor): Mark[] {
  const { textOf, words, doc } = editor;
  const scene = editor.scene();
  const { selected, pending } = editor.ui();
  const make = (list: MarkList, index: number, at: Angles, icon: IconName, name: string): Mark => {
    const isChosen = selected?.list === list && selected.index === index;
    const element = h(
      'button',
      {
        type: 'button',
        class: `mark ${list}`,
        'data-keep': `${list}-${index}`,
        'aria-pressed': String(isChosen),
        title: words.markHelp,
      },
      h('span', { class: 'mark-icon' }, drawIcon(icon)),
      h('span', { class: 'mark-label' }, name),
    );
    return { list, index, element, ...at };
  };
  const titleOf = (ref: string) => doc.disk().places.find((place) => place.ref === ref)?.title ?? ref;
  const links = (scene?.links ?? []).map((link, index) =>
    make('links', index, toDeg(link), 'walk', textOf('scenes', link.to, 'title') || link.to),
  );
  const hotspots = (scene?.hotspots ?? []).map((hotspot, index) => {
    const own = textOf('hotspots', hotspot.id, 'label');
    const name = own || (hotspot.kind === 'place' ? titleOf(hotspot.entry) : hotspot.id);
    return make('hotspots', index, toDeg(hotspot), hotspot.kind, name);
  });
  if (!pending) return [...links, ...hotspots];
  const isLink = pending.list === 'links';
  const fresh = make(
    pending.list,
    -1,
    pending,
    isLink ? 'walk' : 'info',
    isLink ? words.newLink : words.newPoint,
  );
  fresh.element.setAttribute('data-pending', '');
  return [...links, ...hotspots, fresh];
}

function choose(editor: Editor, { list, index }: Mark): void {
  if (index >= 0) editor.update({ selected: { list, index }, pending: undefined, mode: 'look' });
}

function onKey(
  editor: Editor,
  mark: Mark,
  event: KeyboardEvent,
  move: (mark: Mark, key: string) => Promise<void>,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = event.shiftKey ? FAR_NUDGE_DEG : NUDGE_DEG;
  const [right, up] = ARROWS[event.key] ?? [0, 0];
  if (right !== 0 || up !== 0) {
    event.preventDefault();
    mark.yawDeg = normaliseYaw(mark.yawDeg + right * step);
    mark.pitchDeg = Math.max(-90, Math.min(90, mark.pitchDeg + up * step));
    void move(mark, `nudge-${nameOf(mark)}`);
  } else if (event.key === 'Delete' && mark.index >= 0) {
    event.preventDefault();
    removeMark(editor, mark);
  } else if (event.key === 'Escape' && mark.index < 0) {
    editor.update({ pending: undefined });
  }
}

function nameOf({ list, index }: Mark): string {
  return `${list}-${index}`;
}

async function moveMark(editor: Editor, { list, index, yawDeg, pitchDeg }: Mark, key: string): Promise<void> {
  const { sceneId } = editor.ui();
  if (index < 0) return editor.update({ pending: { list, yawDeg, pitchDeg } });
  if (sceneId === undefined) return;
  editor.update({ selected: { list, index }, pending: undefined });
  await editor.edit([{ do: 'move-mark', scene: sceneId, list, index, yaw: yawDeg, pitch: pitchDeg }], key);
}

/** Takes a mark away. It can be brought back with undo, so nobody is asked. */
export function removeMark(editor: Editor, { list, index }: Pick<Mark, 'list' | 'index'>): void {
  const { sceneId } = editor.ui();
  if (sceneId === undefined) return;
  editor.update({ selected: undefined });
  void editor.edit([{ do: 'remove-mark', scene: sceneId, list, index }]);
}

function placeMark(mark: Mark, camera: Camera, { widthPx, heightPx }: Size): void {
  const point = projectAngles(camera, mark);
  const isSeen =
    point !== undefined && point.x > -0.05 && point.x < 1.05 && point.y > -0.05 && point.y < 1.05;
  mark.element.toggleAttribute('data-away', !isSeen);
  if (!isSeen) return;
  mark.element.toggleAttribute('data-flipped', point.x > 0.75);
  mark.element.style.setProperty('--x', `${Math.round(point.x * widthPx)}px`);
  mark.element.style.setProperty('--y', `${Math.round(point.y * heightPx)}px`);
}

function toDeg({ yaw, pitch }: { yaw: number; pitch: number }): Angles {
  return { yawDeg: normaliseYaw(yaw), pitchDeg: pitch };
}

const ARROWS: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

type Size = { widthPx: number; heightPx: number };
type Input = {
  /** Direction seen at a point of the window. */
  toAngles: (clientX: number, clientY: number) => Angles;
  turnTo: (target: Angles) => void;
};
/** `index` −1 is the mark that is being added. */
type Mark = { list: MarkList; index: number; element: HTMLButtonElement } & Angles;
export type Marks = {
  element: HTMLElement;
  /** Makes the marks anew from the document, unless one is just being dragged. */
  draw: () => void;
  place: (camera: Camera, size: Size) => void;
};
