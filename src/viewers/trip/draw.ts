import { fillMessage } from '../../i18n/tour.ts';
import type { TripPageData, TripPlace } from '../../i18n/trip-data.ts';
import { listHandOffs } from '../../model/hand-off.ts';
import type { TripStop } from '../../model/trip.ts';
import { planTripLegs, sumTripLegs, type TripLeg, type TripWay } from '../../model/trip-legs.ts';
import { createElement } from '../common/dom.ts';

/** Draws the stops of a trip as list items, each with the way from the one before. Text from elsewhere stays text. */
export function drawStops(stops: readonly ShownStop[], context: DrawContext): HTMLElement[] {
  const legs = planTripLegs(stops, context.ways);
  return stops.map((stop, index) => {
    const { ref, title, lang } = stop;
    const name = stop.isGone
      ? createElement('span', '', lang ? { lang } : {}, title)
      : createElement('a', '', { href: `/${context.page.language}/${ref}/`, ...(lang && { lang }) }, title);
    const body = createElement(
      'div',
      'trip__words',
      {},
      createElement('h2', '', {}, name),
      createElement('p', 'trip__kind', {}, describeKind(stop, context)),
      ...listHints(stop, context).map((hint) => createElement('p', 'trip__hours', {}, hint)),
      ...(context.isOwn ? [drawHandOff(stop, context.page)] : []),
    );
    const leg = legs[index - 1];
    return createElement(
      'li',
      'trip__stop',
      { 'data-ref': ref },
      ...(leg ? [drawLeg(leg, context.page)] : []),
      createElement('span', 'trip__number', { 'aria-hidden': 'true' }, String(index + 1)),
      body,
      ...(context.isOwn ? [drawMoves(title, index, stops.length, context.page)] : []),
    );
  });
}

/** Says how long the whole trip is, and what of that is not known. */
export function describeTotal(stops: readonly ShownStop[], { ways, page }: DrawContext): string {
  if (stops.length < 2) return '';
  const { words, tag } = page;
  const { lengthM, unknown, isStraight } = sumTripLegs(planTripLegs(stops, ways));
  return [
    ...(lengthM > 0 ? [fillMessage(words.total, { km: formatKm(lengthM, tag), count: stops.length })] : []),
    ...(isStraight ? [words.totalStraight] : []),
    ...(unknown > 0 ? [fillMessage(words.totalUnknown, { count: unknown })] : []),
  ].join(' ');
}

function drawLeg(leg: TripLeg, { words, tag }: TripPageData): HTMLElement {
  if (leg.is === 'unknown') return createElement('p', 'trip__leg', {}, words.legUnknown);
  const km = formatKm(leg.lengthM, tag);
  if (leg.is === 'straight')
    return createElement('p', 'trip__leg', {}, fillMessage(words.legStraight, { km }));
  const [before = '', after = ''] = fillMessage(words.legWay, { km, route: '\n' }).split('\n');
  return createElement(
    'p',
    'trip__leg',
    {},
    before,
    createElement('a', '', { href: leg.href }, leg.title),
    after,
  );
}

function describeKind(
  { kind, accuracyM, isStart, isGone, lat, lng }: ShownStop,
  { page }: DrawContext,
): string {
  const { words } = page;
  if (isGone) return words.gone;
  const digits = accuracyM !== undefined && accuracyM > PRECISE_M ? 3 : 5;
  return [
    ...(kind ? [kind] : []),
    ...(isStart ? [words.start] : []),
    `${lat.toFixed(digits)}, ${lng.toFixed(digits)}${accuracyM !== undefined && accuracyM > PRECISE_M ? ` (${words.approximate})` : ''}`,
  ].join(' · ');
}

/** What a visitor should know of the day chosen: whether the place is open at all, and when. */
function listHints({ state, hours, week, ref }: ShownStop, { page, day }: DrawContext): string[] {
  const { words } = page;
  if (state) return [words[state]];
  if (hours === undefined)
    return ref.startsWith('sites/') || ref.startsWith('food/') ? [words.hoursUnknown] : [];
  const spans = week?.[weekdayOf(day)];
  if (!spans) return [fillMessage(words.hours, { hours })];
  if (spans.length === 0) return [words.shutOn];
  const text = spans.map(([from, until]) => `${clock(from)}–${clock(until)}`).join(', ');
  return [fillMessage(words.openOn, { hours: text })];
}

function drawMoves(title: string, index: number, count: number, { words }: TripPageData): HTMLElement {
  const make = (action: string, label: string, isOff: boolean) => {
    const name = createElement('span', 'visually-hidden', {}, `: ${title}`);
    const button = createElement('button', 'trip__move', { type: 'button', 'data-do': action }, label, name);
    // Not `disabled`: the focus would be lost when a stop has reached the end.
    if (isOff) button.setAttribute('aria-disabled', 'true');
    return button;
  };
  return createElement(
    'div',
    'trip__moves no-print',
    {},
    make('up', words.up, index === 0),
    make('down', words.down, index === count - 1),
    make('take', words.take, false),
  );
}

function drawHandOff(stop: ShownStop, { handOff, apps }: TripPageData): HTMLElement {
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent); // whose browsers open no `geo:` address
  const links = listHandOffs(stop, stop.title)
    .filter(({ app }) => app !== 'geo' || !isApple)
    .map(({ app, href }) =>
      createElement(
        'li',
        '',
        {},
        createElement(
          'a',
          '',
          { href, ...(app !== 'geo' && { rel: 'noopener noreferrer external' }) },
          apps[app],
        ),
      ),
    );
  const summary = createElement(
    'summary',
    '',
    {},
    handOff,
    createElement('span', 'visually-hidden', {}, `: ${stop.title}`),
  );
  return createElement(
    'details',
    'trip__apps no-print',
    {},
    summary,
    createElement('ul', '', { role: 'list' }, ...links),
  );
}

function formatKm(metres: number, tag: string): string {
  const km = metres / 1000;
  return new Intl.NumberFormat(tag, { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);
}

/** @param day YYYY-MM-DD @returns 0 for Monday */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Good enough to walk to. */
const PRECISE_M = 150;

/** A stop with what the list of places says of it; only what the device kept where that could not be loaded. */
export type ShownStop = TripStop & Partial<TripPlace> & { isGone?: boolean };
export type DrawContext = {
  page: TripPageData;
  ways: readonly TripWay[];
  /** YYYY-MM-DD */
  day: string;
  /** The visitor's own list, which can be changed. */
  isOwn: boolean;
};
