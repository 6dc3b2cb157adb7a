import type { CalendarWords } from '../../i18n/calendar.ts';
import { fillMessage } from '../../i18n/tour.ts';
import type { LatLng } from '../../model/geo.ts';
import { createElement } from '../common/dom.ts';
import { today } from '../common/today.ts';
import { drawGroups, type Line } from './draw.ts';
import { chooseEditions, type Query, readQuery, writeQuery } from './state.ts';

/**
 * `<event-calendar>`: from the list of all years makes a calendar from today on, which can be narrowed to days, a
 * destination or a theme; what is asked for stands in the address. The position is asked for when the button is pressed,
 * and stays in the page. Without script the list of all years stands there, what is over too.
 */
class EventCalendar extends HTMLElement {
  #here: LatLng | undefined;

  connectedCallback(): void {
    const { calendar } = this.dataset;
    const form = this.querySelector('form');
    const shown = this.querySelector('[data-calendar-shown]');
    const found = this.querySelector('[data-calendar-found]');
    if (!calendar || !form || !shown || !found) return;
    const data: PageData = JSON.parse(calendar); // our own build wrote it
    const parts = { form, shown, found, data, lines: readLines(this, data) };
    this.#foldYears(data.words);
    fillForm(form, readQuery(location.search));
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#draw(parts));
    form.querySelector('[name="near"]')?.addEventListener('click', () => this.#toggleNear(parts));
    form.querySelector('[name="clear"]')?.addEventListener('click', () => this.#clear(parts));
    shown.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.clear !== undefined) this.#clear(parts);
    });
    this.#draw(parts);
    this.dataset.ready = '';
  }

  #draw(parts: Parts): void {
    const { form, shown, found, data, lines } = parts;
    const { words, tag } = data;
    const query = readForm(form);
    const day = today();
    for (const { item, until } of lines) item.hidden = until < day;
    const isBackwards = query.from !== '' && query.until !== '' && query.until < query.from;
    const groups = isBackwards ? [] : chooseEditions(lines, query, { today: day, here: this.#here });
    const count = groups.reduce((sum, { editions }) => sum + editions.length, 0);
    found.textContent = isBackwards
      ? words.backwards
      : count === 0
        ? words.foundNone
        : fillMessage(words.found, { count });
    shown.replaceChildren(
      ...(count > 0 ? drawGroups(groups, { words, today: day, tag }) : [drawNone(words)]),
    );
    const asked = writeQuery(query);
    form.querySelector('[name="clear"]')?.toggleAttribute('hidden', asked === '' && !this.#here);
    history.replaceState(history.state, '', `${location.pathname}${asked}${location.hash}`);
  }

  #clear(parts: Parts): void {
    parts.form.reset();
    this.#setHere(parts, undefined);
    const first = parts.form.elements.namedItem('from'); // the button that was pressed is gone
    if (first instanceof HTMLElement) first.focus();
  }

  #toggleNear(parts: Parts): void {
    if (this.#here) {
      this.#setHere(parts, undefined);
      return;
    }
    const { found, data } = parts;
    const fail = () => {
      this.#setHere(parts, undefined);
      found.textContent = data.words.denied;
    };
    if (!('geolocation' in navigator)) {
      fail();
      return;
    }
    found.textContent = data.words.finding;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#setHere(parts, { lat: coords.latitude, lng: coords.longitude }),
      fail,
      { maximumAge: 300_000, timeout: 20_000 },
    );
  }

  #setHere(parts: Parts, here: LatLng | undefined): void {
    this.#here = here;
    parts.form.querySelector('[name="near"]')?.setAttribute('aria-pressed', String(here !== undefined));
    this.#draw(parts);
  }

  /** The list of all years steps back behind a heading that opens it. */
  #foldYears(words: CalendarWords): void {
    const years = this.querySelector('[data-calendar-years]');
    const summary = createElement('summary', '', {}, words.years);
    const details = createElement('details', 'calendar-all', {}, summary);
    years?.replaceWith(details);
    if (years) details.append(years);
  }
}

/** Makes a line of each item of the list, with what the page's data says of its event. */
function readLines(element: HTMLElement, data: PageData): Line[] {
  return [...element.querySelectorAll<HTMLElement>('li[data-from]')].map((item) => {
    const { from = '', until = '', cancelled, event } = item.dataset;
    const { at = '', destination, themes = [], lat, lng, summary = '' } = data.events[Number(event)] ?? {};
    const link = item.querySelector('a');
    const text = (selector: string) => item.querySelector(selector)?.textContent ?? '';
    return {
      item,
      from,
      until,
      destination,
      themes,
      point: lat === undefined || lng === undefined ? undefined : { lat, lng },
      days: text('.calendar-days'),
      lunar: text('.calendar-lunar'),
      state: text('.calendar-state'),
      title: link?.textContent ?? '',
      href: link?.getAttribute('href') ?? '',
      lang: link?.lang ?? '',
      at,
      summary,
      isCancelled: cancelled !== undefined,
    };
  });
}

function drawNone(words: CalendarWords): HTMLElement {
  const button = createElement(
    'button',
    'filter-button',
    { type: 'button', 'data-clear': '' },
    words.showAll,
  );
  const text = createElement('p', '', {}, words.foundNoneText);
  return createElement('div', 'calendar-none', {}, text, button);
}

function fillForm(form: HTMLFormElement, query: Query): void {
  for (const [name, value] of Object.entries(query)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    // A destination that is gone leaves the first choice in place.
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value;
  }
}

function readForm(form: HTMLFormElement): Query {
  return readQuery(
    `?${new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))}`,
  );
}

type PageData = {
  tag: string;
  words: CalendarWords;
  events: {
    at?: string;
    destination?: string;
    themes?: string[];
    lat?: number;
    lng?: number;
    summary?: string;
  }[];
};
type Parts = { form: HTMLFormElement; shown: Element; found: Element; data: PageData; lines: Line[] };

customElements.define('event-calendar', EventCalendar);
