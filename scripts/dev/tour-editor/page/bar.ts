import { button, h } from './dom.ts';
import { replaceKeeping } from './keep-focus.ts';
import { openReview } from './review.ts';
import { save, takeBackSave } from './saving.ts';
import type { Missing, Shell } from './shell.ts';
import { EDITOR_LANGUAGES, fill } from './words.ts';

/** The line at the top: where one is, undo and redo, what changes, save. */
export function createBar(shell: Shell, of: Subject): HTMLElement {
  const bar = h('header', { class: 'bar' });
  const draw = () =>
    replaceKeeping(
      bar,
      drawPlace(shell),
      drawState(shell),
      drawActions(shell, of),
      drawLanguages(shell),
      ...drawMissing(shell, of.findMissing()),
    );
  shell.subscribe(draw);
  draw();
  return bar;
}

function drawPlace({ doc, words, language }: Shell): HTMLElement {
  return h(
    'div',
    { class: 'bar-place' },
    h('a', { href: `/_edit/?lang=${language}`, class: 'quiet' }, words.allTours),
    h('h1', {}, doc.disk().title),
  );
}

function drawState({ doc, words }: Shell): HTMLElement {
  const isDirty = doc.listChanged().length > 0;
  const text = isDirty ? words.unsaved : doc.disk().saves > 0 ? words.saved : '';
  return h(
    'div',
    { class: 'bar-state' },
    h('span', { class: isDirty ? 'dot dirty' : 'dot', role: 'status' }, text),
  );
}

function drawMissing({ words }: Shell, [missing]: readonly Missing[]): HTMLElement[] {
  if (!missing) return [];
  const what = fill(words.missing, { what: missing.what });
  const go = button(what, missing.go, { class: 'todo', icon: 'warn', 'data-do': 'missing' });
  go.setAttribute('data-keep', 'missing');
  return [h('div', { class: 'todo-line' }, go)];
}

function drawActions(shell: Shell, { visitHash }: Subject): HTMLElement {
  const { doc, words } = shell;
  const { defaultLanguage, ref, saves } = doc.disk();
  const isDirty = doc.listChanged().length > 0;
  const hash = visitHash();
  const visit = () => open(`/${defaultLanguage}/${ref}/${hash}`, '_blank', 'noopener');
  const nothing = isDirty ? {} : { why: words.saveNothing };
  const undo = { icon: 'undo', class: 'icon-only', title: `${words.undo} (Ctrl+Z)` } as const;
  const redo = { icon: 'redo', class: 'icon-only', title: `${words.redo} (Ctrl+Y)` } as const;
  const goes = (isPossible: boolean) => (isPossible ? {} : { why: words.saveNothing });
  const early = isDirty || hash === undefined ? { why: words.visitorsDirty } : {};
  const primary = { icon: 'save', class: 'primary', title: `${words.save} (Ctrl+S)` } as const;
  const takeBack = () => void takeBackSave(shell);
  return h(
    'div',
    { class: 'bar-actions', role: 'group' },
    keep(
      button(words.undo, () => void doc.undo(), { ...undo, ...goes(doc.canUndo()) }),
      'undo',
    ),
    keep(
      button(words.redo, () => void doc.redo(), { ...redo, ...goes(doc.canRedo()) }),
      'redo',
    ),
    keep(button(words.visitors, visit, { icon: 'open', class: 'wide-only', ...early }), 'visit'),
    ...(saves > 0 ? [keep(button(words.undoSave, takeBack), 'undo-save')] : []),
    keep(
      button(words.review, () => openReview(shell), { icon: 'diff', ...nothing }),
      'review',
    ),
    keep(
      button(words.save, () => void save(shell), { ...primary, ...nothing }),
      'save',
    ),
  );
}

function keep(made: HTMLButtonElement, name: string): HTMLButtonElement {
  made.setAttribute('data-keep', name);
  made.setAttribute('data-do', name);
  return made;
}

function drawLanguages({ language, words }: Shell): HTMLElement {
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

type Subject = {
  findMissing: () => Missing[];
  /** Part of the address behind # at which visitors see what is shown here. */
  visitHash: () => string | undefined;
};
