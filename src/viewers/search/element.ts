/*
 * The search page as `<site-search>`. Without script it is a form that leads to this page, which says what else to do.
 * Names are loaded when somebody puts the cursor into the box or comes with a question in the address; they answer at
 * every letter. The text of pages is asked when no name answers, or when the visitor wants it.
 */
import type { SearchHit } from './engine.ts';
import { keepScroll, takeScroll, writeAddress } from './page-state.ts';
import { countText, findParts, type Parts } from './parts.ts';
import { type Reading, readingNote } from './readings.ts';
import { clearRecent, listRecent, noteRecent } from './recent.ts';
import { filterGroup, recentList, resultItem } from './render.ts';
import { type Answer, SearchSession } from './session.ts';
import {
  countChoices,
  FILTERS,
  filterRows,
  moveFocus,
  readSearch,
  type Search,
  sortByDistance,
} from './state.ts';

const RESULTS_PER_STEP = 10;

class SiteSearch extends HTMLElement {
  #search: Search = readSearch(new URLSearchParams());
  #hits: SearchHit[] = [];
  #reading: Reading = { kind: 'as-typed' };
  #shown = RESULTS_PER_STEP;
  #position: { lat: number; lng: number } | undefined;
  #session = new SearchSession(document.documentElement.lang);
  #listening = new AbortController();
  #parts: Parts | undefined;

