import type { Scene } from '../../../../src/model/schemas/tour.ts';
import type { Editor, MarkList } from './context.ts';
import { button, field, h } from './dom.ts';
import { removeMark } from './marks.ts';
import { fill } from './words.ts';
import { drawLanguageTabs, drawTextField } from './words-fields.ts';

/** The form of a point or way that is there already. */
export function drawMark(editor: Editor, scene: Scene, selected: Selected): HTMLElement[] {
  const { words, update } = editor;
  const mark = scene[selected.list]?.[selected.index];
  if (!mark) return [];
  const own =
    'to' in mark
      ? drawLinkFields(editor, scene, selected, mark.to)
      : drawHotspotFields(editor, scene, selected);
  return [
    h(
      'h2',
      {},
      'to' in mark ? words.way : words.point,
      ...('id' in mark ? [' ', h('code', {}, mark.id)] : []),
    ),
    ...own,
    drawPosition(editor, scene, selected, mark),
    h(
      'div',
      { class: 'row' },
      button(words.done, () => update({ selected: undefined }), { class: 'primary', 'data-do': 'done' }),
      button(words.remove, () => removeMark(editor, selected), {
        icon: 'trash',
        class: 'danger',
        'data-do': 'remove-mark',
      }),
    ),
  ];
}

function drawLinkFields(editor: Editor, scene: Scene, { list, index }: Selected, to: string): HTMLElement[] {
  const choice = drawSceneChoice(editor, scene.id, to);
  choice.addEventListener(
    'change',
    () => void editor.edit([{ do: 'set-target', scene: scene.id, list, index, target: choice.value }]),
  );
  return [field(editor.words.leadsTo, choice)];
}

function drawHotspotFields(editor: Editor, scene: Scene, { list, index }: Selected): HTMLElement[] {
  const { words, doc } = editor;
  const hotspot = scene.hotspots?.[index];
  if (!hotspot) return [];
  const { id } = hotspot;
  const isFilled = (language: string) =>
    Object.entries(doc.now().words).find(([one]) => one === language)?.[1].hotspots[id]?.label !== undefined;
  const set = (target: string | undefined) =>
    void editor.edit([{ do: 'set-target', scene: scene.id, list, index, target }]);
  const isPlace = hotspot.kind === 'place';
  // Sounds, models and places have a name already.
  const isNamed = isPlace || hotspot.kind === 'audio' || hotspot.kind === 'model';
  const fields = [
    drawLanguageTabs(editor, isFilled),
    drawTextField(editor, {
      of: 'hotspots',
      id,
      key: 'label',
      label: words.label,
      isFirst: true,
      isNeeded: !isNamed,
      ...(isNamed && { note: words.placeLabelNote }),
    }),
  ];
  if (!isPlace)
    fields.push(
      drawTextField(editor, {
        of: 'hotspots',
        id,
        key: 'text',
        label: words.text,
        note: words.textNote,
        isLong: true,
      }),
    );
  if (!isPlace && hotspot.kind !== 'info')
    return [...fields, h('p', { class: 'note' }, fill(words.doesOther, { kind: hotspot.kind }))];
  return [...fields, ...drawTarget(editor, isPlace ? hotspot.entry : undefined, set)];
}

/** What happens when a point is pressed: a text, or another page. */
export function drawTarget(
  { words, doc }: Editor,
  entry: string | undefined,
  set: (target: string | undefined) => void,
): HTMLElement[] {
  const { places } = doc.disk();
  const does = h(
    'select',
    { 'data-keep': 'does' },
    h('option', { value: 'info' }, words.doesInfo),
    h('option', { value: 'place', ...(entry !== undefined && { selected: true }) }, words.doesPlace),
  );
  does.addEventListener('change', () => set(does.value === 'info' ? undefined : places[0]?.ref));
  if (entry === undefined) return [field(words.does, does)];
  const options = places.map(({ ref, title }) =>
    h('option', { value: ref, ...(ref === entry && { selected: true }) }, `${title} (${ref})`),
  );
  const choice = h('select', { 'data-keep': 'entry' }, ...options);
  choice.addEventListener('change', () => set(choice.value));
  return [field(words.does, does), field(words.leadsTo, choice)];
}

/** A choice among the other scenes. */
export function drawSceneChoice(
  { doc, textOf }: Editor,
  own: string,
  chosen: string | undefined,
): HTMLSelectElement {
  const options = doc
    .now()
    .tour.scenes.filter(({ id }) => id !== own)
    .map(({ id }) =>
      h(
        'option',
        { value: id, ...(id === chosen && { selected: true }) },
        textOf('scenes', id, 'title') || id,
      ),
    );
  return h('select', { 'data-keep': 'to', 'data-first': '' }, ...options);
}

function drawPosition(
  { words, edit }: Editor,
  scene: Scene,
  { list, index }: Selected,
  at: { yaw: number; pitch: number },
): HTMLElement {
  const make = (key: 'yaw' | 'pitch', limit: string) => {
    const control = h('input', {
      type: 'number',
      step: 'any',
      min: `-${limit}`,
      max: limit,
      value: String(at[key]),
      'data-keep': key,
      name: key,
    });
    control.addEventListener('change', () => {
      if (Number.isFinite(control.valueAsNumber))
        void edit([
          {
            do: 'move-mark',
            scene: scene.id,
            list,
            index,
            yaw: at.yaw,
            pitch: at.pitch,
            [key]: control.valueAsNumber,
          },
        ]);
    });
    return control;
  };
  return h(
    'fieldset',
    { class: 'pair' },
    h('legend', {}, words.position),
    field(words.toRight, make('yaw', '180')),
    field(words.upwards, make('pitch', '90')),
    h('p', { class: 'note' }, words.markHelp),
  );
}

type Selected = { list: MarkList; index: number };
