import type { TourEdit } from '../../../../src/content/edit-tour.ts';
import { planId } from '../../../../src/content/panorama-file-name.ts';
import type { Editor, MarkList } from './context.ts';
import { button, field, h } from './dom.ts';
import { drawSceneChoice, drawTarget } from './mark-form.ts';

/** The form of a point or way that has its place but is not in the tour yet. */
export function drawPending(editor: Editor, list: MarkList): HTMLElement[] {
  return list === 'links' ? drawNewLink(editor) : drawNewPoint(editor);
}

function drawNewLink(editor: Editor): HTMLElement[] {
  const { words, ui } = editor;
  const { sceneId = '' } = ui();
  const linked = new Set((editor.scene()?.links ?? []).map(({ to }) => to));
  const first = editor.doc.now().tour.scenes.find(({ id }) => id !== sceneId && !linked.has(id));
  const choice = drawSceneChoice(editor, sceneId, first?.id);
  const add = () => {
    const { pending } = ui();
    if (!pending) return;
    const mark = { to: choice.value, yaw: pending.yawDeg, pitch: pending.pitchDeg };
    void addMark(editor, [{ do: 'add-mark', scene: sceneId, list: 'links', mark }], 'links');
  };
  return [h('h2', {}, words.newLink), drawForm(editor, [field(words.leadsTo, choice)], add)];
}

function drawNewPoint(editor: Editor): HTMLElement[] {
  const { words, ui, doc } = editor;
  const { sceneId = '' } = ui();
  const language = doc.disk().defaultLanguage;
  const label = h('input', {
    type: 'text',
    lang: language,
    'data-first': '',
    'data-keep': 'words-label',
    name: 'new-label',
    autocomplete: 'off',
  });
  const targets = h('div', {});
  let target: string | undefined;
  const choose = (next: string | undefined) => {
    target = next;
    label.required = next === undefined;
    targets.replaceChildren(...drawTarget(editor, target, choose));
  };
  choose(undefined);
  const add = () => {
    const { pending } = ui();
    const text = label.value.trim();
    if (!pending || (text === '' && target === undefined)) return label.focus();
    const taken = doc.now().tour.scenes.flatMap(({ hotspots }) => (hotspots ?? []).map(({ id }) => id));
    const id = planId(text || (target ?? '').replace(/^.*\//, ''), taken, 'point');
    const at = { yaw: pending.yawDeg, pitch: pending.pitchDeg };
    const mark =
      target === undefined
        ? { id, kind: 'info' as const, ...at }
        : { id, kind: 'place' as const, entry: target, ...at };
    const named: TourEdit[] =
      text === '' ? [] : [{ do: 'set-words', of: 'hotspots', id, key: 'label', language, value: text }];
    void addMark(editor, [{ do: 'add-mark', scene: sceneId, list: 'hotspots', mark }, ...named], 'hotspots');
  };
  const fields = [field(`${words.label} (${language.toUpperCase()})`, label), targets];
  return [h('h2', {}, words.newPoint), drawForm(editor, fields, add)];
}

function drawForm({ words, update }: Editor, fields: HTMLElement[], add: () => void): HTMLElement {
  const cancel = () => update({ pending: undefined });
  const submit = h('button', { type: 'submit', class: 'primary', 'data-do': 'add' }, words.add);
  const form = h(
    'form',
    {},
    ...fields,
    h('div', { class: 'row' }, submit, button(words.cancel, cancel, { title: 'Esc' })),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add();
  });
  return form;
}

/** One step for the mark and its name; afterwards it is chosen, so that the rest can be typed. */
async function addMark(editor: Editor, edits: readonly TourEdit[], list: MarkList): Promise<void> {
  await editor.edit(edits);
  const count = (editor.scene()?.[list] ?? []).length;
  editor.update({ pending: undefined, selected: count === 0 ? undefined : { list, index: count - 1 } });
}
