import { beforeAll, describe, expect, test } from 'vitest';
import {
  contentDate,
  findPlateCode,
  groupFigures,
  listByDestination,
  listComingEditions,
  listEventsAt,
  listNearby,
  listRoutesThrough,
} from '../../src/model/relations.ts';
import type { PlateCode } from '../../src/model/schemas/settings.ts';
import type { Site } from '../../src/model/site.ts';
import { entryOf, loadSample, page } from './sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSample();
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('what belongs together', () => {
  test('a destination shows the sites it names first, the others by id', () => {
    expect(ids(listByDestination(site, 'sites', 'thung-lung'))).toEqual([
      'thac-mau',
      'cho-mau',
      'hang-mau',
      'ho-mau',
    ]);
  });

  test('another collection of a destination comes by id, an unknown destination has none', () => {
    expect(ids(listByDestination(site, 'events', 'thung-lung'))).toEqual(['hoi-gat', 'hoi-ram']);
    expect(listByDestination(site, 'sites', 'noi-khac')).toEqual([]);
  });

  test('asking again gives the same list, whatever was done to the first one', () => {
    listByDestination(site, 'sites', 'thung-lung').pop();
    expect(listByDestination(site, 'sites', 'thung-lung')).toHaveLength(4);
  });

  test('a site knows the events held there', () => {
    expect(ids(listEventsAt(site, 'hang-mau'))).toEqual(['hoi-ram']);
    expect(listEventsAt(site, 'thac-mau')).toEqual([]);
  });

  test('a round trip passes its first stop once, although it stops there twice', () => {
    expect(ids(listRoutesThrough(site, 'hang-mau'))).toEqual(['vong-mau']);
    expect(listRoutesThrough(site, 'ho-mau')).toEqual([]);
  });
});

describe('places nearby', () => {
  test('come nearest first, with metres', () => {
    const near = listNearby(site, entryOf(site, 'sites/hang-mau'), 3);
    expect(near.map(({ entry }) => entry.id)).toEqual(['cho-mau', 'thac-mau', 'ho-mau']);
    // one degree of latitude is 111.2 km
    expect(near.map(({ distanceM }) => Math.round(distanceM / 10))).toEqual([2, 150, 1234]);
  });

  test('are the same few on every call, because they are remembered', async () => {
    const more = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `sites/noi-${index}/index.md`,
        page(
          `title: Nơi ${index}\nkind: field\ndestination: thung-lung\npoint: { lat: 22.5, lng: ${104 + index} }`,
        ),
      ]),
    );
    const crowded = await loadSample(more);
    const entry = entryOf(crowded, 'sites/hang-mau');
    const first = listNearby(crowded, entry, 20);
    expect(listNearby(crowded, entry, 20)).toEqual(first);
    expect(listNearby(crowded, entry, 2)).toEqual(first.slice(0, 2));
  });

  test('are none for a place without a point', async () => {
    const pointless = await loadSample({
      'sites/thac-mau/index.md': page('title: Thác Mẫu\nkind: waterfall\ndestination: thung-lung'),
    });
    expect(listNearby(pointless, entryOf(pointless, 'sites/thac-mau'), 3)).toEqual([]);
  });
});

describe('figures', () => {
  const figure = { id: 'do-dai', source: 's' };

  test('of one id stand together in the order given', () => {
    const groups = groupFigures([
      { ...figure, value: 1 },
      { ...figure, id: 'do-cao', value: 5 },
      { ...figure, value: 2 },
    ]);
    expect(groups.map(({ id, values }) => [id, values.map(({ value }) => value)])).toEqual([
      ['do-dai', [1, 2]],
      ['do-cao', [5]],
    ]);
  });

  test.each([
    ['two values disagree', { value: 1200, unit: 'm' }, { value: 1500, unit: 'm' }, true],
    ['two sources of one value agree', { value: 1200, unit: 'm' }, { value: 1200, unit: 'm' }, false],
    ['a number and the same number as text agree', { value: 12 }, { value: '12' }, false],
    ['one number in two units disagrees', { value: 15, unit: 'm' }, { value: 15, unit: 'km' }, true],
    ['"about" does not make a disagreement', { value: 12 }, { value: 12, approximate: true }, false],
  ] as const)('%s', (_, a, b, disagree) => {
    expect(
      groupFigures([
        { ...figure, ...a },
        { ...figure, ...b },
      ])[0]?.disagree,
    ).toBe(disagree);
  });
});

describe('the code shown for a place', () => {
  const code = (name: string, state: PlateCode['state'], target: PlateCode['target'] = 'sites/hang-mau') => ({
    code: name,
    target,
    plate: 'Cổng',
    state,
  });
  const shown = (codes: PlateCode[]) =>
    findPlateCode({ ...site, codes }, entryOf(site, 'sites/hang-mau'))?.code;

  test('is the first in the ledger that is not retired', () => {
    expect(shown([code('A', 'retired'), code('B', 'planned'), code('C', 'installed')])).toBe('B');
  });

  test('is never that of another place', () => {
    expect(shown([code('A', 'installed', 'sites/thac-mau')])).toBeUndefined();
  });

  test('is none when every plate is retired', () => {
    expect(shown([code('A', 'retired')])).toBeUndefined();
  });
});

describe('the content’s own date', () => {
  test('is the newest day any fact was checked', () => {
    expect(contentDate(site)).toBe('2026-03-01');
  });

  test('decides which editions are coming, not the clock', () => {
    const lunar = { lunar: { month: 1, day: 15 }, days: 2 };
    // the first full moon of the lunar year: 3 March 2026 and 20 February 2027
    expect(listComingEditions(site, lunar, 2)).toEqual([
      { from: '2026-03-03', until: '2026-03-04' },
      { from: '2027-02-20', until: '2027-02-21' },
    ]);
  });

  test('is unknown while nothing was checked; then no edition is computed, and given dates stand', async () => {
    const unchecked = await loadSample({
      'destinations/thung-lung/index.md': page('title: Thung lũng Mẫu'),
      'sites/hang-mau/index.md': page('title: Hang Mẫu\nkind: cave'),
      'sites/hang-mau/index.en.md': undefined,
    });
    expect(contentDate(unchecked)).toBeUndefined();
    expect(listComingEditions(unchecked, { yearly: { month: 10, day: 2 } }, 3)).toEqual([]);
    expect(listComingEditions(unchecked, { from: '2020-01-01' }, 3)).toEqual([
      { from: '2020-01-01', until: '2020-01-01' },
    ]);
  });
});
