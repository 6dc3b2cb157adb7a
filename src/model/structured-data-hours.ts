/**
 * Turns opening hours in OpenStreetMap syntax into schema.org `OpeningHoursSpecification` objects, days in the order
 * Monday to Sunday, days with equal hours together. Understands `24/7`, day lists and ranges, several spans a day,
 * `off`, and later rules that replace earlier ones. Nothing comes back for anything else (seasons, public holidays,
 * sunrise): half-understood hours would send people to a closed gate.
 *
 * Syntax: OpenStreetMap wiki, "Key:opening_hours/specification".
 */
export function openingHoursData(hours: string): OpeningHours[] | undefined {
  if (hours.trim() === '24/7')
    return [{ ...HOURS, dayOfWeek: DAYS.map(dayName), opens: '00:00', closes: '23:59' }];
  const spansByDay = new Map<string, string[]>();
  for (const rule of hours.split(';')) {
    const parsed = parseRule(rule.trim());
    if (!parsed) return undefined;
    for (const day of parsed.days) spansByDay.set(day, parsed.spans);
  }
  const daysBySpan = new Map<string, string[]>();
  for (const day of DAYS) {
    for (const span of spansByDay.get(day) ?? [])
      daysBySpan.set(span, [...(daysBySpan.get(span) ?? []), dayName(day)]);
  }
  return [...daysBySpan].map(([span, dayOfWeek]) => ({
    ...HOURS,
    dayOfWeek,
    opens: span.slice(0, 5),
    closes: span.slice(6) === '24:00' ? '23:59' : span.slice(6),
  }));
}

function parseRule(rule: string): { days: string[]; spans: string[] } | undefined {
  const match = /^(?:((?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Za-z, -]*?)\s+)?(off|closed|[\d:, -]+)$/.exec(rule);
  if (!match) return undefined;
  const days = match[1] === undefined ? [...DAYS] : parseDays(match[1]);
  const spans = match[2] === 'off' || match[2] === 'closed' ? [] : (match[2] ?? '').split(',').map(padSpan);
  return days && spans.every((span) => SPAN.test(span)) ? { days, spans } : undefined;
}

function parseDays(text: string): string[] | undefined {
  const days: string[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split('-').map((day) => day.trim());
    const from = DAYS.indexOf(first);
    const until = DAYS.indexOf(last);
    if (from < 0 || until < 0 || more.length > 0) return undefined;
    const count = ((until - from + 7) % 7) + 1;
    for (let step = 0; step < count; step += 1) days.push(DAYS[(from + step) % 7] ?? '');
  }
  return days;
}

/** `7:00 - 17:00` becomes `07:00-17:00`. */
function padSpan(span: string): string {
  return span
    .split('-')
    .map((time) => time.trim().padStart(5, '0'))
    .join('-');
}

function dayName(day: string): string {
  return `https://schema.org/${DAY_NAMES[DAYS.indexOf(day)]}`;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const HOURS = { '@type': 'OpeningHoursSpecification' } as const;

export type OpeningHours = {
  '@type': 'OpeningHoursSpecification';
  dayOfWeek: string[];
  opens: string;
  closes: string;
};
