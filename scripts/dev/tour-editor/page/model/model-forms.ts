import { planId } from '../../../../../src/content/panorama-file-name.ts';
import type { EyeOrbit } from '../../../../../src/model/model-view.ts';
import type { OrbitView } from '../../../../../src/model/schemas/model-tour.ts';
import type { EntryEdit } from '../../api.ts';
import { button, field, h } from '../dom.ts';
import { replaceKeeping } from '../keep-focus.ts';
import { drawLanguageTabs, drawTextField } from '../words-fields.ts';
import type { ItemList, ModelEditor } from './model-context.ts';
import type { ModelStage } from './model-stage.ts';
import { removeItem } from './pins.ts';
import { roundLength, roundPoint } from './round-length.ts';

const USUAL_FOV_DEG = 35;

/** The panel on the right: the pin or view that is chosen or being added. */
export function createModelForms(editor: ModelEditor, stage: () => ModelStage | undefined): HTMLElement {
  const panel = h('section', { class: 'inspector' });
  let drawn: unknown[] = [];
  const draw = () => {
    const { selected, pending, wordsLanguage, modelId } = editor.ui();
    const state = [editor.doc.now(), selected, pending?.is, wordsLanguage, modelId];
    if (state.length === drawn.length && state.every((part, index) => part === drawn[index])) return;
    drawn = state;
    if (pending) replaceKeeping(panel, drawNew(editor, pending.is, stage));
    else if (selected?.list === 'pins') replaceKeeping(panel, ...drawPin(editor, selected.index));
    else if (selected) replaceKeeping(panel, ...drawView(editor, selected.index, stage));
    else panel.replaceChildren(h('p', { class: 'note' }, editor.words.pinHelp));
  };
  editor.subscribe(draw);
  draw();
  return panel;
}

/** Gives a view of `model.yml` as the viewer understands it. */
export function orbitOf({ target, yaw, pitch, distance, fov }: OrbitView): EyeOrbit {
  return { target, yaw, pitch, distance, fovDeg: fov ?? USUAL_FOV_DEG };
}

function drawPin(editor: ModelEditor, index: number): HTMLElement[] {
  const { words, textOf, ui, edit } = editor;
  const { modelId: model = '' } = ui();
  const { pins = [], views = [] } = editor.tour() ?? {};
  const pin = pins[index];
  if (!pin) return [];
  const options = views.map(({ id }) =>
    h(
      'option',
      { value: id, ...(id === pin.view && { selected: true }) },
      textOf('views', id, 'title') || id,
    ),
  );
  const from = h(
    'select',
    { 'data-keep': 'seen-from' },
    h('option', { value: '' }, words.seenStraight),
    ...options,
  );
  from.addEventListener(
    'change',
    () => void edit([{ do: 'set-pin-view', model, index, view: from.value || null }]),
  );
  return [
    h('h2', {}, words.pin, ' ', h('code', {}, pin.id)),
    drawLanguageTabs(editor, (language) => hasWord(editor, language, 'pins', pin.id, 'label')),
    drawTextField(editor, {
      of: 'pins',
      id: pin.id,
      key: 'label',
      label: words.label,
      isNeeded: true,
      isFirst: true,
    }),
    drawTextField(editor, {
      of: 'pins',
      id: pin.id,
      key: 'text',
      label: words.text,
      note: words.textNote,
      isLong: true,
    }),
    field(words.seenFrom, from),
    h('p', { class: 'note mono' }, `[${pin.at.join(', ')}]`),
    drawEnd(editor, 'pins', index),
  ];
}

