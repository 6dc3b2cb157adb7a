import { describe, expect, test } from 'vitest';
import { chooseEditions, type Query, readQuery, writeQuery } from '../../src/viewers/calendar/state.ts';

const NOTHING: Query = { from: '', until: '', destination: '', theme: '', sort: '' };
const edition = (id: string, from: string, until = from, more: object = {}) => ({
  id,
  from,
  until,
  destination: undefined,
  themes: [],
  point: undefined,
  ...more,
});
const ALL = [
  edition('past', '2026-11-01', '2026-11-21'),
  edition('long', '2026-10-01', '2026-12-31', { themes: ['food'] }),
  edition('tet', '2027-02-06', '2027-02-08', { destination: 'a', point: { lat: 22, lng: 104 } }),
  edition('feb', '2027-02-19', '2027-02-20', { destination: 'b', point: { lat: 10.4, lng: 104.5 } }),
  edition('later', '2027-11-22', '2027-11-22', { themes: ['food', 'sea'] }),
];
const choose = (query: Partial<Query>, here?: { lat: number; lng: number }, today = '2026-11-22') =>
  chooseEditions(ALL, { ...NOTHING, ...query }, { today, here }).map(({ month, editions }) => [
    month,
    ...editions.map((one) => one.edition.id),
  ]);

describe('the calendar shows', () => {
  test.each([
    [
      'the coming twelve months by month, without what is over',
      {},
      [
        ['2026-11', 'long'],
        ['2027-02', 'tet', 'feb'],
      ],
    ],
    [
      'what shares a day with the days asked for',
      { from: '2027-02-08', until: '2027-02-19' },
      [['2027-02', 'tet', 'feb']],
    ],
    ['only those days', { from: '2027-02-09', until: '2027-02-18' }, []],
    ['everything after a day, beyond twelve months too', { from: '2027-03-01' }, [['2027-11', 'later']]],
    ['nothing over, even where days of the past are asked for', { until: '2026-11-21' }, []],
    [
      'what has begun, in the first month',
      { from: '2026-12-05', until: '2026-12-06' },
      [['2026-12', 'long']],
    ],
    ['a destination', { destination: 'b' }, [['2027-02', 'feb']]],
    ['a theme', { theme: 'food' }, [['2026-11', 'long']]],
    [
      'one group by last day, so that long exhibitions do not fill the top',
      { sort: 'until', from: '2026-11-22' } as const,
      [[undefined, 'long', 'tet', 'feb', 'later']],
    ],
  ])('%s', (_, query, expected) => {
    expect(choose(query)).toEqual(expected);
  });

  test('the nearest first, and places nobody knows last', () => {
    expect(choose({}, { lat: 10, lng: 105 })).toEqual([[undefined, 'feb', 'tet', 'long']]);
    const [group] = chooseEditions(ALL, NOTHING, { today: '2026-11-22', here: { lat: 22, lng: 104 } });
    expect(group?.editions[0]).toMatchObject({ edition: { id: 'tet' }, distanceM: 0 });
  });

  test('an edition on its last day, and no longer on the day after', () => {
    expect(choose({}, undefined, '2027-02-20')).toContainEqual(['2027-02', 'feb']);
    expect(choose({}, undefined, '2027-02-21').flat()).not.toContain('feb');
  });
});

describe('the address', () => {
  test('keeps what is asked for', () => {
    const query = {
      ...NOTHING,
      from: '2027-02-01',
      until: '2027-02-28',
      theme: 'food',
      sort: 'until' as const,
    };
    expect(readQuery(writeQuery(query))).toEqual(query);
    expect(writeQuery(NOTHING)).toBe('');
  });

  test.each(['?from=2027-02-30', '?from=tomorrow', '?until=20270201', '?sort=price', '?other=1'])(
    '%s asks for nothing',
    (search) => {
      expect(readQuery(search)).toEqual(NOTHING);
    },
  );
});
