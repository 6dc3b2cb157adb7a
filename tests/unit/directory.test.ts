import { describe, expect, it } from 'vitest';
import { directoryWords, priceBandWords } from '../../src/i18n/directory.ts';
import { facetLabels } from '../../src/i18n/facet-labels.ts';
import { recognitionWords } from '../../src/i18n/recognitions.ts';
import { listEntryFacets, listFormerDistricts, priceBand } from '../../src/model/entry-facets.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { FACETS, facetsToText, textToFacets } from '../../src/model/map-facets.ts';
import { RECOGNITIONS } from '../../src/model/schemas/directory.ts';
import type { Site } from '../../src/model/site.ts';
import { planSearchRecords } from '../../src/outputs/search-records.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { groupCards, listedOf, MOST_LISTED, offerListFacets } from '../../src/pages/_view/list.ts';
import { listDestinationSections } from '../../src/pages/_view/sections.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, type Files, loadSample, page, prepareByHand } from './sample-site.ts';

const stay = (number: number, more = '') =>
  page(`
title: Nhà nghỉ ${number}
kind: ${number % 2 ? 'homestay' : 'hotel'}
destination: thung-lung
unit: xa-mau
sources: [{ id: so, title: Sổ }]
${more}`);
const manyStays = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`stays/nha-${index}/index.md`, stay(index)]),
  );
const districtsOf = (site: Site, ref: string) => listFormerDistricts(entryOf(site, ref).facts, site.units);

describe('a price stands in the band', () => {
  it.each([
    ['0', '0-50'],
    ['49 999', '0-50'],
    ['50 000', '50-100'],
    ['250.000', '200-500'],
    ['1 999 999', '1000-2000'],
    ['2 000 000', '2000-'],
    ['12000000', '2000-'],
  ])('%s → %s', (amount, band) => expect(priceBand(amount)).toBe(band));

  it.each([
    ['0-50', 'below 50,000 ₫'],
    ['200-500', '200,000 ₫ – 500,000 ₫'],
    ['2000-', 'from 2,000,000 ₫'],
  ])('%s, which people read as "%s"', (band, words) => expect(priceBandWords('en', band)).toBe(words));
});

