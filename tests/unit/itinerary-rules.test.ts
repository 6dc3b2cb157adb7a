import { describe, expect, it } from 'vitest';
import {
  type ItineraryPlan,
  judgeItinerary,
  leastMinutes,
  type PlanStop,
  toMinutes,
} from '../../src/model/itinerary-rules.ts';
import { seasonHours } from '../../src/model/season-hours.ts';

const stop = (arrive: string, more: Partial<PlanStop> = {}): PlanStop => ({
  point: undefined,
  hours: undefined,
  status: 'open',
  arriveMin: toMinutes(arrive),
  stayMin: 60,
  by: undefined,
  isBed: false,
  ...more,
});
const day = (number: number, ...stops: PlanStop[]) => ({ day: number, stops, hasNight: false });
const plan = (more: Partial<ItineraryPlan>): ItineraryPlan => ({
  length: 'one-day',
  days: [day(1, stop('08:00'))],
  ...more,
});
const faults = (more: Partial<ItineraryPlan>) => judgeItinerary(plan(more)).map(({ is }) => is);
/** About 11.1 km north of each other. */
const [SOUTH, NORTH] = [
  { lat: 22, lng: 103 },
  { lat: 22.1, lng: 103 },
];

describe('an itinerary', () => {
  it('that can be travelled has no faults', () => {
    expect(
      faults({
        length: 'two-days',
        startsOn: ['Sa'],
        months: [5],
        days: [
          {
            ...day(
              1,
              stop('08:00', { point: SOUTH }),
              stop('09:30', { point: NORTH, by: 'car', hours: 'Sa 09:00-17:00' }),
            ),
            hasNight: true,
          },
          day(2, stop('09:00', { hours: 'Mo-Fr off; Su 07:00-17:00' })),
        ],
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<ItineraryPlan>, string]>([
    ['fewer days than its length says', { length: 'two-days' }, 'days'],
    ['days out of order', { days: [{ ...day(2, stop('08:00')) }] }, 'order'],
    ['a closed place', { days: [day(1, stop('08:00', { status: 'closed' }))] }, 'status'],
    ['a planned place', { days: [day(1, stop('08:00', { status: 'planned' }))] }, 'status'],
    ['arriving before leaving', { days: [day(1, stop('08:00'), stop('08:30'))] }, 'time'],
    [
      'a walk of eleven kilometres in an hour',
      { days: [day(1, stop('08:00', { point: SOUTH }), stop('10:00', { point: NORTH, by: 'walk' }))] },
      'far',
    ],
    ['a stop that has not opened yet', { days: [day(1, stop('06:00', { hours: '07:00-17:00' }))] }, 'shut'],
    [
      'a stop that closes during the stay',
      { days: [day(1, stop('16:30', { hours: '07:00-17:00' }))] },
      'shut',
    ],
    [
      'a lunch break in the middle of the stay',
      { days: [day(1, stop('11:00', { hours: '07:00-11:30,13:00-17:00' }))] },
      'shut',
    ],
    [
      'a stop out of its season',
      { months: [1], days: [day(1, stop('08:00', { hours: 'Apr-Sep 07:00-17:00' }))] },
      'shut',
    ],
    [
      'a night without a bed',
      { length: 'two-days', days: [day(1, stop('08:00')), day(2, stop('08:00'))] },
      'night',
    ],
  ])('with %s is named', (_, more, is) => expect(faults(more)).toEqual([is]));

  it.each([
    ['a stay at the end of the day', { isBed: true }],
    ['hours that cannot be read for certain', { hours: 'sunrise-sunset' }],
    ['no hours at all', {}],
  ])('is not blamed for %s', (_, more) => {
    const hasBed = 'isBed' in more;
    const days = hasBed
      ? [day(1, stop('08:00', more)), day(2, stop('08:00'))]
      : [day(1, stop('08:00', more))];
    expect(faults({ length: hasBed ? 'two-days' : 'one-day', days })).toEqual([]);
  });

  it('names the weekdays on which a stop of the second day is closed', () => {
    const second = day(2, stop('09:00', { hours: 'Tu-Su 08:00-17:00' }));
    const found = judgeItinerary(
      plan({
        length: 'two-days',
        startsOn: ['Sa', 'Su'],
        days: [{ ...day(1, stop('08:00')), hasNight: true }, second],
      }),
    );
    // Sunday and Monday: only the Monday is shut.
    expect(found).toMatchObject([{ is: 'shut', days: ['Mo'], isNever: false }]);
  });

  it('is given the doubt of vague points', () => {
    const vague = { ...NORTH, accuracyM: 12_000 };
    expect(
      faults({
        days: [day(1, stop('08:00', { point: SOUTH }), stop('09:10', { point: vague, by: 'walk' }))],
      }),
    ).toEqual([]);
  });
});

describe('the least time of a way', () => {
  it.each([
    ['walk', 167],
    ['motorbike', 20],
    ['car', 15],
    ['bus', 20],
  ] as const)('by %s over 11.1 km is %i minutes', (by, minutes) =>
    expect(leastMinutes(SOUTH, NORTH, by)).toBe(minutes),
  );
});

describe('hours of a season', () => {
  it.each([
    ['Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00', 5, 420],
    ['Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00', 12, 480],
    ['Nov,Dec 08:00-17:00', 12, 480],
    ['07:00-18:00; Dec off', 11, 420],
    ['07:00-18:00; Dec off', 12, undefined],
    ['Apr-Sep 07:00-18:00', 1, undefined],
  ])('%s in month %i opens at minute %s on Mondays', (hours, month, from) =>
    expect(seasonHours(hours, month)?.[0]?.[0]?.from).toBe(from),
  );

  it.each(['sunrise-sunset', 'Apr-Sep sunrise-18:00', 'PH off', 'Apr 1-Sep 30 07:00-18:00'])(
    '%s is not guessed at',
    (hours) => expect(seasonHours(hours, 1)).toBeUndefined(),
  );
});
