import { bearingDeg, northOfPicture } from '../../../../src/model/bearing.ts';
import type { Editor, Mode } from './context.ts';
import { button, field, h, type IconName } from './dom.ts';
import { replaceKeeping } from './keep-focus.ts';
import type { Stage } from './stage.ts';

/** The buttons below the picture, or what to do next once one of them was pressed. */
export function createTools(editor: Editor, stage: Stage): HTMLElement {
  const tools = h('div', { class: 'tools' });
  let drawn = '';
  const draw = () => {
    const { mode, sceneId } = editor.ui();
    const scene = editor.scene();
    const state = JSON.stringify([
      mode,
      sceneId,
      scene?.point,
      editor.doc.now().tour.scenes.length,
      editor.doc.disk().point,
    ]);
    if (state === drawn) return;
    drawn = state;
    tools.hidden = scene === undefined;
    if (mode === 'north') replaceKeeping(tools, ...drawNorth(editor, stage));
    else if (mode === 'look') replaceKeeping(tools, ...drawButtons(editor, stage));
    else replaceKeeping(tools, ...drawPlacing(editor, stage));
  };
  editor.subscribe(draw);
  draw();
  return tools;
}

function drawButtons(editor: Editor, stage: Stage): HTMLElement[] {
  const { words, update, doc, ui, edit } = editor;
  const enter = (mode: Mode) => () => {
    update({ mode, selected: undefined, pending: undefined, notice: undefined });
    stage.focus();
  };
  const setView = async () => {
    const { sceneId } = ui();
    if (sceneId === undefined) return;
    await edit([{ do: 'set-view', scene: sceneId, view: stage.store.get().view }]);
    update({ notice: { tone: 'good', text: words.viewSet } });
  };
  const why = doc.now().tour.scenes.length < 2 ? { why: words.addLinkOne } : {};
  const make = (label: string, icon: IconName, name: string, run: () => void, extra: { why?: string } = {}) =>
    button(label, run, { icon, 'data-do': name, ...extra });
  return [
    make(words.addPoint, 'plus', 'add-point', enter('add-point')),
    make(words.addLink, 'walk', 'add-link', enter('add-link'), why),
    make(words.setNorth, 'north', 'set-north', enter('north')),
    make(words.setView, 'eye', 'set-view', () => void setView()),
  ];
}

function drawPlacing({ words, update }: Editor, stage: Stage): HTMLElement[] {
  return [
    h('p', { class: 'tools-help', role: 'status' }, words.placing),
    button(words.placeMiddle, stage.placeInMiddle, {
      class: 'primary',
      'data-do': 'place-middle',
      title: `${words.placeMiddle} (Enter)`,
    }),
    button(words.cancel, () => update({ mode: 'look' }), { title: 'Esc' }),
  ];
}

/** What is seen on the line in the middle lies in a direction that is given as a point of the compass, degrees or a place. */
function drawNorth(editor: Editor, stage: Stage): HTMLElement[] {
  const { words, update } = editor;
  const set = (bearing: number) => {
    const scene = editor.ui().sceneId;
    if (scene === undefined || !Number.isFinite(bearing)) return;
    const north = northOfPicture(stage.store.get().view.yawDeg, bearing);
    const value = (Math.round(north * 10) / 10) % 360;
    void editor.edit([{ do: 'set-scene', scene, key: 'north', value }]);
    update({ mode: 'look' });
  };
  const points = (
    [
      [words.north, 0],
      [words.east, 90],
      [words.south, 180],
      [words.west, 270],
    ] as const
  ).map(([name, bearing]) => button(name, () => set(bearing), { 'data-do': `bearing-${bearing}` }));
  const degrees = h('input', {
    type: 'number',
    min: '0',
    max: '360',
    step: 'any',
    inputmode: 'decimal',
    'data-keep': 'bearing',
  });
  degrees.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && degrees.value !== '') set(degrees.valueAsNumber);
  });
  const apply = button(words.apply, () => degrees.value !== '' && set(degrees.valueAsNumber), {
    class: 'primary',
  });
  return [
    h('p', { class: 'tools-help', role: 'status' }, words.northHelp),
    h('div', { class: 'row', role: 'group', 'aria-label': words.northDirection }, ...points),
    h('div', { class: 'row narrow-field' }, field(words.degrees, degrees), apply),
    drawPlaces(editor, set),
    button(words.cancel, () => update({ mode: 'look' }), { title: 'Esc' }),
  ];
}

/** Directions to other scenes and entries are known as soon as this scene, or at least its page, has a point. */
function drawPlaces(editor: Editor, set: (bearing: number) => void): HTMLElement {
  const { words, doc, textOf } = editor;
  const scene = editor.scene();
  const from = scene?.point ?? doc.disk().point;
  if (!from) return h('p', { class: 'note' }, words.towardsNone);
  const scenes = doc
    .now()
    .tour.scenes.flatMap(({ id, point }) =>
      id === scene?.id || !point || !scene?.point
        ? []
        : [{ name: words.sceneChoice.replace('{title}', textOf('scenes', id, 'title') || id), point }],
    );
  const places = doc.disk().places.flatMap(({ title, point }) => (point ? [{ name: title, point }] : []));
  const options = [...scenes, ...places].map(({ name, point }) => {
    const bearing = Math.round(bearingDeg(from, point) * 10) / 10;
    return h('option', { value: String(bearing) }, `${name} — ${Math.round(bearing)}°`);
  });
  const select = h(
    'select',
    { 'data-keep': 'towards' },
    h('option', { value: '' }, words.choose),
    ...options,
  );
  select.addEventListener('change', () => select.value !== '' && set(Number(select.value)));
  return field(words.towards, select);
}
