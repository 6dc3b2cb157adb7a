import type { SearchMessages } from '../../i18n/search.ts';
import type { SearchRow } from '../../model/search-row.ts';
import { element } from '../common/dom.ts';
import type { SearchHit } from './engine.ts';
import { excerptParts } from './excerpt.ts';
import type { Choice, Filter } from './state.ts';

/** Draws one result. Its excerpt arrives later and leaves nothing behind when it fails. */
export function resultItem(hit: SearchHit): HTMLLIElement {
  const item = element('li', 'search-result');
  const text = element('div', 'search-result__text');
  const link = element('a', 'search-result__title', hit.row.title);
  link.href = hit.row.url;
  text.append(link);
  const kind = [hit.row.kind, hit.row.destination].filter(Boolean).join(' · ');
  if (kind !== '') text.append(element('p', 'search-result__kind', kind));
  const excerpt = element('p', 'search-result__excerpt', hit.row.summary ?? '');
  text.append(excerpt);
  item.append(thumbnail(hit.row), text);
  const { loadExcerpt } = hit;
  if (loadExcerpt) {
    whenSeen(item, () => {
      loadExcerpt().then(
        (html) => html !== '' && excerpt.replaceChildren(...excerptNodes(html)),
        () => {}, // title and link are what counts; the summary stays
      );
    });
  }
  return item;
}

/** Each excerpt is a download; what is never scrolled to costs none. */
function whenSeen(item: HTMLElement, show: () => void): void {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      show();
    },
    { rootMargin: '100px' },
  );
  seen.observe(item);
}

/** Draws one filter as radio buttons with counts; nothing when there is nothing to choose. */
export function filterGroup(
  filter: Filter,
  choices: readonly Choice[],
  chosen: string,
  messages: SearchMessages,
): Node[] {
  if (choices.length < 2 && chosen === '') return [];
  const group = element('fieldset', 'search-filter');
  group.append(element('legend', '', messages[LEGENDS[filter]]));
  const all = { value: '', label: messages.filterAll, count: undefined };
  for (const choice of [all, ...choices.map(({ value, count }) => ({ value, label: value, count }))]) {
    const label = element('label', 'search-choice');
    const input = element('input', '');
    Object.assign(input, {
      type: 'radio',
      name: filter,
      value: choice.value,
      checked: choice.value === chosen,
    });
    const count =
      choice.count === undefined ? [] : [' ', element('span', 'search-choice__count', `${choice.count}`)];
    label.append(input, element('span', '', choice.label), ...count);
    group.append(label);
  }
  return [group];
}

const LEGENDS = { kind: 'filterKind', destination: 'filterDestination', theme: 'filterTheme' } as const;

function thumbnail(row: SearchRow): HTMLElement {
  const frame = element('div', 'search-result__picture');
  // Only pictures of our own site; the title beside it says what it shows.
  if (!row.image || !/^\/(?!\/)/.test(row.image)) return frame;
  const picture = element('img', '');
  Object.assign(picture, {
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    width: 96,
    height: 72,
    src: row.image,
  });
  frame.append(picture);
  return frame;
}

function excerptNodes(html: string): (string | HTMLElement)[] {
  return excerptParts(html).map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

/** Draws what was searched before as buttons, and one to forget it; nothing when nothing was. */
export function recentList(
  queries: readonly string[],
  messages: SearchMessages,
  choose: (query: string) => void,
  forget: () => void,
): Node[] {
  if (queries.length === 0) return [];
  const list = element('ul', 'search-recent__list');
  for (const query of queries) {
    const item = element('li', '');
    const button = element('button', 'search-recent__query', query);
    button.type = 'button';
    button.addEventListener('click', () => choose(query));
    item.append(button);
    list.append(item);
  }
  const clear = element('button', 'search-recent__clear', messages.clearRecent);
  clear.type = 'button';
  clear.addEventListener('click', forget);
  return [element('h2', 'search-recent__title', messages.recent), list, clear];
}
