import type { SearchMessages } from '../../i18n/search.ts';

/** Finds the parts that `Search.astro` drew. @throws when one is missing */
export function findParts(root: HTMLElement): Parts {
  const find = <T extends Element>(selector: string, type: new () => T): T => {
    const found = root.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`<site-search> expects ${selector}`);
  };
  return {
    form: find('form', HTMLFormElement),
    input: find('input[name="q"]', HTMLInputElement),
    status: find('[data-part="status"]', HTMLElement),
    failed: find('[data-part="failed"]', HTMLElement),
    readings: find('[data-part="readings"]', HTMLElement),
    recent: find('[data-part="recent"]', HTMLElement),
    refine: find('[data-part="refine"]', HTMLDetailsElement),
    filters: find('[data-part="filters"]', HTMLElement),
    sortBox: find('[data-part="sort"]', HTMLElement),
    sort: find('[data-part="sort"] select', HTMLSelectElement),
    list: find('[data-part="results"]', HTMLOListElement),
    more: find('[data-part="more"]', HTMLButtonElement),
    full: find('[data-part="full"]', HTMLButtonElement),
    empty: find('[data-part="empty"]', HTMLElement),
    filterAdvice: find('[data-part="filter-advice"]', HTMLElement),
    messages: JSON.parse(find('script[type="application/json"]', HTMLScriptElement).text), // written by Search.astro
  };
}

/** Says how much was found, in the plural form of the page's language. */
export function countText(messages: SearchMessages, count: number, query: string): string {
  const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one';
  const text = count === 0 ? messages.none : isOne ? messages.countOne : messages.countOther;
  return text.replace(/\{(count|query)\}/g, (_, name: string) => (name === 'count' ? `${count}` : query));
}

export type Parts = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  failed: HTMLElement;
  readings: HTMLElement;
  recent: HTMLElement;
  refine: HTMLDetailsElement;
  filters: HTMLElement;
  sortBox: HTMLElement;
  sort: HTMLSelectElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  full: HTMLButtonElement;
  empty: HTMLElement;
  filterAdvice: HTMLElement;
  messages: SearchMessages;
};
