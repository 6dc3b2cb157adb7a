import type { Scene } from '../../../../src/model/schemas/tour.ts';
import type { Editor } from './context.ts';
import { button, field, h } from './dom.ts';
import { drawLanguageTabs, drawTextField } from './words-fields.ts';

/** Words and facts of the scene that is shown. */
export function drawScene(editor: Editor, scene: Scene): HTMLElement[] {
  const { words, doc, edit } = editor;
  const { tour } = doc.now();
  const isStart = (tour.start ?? tour.scenes[0]?.id) === scene.id;
  const isFilled = (language: string) => {
    const found = Object.entries(doc.now().words).find(([one]) => one === language)?.[1].scenes[scene.id];
    return found?.title !== undefined && found.description !== undefined;
  };
  const start = () => void edit([{ do: 'set-start', scene: scene.id }]);
  const remove = () => void edit([{ do: 'remove-scene', scene: scene.id }]);
  const last = tour.scenes.length === 1 ? { why: words.removeSceneLast } : {};
  return [
    h('h2', {}, words.scene, ' ', h('code', {}, scene.id)),
    drawLanguageTabs(editor, isFilled),
    drawTextField(editor, {
      of: 'scenes',
      id: scene.id,
      key: 'title',
      label: words.title,
      isNeeded: true,
      isFirst: true,
    }),
    drawTextField(editor, {
      of: 'scenes',
      id: scene.id,
      key: 'description',
      label: words.description,
      note: words.descriptionNote,
      isLong: true,
      isNeeded: true,
    }),
    drawFacts(editor, scene),
    h(
      'div',
      { class: 'row' },
      button(words.makeStart, start, {
        icon: 'flag',
        'data-do': 'start',
        ...(isStart && { why: words.isStart }),
      }),
      button(words.removeScene, remove, {
        icon: 'trash',
        class: 'danger',
        'data-do': 'remove-scene',
        ...last,
      }),
    ),
  ];
}

function drawFacts(editor: Editor, scene: Scene): HTMLElement {
  const { words, edit } = editor;
  const kinds = (['photograph', 'render', 'illustration'] as const).map((kind) =>
    h('option', { value: kind, ...(kind === scene.kind && { selected: true }) }, words[`kind_${kind}`]),
  );
  const kind = h('select', { 'data-keep': 'kind' }, ...kinds);
  kind.addEventListener(
    'change',
    () => void edit([{ do: 'set-scene', scene: scene.id, key: 'kind', value: kind.value }]),
  );
  const text = (key: 'credit' | 'licence' | 'date', label: string, note?: string) => {
    const value = scene[key] ?? '';
    const control = h('input', { type: 'text', value, 'data-keep': key, name: key });
    control.addEventListener('change', () => {
      const typed = control.value.normalize('NFC').trim();
      void edit([{ do: 'set-scene', scene: scene.id, key, value: typed === '' ? null : typed }]);
    });
    return field(label, control, note);
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, words.facts),
    field(words.kind, kind),
    text('credit', words.credit),
    text('licence', words.licence, words.licenceNote),
    text('date', words.date),
    drawNorth(editor, scene),
    h('p', { class: 'note mono' }, `${words.file}: ${scene.panorama}`),
  );
}

function drawNorth({ words, edit }: Editor, scene: Scene): HTMLElement {
  const value = scene.north === undefined ? '' : String(scene.north);
  const control = h('input', {
    type: 'number',
    min: '0',
    max: '360',
    step: 'any',
    value,
    'data-keep': 'north',
    name: 'north',
  });
  control.addEventListener('change', () => {
    const north = control.value === '' ? null : Math.min(360, Math.max(0, control.valueAsNumber));
    if (north === null || Number.isFinite(north))
      void edit([{ do: 'set-scene', scene: scene.id, key: 'north', value: north }]);
  });
  const row = h('div', { class: 'row' });
  if (scene.north !== undefined)
    row.append(
      button(
        words.clearNorth,
        () => void edit([{ do: 'set-scene', scene: scene.id, key: 'north', value: null }]),
      ),
    );
  if (scene.view)
    row.append(button(words.clearView, () => void edit([{ do: 'set-view', scene: scene.id, view: null }])));
  return h('div', {}, field(words.heading, control), row);
}
