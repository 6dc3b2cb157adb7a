import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages.ts';
import type { Entry, Site } from '../../src/model/site.ts';
import { buildHome } from '../../src/pages/_view/home.ts';
import { buildListMeta, groupCards } from '../../src/pages/_view/list.ts';
import { listStops } from '../../src/pages/_view/route-stops.ts';
import {
  listDestinationSections,
  listRelatedSections,
  listSiteSections,
} from '../../src/pages/_view/sections.ts';
import { entryOf, type Files, loadSample, page, prepareByHand, SITE_YML } from './sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSample();
});
const homeOf = (from: Site, language: Language = 'en') => buildHome(prepareByHand(from), language);
const homeWith = async (changes: Files, language: Language = 'en') =>
  homeOf(await loadSample(changes), language).view;
const titles = (sections: readonly { title: string; cards: readonly { title: string }[] }[]) =>
  sections.map(({ title, cards }) => [title, ...cards.map((card) => card.title)]);

/** Takes an entry of a known collection out of the sample. */
function take<C extends 'sites' | 'routes' | 'destinations'>(collection: C, id: string): Entry<C> {
  const entries: readonly Entry<C>[] = site.entries[collection];
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`the sample has no ${collection}/${id}`);
  return found;
}

describe('below a site stand', () => {
  test('the products of its destination, its journeys, festivals, neighbours and what it names, and no empty heading', () => {
    const sections = listSiteSections(prepareByHand(site), take('sites', 'hang-mau'), 'en');
    expect(titles(sections)).toEqual([
      ['Local products', 'Giỏ Mẫu'],
      ['On these journeys', 'Vòng Mẫu'],
      ['Festivals here', 'Hội rằm'],
      ['Nearby', 'Chợ Mẫu', 'Thác Mẫu', 'Hồ Mẫu'],
      ['Explore', 'Đan Mẫu'],
    ]);
  });

  test('neighbours with a distance, and with a warning where they are not open', () => {
    const sections = listSiteSections(prepareByHand(site), take('sites', 'hang-mau'), 'en');
    const nearby = sections.find(({ title }) => title === 'Nearby');
    expect(nearby?.cards.map(({ note }) => note)).toEqual([
      'Closed for now · 0.1 km away',
      '1.5 km away',
      'Planned · 12 km away',
    ]);
  });

  test('festivals with their day', () => {
    const sections = listSiteSections(prepareByHand(site), take('sites', 'hang-mau'), 'en');
    const festivals = sections.find(({ title }) => title === 'Festivals here');
    expect(festivals?.cards[0]?.note).toBe('day 15 of lunar month 1');
  });
});

test('below a destination stands everything that belongs to it, its own order first', () => {
  const sections = listDestinationSections(prepareByHand(site), take('destinations', 'thung-lung'), 'en');
  expect(titles(sections)).toEqual([
    ['Places in Thung lũng Mẫu', 'Thác Mẫu', 'Chợ Mẫu', 'Sample Cave', 'Hồ Mẫu'],
    ['Journeys', 'Vòng Mẫu'],
    ['Festivals and events', 'Hội gặt', 'Hội rằm'],
    ['Crafts', 'Đan Mẫu'],
    ['Local products', 'Giỏ Mẫu'],
  ]);
});

test('a craft leads to its products and a product to its craft', () => {
  const below = (ref: string) => titles(listRelatedSections(prepareByHand(site), entryOf(site, ref), 'en'));
  expect(below('crafts/dan-mau')).toEqual([
    ['Local products', 'Giỏ Mẫu'],
    ['Explore', 'Thung lũng Mẫu'],
  ]);
  expect(below('products/gio-mau')).toEqual([
    ['Made by the craft of', 'Đan Mẫu'],
    ['Explore', 'Thung lũng Mẫu'],
  ]);
});

test('the stops of a journey keep their order; one without a name has words but no card', () => {
  const stops = listStops(prepareByHand(site), take('routes', 'vong-mau'), 'en');
  expect(stops.map(({ card, text, km }) => [card?.title, text, km])).toEqual([
    ['Sample Cave', undefined, 'km 0'],
    ['Thác Mẫu', undefined, 'km 1.6'],
    [undefined, 'Chưa chọn chỗ.', undefined],
    ['Sample Cave', undefined, undefined],
  ]);
  expect(stops[2]?.textLang).toBe('vi');
});

describe('a list page', () => {
  test('groups by destination and puts what belongs to none last', async () => {
    const changes = { 'sites/le-loi/index.md': page('title: Nơi lẻ\nkind: field') };
    const groups = groupCards(prepareByHand(await loadSample(changes)), 'sites', 'en');
    expect(groups.map(({ title, lang, cards }) => [title, lang, cards.length])).toEqual([
      ['Thung lũng Mẫu', 'vi', 4],
      [undefined, undefined, 1],
    ]);
  });

  test('of destinations has one group without a heading', () => {
    expect(groupCards(prepareByHand(site), 'destinations', 'en')).toMatchObject([
      { title: undefined, cards: [{ title: 'Thung lũng Mẫu' }] },
    ]);
  });

  test('with nothing on it is kept out of search engines', () => {
    const meta = (collection: 'stays' | 'sites') => buildListMeta(prepareByHand(site), collection, 'en');
    expect([meta('stays').noindex, meta('sites').noindex]).toEqual([true, false]);
  });
});