function drawView(editor: ModelEditor, index: number, stage: () => ModelStage | undefined): HTMLElement[] {
  const { words, ui, edit, update } = editor;
  const { modelId: model = '' } = ui();
  const { views = [], start } = editor.tour() ?? {};
  const view = views[index];
  if (!view) return [];
  const isStart = (start ?? views[0]?.id) === view.id;
  const replace = async () => {
    const shown = stage();
    if (!shown) return;
    await edit([{ do: 'set-orbit', model, index, orbit: readOrbit(shown) }]);
    update({ notice: { tone: 'good', text: words.viewReplaced } });
  };
  return [
    h('h2', {}, words.view, ' ', h('code', {}, view.id)),
    drawLanguageTabs(editor, (language) => hasWord(editor, language, 'views', view.id, 'title')),
    drawTextField(editor, {
      of: 'views',
      id: view.id,
      key: 'title',
      label: words.title,
      isNeeded: true,
      isFirst: true,
    }),
    drawTextField(editor, {
      of: 'views',
      id: view.id,
      key: 'description',
      label: words.viewDescription,
      note: words.descriptionNote,
      isLong: true,
      isNeeded: true,
    }),
    h(
      'div',
      { class: 'row' },
      button(words.goThere, () => stage()?.motion.travelTo(orbitOf(view)), { icon: 'eye' }),
      button(words.replaceView, () => void replace(), { 'data-do': 'replace-view' }),
      button(words.makeFirst, () => void edit([{ do: 'set-model-start', model, view: view.id }]), {
        icon: 'flag',
        ...(isStart && { why: words.startsHere }),
      }),
    ),
    drawEnd(editor, 'views', index),
  ];
}

function drawEnd(editor: ModelEditor, list: ItemList, index: number): HTMLElement {
  const { words, update } = editor;
  const remove = list === 'pins' ? words.remove : words.removeView;
  return h(
    'div',
    { class: 'row' },
    button(words.done, () => update({ selected: undefined }), { class: 'primary', 'data-do': 'done' }),
    button(remove, () => removeItem(editor, list, index), {
      icon: 'trash',
      class: 'danger',
      'data-do': 'remove-item',
    }),
  );
}

/** A pin or view gets its id from the name it is given first. */
function drawNew(editor: ModelEditor, is: 'pin' | 'view', stage: () => ModelStage | undefined): HTMLElement {
  const { words, doc, ui, update, edit, choose } = editor;
  const language = doc.disk().defaultLanguage;
  const [of, key] = is === 'pin' ? (['pins', 'label'] as const) : (['views', 'title'] as const);
  const name = h('input', {
    type: 'text',
    lang: language,
    required: true,
    'data-first': '',
    'data-keep': `words-${key}`,
    name: 'new-name',
    autocomplete: 'off',
  });
  const cancel = () => update({ pending: undefined });
  const add = async () => {
    const { pending, modelId: model } = ui();
    const shown = stage();
    const text = name.value.trim();
    if (!pending || !shown || model === undefined || text === '') return name.focus();
    const taken = doc.now().modelTours.models.flatMap((one) => (one[of] ?? []).map(({ id }) => id));
    const id = planId(text, taken, is);
    const made: EntryEdit =
      pending.is === 'pin'
        ? { do: 'add-pin', model, pin: { id, at: pending.at } }
        : { do: 'add-view', model, view: { id, ...readOrbit(shown) } };
    await edit([made, { do: 'set-words', of, id, key, language, value: text }]);
    const index = (editor.tour()?.[of] ?? []).findIndex((one) => one.id === id);
    if (index >= 0) choose(of, index);
  };
  const title = h('h2', {}, is === 'pin' ? words.newPin : words.newView);
  const submit = h('button', { type: 'submit', class: 'primary', 'data-do': 'add' }, words.add);
  const row = h('div', { class: 'row' }, submit, button(words.cancel, cancel, { title: 'Esc' }));
  const form = h('form', {}, title, field(`${words.label} (${language.toUpperCase()})`, name), row);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
  return form;
}

/** What is shown now, in numbers one can read in the file. */
function readOrbit({ store, sizeM }: ModelStage) {
  const { target, yaw, pitch, distance } = store.get().orbit;
  return { target: roundPoint(target, sizeM), yaw, pitch, distance: roundLength(distance, sizeM) };
}

function hasWord({ doc }: ModelEditor, language: string, of: ItemList, id: string, key: string): boolean {
  return Object.entries(doc.now().words).find(([one]) => one === language)?.[1][of][id]?.[key] !== undefined;
}
