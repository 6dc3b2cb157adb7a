import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { planReport } from '../../src/figures/plan-report.ts';
import { planBasemap } from '../../src/media/basemap-plan.ts';
import { planMapArea } from '../../src/model/map-area.ts';
import { unpackPlaces } from '../../src/model/map-packed-places.ts';
import type { Feed } from '../../src/model/schemas/feed.ts';
import type { Site } from '../../src/model/site.ts';
import { planDestinationFeed } from '../../src/outputs/destination-feed.ts';
import { addParts } from '../../src/outputs/search-index.ts';
import { planSearchRecords } from '../../src/outputs/search-records.ts';
import { buildCalendar } from '../../src/pages/_view/calendar.ts';
import { groupCards, offerListFacets } from '../../src/pages/_view/list.ts';
import { buildOverviewMap, packOverviewPlaces } from '../../src/pages/_view/map.ts';
import { communeUrl, makeCommune, memberFiles } from './communes.ts';
import { type Files, prepareByHand, withContent } from './sample-site.ts';

const AREA = planMapArea({ south: 21, west: 103, north: 23, east: 107 });
const BASEMAP = { ...planBasemap(AREA, [], []), url: '/media/k/basemap.json', title: 'overview' };

const load = (files: Files) =>
  withContent(files, (folder) =>
    loadContent('.', { cwd: folder, today: '2026-07-01', isWithoutHistory: true }),
  );
const member = (number: number, feed: Feed | string = makeCommune(number)) => ({ id: `xa-${number}`, feed });
const communes = Array.from({ length: 65 }, (_, at) => member(at + 1));

async function compose(files: Files): Promise<{ site: Site; codes: string[]; paths: string[] }> {
  const { site, diagnostics } = await load(files);
  if (!site) throw new Error(JSON.stringify(diagnostics));
  const found = diagnostics.filter(({ code }) => code.startsWith('FD-'));
  return { site, codes: found.map(({ code }) => code), paths: found.map(({ path }) => path) };
}

/** Everything of a site that members have a part in. */
function shown(site: Site) {
  const prepared = { ...prepareByHand(site), basemaps: new Map([['overview', BASEMAP]]) };
  return {
    lists: (['destinations', 'sites', 'events', 'stays', 'notices'] as const).map((one) =>
      groupCards(prepared, one, 'vi'),
    ),
    calendar: buildCalendar(site, 'vi'),
    search: planSearchRecords(site).parts,
    places: packOverviewPlaces(prepared, 'vi'),
    feed: planDestinationFeed(site, () => undefined),
  };
}

describe('a province of 65 communes', () => {
  it('shows the places of all of them on lists, map, calendar and in search, each with its commune and a link there', async () => {
    const { site, codes } = await compose(memberFiles(communes));
    expect(codes).toEqual([]);
    const { lists, calendar, search, places } = shown(site);
    const caves = lists[1]?.filter(({ title }) => title?.startsWith('Thành viên')) ?? [];
    expect(caves).toHaveLength(65);
    expect(caves[0]?.cards[0]).toMatchObject({
      href: 'https://xa-1.example/vi/sites/hang-0/',
      title: 'Hang 0',
      note: 'Thành viên xa-1',
    });
    const lines = calendar.years
      .flatMap(({ editions }) => editions)
      .filter(({ href }) => href.startsWith('https:'));
    expect(lines).toHaveLength(65 * 9);
    expect(lines[0]).toMatchObject({ from: '2027-01-10', member: expect.stringContaining('Thành viên xa-') });
    const found = addParts([], search).filter(({ url }) => url.startsWith('https://xa-65.example/en/'));
    expect(found).toHaveLength(23);
    expect(found[0]).toMatchObject({ destination: 'Thành viên xa-65' });
    const unpacked = unpackPlaces(JSON.parse(JSON.stringify(places)));
    const hers = unpacked.filter(({ href }) => href.startsWith(`${communeUrl('xa-7')}/vi/`));
    expect(hers).toHaveLength(22);
    expect(hers[0]?.kindLabel).toContain('Thành viên xa-7');
  });

  it('reports one broken feed, leaves that commune out and changes nothing else', async () => {
    const others = communes.filter(({ id }) => id !== 'xa-33');
    const broken = communes.map((one) => (one.id === 'xa-33' ? member(33, '{"version": 1, "site":') : one));
    const [with64, with65] = [await compose(memberFiles(others)), await compose(memberFiles(broken))];
    expect(with65.codes).toEqual(['FD-FEED']);
    expect(with65.paths).toEqual(['federation/xa-33.json']);
    expect(JSON.stringify(shown(with65.site))).toBe(JSON.stringify(shown(with64.site)));
  });

  it('leaves its own data as they are without members', async () => {
    const [alone, together] = [await compose({}), await compose(memberFiles(communes))];
    expect(shown(together.site).feed).toEqual(shown(alone.site).feed);
  });
});

