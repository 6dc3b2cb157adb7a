import type { Editor } from './context.ts';
import { button, h } from './dom.ts';
import { replaceKeeping } from './keep-focus.ts';
import { listMissing } from './missing.ts';
import { openReview } from './review.ts';
import { save, takeBackSave } from './saving.ts';
import { EDITOR_LANGUAGES, fill } from './words.ts';

/** The line at the top: where one is, undo and redo, what changes, save. */
export function createBar(editor: Editor): HTMLElement {
  const bar = h('header', { class: 'bar' });
  const draw = () =>
    replaceKeeping(bar, drawPlace(editor), drawState(editor), drawActions(editor), drawLanguages(editor));
  editor.subscribe(draw);
  draw();
  return bar;
}

function drawPlace({ doc, words, language }: Editor): HTMLElement {
  return h(
    'div',
    { class: 'bar-place' },
    h('a', { href: `/_edit/?lang=${language}`, class: 'quiet' }, words.allTours),
    h('h1', {}, doc.disk().title),
  );
}

function drawState(editor: Editor): HTMLElement {
  const { doc, words } = editor;
  const isDirty = doc.listChanged().length > 0;
  const text = isDirty ? words.unsaved : doc.disk().saves > 0 ? words.saved : '';
  const [missing] = listMissing(editor);
  const state = h(
    'div',
    { class: 'bar-state' },
    h('span', { class: isDirty ? 'dot dirty' : 'dot', role: 'status' }, text),
  );
  if (missing) {
    const what = fill(words.missing, { what: missing.what });
    state.append(button(what, missing.go, { class: 'todo', icon: 'warn', 'data-do': 'missing' }));
  }
  return state;
}

function drawActions(editor: Editor): HTMLElement {
  const { doc, words } = editor;
  const isDirty = doc.listChanged().length > 0;
  const { defaultLanguage, ref, saves } = doc.disk();
  const sceneId = editor.ui().sceneId;
  const why = isDirty || sceneId === undefined ? { why: words.visitorsDirty } : {};
  const visit = () => open(`/${defaultLanguage}/${ref}/#scene=${sceneId}`, '_blank', 'noopener');
  const nothing = isDirty ? {} : { why: words.saveNothing };
  return h(
    'div',
    { class: 'bar-actions', role: 'group' },
    keep(
      button(words.undo, () => void doc.undo(), {
        icon: 'undo',
        class: 'icon-only',
        title: `${words.undo} (Ctrl+Z)`,
        ...(doc.canUndo() ? {} : { why: words.saveNothing }),
      }),
      'undo',
    ),
    keep(
      button(words.redo, () => void doc.redo(), {
        icon: 'redo',
        class: 'icon-only',
        title: `${words.redo} (Ctrl+Y)`,
        ...(doc.canRedo() ? {} : { why: words.saveNothing }),
      }),
      'redo',
    ),
    keep(button(words.visitors, visit, { icon: 'open', class: 'wide-only', ...why }), 'visit'),
    ...(saves > 0
      ? [
          keep(
            button(words.undoSave, () => void takeBackSave(editor), { class: 'wide-only' }),
            'undo-save',
          ),
        ]
      : []),
    keep(
      button(words.review, () => openReview(editor), { icon: 'diff', ...nothing }),
      'review',
    ),
    keep(
      button(words.save, () => void save(editor), {
        icon: 'save',
        class: 'primary',
        title: `${words.save} (Ctrl+S)`,
        ...nothing,
      }),
      'save',
    ),
  );
}

function keep(made: HTMLButtonElement, name: string): HTMLButtonElement {
  made.setAttribute('data-keep', name);
  made.setAttribute('data-do', name);
  return made;
}

function drawLanguages({ language, words }: Editor): HTMLElement {
  const links = EDITOR_LANGUAGES.map((one) =>
    h(
      'a',
      {
        href: `?lang=${one}${location.hash}`,
        lang: one,
        ...(one === language && { 'aria-current': 'true' }),
      },
      one.toUpperCase(),
    ),
  );
  return h('nav', { class: 'bar-languages', 'aria-label': words.language }, ...links);
}
