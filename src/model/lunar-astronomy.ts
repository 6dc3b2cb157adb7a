/**
 * Astronomy behind the lunar calendar. Source of the formulae: Jean Meeus, *Astronomical Algorithms*, second edition,
 * chapter 49 (phases of the Moon, error some 10 s) and chapter 25 (apparent longitude of the Sun, error 0.01°,
 * which is a quarter of an hour). Days are Julian day numbers: JD 2451545.0 is 2000-01-01 at noon.
 */

/**
 * Gives the moment of a new moon as a Julian day in Universal Time. `lunation` 0 is the new moon of 2000-01-06,
 * 1 the next one, −1 the one before. The error stays under half a minute between 1900 and 2060.
 */
export function newMoonJd(lunation: number): number {
  const k = lunation;
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2 - 0.00000011 * t ** 3;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3 - 0.000000058 * t ** 4;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3 + 0.000000011 * t ** 4;
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2 + 0.00000215 * t ** 3;
  const mean =
    2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4;
  let days = -0.00017 * sinDeg(omega) + 0.000325 * sinDeg(299.77 + 0.107408 * k - 0.009173 * t ** 2);
  for (const [amount, eccentricities, ofSun, ofMoon, ofNode] of MOON_TERMS) {
    days += amount * e ** eccentricities * sinDeg(ofSun * sun + ofMoon * moon + ofNode * node);
  }
  for (const [amount, startDeg, perLunationDeg] of PLANET_TERMS) {
    days += amount * sinDeg(startDeg + perLunationDeg * k);
  }
  const jd = mean + days;
  return jd - deltaTDays(jd);
}

/** Gives the Sun's apparent longitude in degrees, 0 at the March equinox, 270 at the December solstice, below 360. */
export function sunLongitudeDeg(jd: number): number {
  const t = (jd + deltaTDays(jd) - 2451545) / 36525;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sinDeg(anomaly) +
    (0.019993 - 0.000101 * t) * sinDeg(2 * anomaly) +
    0.000289 * sinDeg(3 * anomaly);
  const trueDeg = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre;
  const apparentDeg = trueDeg - 0.00569 - 0.00478 * sinDeg(125.04 - 1934.136 * t);
  return ((apparentDeg % 360) + 360) % 360;
}

/** Gives the December solstice of a calendar year as a Julian day in Universal Time. */
export function decemberSolsticeJd(year: number): number {
  let jd = 2451900.07 + (year - 2000) * 365.2422;
  for (let round = 0; round < 5; round += 1) {
    const awayDeg = ((sunLongitudeDeg(jd) - 270 + 540) % 360) - 180;
    jd -= (awayDeg / 360) * 365.2422;
  }
  return jd;
}

/**
 * Dynamical Time minus Universal Time, in days: the measured values, straight lines between them, and after the last one
 * the slow growth of this century. Measured years are met to about a second; nobody can say what 2070 will bring, and a
 * minute's error there is likely.
 */
function deltaTDays(jd: number): number {
  const year = 2000 + (jd - 2451545) / 365.25;
  const next = DELTA_T.findIndex(([measured]) => measured >= year);
  const [[fromYear, from] = [1900, -2.8], [toYear, to] = [1910, 10.4]] =
    next === -1 ? DELTA_T.slice(-1) : DELTA_T.slice(Math.max(0, next - 1));
  const perYear = next === -1 ? GROWTH_PER_YEAR : (to - from) / (toYear - fromYear);
  return (from + perYear * (year - fromYear)) / 86400;
}

function sinDeg(angleDeg: number): number {
  return Math.sin((angleDeg * Math.PI) / 180);
}

/** Chapter 49, table of periodic terms, column "New Moon": days, power of E, multiples of M, M′ and F. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Chapter 49, additional corrections A2 to A14: days, degrees at lunation 0, degrees per lunation. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Years and seconds, as published by the Astronomical Almanac (table K8) and, since 1973, the IERS. */
const DELTA_T: readonly (readonly [number, number])[] = [
  [1900, -2.8],
  [1910, 10.4],
  [1920, 21.2],
  [1930, 24.0],
  [1940, 24.3],
  [1950, 29.1],
  [1960, 33.1],
  [1970, 40.2],
  [1980, 50.5],
  [1990, 56.9],
  [2000, 63.8],
  [2010, 66.1],
  [2020, 69.4],
  [2025, 69.1],
];
/** Seconds a year from the last measured value on: the mean since 1973. */
const GROWTH_PER_YEAR = 0.3;
