import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { planCalendarFiles } from '../../src/outputs/calendar-files.ts';
import { escapeText, foldLine, formatCalendar } from '../../src/outputs/ics.ts';
import { type Files, loadSample, page } from './sample-site.ts';

const NAME = 'Hội; xuân, "Động\\Tiên" và tên dài để dòng gấp giữa chữ: ễ ộ ữ ợ ặ 🎉';
const EVENTS: Files = {
  'events/hoi-ram/index.md': page(`
title: ${JSON.stringify(NAME)}
summary: ${JSON.stringify(`Dòng một; dòng hai,\nvà dòng ba. ${'Chữ có dấu ế ộ ữ. '.repeat(8)}`)}
destination: thung-lung
when: { lunar: { month: 1, day: 15 }, days: 2 }
editions:
  - { year: 2027, movedTo: { from: 2027-02-27 } }
  - { year: 2028, cancelled: true }
at: hang-mau
checkedOn: 2026-02-20`),
};

let files: Map<string, string>;
let site: Site;
beforeAll(async () => {
  site = await loadSample(EVENTS);
  files = new Map(planCalendarFiles(site).map(({ path, text }) => [path, text]));
});

/** What both parsers must see the same: days as numbers of a calendar, the last one exclusive. */
type Seen = {
  uid: string;
  from: string;
  until: string;
  title: string;
  text: string;
  state: string;
  sequence: number;
};

function readWithIcalJs(text: string): Seen[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      title: event.summary,
      text: event.description,
      state: String(component.getFirstPropertyValue('status')),
      sequence: Number(event.sequence),
    };
  });
}

function readWithNodeIcal(text: string): Seen[] {
  const day = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    expect(event.datetype).toBe('date');
    return [
      {
        uid: event.uid,
        from: day(event.start),
        until: event.end ? day(event.end) : '',
        title: String(event.summary),
        text: String(event.description),
        state: String(event.status),
        sequence: Number(event.sequence),
      },
    ];
  });
}

function fileOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(' ')}`);
  return text;
}

test('there is a file for all, for each destination and for each event, in every language', () => {
  expect([...files.keys()].filter((path) => path.includes('/vi'))).toEqual([
    'data/calendar/vi.ics',
    'data/calendar/vi/destinations/thung-lung.ics',
    'data/calendar/vi/events/hoi-gat.ics',
    'data/calendar/vi/events/hoi-ram.ics',
  ]);
  expect(files.size).toBe(4 * 6);
});

test('two parsers that know nothing of each other read the same from every file', () => {
  for (const [path, text] of files) {
    const seen = readWithIcalJs(text);
    expect(seen.length, path).toBeGreaterThan(0);
    expect(readWithNodeIcal(text).toSorted(byUid), path).toEqual(seen.toSorted(byUid));
  }
});

test('the days, the text and the states come out as they went in', () => {
  const seen = readWithIcalJs(fileOf('data/calendar/vi/events/hoi-ram.ics'));
  expect(seen).toHaveLength(11); // the rest of 2026, and ten years
  expect(seen.slice(0, 3)).toMatchObject([
    {
      uid: 'hoi-ram-2026@dulich.example',
      from: '2026-03-03',
      until: '2026-03-05',
      title: NAME,
      state: 'CONFIRMED',
    },
    { uid: 'hoi-ram-2027@dulich.example', from: '2027-02-27', until: '2027-03-01', state: 'CONFIRMED' },
    { uid: 'hoi-ram-2028@dulich.example', from: '2028-02-09', until: '2028-02-11', state: 'CANCELLED' },
  ]);
  expect(seen[0]?.text).toMatch(/^Dòng một; dòng hai,\nvà dòng ba\./);
  expect(seen[1]?.text).toContain('dời từ 20 – 21 tháng 2, 2027');
});

test('lines end with CR LF and none is longer than 75 bytes', () => {
  const lines = fileOf('data/calendar/vi.ics').split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.join('').includes('\n')).toBe(false);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  expect(lines.join('')).not.toContain('\ufffd');
});

test('the number of a change grows with the day of the check and, on one day, from announced to cancelled', async () => {
  const numbers = (seen: Seen[]) => new Map(seen.map(({ uid, sequence }) => [uid, sequence]));
  const now = numbers(readWithIcalJs(fileOf('data/calendar/vi/events/hoi-ram.ics')));
  const at = (year: number, map = now) => map.get(`hoi-ram-${year}@dulich.example`) ?? Number.NaN;
  expect(at(2027)).toBeGreaterThan(at(2026));
  expect(at(2028)).toBeGreaterThan(at(2027));
  const text = String(EVENTS['events/hoi-ram/index.md']).replace(
    'checkedOn: 2026-02-20',
    'checkedOn: 2026-02-21',
  );
  const later = planCalendarFiles(await loadSample({ 'events/hoi-ram/index.md': text }));
  const file = later.find(({ path }) => path === 'data/calendar/vi/events/hoi-ram.ics')?.text ?? '';
  expect(at(2026, numbers(readWithIcalJs(file)))).toBeGreaterThan(at(2028));
});

test('the same content gives the same bytes', () => {
  expect(new Map(planCalendarFiles(site).map(({ path, text }) => [path, text]))).toEqual(files);
  expect(fileOf('data/calendar/vi/events/hoi-ram.ics')).toContain('LAST-MODIFIED:20260220T000000Z');
});

test('a site without editions has no calendar files, because an empty calendar is none', async () => {
  const bare = {
    'events/hoi-gat/index.md': undefined,
    'events/hoi-ram/index.md': page('title: A\nwhen: { toBeConfirmed: true }'),
  };
  expect(planCalendarFiles(await loadSample(bare))).toEqual([]);
});

describe('writing', () => {
  test.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['a\r\nb\nc', 'a\\nb\\nc'],
    ['a\u0000\u0007b\tc', 'ab\tc'],
    ['BEGIN:VEVENT\nEND:VEVENT', 'BEGIN:VEVENT\\nEND:VEVENT'],
  ])('%j is escaped', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  test('folding never cuts a character, whatever its bytes', () => {
    for (const char of ['a', 'é', 'ễ', '🎉']) {
      const line = char.repeat(200);
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      expect(Math.max(...folded.split('\r\n').map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(
        75,
      );
    }
  });

  test('an event of one day ends on the next, over the end of a year too', () => {
    const text = formatCalendar({
      name: 'n',
      description: 'd',
      url: 'https://a.example/c.ics',
      stamp: '2026-01-01',
      events: [
        {
          uid: 'u',
          sequence: 0,
          modified: undefined,
          from: '2026-12-31',
          untilExclusive: '2027-01-01',
          title: 't',
          description: '',
          place: undefined,
          point: undefined,
          url: 'https://a.example/',
          isCancelled: false,
        },
      ],
    });
    expect(readWithIcalJs(text)).toMatchObject([{ from: '2026-12-31', until: '2027-01-01' }]);
  });
});

function byUid(a: Seen, b: Seen): number {
  return a.uid < b.uid ? -1 : 1;
}