describe('the home page', () => {
  test('speaks the site’s words and exists where site.yml has them', () => {
    const { view, meta } = homeOf(site, 'vi');
    expect([view.slogan, view.description]).toEqual(['Đi để thử', 'Trang chỉ để thử.']);
    expect(meta).toMatchObject({ path: '/', isHome: true, availableIn: ['vi', 'en'] });
  });

  test('says which language its heading is in where it borrows the default one', () => {
    expect(homeOf(site, 'ja').view.lead).toMatchObject({ title: 'Đi để thử', lang: 'vi' });
    expect(homeOf(site, 'en').view.lead).toMatchObject({ title: 'Sample destination', lang: 'en' });
  });

  test('shows featured places first, the others by id', () => {
    expect(homeOf(site).view.sites.map(({ href }) => href)).toEqual(
      ['thac-mau', 'cho-mau', 'hang-mau', 'ho-mau'].map((id) => `/en/sites/${id}/`),
    );
  });

  test('puts the province under a destination', () => {
    expect(homeOf(site).view.destinations[0]?.note).toBe('Sample Province');
  });

  test('tells how long the journey is, as exactly as the source', () => {
    expect(homeOf(site).view.route?.facts).toBe('about 3.5 km');
  });

  test('counts the stops where no length is known, whatever is said about its exactness', async () => {
    const route = page(
      'title: Vòng\nlengthApproximate: true\nstops: [{ site: hang-mau }, { site: thac-mau }]',
    );
    const view = await homeWith({ 'routes/vong-mau/index.md': route });
    expect(view.route?.facts).toBe('2 × stops');
  });

  test('lists what is coming, soonest first, by the content’s own date', () => {
    const { shown, editions } = homeOf(site).view.coming;
    expect(editions.slice(0, shown).map(({ title, days }) => [title, days])).toEqual([
      ['Hội rằm', 'March 3 – 4, 2026'],
      ['Hội gặt', 'October 2, 2026'],
    ]);
  });

  test('has the editions after the next in hand, for when those are over', () => {
    const { shown, editions } = homeOf(site).view.coming;
    expect(editions.slice(shown).map(({ title, from }) => [title, from])).toEqual([
      ['Hội rằm', '2027-02-20'],
      ['Hội gặt', '2027-10-02'],
    ]);
  });

  test('leaves out what is over for good, says what is cancelled, and keeps what has no date yet', async () => {
    const view = await homeWith({
      'events/hoi-cu/index.md': page('title: Hội cũ\nwhen: { from: 2025-01-01, until: 2025-01-03 }'),
      'events/hoi-gat/index.md': page(
        'title: Hội gặt\nwhen: { yearly: { month: 10, day: 2 } }\ncancelled: true',
      ),
      'events/hoi-cho/index.md': page('title: Hội chờ\nwhen: { toBeConfirmed: true }'),
    });
    const { shown, editions } = view.coming;
    expect(editions.slice(0, shown).map(({ title, days, state }) => [title, days, state])).toEqual([
      ['Hội rằm', 'March 3 – 4, 2026', undefined],
      ['Hội gặt', 'October 2, 2026', 'cancelled'],
      ['Hội chờ', 'To be confirmed', undefined],
    ]);
  });

  test('keeps events of one day in the order of their ids', async () => {
    const same = (title: string) => page(`title: ${title}\nwhen: { from: 2026-04-01 }`);
    const view = await homeWith({
      'events/a/index.md': same('Một'),
      'events/b/index.md': same('Hai'),
      'events/c/index.md': same('Ba'),
      'events/hoi-ram/index.md': undefined,
    });
    expect(view.coming.editions.slice(0, 3).map(({ title }) => title)).toEqual(['Một', 'Hai', 'Ba']);
  });

  test('stands with nothing but settings', async () => {
    const bare: Files = Object.fromEntries([...site.byRef.values()].flatMap(filesOf));
    const view = await homeWith({
      ...bare,
      'units.yml': undefined,
      'sites/hang-mau/photos/cua-hang.jpg': undefined,
      'site.yml': SITE_YML.replace(/^featured.*\n/m, ''),
    });
    expect(view).toMatchObject({ lead: undefined, route: undefined, tour: undefined, sites: [] });
    expect(view.coming.editions).toEqual([]);
  });
});

/** The files of an entry, each to be left out. */
function filesOf({ ref, translations }: Entry): [string, undefined][] {
  return Object.values(translations).map(({ path }) => [`${ref}/${path.split('/').at(-1)}`, undefined]);
}
