import { createBar } from '../bar.ts';
import { button, h } from '../dom.ts';
import { createFindings } from '../findings.ts';
import { isTyping, replaceKeeping } from '../keep-focus.ts';
import { listenToShortcuts } from '../keys.ts';
import { focusField } from '../missing.ts';
import { createNotice } from '../notice.ts';
import type { Missing, Opened, OpenedEditor } from '../shell.ts';
import { fill } from '../words.ts';
import { createModelContext, type ModelEditor } from './model-context.ts';
import { createModelForms } from './model-forms.ts';
import { createModelList } from './model-list.ts';
import { createModelStage, type ModelStage } from './model-stage.ts';

/** Makes the editor of pins and views. */
export async function openModel(opened: Opened): Promise<OpenedEditor> {
  const editor = createModelContext(opened);
  const { words } = editor;
  let stage: ModelStage | undefined;
  const place = h('div', { class: 'stage-place' });
  const show = async (id: string) => {
    stage?.destroy();
    stage = undefined;
    editor.update({ modelId: id, selected: undefined, pending: undefined, mode: 'look' });
    history.replaceState(null, '', `#model=${id}`);
    const shown = editor.shown();
    if (!shown) return;
    await editor.attempt(async () => {
      stage = await createModelStage(editor, shown);
      place.replaceChildren(stage.element);
    });
  };
  const getStage = () => stage;
  const visitHash = () => (editor.ui().modelId === undefined ? undefined : `#model=${editor.ui().modelId}`);
  const bar = createBar(editor, { findMissing: () => listMissing(editor), visitHash });
  const { modelId } = editor.ui();
  const isEmpty = modelId === undefined;
  const middle = h('div', { class: 'middle' }, place, createTools(editor, getStage), createFindings(editor));
  const list = createModelList(editor, getStage, (id) => void show(id));
  const columns = h('div', { class: 'columns' }, list, middle, createModelForms(editor, getStage));
  listenToShortcuts(editor, (event) => findKey(editor, stage, event));
  if (!isEmpty) queueMicrotask(() => void show(modelId));
  const parts = isEmpty
    ? [bar, h('p', { class: 'problem' }, words.noModels)]
    : [bar, createNotice(editor), columns];
  return { shell: editor, parts };
}

function createTools(editor: ModelEditor, stage: () => ModelStage | undefined): HTMLElement {
  const { words, update, ui, subscribe } = editor;
  const tools = h('div', { class: 'tools' });
  let drawn = '';
  const addPin = () => {
    update({ mode: 'add-pin', selected: undefined, pending: undefined, notice: undefined });
    stage()?.focus();
  };
  const takeView = () => {
    update({ mode: 'look', selected: undefined, pending: { is: 'view' }, notice: undefined });
    document.querySelector<HTMLElement>('[data-first]')?.focus();
  };
  const draw = () => {
    if (drawn === ui().mode) return;
    drawn = ui().mode;
    if (drawn === 'look')
      replaceKeeping(
        tools,
        button(words.addPin, addPin, { icon: 'plus', 'data-do': 'add-pin' }),
        button(words.takeView, takeView, { icon: 'eye', 'data-do': 'take-view' }),
      );
    else
      replaceKeeping(
        tools,
        h('p', { class: 'tools-help', role: 'status' }, words.pinPlacing),
        button(words.placeMiddle, () => stage()?.placeInMiddle(), {
          class: 'primary',
          'data-do': 'place-middle',
          title: `${words.placeMiddle} (Enter)`,
        }),
        button(words.cancel, () => update({ mode: 'look' }), { title: 'Esc' }),
      );
  };
  subscribe(draw);
  draw();
  return tools;
}

function findKey(
  editor: ModelEditor,
  stage: ModelStage | undefined,
  event: KeyboardEvent,
): (() => void) | undefined {
  const { mode, pending, selected } = editor.ui();
  if (event.key === 'Escape') {
    if (mode !== 'look') return () => editor.update({ mode: 'look' });
    if (pending) return () => editor.update({ pending: undefined });
    if (selected && !isTyping(document.activeElement)) return () => editor.update({ selected: undefined });
  }
  const isOnPane = document.activeElement?.classList.contains('pane') === true;
  return event.key === 'Enter' && mode === 'add-pin' && isOnPane ? stage?.placeInMiddle : undefined;
}

/** Lists the words of the model shown that the site cannot be built without. */
function listMissing(editor: ModelEditor): Missing[] {
  const { words, textOf, choose, update, doc } = editor;
  const { pins = [], views = [] } = editor.tour() ?? {};
  const make = (
    of: 'pins' | 'views',
    index: number,
    id: string,
    key: string,
    sentence: string,
  ): Missing[] => {
    if (textOf(of, id, key) !== '') return [];
    const go = () => {
      choose(of, index);
      update({ wordsLanguage: doc.disk().defaultLanguage });
      focusField(key);
    };
    return [{ what: fill(sentence, { id }), go }];
  };
  return [
    ...views.flatMap(({ id }, index) => [
      ...make('views', index, id, 'title', words.missingViewTitle),
      ...make('views', index, id, 'description', words.missingViewDescription),
    ]),
    ...pins.flatMap(({ id }, index) => make('pins', index, id, 'label', words.missingPin)),
  ];
}
