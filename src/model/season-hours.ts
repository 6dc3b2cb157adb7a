import { type Span, weekHours } from './week-hours.ts';

/**
 * Lays opening hours in OpenStreetMap syntax out over a week of one month. Understands what {@link weekHours} does, and
 * rules that hold in some months only: `Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00`.
 *
 * @param month 1 to 12
 * @returns seven lists of spans, Monday first, all empty in a month without a rule; undefined for hours that cannot be
 *   read for certain
 */
export function seasonHours(hours: string, month: number): Span[][] | undefined {
  const rules = hours.split(';').map((rule) => readMonths(rule.trim()));
  const holding = rules.filter(({ months }) => !months || months.includes(month)).map(({ rest }) => rest);
  if (holding.length === 0) return rules.every(({ rest }) => weekHours(rest)) ? EMPTY : undefined;
  return weekHours(holding.join('; '));
}

/** Takes the months off the front of a rule; without any the rule always holds. */
function readMonths(rule: string): { months: number[] | undefined; rest: string } {
  const found = FRONT.exec(rule);
  const list = found?.[1];
  if (list === undefined) return { months: undefined, rest: rule };
  const months = list.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-').map((name) => name.trim());
    const [from, until] = [NAMES.indexOf(first), NAMES.indexOf(last)];
    return Array.from({ length: ((until - from + 12) % 12) + 1 }, (_, step) => ((from + step) % 12) + 1);
  });
  return { months, rest: rule.slice(found?.[0].length) };
}

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NAME = NAMES.join('|');
const FRONT = new RegExp(
  `^((?:${NAME})(?:\\s*-\\s*(?:${NAME}))?(?:\\s*,\\s*(?:${NAME})(?:\\s*-\\s*(?:${NAME}))?)*)\\s+`,
);
const EMPTY: Span[][] = Array.from({ length: 7 }, () => []);
