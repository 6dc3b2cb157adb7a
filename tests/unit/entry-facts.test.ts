import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages.ts';
import type { Site } from '../../src/model/site.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { whenText } from '../../src/pages/_view/facts-event.ts';
import { entryOf, type Files, loadSample, page } from './sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSample();
});

const factsOf = (ref: string, language: Language = 'en', from = site) =>
  Object.fromEntries(
    listFacts(from, entryOf(from, ref), language).map(({ label, value, note }) => [
      label,
      note === undefined ? value : `${value} (${note})`,
    ]),
  );
const factOf = (from: Site, ref: string, named: string) =>
  listFacts(from, entryOf(from, ref), 'en').find(({ label }) => label === named);
const factsWith = async (changes: Files, ref: string) => factsOf(ref, 'en', await loadSample(changes));

describe('facts', () => {
  test('of a site: hours that nobody knows are to be confirmed, prices have a day', () => {
    expect(factsOf('sites/hang-mau')).toMatchObject({
      'Opening hours': 'To be confirmed',
      'Entrance fee': 'Adult 20 000 ₫ · Child 10 000 ₫ (price seen on January 5, 2026)',
      Wheelchair: 'Partly accessible (40 steps)',
      Telephone: '0213 387 9123 (Ban quản lý)',
      Website: 'hang.example (opens another site: hang.example)',
    });
  });

  test('name the unit of today, without the country, and the one before', () => {
    expect(factsOf('sites/hang-mau')).toMatchObject({
      Address: 'Xã Mẫu, Sample Province (Before 1 July 2025: Xã Cũ)',
    });
  });

  test('say how far off a point may be, never less than a hundred metres', async () => {
    expect(factsOf('sites/hang-mau')).toMatchObject({
      Coordinates: '22.3000, 103.6000 (approximate, up to 0.8 km off)',
    });
    const near = page('title: Thác\nkind: waterfall\npoint: { lat: 22.3, lng: 103.6, accuracyM: 10 }');
    const facts = await factsWith({ 'sites/thac-mau/index.md': near }, 'sites/thac-mau');
    expect(facts).toMatchObject({ Coordinates: '22.3000, 103.6000 (approximate, up to 0.1 km off)' });
    expect(factsOf('sites/thac-mau')).toMatchObject({ Coordinates: '22.3135, 103.6000' });
  });

  test('dial the number without the spaces people read by', () => {
    expect(factOf(site, 'sites/hang-mau', 'Telephone')?.href).toBe('tel:02133879123');
  });

  test('of a route are length, means and time', () => {
    expect(factsOf('routes/vong-mau')).toEqual({
      Length: 'about 3.5 km',
      'Travel by': 'foot, bicycle',
      'Travel time': '1 h 30 min',
    });
  });

  test('of a facility tell a wheelchair user what is known, even when hours and price are not', async () => {
    const toilet = page(
      'title: Nhà vệ sinh\nkind: toilet\naccessibility: { wheelchair: yes }'.replace('yes', '"yes"'),
    );
    const facts = await factsWith({ 'facilities/ve-sinh/index.md': toilet }, 'facilities/ve-sinh');
    expect(facts).toEqual({ Wheelchair: 'Accessible' });
  });

  test('give the number of steps even when nobody knows about wheelchairs', async () => {
    const cave = page('title: Hang\nkind: cave\naccessibility: { steps: 120 }');
    const facts = await factsWith({ 'sites/thac-mau/index.md': cave }, 'sites/thac-mau');
    expect(facts).toMatchObject({ Accessibility: '120 steps' });
  });

  test('say what the path is made of', async () => {
    const trail = page('title: Hang\nkind: cave\naccessibility: { wheelchair: limited, surface: boardwalk }');
    const facts = await factsWith({ 'sites/thac-mau/index.md': trail }, 'sites/thac-mau');
    expect(facts).toMatchObject({ Wheelchair: 'Partly accessible', 'Path surface': 'Boardwalk' });
  });

  test('of a stay give its rooms and say where booking leads', async () => {
    const stay = page('title: Nhà\nkind: homestay\nrooms: 1200\nbookingUrl: "https://phong.example/dat"');
    expect(await factsWith({ 'stays/nha-mau/index.md': stay }, 'stays/nha-mau')).toEqual({
      Rooms: '1,200',
      Booking: 'phong.example (opens another site: phong.example)',
    });
  });

  test('lead from a price to the source it was seen in', () => {
    expect(factOf(site, 'sites/hang-mau', 'Entrance fee')?.source).toEqual({ id: 'so-tay', number: 1 });
  });

  test('lead to pages elsewhere about the same thing, one row each', async () => {
    const lake = page(
      'title: Hồ\nkind: lake\nsameAs: ["https://www.wikidata.org/wiki/Q1", "https://ho.example/ho"]',
    );
    const from = await loadSample({ 'sites/ho-mau/index.md': lake });
    const links = listFacts(from, entryOf(from, 'sites/ho-mau'), 'en').filter(
      ({ label }) => label === 'See also',
    );
    expect(links.map(({ value, href }) => [value, href])).toEqual([
      ['www.wikidata.org', 'https://www.wikidata.org/wiki/Q1'],
      ['ho.example', 'https://ho.example/ho'],
    ]);
  });
});

