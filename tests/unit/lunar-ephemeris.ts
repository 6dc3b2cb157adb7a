import { EARTH, MOON } from './lunar-series.ts';

/**
 * A second way to the lunar calendar, sharing nothing with `src/model/lunar*.ts`: the places of Moon and Sun from the long
 * series of Jean Meeus, *Astronomical Algorithms*, second edition (chapter 47, the Moon after ELP-2000/82; appendix III, the
 * Earth after VSOP87), and new moons and solar terms as the moments at which their longitudes meet or reach a multiple
 * of 30°. ΔT is that of F. Espenak and J. Meeus, *Five Millennium Canon of Solar Eclipses* (2006).
 */

/** Lists the months of the Vietnamese calendar that begin between two years, both included, by their first days. */
export function computeMonths(firstYear: number, lastYear: number): ComputedMonth[] {
  const start = julianDay(firstYear - 1, 10, 1);
  const end = julianDay(lastYear + 1, 3, 1);
  const moons = listNewMoons(start, end);
  const terms = listMajorTerms(start, end);
  const days = moons.map((jd) => localDay(jd));
  // The months that hold a solstice are months 11; between two of them lie eleven more, or twelve with a leap month.
  const solstices = terms.filter(({ sector }) => sector === 9).map(({ jd }) => localDay(jd));
  const elevens = solstices.map((day) => days.findLastIndex((first) => first <= day));
  const months: ComputedMonth[] = [];
  for (const [index, at] of elevens.entries()) {
    const next = elevens[index + 1];
    if (next === undefined) break;
    const hasLeap = next - at === 13;
    const termDays = terms.map(({ jd }) => localDay(jd));
    let number = 11;
    let isLeapFound = false;
    for (let month = at; month < next; month += 1) {
      const [first, after] = [days[month] ?? 0, days[month + 1] ?? 0];
      const hasTerm = termDays.some((day) => day >= first && day < after);
      const isLeap = hasLeap && !isLeapFound && month > at && !hasTerm;
      if (isLeap) isLeapFound = true;
      else if (month > at) number = (number % 12) + 1;
      months.push({
        iso: toIso(first),
        month: number,
        isLeap,
        secondsFromMidnight: fromMidnight(moons[month] ?? 0),
      });
    }
  }
  return months.filter(
    ({ iso }) => Number(iso.slice(0, 4)) >= firstYear && Number(iso.slice(0, 4)) <= lastYear,
  );
}

/** Gives the Moon's geocentric longitude in degrees, without nutation, at a moment of Dynamical Time. */
export function moonLongitudeDeg(jde: number): number {
  const t = (jde - 2451545) / 36525;
  const long = 218.3164477 + 481267.88123421 * t - 0.0015786 * t ** 2 + t ** 3 / 538841 - t ** 4 / 65194000;
  const d = 297.8501921 + 445267.1114034 * t - 0.0018819 * t ** 2 + t ** 3 / 545868 - t ** 4 / 113065000;
  const m = 357.5291092 + 35999.0502909 * t - 0.0001536 * t ** 2 + t ** 3 / 24490000;
  const mm = 134.9633964 + 477198.8675055 * t + 0.0087414 * t ** 2 + t ** 3 / 69699 - t ** 4 / 14712000;
  const f = 93.272095 + 483202.0175233 * t - 0.0036539 * t ** 2 - t ** 3 / 3526000 + t ** 4 / 863310000;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  let sum = 3958 * sin(119.75 + 131.849 * t) + 1962 * sin(long - f) + 318 * sin(53.09 + 479264.29 * t);
  for (const [a, b, c, k, amount] of MOON)
    sum += amount * e ** Math.abs(b) * sin(a * d + b * m + c * mm + k * f);
  return turn(long + sum / 1e6);
}