  connectedCallback(): void {
    this.#parts = findParts(this);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { input, form, filters, more, full, sort } = this.#parts;
    input.addEventListener('focus', () => this.#session.openNames().catch(() => {}), { signal, once: true }); // told when searching
    input.addEventListener('input', () => this.#type(), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    filters.addEventListener('change', (event) => this.#choose(event), { signal });
    sort.addEventListener('change', () => this.#sort(), { signal });
    more.addEventListener('click', () => this.#showMore(), { signal });
    full.addEventListener('click', () => this.#find(true), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#parts.list.addEventListener('click', () => noteRecent(this.#search.query), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    window.addEventListener('pagehide', () => keepScroll(this.#shown), { signal });
    window.addEventListener('online', () => this.#find(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#session.stop();
  }

  get #view(): Parts {
    this.#parts ??= findParts(this);
    return this.#parts;
  }

  #readAddress(): void {
    this.#search = readSearch(new URLSearchParams(location.search));
    this.#view.input.value = this.#search.query;
    void this.#find().then(() => this.#restore());
  }

  /** Comes back to where the visitor left the list. */
  #restore(): void {
    const kept = takeScroll();
    if (!kept || this.#hits.length === 0) return;
    this.#shown = Math.max(RESULTS_PER_STEP, kept.shown);
    this.#draw();
    window.scrollTo({ top: kept.top, behavior: 'instant' });
  }

  #type = () => this.#ask(this.#view.input.value, false);

  /** Takes up another question. */
  #ask(text: string, isLiteral: boolean): void {
    const { query } = readSearch(new URLSearchParams({ q: text }));
    if (query === this.#search.query && isLiteral === this.#search.isLiteral) return;
    this.#search = { ...readSearch(new URLSearchParams()), query, isLiteral };
    this.#view.input.value = text;
    writeAddress(this.#search);
    void this.#find();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#type();
    noteRecent(this.#search.query);
    if (this.#hits.length === 0) void this.#find(true);
  }

  async #find(wantsTexts = false): Promise<void> {
    const { query, isLiteral } = this.#search;
    const { status, messages } = this.#view;
    if (query === '') {
      this.#session.stop();
      this.#show({ hits: [], reading: { kind: 'as-typed' }, canAskTexts: false });
      return;
    }
    const say = () => Object.assign(status, { textContent: messages.searching });
    const waiting = window.setTimeout(say, 400);
    let hasAnswered = false;
    try {
      await this.#session.ask({ query, isLiteral, wantsTexts }, (answer) => {
        hasAnswered = true;
        window.clearTimeout(waiting);
        this.#show(answer);
      });
    } catch {
      // Not built, offline, or a browser without WebAssembly: the visitor is told and keeps the page.
      if (!hasAnswered) this.#fail();
    } finally {
      window.clearTimeout(waiting);
    }
  }

  #fail(): void {
    const { failed, messages } = this.#view;
    this.#show({ hits: [], reading: { kind: 'as-typed' }, canAskTexts: false }, true);
    failed.textContent = navigator.onLine ? messages.failed : messages.offline;
  }

  #show({ hits, reading, canAskTexts }: Answer, hasFailed = false): void {
    this.#hits = hits;
    this.#reading = reading;
    this.#shown = RESULTS_PER_STEP;
    this.#view.failed.hidden = !hasFailed;
    this.#view.full.hidden = !canAskTexts;
    this.#draw(hasFailed);
  }

  #fitting(): SearchHit[] {
    const fitting = filterRows(this.#hits, this.#search);
    return this.#position ? sortByDistance(fitting, this.#position) : fitting;
  }

  #draw(hasFailed = false): void {
    const { list, more, empty, status, messages, filterAdvice, readings, recent } = this.#view;
    const { query } = this.#search;
    const fitting = this.#fitting();
    list.replaceChildren(...fitting.slice(0, this.#shown).map(resultItem));
    more.hidden = fitting.length <= this.#shown;
    readings.replaceChildren(
      ...readingNote(this.#reading, query, messages, (text, isLiteral) => {
        this.#ask(text, isLiteral);
        this.#view.input.focus();
      }),
    );
    const kept = query === '' ? listRecent() : [];
    recent.replaceChildren(
      ...recentList(
        kept,
        messages,
        (text) => this.#ask(text, false),
        () => this.#forget(),
      ),
    );
    this.#drawRefine(fitting);
    empty.hidden = query === '' || fitting.length > 0 || hasFailed;
    filterAdvice.hidden = this.#hits.length === 0;
    status.textContent = hasFailed || query === '' ? '' : countText(messages, fitting.length, query);
  }

  #drawRefine(fitting: readonly SearchHit[]): void {
    const { filters, refine, sortBox, messages } = this.#view;
    const groups = FILTERS.flatMap((filter) =>
      filterGroup(filter, countChoices(this.#hits, this.#search, filter), this.#search[filter], messages),
    );
    filters.replaceChildren(...groups);
    sortBox.hidden = !fitting.some(({ row }) => row.point);
    refine.hidden = groups.length === 0 && sortBox.hidden;
    if (FILTERS.some((filter) => this.#search[filter] !== '')) refine.open = true;
  }

  #forget(): void {
    clearRecent();
    this.#draw();
    this.#view.input.focus();
  }

  #choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { name, value } = event.target;
    if (!FILTERS.some((filter) => filter === name)) return;
    this.#search = { ...this.#search, [name]: value };
    this.#shown = RESULTS_PER_STEP;
    writeAddress(this.#search);
    this.#draw();
    // The buttons were drawn anew; the one just used keeps the focus.
    this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.focus();
  }

  /** The browser asks for the position only after the visitor chose this order. */
  #sort(): void {
    const { sort, status, messages } = this.#view;
    this.#position = undefined;
    if (sort.value !== 'near') {
      this.#draw();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#position = { lat: coords.latitude, lng: coords.longitude };
        this.#draw();
      },
      () => {
        sort.value = 'best';
        status.textContent = messages.noPosition;
      },
      { maximumAge: 300_000, timeout: 10_000 },
    );
  }

  #showMore(): void {
    const next = this.#shown;
    this.#shown += RESULTS_PER_STEP;
    this.#view.list.append(...this.#fitting().slice(next, this.#shown).map(resultItem));
    this.#view.more.hidden = this.#fitting().length <= this.#shown;
    this.#links()[next]?.focus();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { input } = this.#view;
    const links = this.#links();
    const at =
      document.activeElement instanceof HTMLAnchorElement ? links.indexOf(document.activeElement) : -1;
    if (document.activeElement !== input && at < 0) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      input.focus();
      this.#ask('', false);
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length > 0) {
      event.preventDefault();
      (links[moveFocus(at, event.key === 'ArrowDown' ? 1 : -1, links.length)] ?? input).focus();
    }
  }

  #links = () => [...this.#view.list.querySelectorAll('a')];
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