describe('the map of a few members', () => {
  it('stands on the page with a choice of members', async () => {
    const { site } = await compose(memberFiles([member(1), member(2)]));
    const prepared = { ...prepareByHand(site), basemaps: new Map([['overview', BASEMAP]]) };
    const view = buildOverviewMap(prepared, 'en')?.view;
    expect(view?.placesUrl).toBeUndefined();
    expect(view?.places.filter(({ ref }) => ref.includes('--'))).toHaveLength(44);
    const options = view?.facets?.find(({ facet }) => facet === 'destination')?.options;
    expect(options).toContainEqual({ value: 'member--xa-2', label: 'Thành viên xa-2', count: 22 });
  });
});

describe('the list of a few members', () => {
  it('has a form with a choice of members, which knows every card', async () => {
    const { site } = await compose(memberFiles([member(1), member(2)]));
    const prepared = prepareByHand(site);
    const options = offerListFacets(prepared, 'sites', 'en').find(
      ({ facet }) => facet === 'destination',
    )?.options;
    const cards = groupCards(prepared, 'sites', 'en').flatMap((group) => group.cards);
    const hers = cards.filter(({ facets }) => facets?.includes('destination=member--xa-2'));
    expect(hers.length).toBeGreaterThan(0);
    expect(options).toContainEqual({ value: 'member--xa-2', label: 'Thành viên xa-2', count: hers.length });
    expect(cards.filter(({ facets }) => facets === undefined)).toEqual([]);
  });

  it('has no form where members have more than the page can show', async () => {
    const { site } = await compose(memberFiles(communes));
    expect(offerListFacets(prepareByHand(site), 'sites', 'en')).toEqual([]);
  });
});

