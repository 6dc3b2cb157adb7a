/**
 * Reads a period of reporting: `2027` is a year, `2027H1` and `2027H2` its halves.
 * @returns undefined for anything else
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(20\d\d)(?:H([12]))?$/.exec(text);
  if (!parts) return undefined;
  return { year: Number(parts[1]), half: parts[2] === '1' ? 1 : parts[2] === '2' ? 2 : undefined };
}

/** Writes a period as {@link parsePeriod} reads it. */
export function formatPeriod({ year, half }: Period): string {
  return half === undefined ? String(year) : `${year}H${half}`;
}

/**
 * Gives the day, YYYY-MM-DD, before which the report of a period is due: 15 June for the first half, 15 December for the
 * second and for the year, as the plan of the steering committee of Lạng Sơn of January 2024 asks in section IV.
 */
export function reportDueOn({ year, half }: Period): string {
  return `${year}-${half === 1 ? '06' : '12'}-15`;
}

/** Tells whether a figure of period `figure` belongs into the report of `report`: the same one, or the year it lies in. */
export function isInReport(figure: Period, report: Period): boolean {
  if (figure.year !== report.year) return false;
  return figure.half === undefined || report.half === undefined || figure.half === report.half;
}

/** Orders periods: halves before their year, years upwards. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || (a.half ?? 3) - (b.half ?? 3);
}

/** A year, or one half of it. */
export type Period = { year: number; half: 1 | 2 | undefined };
