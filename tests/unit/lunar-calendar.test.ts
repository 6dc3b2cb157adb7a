import { describe, expect, test } from 'vitest';
import { addDays, countLunarDays, lunarToSolar, solarToLunar } from '../../src/model/lunar.ts';
import { decemberSolsticeJd, newMoonJd, sunLongitudeDeg } from '../../src/model/lunar-astronomy.ts';

describe('the astronomy agrees with the worked examples of the book', () => {
  test('new moon of 18 February 1977, 3:37:42 dynamical time, that is 48 s earlier in universal time', () => {
    expect(Math.abs(newMoonJd(-283) - (2443192.65118 - 48 / 86400)) * 86400).toBeLessThan(15);
  });

  test('apparent longitude of the Sun on 13 October 1992', () => {
    expect(sunLongitudeDeg(2448908.5)).toBeCloseTo(199.90895, 2);
  });

  test('solstice of 21 December 2025, 15:03 universal time, within the quarter of an hour the formula promises', () => {
    const minutes = (decemberSolsticeJd(2025) - 2461031.12708) * 1440;
    expect(Math.abs(minutes)).toBeLessThan(15);
  });
});

test.each([
  [2020, '2020-01-25'],
  [2021, '2021-02-12'],
  [2022, '2022-02-01'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2029, '2029-02-13'],
  [2030, '2030-02-02'],
])('Tết %i falls on %s', (year, iso) => {
  expect(lunarToSolar({ year, month: 1, day: 1 })).toBe(iso);
});

test.each([
  ['14/1/2025, Động Tiên Sơn', { year: 2025, month: 1, day: 14 }, '2025-02-11'],
  ['27/1/2025, Kỳ Cùng–Tả Phủ', { year: 2025, month: 1, day: 27 }, '2025-02-24'],
  ['15/1/2011', { year: 2011, month: 1, day: 15 }, '2011-02-17'],
  ['27/1/2009', { year: 2009, month: 1, day: 27 }, '2009-02-21'],
  [
    '27/1/2023, a year where "the new moon near 1 February" would be wrong',
    { year: 2023, month: 1, day: 27 },
    '2023-02-17',
  ],
  ['14/1/2027', { year: 2027, month: 1, day: 14 }, '2027-02-19'],
  ['22/1/2027', { year: 2027, month: 1, day: 22 }, '2027-02-27'],
  ['27/1/2027', { year: 2027, month: 1, day: 27 }, '2027-03-04'],
  ['10/3/2024, Hùng kings', { year: 2024, month: 3, day: 10 }, '2024-04-18'],
])('%s is the day newspapers and almanacs give', (_, lunar, iso) => {
  expect(lunarToSolar(lunar)).toBe(iso);
  expect(solarToLunar(iso)).toEqual({ ...lunar, isLeap: false });
});

describe('where Viet Nam and China differ, Viet Nam is right here', () => {
  test.each([
    ['1968, the first year of the new calendar', 1968, '1968-01-29', '1968-01-30'],
    ['1985, a whole month apart', 1985, '1985-01-21', '1985-02-20'],
    ['2007', 2007, '2007-02-17', '2007-02-18'],
    ['2030', 2030, '2030-02-02', '2030-02-03'],
  ])('%s', (_, year, vietnamese, chinese) => {
    expect(lunarToSolar({ year, month: 1, day: 1 })).toBe(vietnamese);
    expect(lunarToSolar({ year, month: 1, day: 1 })).not.toBe(chinese);
  });
});

test('leap months stand where the almanacs have them, also in 2033, which simple rules get wrong', () => {
  const leaps: string[] = [];
  for (let year = 1985; year <= 2035; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      if (lunarToSolar({ year, month, day: 1, isLeap: true })) leaps.push(`${month}/${year}`);
    }
  }
  expect(leaps.join(' ')).toBe(
    '2/1985 7/1987 5/1990 3/1993 8/1995 5/1998 4/2001 2/2004 7/2006 5/2009 4/2012 9/2014 6/2017 4/2020 2/2023 6/2025 5/2028 3/2031 11/2033',
  );
});

test('every day from 2000 to 2060 survives the way there and back, and days follow each other', () => {
  let previous = solarToLunar('1999-12-31');
  for (let iso = '2000-01-01'; iso < '2061-01-01'; iso = addDays(iso, 1)) {
    const lunar = solarToLunar(iso);
    if (lunarToSolar(lunar) !== iso) expect(lunarToSolar(lunar), iso).toBe(iso);
    const isNext = lunar.day === previous.day + 1 || (lunar.day === 1 && previous.day >= 29);
    if (!isNext) expect(lunar, iso).toEqual(previous);
    previous = lunar;
  }
});

test('no month of 2000 to 2060 begins so close to midnight that the error of the formula could move it', () => {
  for (let lunation = -1; lunation < 756; lunation += 1) {
    const timeOfDay = (newMoonJd(lunation) + 0.5 + 7 / 24) % 1;
    const secondsFromMidnight = Math.min(timeOfDay, 1 - timeOfDay) * 86400;
    // 10 s for the series, the rest for the Earth's rotation, which nobody can predict to better than that.
    expect(secondsFromMidnight).toBeGreaterThan(30);
  }
});

describe('days that do not exist are not made up', () => {
  test('day 30 of a short month', () => {
    expect(countLunarDays(2025, 12)).toBe(29);
    expect(lunarToSolar({ year: 2025, month: 12, day: 30 })).toBeUndefined();
    expect(lunarToSolar({ year: 2025, month: 12, day: 29 })).toBe('2026-02-16');
  });

  test.each([
    [{ year: 2026, month: 2, day: 1, isLeap: true }],
    [{ year: 2026, month: 13, day: 1 }],
    [{ year: 2026, month: 0, day: 1 }],
    [{ year: 2026, month: 1, day: 0 }],
    [{ year: 2026, month: 1, day: 31 }],
    [{ year: 2026, month: 1, day: 1.5 }],
  ])('%j', (lunar) => {
    expect(lunarToSolar(lunar)).toBeUndefined();
  });

  test('years out of reach and text that is no day are refused', () => {
    expect(() => lunarToSolar({ year: 1500, month: 1, day: 1 })).toThrow(RangeError);
    expect(() => solarToLunar('17/02/2026')).toThrow('2026-02-17');
  });
});

test('the two second months of 2023 follow each other', () => {
  expect(lunarToSolar({ year: 2023, month: 2, day: 1 })).toBe('2023-02-20');
  expect(lunarToSolar({ year: 2023, month: 2, day: 1, isLeap: true })).toBe('2023-03-22');
  expect(solarToLunar('2023-03-22')).toEqual({ year: 2023, month: 2, day: 1, isLeap: true });
});
