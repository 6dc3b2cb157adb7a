import { describe, expect, test } from 'vitest';
import { openingHoursData } from '../../src/model/structured-data-hours.ts';

describe('opening hours', () => {
  const days = (names: string[]) => names.map((name) => `https://schema.org/${name}`);
  const week = days(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);

  test.each([
    ['Mo-Su 07:00-17:00', [[week, '07:00', '17:00']]],
    [
      '7:30-11:30,13:30-17:00',
      [
        [week, '07:30', '11:30'],
        [week, '13:30', '17:00'],
      ],
    ],
    ['Sa-Mo 08:00-24:00', [[days(['Monday', 'Saturday', 'Sunday']), '08:00', '23:59']]],
    ['Mo-Su 08:00-17:00; Mo-Fr off', [[days(['Saturday', 'Sunday']), '08:00', '17:00']]],
    [
      'Mo,We 08:00-17:00; We 09:00-12:00',
      [
        [days(['Monday']), '08:00', '17:00'],
        [days(['Wednesday']), '09:00', '12:00'],
      ],
    ],
    ['24/7', [[week, '00:00', '23:59']]],
  ])('%s', (hours, expected) => {
    expect(
      openingHoursData(hours)?.map(({ dayOfWeek, opens, closes }) => [dayOfWeek, opens, closes]),
    ).toEqual(expected);
  });

  test.each([
    'Apr-Sep Mo-Su 07:00-17:00',
    'PH off',
    'sunrise-sunset',
    '07:00+',
    'Mo-Su 25:00-26:00',
    'by appointment',
    '',
  ])('"%s" is more than this reader understands, so nothing is said', (hours) => {
    expect(openingHoursData(hours)).toBeUndefined();
  });
});
