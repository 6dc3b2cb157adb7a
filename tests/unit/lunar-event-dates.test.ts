import { describe, expect, test } from 'vitest';
import { listEditions } from '../../src/model/event-dates.ts';

describe('lunar events', () => {
  const kyCung = { lunar: { month: 1, day: 22 }, days: 6 };

  test('are computed for the coming years, first and last day included', () => {
    expect(listEditions(kyCung, '2026-06-01', 3)).toEqual([
      { from: '2027-02-27', until: '2027-03-04' },
      { from: '2028-02-16', until: '2028-02-21' },
      { from: '2029-03-06', until: '2029-03-11' },
    ]);
  });

  test('still count on their last day, and no longer on the day after', () => {
    expect(listEditions(kyCung, '2027-03-04', 1)[0]?.from).toBe('2027-02-27');
    expect(listEditions(kyCung, '2027-03-05', 1)[0]?.from).toBe('2028-02-16');
  });

  test('of the twelfth month of the old year come before Tết of the new one', () => {
    expect(listEditions({ lunar: { month: 12, day: 23 } }, '2026-01-01', 2)).toEqual([
      { from: '2026-02-10', until: '2026-02-10' },
      { from: '2027-01-30', until: '2027-01-30' },
    ]);
  });

  test('on day 30 of a month of 29 days take place on its last day', () => {
    expect(listEditions({ lunar: { month: 12, day: 30 } }, '2026-01-01', 1)).toEqual([
      { from: '2026-02-16', until: '2026-02-16' },
    ]);
  });

  test('take place once in a year with two months of the same number', () => {
    expect(listEditions({ lunar: { month: 2, day: 10 } }, '2023-01-01', 2).map(({ from }) => from)).toEqual([
      '2023-03-01',
      '2024-03-19',
    ]);
  });
});

describe('yearly events', () => {
  test('come every year and may span New Year', () => {
    expect(listEditions({ yearly: { month: 12, day: 30 }, days: 4 }, '2026-01-01', 2)).toEqual([
      { from: '2025-12-30', until: '2026-01-02' },
      { from: '2026-12-30', until: '2027-01-02' },
    ]);
  });

  test('on 29 February wait for a leap year instead of moving to March', () => {
    expect(listEditions({ yearly: { month: 2, day: 29 } }, '2026-01-01', 2).map(({ from }) => from)).toEqual([
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  test('on a day that never comes are never listed', () => {
    expect(listEditions({ yearly: { month: 2, day: 31 } }, '2026-01-01', 1)).toEqual([]);
  });
});

test('dated events are listed until they are over', () => {
  const when = { from: '2026-04-30', until: '2026-05-03' };
  expect(listEditions(when, '2026-05-03', 3)).toEqual([when]);
  expect(listEditions(when, '2026-05-04', 3)).toEqual([]);
  expect(listEditions({ from: '2026-04-30' }, '2026-01-01', 1)).toEqual([
    { from: '2026-04-30', until: '2026-04-30' },
  ]);
});

test('events without a date have no editions', () => {
  expect(listEditions({ toBeConfirmed: true }, '2026-01-01', 3)).toEqual([]);
});

test('asking for none gives none', () => {
  expect(listEditions({ lunar: { month: 1, day: 1 } }, '2026-01-01', 0)).toEqual([]);
});
