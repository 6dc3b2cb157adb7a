import { button, drawIcon, h } from '../dom.ts';
import { replaceKeeping } from '../keep-focus.ts';
import { fill } from '../words.ts';
import type { ModelEditor } from './model-context.ts';
import { orbitOf } from './model-forms.ts';
import type { ModelStage } from './model-stage.ts';

/** The models of the page, and the views of the one that is shown, in their order. */
export function createModelList(
  editor: ModelEditor,
  stage: () => ModelStage | undefined,
  show: (id: string) => void,
): HTMLElement {
  const { words, doc, ui } = editor;
  const models = h('ol', {});
  const views = h('ol', {});
  const none = h('p', { class: 'note' }, words.noViews);
  const box = h(
    'section',
    { class: 'scenes' },
    h('h2', {}, words.models),
    models,
    h('h2', {}, words.views),
    none,
    views,
  );
  let drawn: unknown[] = [];
  const draw = () => {
    const state = [doc.now(), ui().modelId, ui().selected];
    if (state.every((part, index) => part === drawn[index]) && drawn.length > 0) return;
    drawn = state;
    const list = doc.disk().models.map(({ id, label }) => {
      const made = button(label, () => show(id), { class: 'scene' });
      made.setAttribute('data-keep', `model-${id}`);
      if (id === ui().modelId) made.setAttribute('aria-current', 'true');
      return h('li', {}, made);
    });
    replaceKeeping(models, ...list);
    const { views: all = [] } = editor.tour() ?? {};
    none.hidden = all.length > 0;
    replaceKeeping(views, ...all.map((_, index) => drawView(editor, index, stage)));
  };
  editor.subscribe(draw);
  draw();
  return box;
}

function drawView(editor: ModelEditor, index: number, stage: () => ModelStage | undefined): HTMLElement {
  const { words, textOf, ui } = editor;
  const { views = [], start } = editor.tour() ?? {};
  const { modelId: model = '', selected } = ui();
  const view = views[index];
  if (!view) return h('li', {});
  const title = textOf('views', view.id, 'title');
  const isOpen = selected?.list === 'views' && selected.index === index;
  const open = h(
    'button',
    {
      type: 'button',
      class: 'scene',
      'data-keep': `view-${view.id}`,
      'data-view': view.id,
      ...(isOpen && { 'aria-current': 'true' }),
    },
    h('span', { class: 'scene-name', ...(title === '' && { 'data-missing': '' }) }, title || view.id),
    ...((start ?? views[0]?.id) === view.id
      ? [h('span', { class: 'badge inline' }, drawIcon('flag'), words.startScene)]
      : []),
  );
  open.addEventListener('click', () => {
    editor.choose('views', index);
    stage()?.motion.travelTo(orbitOf(view));
  });
  const arrow = (label: string, icon: 'up' | 'down', to: number) => {
    const made = button(
      fill(label, { scene: title || view.id }),
      () => void editor.edit([{ do: 'order-view', model, index, to }]),
      { icon, class: 'icon-only small' },
    );
    made.setAttribute('data-keep', `${icon}-${view.id}`);
    made.disabled = to < 0 || to >= views.length;
    return made;
  };
  const arrows = h(
    'div',
    { class: 'scene-move' },
    arrow(words.earlier, 'up', index - 1),
    arrow(words.later, 'down', index + 1),
  );
  return h('li', {}, open, ...(views.length > 1 ? [arrows] : []));
}
