import { searchMessages } from '../../i18n/search.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import { element } from '../common/dom.ts';
import type { SearchHit } from './engine.ts';
import { countText } from './parts.ts';
import { readingNote } from './readings.ts';
import { clearRecent, listRecent, noteRecent } from './recent.ts';
import { recentList } from './render.ts';
import { SearchSession } from './session.ts';

/**
 * Puts a search box with suggestions into any element: header, map, 360° viewer. Follows the combobox pattern of the
 * ARIA practices: the focus stays in the box, arrow keys choose, Enter opens. Loads names only, at the first focus.
 *
 * @param host empty element; it gets the class `search-box`
 * @param onChoose takes a result instead of opening its page (the map flies there)
 * @returns the box, to focus it, and a function that removes everything again
 */
export function mountSearch(host: HTMLElement, { language, onChoose }: Options): MountedSearch {
  const messages = searchMessages(language);
  const parts = drawBox(language, messages.label);
  const { form, input, list, status, notes } = parts;
  host.classList.add('search-box');
  host.append(form);
  const session = new SearchSession(document.documentElement.lang);
  let active = -1;
  let hits: SearchHit[] = [];
  const show = (found: SearchHit[]) => {
    hits = found.slice(0, MAX_SUGGESTIONS);
    active = -1;
    list.replaceChildren(...hits.map((hit, at) => option(hit, `${input.id}-${at}`)));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const ask = async (query: string, isLiteral = false) => {
    input.value = query;
    const text = query.trim();
    const recent = text === '' ? listRecent() : [];
    notes.replaceChildren(...recentList(recent, messages, (other) => void ask(other), forget));
    if (text === '') {
      session.stop();
      status.textContent = '';
      show([]);
      return;
    }
    try {
      await session.ask({ query: text, isLiteral, wantsTexts: false }, ({ hits: found, reading }) => {
        show(found);
        status.textContent = countText(messages, found.length, text);
        notes.replaceChildren(
          ...readingNote(reading, text, messages, (other, exact) => void ask(other, exact)),
        );
      });
    } catch {
      show([]);
      status.textContent = navigator.onLine ? messages.failed : messages.offline;
    }
  };
  const forget = () => {
    clearRecent();
    void ask('');
    input.focus();
  };
  const move = (step: 1 | -1) => {
    active = Math.max(-1, Math.min(hits.length - 1, active + step));
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(at === active));
      if (at === active) item.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${input.id}-${active}`);
  };
  const choose = (hit: SearchHit) => {
    noteRecent(input.value);
    if (onChoose) onChoose(hit.row);
    else location.assign(hit.row.url);
  };
  input.addEventListener('focus', () => void session.openNames().catch(() => {}), { once: true }); // told when searching
  input.addEventListener('input', () => void ask(input.value));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || hits.length === 0)
      return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  });
  form.addEventListener('submit', (event) => {
    const hit = hits[active];
    noteRecent(input.value);
    if (!hit) return;
    event.preventDefault();
    choose(hit);
  });
  list.addEventListener('click', (event) => {
    const at = [...list.children].findIndex(
      (item) => event.target instanceof Node && item.contains(event.target),
    );
    const hit = hits[at];
    if (hit) choose(hit);
  });
  void ask('');
  return {
    input,
    remove: () => {
      session.stop();
      form.remove();
      host.classList.remove('search-box');
    },
  };
}

/** Reads the language a page is in from its address. @throws when the page has none */
export function pageLanguage(): Language {
  const language = location.pathname.split('/')[1] ?? '';
  if (!isLanguage(language)) throw new Error(`${location.pathname} names no language`);
  return language;
}

function drawBox(language: Language, label: string) {
  boxes += 1;
  const id = `search-box-${boxes}`;
  const form = element('form', 'search-box__form');
  Object.assign(form, { action: `/${language}/search/`, method: 'get' });
  form.setAttribute('role', 'search');
  const input = element('input', 'search-box__input');
  Object.assign(input, {
    id,
    type: 'search',
    name: 'q',
    maxLength: 120,
    autocomplete: 'off',
    spellcheck: false,
  });
  input.placeholder = searchMessages(language).placeholder;
  const list = element('ul', 'search-box__list');
  Object.assign(list, { id: `${id}-list`, hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', searchMessages(language).suggestions);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-label', label],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
    ['aria-autocomplete', 'list'],
    ['enterkeyhint', 'search'],
    ['autocapitalize', 'off'],
  ] as const)
    input.setAttribute(name, value);
  const submit = element('button', 'search-box__submit', searchMessages(language).submit);
  const status = element('p', 'search-box__status');
  status.setAttribute('role', 'status');
  const notes = element('div', 'search-box__notes');
  form.append(input, submit, status, notes, list);
  return { form, input, list, status, notes };
}

function option({ row }: SearchHit, id: string): HTMLLIElement {
  const item = element('li', 'search-box__option');
  item.id = id;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const about = [row.kind, row.destination]
    .filter((text) => text !== undefined && text !== row.title)
    .join(' · ');
  item.append(element('span', 'search-box__title', row.title), element('span', 'search-box__about', about));
  return item;
}

/** Fits a phone beside its keyboard, with a little to scroll. */
const MAX_SUGGESTIONS = 8;

let boxes = 0;

type Options = {
  language: Language;
  onChoose?: ((row: SearchHit['row']) => void) | undefined;
};

export type MountedSearch = { input: HTMLInputElement; remove: () => void };
