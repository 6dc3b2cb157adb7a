import { describe, expect, it } from 'vitest';
import { offlineCodeMessages } from '../../src/i18n/offline-codes.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { type CodePlace, explainMissing, readCodePlaces } from '../../src/model/offline-codes.ts';
import { checkSymbol } from '../../src/model/plate-code.ts';
import { listCodePlaces } from '../../src/outputs/offline-codes.ts';
import { planPacks } from '../../src/outputs/offline-plan.ts';
import { loadSample } from './sample-site.ts';

const [CAVE, LAKE, NEWER] = ['77HP2D', 'VNF8VZ', '100000'].map((body) => body + checkSymbol(body)) as [
  string,
  string,
  string,
];
const cave: CodePlace = {
  codes: [CAVE],
  title: 'Động',
  url: '/vi/sites/dong/',
  packs: ['vi/destinations/a'],
};
const lake: CodePlace = { codes: [LAKE], title: 'Hồ', url: '/vi/sites/ho/', packs: [] };

describe('of an address that cannot be opened', () => {
  it.each([
    [`/Q/${CAVE}/`, { kind: 'place', code: CAVE, place: cave }],
    [
      `/q/${CAVE.slice(0, 4).toLowerCase()}-${CAVE.slice(4).toLowerCase()}`,
      { kind: 'place', code: CAVE, place: cave },
    ],
    [`/Q/${LAKE}`, { kind: 'place', code: LAKE, place: lake }],
    ['/vi/sites/ho/', { kind: 'place', place: lake }],
    ['/en/sites/ho/', { kind: 'place', place: lake }],
    [`/Q/${CAVE.slice(0, 6)}0/`, { kind: 'mistyped', code: `${CAVE.slice(0, 6)}0`, near: [CAVE] }],
    ['/Q/hello/', { kind: 'mistyped', code: 'HE110', near: [] }],
    ['/Q/%E0%A4%A/', { kind: 'mistyped', code: '%E0%A4%A', near: [] }],
    [`/Q/${NEWER}/`, { kind: 'unlisted', code: NEWER }],
    ['/vi/stays/', undefined],
    ['/Q/', undefined],
    ['/', undefined],
  ])('%s is said what it is', (address, expected) => {
    expect(explainMissing(address, [cave, lake])).toEqual(expected);
  });

  it('nothing is made up where there is no list', () => {
    expect(explainMissing(`/Q/${CAVE}/`, undefined)).toEqual({ kind: 'unread', code: CAVE });
    expect(explainMissing('/vi/sites/ho/', undefined)).toBeUndefined();
  });
});

it.each([
  ['the page of a captive portal', '<!doctype html><title>Login</title>'],
  ['null', 'null'],
  ['an address elsewhere', JSON.stringify([{ ...cave, url: '//evil.example/' }])],
  ['codes that are no texts', JSON.stringify([{ ...cave, codes: [7] }])],
  ['a broken entry among good ones', JSON.stringify([cave, null])],
])('a list of codes that is %s is refused', (_, text) => {
  expect(readCodePlaces(text)).toBeUndefined();
  expect(readCodePlaces(JSON.stringify([cave, lake]))).toEqual([cave, lake]);
});

it('the list names every code once, and the packs that hold the page of its place', async () => {
  const sample = await loadSample();
  const targets = [...sample.entries.sites, ...sample.entries.sites.slice(0, 1)].map(({ ref }) => ref);
  const codes = targets.map((target, index) => {
    const body = `10000${index + 1}`;
    return { code: body + checkSymbol(body), target, plate: 'Cổng', state: 'planned' as const };
  });
  const site = { ...sample, codes };
  const plans = planPacks(site);
  for (const language of site.settings.languages) {
    const places = listCodePlaces(site, language, plans);
    expect(places.flatMap((place) => place.codes).sort()).toEqual(codes.map(({ code }) => code).sort());
    expect(places[0]?.codes).toHaveLength(2);
    expect(places.some(({ packs }) => packs.length > 0)).toBe(true);
    for (const { url, packs } of places) {
      const holding = plans.filter(
        ({ isShell, pages }) => !isShell && pages.some((page) => page.url === url),
      );
      expect(packs).toEqual(holding.map(({ id }) => id));
    }
  }
});

it.each(LANGUAGES.filter((language) => language !== 'vi'))(
  'what is said in %s has the same places',
  (language) => {
    const places = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);
    expect(places(offlineCodeMessages(language))).toEqual(places(offlineCodeMessages('vi')));
  },
);
