import { describe, expect, test } from 'vitest';
import { type EventDates, listEventEditions } from '../../src/model/event-editions.ts';

const SPAN = { fromIso: '2026-11-22', beforeIso: '2036-11-22' };
const FESTIVAL: EventDates = { when: { lunar: { month: 1, day: 14 }, days: 2 } };
const list = (facts: EventDates, span = SPAN) => listEventEditions(facts, span);

test('ten years of a lunar event are ten editions, each with its lunar year', () => {
  const editions = list(FESTIVAL);
  expect(editions).toHaveLength(10);
  expect(editions[0]).toEqual({
    year: 2027,
    from: '2027-02-19',
    until: '2027-02-20',
    isCancelled: false,
    isAnnounced: false,
  });
  expect(editions.map(({ year }) => year)).toEqual([
    2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036,
  ]);
});

test('an event at the end of the lunar year keeps that year although its day is in the next solar one', () => {
  const [first] = list({ when: { lunar: { month: 12, day: 23 } } });
  expect(first).toMatchObject({ year: 2026, from: '2027-01-30' });
});

describe('what was announced of an edition lies over the rule', () => {
  test.each([
    ['other days', { from: '2027-02-20', until: '2027-02-23' }, { from: '2027-02-20', until: '2027-02-23' }],
    [
      'another first day, lasting as long',
      { from: '2027-02-21' },
      { from: '2027-02-21', until: '2027-02-22' },
    ],
    ['another last day', { until: '2027-02-25' }, { from: '2027-02-19', until: '2027-02-25' }],
    [
      'moved, lasting as long, with the days it had',
      { movedTo: { from: '2027-03-06' } },
      { from: '2027-03-06', until: '2027-03-07', movedFrom: { from: '2027-02-19', until: '2027-02-20' } },
    ],
    [
      'announced for one day and then moved to another',
      { from: '2027-02-21', movedTo: { from: '2027-03-06', until: '2027-03-06' } },
      { from: '2027-03-06', until: '2027-03-06', movedFrom: { from: '2027-02-21', until: '2027-02-22' } },
    ],
  ])('%s', (_, edition, expected) => {
    const [first, second] = list({ ...FESTIVAL, editions: [{ year: 2027, ...edition }] });
    expect(first).toMatchObject({ year: 2027, isAnnounced: true, ...expected });
    expect(second).toMatchObject({ year: 2028, isAnnounced: false, from: '2028-02-08' });
  });

  test('cancelled, and only that one', () => {
    const editions = list({ ...FESTIVAL, editions: [{ year: 2028, cancelled: true }] });
    expect(editions.filter(({ isCancelled }) => isCancelled).map(({ year }) => year)).toEqual([2028]);
  });

  test('an event without a rule has just the editions that are written', () => {
    const editions = [{ year: 2027, from: '2027-03-01', until: '2027-03-03' }, { year: 2028 }];
    expect(list({ when: { toBeConfirmed: true }, editions })).toEqual([
      { year: 2027, from: '2027-03-01', until: '2027-03-03', isCancelled: false, isAnnounced: true },
    ]);
  });
});

test('an edition moved over New Year is found from either side', () => {
  const facts: EventDates = {
    when: { yearly: { month: 12, day: 31 } },
    editions: [{ year: 2026, movedTo: { from: '2027-01-09' } }],
  };
  expect(list(facts, { fromIso: '2027-01-05', beforeIso: '2027-06-01' })).toMatchObject([
    { year: 2026, from: '2027-01-09' },
  ]);
});

test('"cancelled" of the event means the next edition from the day the content knows, not one of the past', () => {
  const editions = list(
    { ...FESTIVAL, cancelled: true },
    { ...SPAN, fromIso: '2026-01-01', ...{ cancelledFromIso: '2026-11-22' } },
  );
  expect(editions.map(({ year, isCancelled }) => [year, isCancelled]).slice(0, 3)).toEqual([
    [2026, false],
    [2027, true],
    [2028, false],
  ]);
});

test('what is over and what is too far away is left out', () => {
  const span = { fromIso: '2027-02-20', beforeIso: '2028-02-08' };
  expect(list(FESTIVAL, span).map(({ year }) => year)).toEqual([2027]);
  expect(list(FESTIVAL, { ...span, fromIso: '2027-02-21' })).toEqual([]);
});