describe('a member is left out and named when', () => {
  const change = (edit: (feed: Feed) => void): Feed => {
    const feed = makeCommune(1);
    edit(feed);
    return feed;
  };
  const words = (feed: Feed) => {
    const found = feed.entries[1]?.words.vi;
    if (!found) throw new Error('the made-up commune has words in Vietnamese');
    return found;
  };
  const url = (address: string) => change((feed) => Object.assign(words(feed), { url: address }));
  it.each<[string, string, Feed | string]>([
    ['its data are no JSON', 'FD-FEED', '<!doctype html>'],
    ['a key is there that nobody described', 'FD-FEED', JSON.stringify({ ...makeCommune(1), html: '<p>' })],
    [
      'a title holds a line break',
      'FD-FEED',
      change((feed) => Object.assign(words(feed), { title: 'a\nb' })),
    ],
    [
      'a title turns text round',
      'FD-FEED',
      change((feed) => Object.assign(words(feed), { title: 'a\u202eb' })),
    ],
    ['an entry comes twice', 'FD-FEED', change((feed) => feed.entries.push(...feed.entries.slice(0, 1)))],
    ['its default language has no words', 'FD-FEED', change((feed) => delete feed.entries[0]?.words.vi)],
    ['a link is a script', 'FD-FEED', url('javascript:alert(1)')],
    ['a link leads to another site', 'FD-ADDRESS', url('https://evil.example/vi/sites/hang-0/')],
    ['a link only looks like its own', 'FD-ADDRESS', url('https://xa-1.example.evil.example/')],
    ['a link climbs out of its folder', 'FD-FEED', url('https://xa-1.example@evil.example/')],
    [
      'its site says it is another',
      'FD-ADDRESS',
      change((feed) => Object.assign(feed.site, { url: 'https://b.example' })),
    ],
    [
      'the licence is another one',
      'FD-LICENCE',
      change((feed) => Object.assign(feed, { licence: 'CC-BY-NC-4.0' })),
    ],
    ['there is no licence', 'FD-LICENCE', change((feed) => delete feed.licence)],
  ])('%s', async (_, code, feed) => {
    const { site, codes } = await compose(memberFiles([member(1, feed), member(2)]));
    expect(codes).toEqual([code]);
    expect(site.members?.map(({ id }) => id)).toEqual(['xa-2']);
  });

  it('its data were changed after they were checked', async () => {
    const files = {
      ...memberFiles([member(1), member(2)]),
      'federation/xa-1.json': JSON.stringify(makeCommune(3)),
    };
    expect((await compose(files)).codes).toEqual(['FD-PIN']);
  });

  it('nothing was fetched yet', async () => {
    expect((await compose(memberFiles([{ ...member(1), isPinned: false }]))).codes).toEqual(['FD-MISSING']);
  });
});

describe('what is a member’s', () => {
  it('is shown nowhere when it is not public', async () => {
    const { site, codes } = await compose(memberFiles([{ ...member(1), more: ', public: false' }]));
    expect([site.members, codes]).toEqual([[], []]);
  });

  it('stays text, whatever it holds', async () => {
    const feed = makeCommune(1);
    const title = '"><script>alert(1)</script>';
    for (const entry of feed.entries) Object.assign(entry.words.vi ?? {}, { title, summary: title });
    const { site, codes } = await compose(memberFiles([member(1, feed)]));
    expect(codes).toEqual([]);
    const prepared = { ...prepareByHand(site), basemaps: new Map([['overview', BASEMAP]]) };
    const map = buildOverviewMap(prepared, 'vi');
    expect(map?.view.places.some((place) => place.title === title)).toBe(true);
    expect(map?.figure).toContain('&lt;script');
    expect(map?.figure).not.toContain('<script');
  });
});

describe('figures over members', () => {
  const tabulate = async (files: Files, today = '2026-07-01') => {
    const { site } = await compose(files);
    const report = planReport(site, { language: 'en', period: undefined, today });
    const table = report.sections.find(({ id }) => id === 'members')?.blocks[0];
    const rows = table?.is === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
    return { rows, trace: report.trace };
  };

  it('are counted per member and for all, and say where they come from', async () => {
    const feed = makeCommune(1);
    const [, first, second] = feed.entries;
    if (!first || !second) throw new Error('a commune has ten sites');
    first.hasTour = true;
    first.checkedOn = '2020-01-01';
    second.status = 'planned';
    Object.assign(second.words.en ?? {}, { translation: 'machine' });
    const { rows, trace } = await tabulate(memberFiles([member(1, feed), member(2)]));
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['Thành viên xa-1', '22', '1/9', '20/21', expect.stringContaining('en 21/22')],
      ['Thành viên xa-2', '22', '0/10', '21/21', expect.stringContaining('en 22/22')],
      ['All members', '44', '1/19', '41/42', expect.stringContaining('en 43/44')],
    ]);
    const last = trace.slice(-3);
    expect(last.map(({ row }) => String(row))).toEqual(rows.map(([row]) => row));
    expect(last[0]).toMatchObject({ where: 'federation/xa-1.json', has: ['sites/hang-0'] });
    expect(last[0]?.lacks).toHaveLength(8);
  });

  it('are left out of the report of a site without members', async () => {
    expect((await tabulate({})).rows).toEqual([]);
  });
});