describe('the former district of an entry', () => {
  const units = (more: string) => ({
    'units.yml': `
- { id: viet-nam, level: country, name: Việt Nam }
- { id: tinh-mau, level: province, name: Tỉnh Mẫu, parent: viet-nam }
- { id: huyen-a, level: district, name: Huyện A, parent: tinh-mau, validTo: 2025-06-30 }
- { id: huyen-b, level: district, name: Huyện B, parent: tinh-mau, validTo: 2025-06-30 }
- { id: xa-a, level: commune, name: Xã A, parent: huyen-a, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-b, level: commune, name: Xã B, parent: huyen-b, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-mau, level: commune, name: Xã Mẫu, parent: tinh-mau, validFrom: 2025-07-01, predecessors: [xa-a, xa-b] }
`,
    'stays/nha-1/index.md': stay(1, more),
  });

  it('is that of every commune today’s commune was formed from', async () => {
    expect(districtsOf(await loadSample(units('')), 'stays/nha-1')).toEqual(['huyen-a', 'huyen-b']);
  });

  it('is that of the former commune alone where the entry names it', async () => {
    expect(districtsOf(await loadSample(units('formerUnit: xa-b')), 'stays/nha-1')).toEqual(['huyen-b']);
  });

  it('finds the entry by search as well, like the former commune', async () => {
    const site = await loadSample({ 'stays/nha-1/index.md': stay(1) });
    const { facts } = planSearchRecords(site);
    const names = ['Xã Mẫu', 'Tỉnh Mẫu', 'Xã Cũ', 'Huyện Cũ'];
    expect(facts.get('/vi/stays/nha-1/')?.where).toEqual(names);
    // A destination that is a commune answers to its former names themselves.
    expect(facts.get('/vi/destinations/thung-lung/')?.aliases).toEqual(['Xã Cũ', 'Huyện Cũ']);
  });

  it.each([
    ['Số 5, huyện Tam Đường', ['ADDRESS-OLD']],
    ['Thị trấn Tam Đường', ['ADDRESS-OLD']],
    ['Số 5, đường Huyện', []],
    ['Bản Chu Va 12', []],
  ])('must not stand in an address of today: "%s" → %j', async (address, codes) => {
    const text = `---\ntitle: Nhà A\nkind: homestay\ncontact: { address: "${address}" }\n---\nBài viết.\n`;
    const found = await checkFiles({ 'stays/nha-a/index.md': text });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('facets of an entry', () => {
  it('name kind, commune, former district, stars and price, and come back out of an attribute', async () => {
    const more = `price: { from: "250 000", currency: VND, per: room, asOf: 2026-01-05, source: so }
recognition: [{ as: hotel-stars, stars: 3, source: so }]`;
    const site = await loadSample({ 'stays/nha-1/index.md': stay(1, more) });
    const facets = listEntryFacets(entryOf(site, 'stays/nha-1'), site.units);
    const text = facetsToText(facets);
    expect(text).toBe(
      'kind=homestay recognition=hotel-stars-3 price=200-500 destination=thung-lung unit=xa-mau district=huyen-cu',
    );
    expect(textToFacets(text)).toEqual(facets);
  });

  it('of a product name its OCOP stars', async () => {
    const text = page(
      'title: Gạo Mẫu\nocop: { stars: 4, source: so }\nsources: [{ id: so, title: Quyết định }]',
    );
    const site = await loadSample({ 'products/gao-mau/index.md': text });
    expect(listEntryFacets(entryOf(site, 'products/gao-mau'), site.units).recognition).toEqual([
      'ocop-stars-4',
    ]);
  });

  it('stand on the page with their source', async () => {
    const more = `price: { from: "250 000", until: "400 000", currency: VND, per: room, asOf: 2026-01-05, source: so }
recognition: [{ as: asean-homestay, decision: 12/QĐ, date: 2025-02-03, source: so }]`;
    const site = await loadSample({ 'stays/nha-1/index.md': stay(1, more) });
    expect(listFacts(site, entryOf(site, 'stays/nha-1'), 'vi').slice(0, 2)).toMatchObject([
      {
        label: 'Công nhận',
        value: 'Homestay ASEAN',
        note: 'quyết định 12/QĐ · 3 tháng 2, 2025',
        source: { id: 'so' },
      },
      { label: 'Giá', value: '250.000 – 400.000 ₫ mỗi phòng', source: { id: 'so' } },
    ]);
  });

  it.each(LANGUAGES)('have words in %s', (language) => {
    for (const name of RECOGNITIONS) expect(recognitionWords(language, name)).not.toMatch(/^[a-z]+-/);
    expect(recognitionWords(language, 'hotel-stars-3')).toContain('3');
    for (const facet of FACETS) expect(facetLabels(language)[facet]).toBeTruthy();
    expect(directoryWords(language).shownOf).toMatch(/\{count\}.*\{total\}|\{total\}.*\{count\}/);
  });
});

describe('a list', () => {
  it('of a few entries has pictures and no form', async () => {
    const prepared = prepareByHand(await loadSample(manyStays(7)));
    expect(offerListFacets(prepared, 'stays', 'en')).toEqual([]);
    expect(groupCards(prepared, 'stays', 'en')).toMatchObject([{ cards: { length: 7 }, rows: [] }]);
  });

  it('of many entries is made of lines, all of them, and can be narrowed with counts', async () => {
    const prepared = prepareByHand(await loadSample(manyStays(61)));
    expect(groupCards(prepared, 'stays', 'en')).toMatchObject([{ cards: [], rows: { length: 61 } }]);
    expect(offerListFacets(prepared, 'stays', 'en')).toMatchObject([
      {
        facet: 'kind',
        options: [
          { value: 'homestay', label: 'Homestay', count: 30 },
          { value: 'hotel', label: 'Hotel', count: 31 },
        ],
      },
    ]);
    expect(listedOf(prepared, 'stays', groupCards(prepared, 'stays', 'en'), 'en')).toBeUndefined();
  });

  it('that a page cannot hold says so, and offers no counts that would be wrong', async () => {
    const prepared = prepareByHand(await loadSample(manyStays(MOST_LISTED + 5)));
    const groups = groupCards(prepared, 'stays', 'en');
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(MOST_LISTED);
    expect(offerListFacets(prepared, 'stays', 'en')).toEqual([]);
    expect(listedOf(prepared, 'stays', groups, 'en')).toContain('600 of 605');
  });

  it('on the page of a destination shows a dozen and leads to the narrowed list', async () => {
    const site = await loadSample(manyStays(13));
    const destination = site.entries.destinations[0];
    if (!destination) throw new Error('the sample has a destination');
    const sections = listDestinationSections(prepareByHand(site), destination, 'en');
    expect(sections.find(({ title }) => title === 'Places to stay')).toMatchObject({
      cards: { length: 12 },
      href: '/en/stays/?destination=thung-lung',
    });
  });
});
