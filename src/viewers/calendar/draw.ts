import type { CalendarWords } from '../../i18n/calendar.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import type { Choosable, Chosen, Group } from './state.ts';

/** Draws the chosen editions, a heading for each month. */
export function drawGroups(groups: readonly Group<Line>[], context: DrawContext): HTMLElement[] {
  return groups.map(({ month, editions }) => {
    const rows = editions.map((chosen) => drawRow(chosen, context));
    const list = createElement('div', 'dates', {}, ...rows);
    const head = month === undefined ? [] : [createElement('h2', '', {}, monthText(month, context.tag))];
    return createElement('section', 'calendar-month', {}, ...head, list);
  });
}

function drawRow({ edition, distanceM }: Chosen<Line>, { words, today, tag }: DrawContext): HTMLElement {
  const isNow = edition.from <= today && !edition.isCancelled;
  const marks = [
    ...(edition.state === '' ? [] : [createElement('span', 'calendar-state', {}, edition.state)]),
    ...(isNow ? [createElement('span', 'calendar-state calendar-state--now', {}, words.now)] : []),
  ];
  const km = distanceM === undefined ? undefined : formatKm(distanceM, tag);
  const where = [edition.at, km && fillMessage(words.away, { km })].filter(Boolean).join(' · ');
  const link = createElement('a', '', { href: edition.href }, edition.title);
  const title = createElement('h3', '', edition.lang === '' ? {} : { lang: edition.lang }, link);
  const days = createElement(
    'p',
    'date-row__when',
    {},
    edition.days,
    createElement('br', ''),
    createElement('small', 'calendar-lunar', {}, edition.lunar),
  );
  const body = createElement('div', '', {}, title);
  if (marks.length > 0) body.append(createElement('p', 'calendar-marks', {}, ...marks));
  if (where !== '') body.append(createElement('p', 'calendar-where', {}, where));
  if (edition.summary !== '')
    body.append(createElement('p', '', edition.lang === '' ? {} : { lang: edition.lang }, edition.summary));
  return createElement(
    'div',
    edition.isCancelled ? 'date-row calendar-row--cancelled' : 'date-row',
    { 'data-from': edition.from },
    days,
    body,
  );
}

/** The name of a month, as a heading writes it. */
function monthText(month: string, tag: string): string {
  const text = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

function formatKm(metres: number, tag: string): string {
  const km = metres / 1000;
  return new Intl.NumberFormat(tag, { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);
}

export type DrawContext = { words: CalendarWords; today: string; tag: string };
/** An edition as the page lists it; empty texts where there is nothing to say. */
export type Line = Choosable & {
  days: string;
  lunar: string;
  title: string;
  href: string;
  lang: string;
  at: string;
  summary: string;
  state: string;
  isCancelled: boolean;
  /** Its line in the list of all years. */
  item: HTMLElement;
};
