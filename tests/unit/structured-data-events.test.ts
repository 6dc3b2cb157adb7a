import { describe, expect, test } from 'vitest';
import { describeEntry, entry } from './structured-data-site.ts';

describe('events', () => {
  const facts = { title: 'Tên', status: 'open' as const, when: { lunar: { month: 1, day: 22 }, days: 6 } };

  test('give the solar days of the next edition', () => {
    const { thing } = describeEntry('events', { ...facts, themes: ['festival'] });
    expect(thing).toMatchObject({
      '@type': 'Festival',
      startDate: '2027-02-27',
      endDate: '2027-03-04',
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });

  test('that are cancelled say so', () => {
    expect(describeEntry('events', { ...facts, cancelled: true }).thing.eventStatus).toBe(
      'https://schema.org/EventCancelled',
    );
  });

  test('that were moved name both days, and the series what follows', () => {
    const editions = [
      { year: 2027, movedTo: { from: '2027-03-06' } },
      { year: 2028, cancelled: true },
    ];
    const { thing } = describeEntry('events', { ...facts, editions });
    expect(thing).toMatchObject({
      startDate: '2027-03-06',
      endDate: '2027-03-11',
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2027-02-27',
      superEvent: {
        '@type': 'EventSeries',
        subEvent: [
          { startDate: '2027-03-06', eventStatus: 'https://schema.org/EventRescheduled' },
          { startDate: '2028-02-16', eventStatus: 'https://schema.org/EventCancelled' },
          { startDate: '2029-03-06', eventStatus: 'https://schema.org/EventScheduled' },
        ],
      },
    });
  });

  test('without a known date invent none and are not called scheduled', () => {
    const { thing } = describeEntry('events', { ...facts, when: { toBeConfirmed: true } });
    expect(thing).toMatchObject({ '@type': 'Event', startDate: undefined, eventStatus: undefined });
  });

  test('take place at their site', () => {
    const { thing } = describeEntry('events', { ...facts, at: 'den' }, 'vi', undefined, [
      entry('sites', 'den', { title: 'Đền', kind: 'shrine', status: 'open', unit: 'xa-moi' }),
    ]);
    expect(thing.location).toMatchObject({ name: 'Đền', address: { addressLocality: 'Xã Mới' } });
  });
});