/** Gives the Sun's longitude in degrees with aberration, without nutation, at a moment of Dynamical Time. */
export function sunLongitudeDeg(jde: number): number {
  const t = (jde - 2451545) / 365250;
  const earth = EARTH.reduce(
    (sum, series, power) =>
      sum + series.reduce((part, [a, b, c]) => part + a * Math.cos(b + c * t), 0) * t ** power,
    0,
  );
  const anomaly = 357.529 + 359990.503 * t;
  const radius = 1.00014 - 0.01671 * Math.cos((anomaly * Math.PI) / 180);
  return turn((earth / 1e8) * (180 / Math.PI) + 180 - (0.09033 + 20.4898 / radius) / 3600);
}

/** Gives the nutation in longitude in degrees; it moves the terms of the Sun, and a new moon not at all. */
export function nutationDeg(jde: number): number {
  const t = (jde - 2451545) / 36525;
  const omega = 125.04452 - 1934.136261 * t;
  const sun = 280.4665 + 36000.7698 * t;
  const moon = 218.3165 + 481267.8813 * t;
  return (-17.2 * sin(omega) - 1.32 * sin(2 * sun) - 0.23 * sin(2 * moon) + 0.21 * sin(2 * omega)) / 3600;
}

/** ΔT in seconds for a decimal year of 1900 to 2150; beyond today it is a guess. */
export function deltaTSeconds(year: number): number {
  const from = DELTA_T.findLast(([start]) => year >= start);
  if (!from) return 29.07;
  const [, zero, ...factors] = from;
  return factors.reduce((sum, factor, power) => sum + factor * (year - zero) ** power, 0);
}

function listNewMoons(start: number, end: number): number[] {
  const found: number[] = [];
  for (let jd = start; jd < end; jd += 29.530588861) {
    let moment = found.length > 0 ? (found.at(-1) ?? jd) + 29.530588861 : jd;
    for (let round = 0; round < 8; round += 1) {
      const jde = toDynamical(moment);
      moment -= half(moonLongitudeDeg(jde) - sunLongitudeDeg(jde)) / 12.190749;
    }
    found.push(moment);
  }
  return found;
}

function listMajorTerms(start: number, end: number): { jd: number; sector: number }[] {
  const found: { jd: number; sector: number }[] = [];
  const apparent = (jd: number) => sunLongitudeDeg(toDynamical(jd)) + nutationDeg(toDynamical(jd));
  let sector = Math.floor(turn(apparent(start)) / 30) + 1;
  let jd = start;
  while (jd < end) {
    let moment = jd + 15;
    for (let round = 0; round < 6; round += 1)
      moment -= half(apparent(moment) - (sector % 12) * 30) / 0.98564736;
    found.push({ jd: moment, sector: sector % 12 });
    jd = moment + 15;
    sector += 1;
  }
  return found;
}

function toDynamical(jd: number): number {
  return jd + deltaTSeconds(2000 + (jd - 2451545) / 365.25) / 86400;
}

/** Whole day at UTC+7, in days since 1970. */
function localDay(jd: number): number {
  return Math.floor(jd - 2440587.5 + 7 / 24);
}

function fromMidnight(jd: number): number {
  const part = (((jd - 2440587.5 + 7 / 24) % 1) + 1) % 1;
  return Math.min(part, 1 - part) * 86400;
}

function toIso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function julianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 2440587.5;
}

function sin(deg: number): number {
  return Math.sin((deg * Math.PI) / 180);
}

function turn(deg: number): number {
  return ((deg % 360) + 360) % 360;
}

/** To −180 … 180. */
function half(deg: number): number {
  return turn(deg + 180) - 180;
}

export type ComputedMonth = {
  /** First day. */
  iso: string;
  month: number;
  isLeap: boolean;
  /** How far from midnight at UTC+7 the new moon is. */
  secondsFromMidnight: number;
};

/** First year, year of zero, factors by power. */
const DELTA_T: readonly (readonly [number, number, ...number[]])[] = [
  [1899, 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197],
  [1920, 1920, 21.2, 0.84493, -0.0761, 0.0020936],
  [1941, 1950, 29.07, 0.407, -1 / 233, 1 / 2547],
  [1961, 1975, 45.45, 1.067, -1 / 260, -1 / 718],
  [1986, 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599],
  [2005, 2000, 62.92, 0.32217, 0.005589],
  [2050, 1820, -205.724, 0.5628, 0.0032],
];