describe('an OCOP award', () => {
  const basket = (ocop: string): Files => ({
    'products/gio-mau/index.md': page(
      `title: Giỏ\nsources: [{ id: bao, title: Báo }, { id: so-ocop, title: Sổ }]\nocop: { ${ocop}, source: so-ocop }`,
    ),
  });

  test('is shown with its decision, its last day and its source', async () => {
    const from = await loadSample(basket('stars: 4, decision: 12/QĐ-UBND, until: 2027-12-31'));
    expect(factsOf('products/gio-mau', 'en', from)).toEqual({
      'One Commune One Product': 'OCOP 4 stars (decision 12/QĐ-UBND · valid until December 31, 2027)',
    });
    expect(factOf(from, 'products/gio-mau', 'One Commune One Product')?.source).toEqual({
      id: 'so-ocop',
      number: 2,
    });
  });

  test('of which only the stars are known has no note', async () => {
    expect(await factsWith(basket('stars: 3'), 'products/gio-mau')).toEqual({
      'One Commune One Product': 'OCOP 3 stars',
    });
  });
});

describe('a contact', () => {
  const withContact = (contact: string, more = '') =>
    factsWith(
      { 'crafts/dan-mau/index.md': page(`title: Đan\ncontact: { ${contact} }${more}`) },
      'crafts/dan-mau',
    );

  test('on Zalo is a link that leaves the site', async () => {
    expect(await withContact('zalo: "https://zalo.me/0000"')).toEqual({
      Zalo: 'zalo.me (opens another site: zalo.me)',
    });
  });

  test('without a number is still named: beside the e-mail address, or alone', async () => {
    expect(await withContact('name: Bà Mẫu, email: ba@mau.example')).toEqual({
      Contact: 'ba@mau.example (Bà Mẫu)',
    });
    expect(await withContact('name: Bà Mẫu')).toEqual({ Contact: 'Bà Mẫu' });
  });

  test('gives the line that stands before the units of the address, or all there is of it', async () => {
    expect(await withContact('address: 5 Đường Mẫu', '\nunit: xa-mau')).toEqual({
      Address: '5 Đường Mẫu, Xã Mẫu, Sample Province (Before 1 July 2025: Xã Cũ)',
    });
    expect(await withContact('address: 5 Đường Mẫu')).toEqual({ Address: '5 Đường Mẫu' });
  });
});

describe('an event', () => {
  test('on a lunar day gives that day, and the next editions from the content’s own date on', () => {
    expect(factsOf('events/hoi-ram')).toEqual({
      When: 'day 15 of lunar month 1 (2 days)',
      'Next editions':
        'March 3, 2026 – March 4, 2026 · February 20, 2027 – February 21, 2027 · February 9, 2028 – February 10, 2028',
      'Add to calendar': 'ICS calendar file (the editions of the next ten years)',
      Where: 'Sample Cave',
    });
  });

  test('is still coming on its last day and no longer on the day after', async () => {
    const checkedOn = (day: string): Files => ({
      'destinations/thung-lung/index.md': page(`title: Thung lũng\ncheckedOn: ${day}`),
    });
    const next = async (day: string) => (await factsWith(checkedOn(day), 'events/hoi-ram'))['Next editions'];
    expect(await next('2026-03-04')).toMatch(/^March 3, 2026/);
    expect(await next('2026-03-05')).toMatch(/^February 20, 2027/);
  });

  test('that is cancelled says so beside its next edition only', async () => {
    const cancelled = page('title: Hội rằm\nwhen: { lunar: { month: 1, day: 15 } }\ncancelled: true');
    const facts = await factsWith({ 'events/hoi-ram/index.md': cancelled }, 'events/hoi-ram');
    expect(facts['Next editions']).toBe('March 3, 2026 (cancelled) · February 20, 2027 · February 9, 2028');
  });

  test('that is cancelled without a known date says that', async () => {
    const cancelled = page('title: Hội rằm\nwhen: { toBeConfirmed: true }\ncancelled: true');
    const facts = await factsWith({ 'events/hoi-ram/index.md': cancelled }, 'events/hoi-ram');
    expect(facts['Next editions']).toBe('The next edition is cancelled');
  });

  test('shows what was announced of single editions, and where to register', async () => {
    const announced = page(`title: Hội rằm
when: { lunar: { month: 1, day: 15 } }
editions: [{ year: 2027, movedTo: { from: 2027-02-27 } }, { year: 2028, cancelled: true }]
registrationUrl: "https://dang-ky.example/hoi"`);
    const facts = await factsWith({ 'events/hoi-ram/index.md': announced }, 'events/hoi-ram');
    expect(facts['Next editions']).toBe(
      'March 3, 2026 · February 27, 2027 (moved from February 20, 2027) · February 9, 2028 (cancelled)',
    );
    expect(facts.Registration).toContain('dang-ky.example');
  });

  test('on a solar day has the lunar day beside it', async () => {
    const yearly = page('title: Hội gặt\nwhen: { yearly: { month: 10, day: 2 } }');
    const facts = await factsWith({ 'events/hoi-gat/index.md': yearly }, 'events/hoi-gat');
    expect(facts['Next editions']).toMatch(/^October 2, 2026 \(lunar month 8, day 22\) · /);
  });

  test.each([
    [{ yearly: { month: 2, day: 29 } }, 'February 29'],
    [{ from: '2026-04-01' }, 'April 1, 2026'],
    [{ from: '2026-04-01', until: '2026-04-03' }, 'April 1, 2026 – April 3, 2026'],
    [{ toBeConfirmed: true }, 'To be confirmed'],
  ] as const)('with %j says when in words', (when, expected) => {
    expect(whenText('en', when)).toBe(expected);
  });
});
