/*
 * The search box as `<site-search>`. Without script it is a form that leads to the search page, which says what else
 * to do. The index is loaded when somebody puts the cursor into the box, or comes with a question in the address.
 */
import type { SearchMessages } from '../../i18n/search.ts';
import { loadSearchEngine, type SearchEngine, type SearchHit } from './engine.ts';
import { filterGroup, resultItem } from './render.ts';
import { countChoices, filterRows, moveFocus, readSearch, type Search, searchToAddress } from './state.ts';

/** Long enough not to search every letter, short enough to feel at once. */
const TYPING_PAUSE_MS = 180;
const RESULTS_PER_STEP = 10;

class SiteSearch extends HTMLElement {
  #search: Search = { query: '', kind: '', destination: '' };
  #hits: SearchHit[] = [];
  #shown = RESULTS_PER_STEP;
  #engine: Promise<SearchEngine> | undefined;
  #timer = 0;
  #run = 0;
  #listening = new AbortController();
  #parts: Parts | undefined;

  connectedCallback(): void {
    this.#parts = findParts(this);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { input, form, filters, more } = this.#parts;
    input.addEventListener('focus', () => this.#open().catch(() => {}), { signal, once: true }); // told when searching
    input.addEventListener('input', () => this.#searchSoon(), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    filters.addEventListener('change', (event) => this.#choose(event), { signal });
    more.addEventListener('click', () => this.#showMore(), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    if (this.#isSearchPage()) this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    window.clearTimeout(this.#timer);
  }

  get #view(): Parts {
    this.#parts ??= findParts(this);
    return this.#parts;
  }

  /** Loads the index once; after a failure the next question tries again. */
  #open(): Promise<SearchEngine> {
    this.#engine ??= loadSearchEngine(document.documentElement.lang).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  #isSearchPage(): boolean {
    return new URL(this.#view.form.action).pathname === location.pathname;
  }

  #readAddress(): void {
    this.#search = readSearch(new URLSearchParams(location.search));
    this.#view.input.value = this.#search.query;
    void this.#find();
  }

  #searchSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#searchNow(), TYPING_PAUSE_MS);
  }

  #searchNow(): void {
    window.clearTimeout(this.#timer);
    const { query } = readSearch(new URLSearchParams({ q: this.#view.input.value }));
    if (query === this.#search.query && this.#hits.length > 0) return;
    this.#search = { query, kind: '', destination: '' };
    this.#writeAddress();
    void this.#find();
  }

  /** On other pages the form leads to the search page, as it does without script. */
  #submit(event: SubmitEvent): void {
    if (!this.#isSearchPage()) return;
    event.preventDefault();
    this.#searchNow();
  }

  #writeAddress(): void {
    if (!this.#isSearchPage()) return;
    history.replaceState(
      history.state,
      '',
      location.pathname + searchToAddress(this.#search) + location.hash,
    );
  }

  async #find(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const { query } = this.#search;
    const { status, failed, messages } = this.#view;
    failed.hidden = true;
    if (query === '') return this.#show([]);
    const waiting = window.setTimeout(() => {
      status.textContent = messages.searching;
    }, 400);
    try {
      const hits = await (await this.#open()).find(query);
      if (run === this.#run) this.#show(hits);
    } catch {
      // Not built, offline, or a browser without WebAssembly: the visitor is told and keeps the page.
      if (run === this.#run) this.#show([], true);
    } finally {
      window.clearTimeout(waiting);
    }
  }

  #show(hits: SearchHit[], hasFailed = false): void {
    this.#hits = hits;
    this.#shown = RESULTS_PER_STEP;
    this.#view.failed.hidden = !hasFailed;
    this.#draw(hasFailed);
  }

  #draw(hasFailed = false): void {
    const { list, filters, more, empty, status, messages, filterAdvice } = this.#view;
    const fitting = filterRows(this.#hits, this.#search);
    list.replaceChildren(...fitting.slice(0, this.#shown).map(resultItem));
    more.hidden = fitting.length <= this.#shown;
    filters.replaceChildren(
      ...(['kind', 'destination'] as const).flatMap((filter) =>
        filterGroup(filter, countChoices(this.#hits, this.#search, filter), this.#search[filter], messages),
      ),
    );
    const isEmpty = this.#search.query !== '' && fitting.length === 0 && !hasFailed;
    empty.hidden = !isEmpty;
    filterAdvice.hidden = this.#hits.length === 0;
    status.textContent =
      hasFailed || this.#search.query === '' ? '' : countText(messages, fitting.length, this.#search.query);
  }

  #choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { name, value } = event.target;
    if (name !== 'kind' && name !== 'destination') return;
    this.#search = { ...this.#search, [name]: value };
    this.#shown = RESULTS_PER_STEP;
    this.#writeAddress();
    this.#draw();
    // The buttons were drawn anew; the one just used keeps the focus.
    this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.focus();
  }

  #showMore(): void {
    const next = this.#shown;
    this.#shown += RESULTS_PER_STEP;
    const fitting = filterRows(this.#hits, this.#search);
    this.#view.list.append(...fitting.slice(next, this.#shown).map(resultItem));
    this.#view.more.hidden = fitting.length <= this.#shown;
    this.#links()[next]?.focus();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { input } = this.#view;
    const links = this.#links();
    const position =
      document.activeElement instanceof HTMLAnchorElement ? links.indexOf(document.activeElement) : -1;
    const isInBox = document.activeElement === input;
    if (event.key === 'Escape' && (isInBox || position >= 0)) {
      event.preventDefault();
      input.value = '';
      input.focus();
      this.#searchNow();
    }
    if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      (isInBox || position >= 0) &&
      links.length > 0
    ) {
      event.preventDefault();
      (links[moveFocus(position, event.key === 'ArrowDown' ? 1 : -1, links.length)] ?? input).focus();
    }
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#view.list.querySelectorAll('a')];
  }
}

function countText(messages: SearchMessages, count: number, query: string): string {
  const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one';
  const text = count === 0 ? messages.none : isOne ? messages.countOne : messages.countOther;
  return text.replace(/\{(count|query)\}/g, (_, name: string) => (name === 'count' ? `${count}` : query));
}

/** Finds the parts that `Search.astro` drew. */
function findParts(root: HTMLElement): Parts {
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
    filters: find('[data-part="filters"]', HTMLElement),
    list: find('[data-part="results"]', HTMLOListElement),
    more: find('[data-part="more"]', HTMLButtonElement),
    empty: find('[data-part="empty"]', HTMLElement),
    filterAdvice: find('[data-part="filter-advice"]', HTMLElement),
    messages: JSON.parse(find('script[type="application/json"]', HTMLScriptElement).text), // written by Search.astro
  };
}

type Parts = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  failed: HTMLElement;
  filters: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  empty: HTMLElement;
  filterAdvice: HTMLElement;
  messages: SearchMessages;
};

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
