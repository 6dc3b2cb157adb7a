import { distanceM, type LatLng } from '../../model/geo.ts';

/** Reads what the address asks for; anything that is no day or no known order counts as not asked. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  return {
    from: readDay(params.get('from')),
    until: readDay(params.get('until')),
    destination: params.get('destination') ?? '',
    theme: params.get('theme') ?? '',
    sort: params.get('sort') === 'until' ? 'until' : '',
  };
}

/** Writes what is asked for as an address's query, `?from=…`; empty when nothing is. */
export function writeQuery(query: Query): string {
  const set = Object.entries(query).filter(([, value]) => value !== '');
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

/**
 * Chooses and orders editions. What is over on `today` is left out. Without days asked for, the coming twelve months count;
 * with days, every edition that shares at least one of them. By first day they come in months, what has already begun in
 * the first; by last day or by distance from `here` they come in one group, places that are not known last.
 */
export function chooseEditions<E extends Choosable>(
  editions: readonly E[],
  query: Query,
  { today, here }: { today: string; here: LatLng | undefined },
): Group<E>[] {
  const asked = query.from !== '' || query.until !== '';
  const first = query.from > today ? query.from : today;
  const last = query.until !== '' ? query.until : asked ? LAST_DAY : addYear(today);
  if (first > last) return []; // a stay that is over
  const found = editions.filter(
    ({ from, until, destination, themes }) =>
      until >= first &&
      (asked ? from <= last : from < last) &&
      (query.destination === '' || destination === query.destination) &&
      (query.theme === '' || themes.includes(query.theme)),
  );
  if (found.length === 0) return [];
  if (here) return [{ month: undefined, editions: sortByDistance(found, here) }];
  const plain = found.map((edition): Chosen<E> => ({ edition, distanceM: undefined }));
  if (query.sort === 'until')
    return [
      {
        month: undefined,
        editions: plain.sort(
          (a, b) =>
            compareText(a.edition.until, b.edition.until) || compareText(a.edition.from, b.edition.from),
        ),
      },
    ];
  plain.sort((a, b) => compareText(a.edition.from, b.edition.from));
  const months = Map.groupBy(plain, ({ edition: { from } }) => (from > first ? from : first).slice(0, 7));
  return [...months].map(([month, group]) => ({ month, editions: group }));
}

function sortByDistance<E extends Choosable>(editions: readonly E[], here: LatLng): Chosen<E>[] {
  // Places that are not known come last.
  const rank = (metres: number | undefined) => metres ?? Number.MAX_VALUE;
  return editions
    .map((edition) => ({ edition, distanceM: edition.point && distanceM(here, edition.point) }))
    .sort((a, b) => rank(a.distanceM) - rank(b.distanceM) || compareText(a.edition.from, b.edition.from));
}

function readDay(text: string | null): string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return '';
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : '';
}

function addYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LAST_DAY = '9999-12-31';

/** Empty texts ask for nothing; days are ISO days. */
export type Query = {
  from: string;
  until: string;
  destination: string;
  theme: string;
  sort: '' | 'until';
};

export type Choosable = {
  from: string;
  until: string;
  destination: string | undefined;
  themes: readonly string[];
  point: LatLng | undefined;
};
export type Chosen<E> = { edition: E; distanceM: number | undefined };
/** `month` is `2027-02`; nothing where the order is another. */
export type Group<E> = { month: string | undefined; editions: Chosen<E>[] };
