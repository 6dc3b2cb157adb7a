import { describe, expect, it } from 'vitest';
import { facetLabels } from '../../src/i18n/facet-labels.ts';
import { FINDING } from '../../src/i18n/map-finding.ts';
import { legendWords } from '../../src/i18n/map-legend.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import {
  countFacets,
  type FacetOffer,
  listFitting,
  readChoice,
  writeChoice,
} from '../../src/model/map-facets.ts';
import { KIND_FAMILIES, MAP_GLYPHS } from '../../src/model/map-glyphs.ts';
import { groupIndices, groupNearby } from '../../src/model/map-groups.ts';
import { packPlaces, unpackPlaces } from '../../src/model/map-packed-places.ts';
import type { MapPlace } from '../../src/model/map-view.ts';
import { PlacePlane } from '../../src/viewers/map/place-plane.ts';
import { nextGroup } from '../../src/viewers/map/state.ts';

const PLACES = [
  { name: 'a', facets: { kind: ['cave'], theme: ['nature', 'spiritual'], destination: ['x'], has: ['360'] } },
  { name: 'b', facets: { kind: ['cave'], theme: ['nature'], destination: ['y'], has: ['360', 'audio'] } },
  { name: 'c', facets: { kind: ['bridge'], destination: ['x'] } },
  { name: 'd' },
];
const option = (value: string) => ({ value, label: value, count: 0 });
const OFFERED: FacetOffer[] = [
  { facet: 'kind', label: '', options: [option('cave'), option('bridge')] },
  { facet: 'has', label: '', options: [option('360'), option('audio')] },
];

describe('narrowing the places of a map', () => {
  it.each([
    [{}, 'a b c d'],
    [{ kind: ['cave'] }, 'a b'],
    [{ kind: ['cave'], has: ['360', 'audio'] }, 'b'],
    [{ theme: ['spiritual'] }, 'a'],
    [{ destination: ['x'], kind: ['bridge'] }, 'c'],
    [{ kind: ['lake'] }, ''],
  ])('by %j leaves "%s"', (choice, names) => {
    expect(
      listFitting(PLACES, choice)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });

  it('counts what each value would leave: of its own facet in place of the choice, of the others beside it', () => {
    const counts = countFacets(PLACES, { kind: ['cave'] });
    expect(Object.fromEntries(counts)).toEqual({
      'kind=cave': 2,
      'kind=bridge': 1,
      'theme=nature': 2,
      'theme=spiritual': 1,
      'destination=x': 1,
      'destination=y': 1,
      'has=360': 2,
      'has=audio': 1,
    });
  });

  it('counts media as added to those already asked for', () => {
    const counts = countFacets(PLACES, { has: ['audio'] });
    expect([counts.get('has=360'), counts.get('has=audio'), counts.get('kind=bridge')]).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  it.each([
    ['?kind=cave&has=360&has=audio', { kind: ['cave'], has: ['360', 'audio'] }],
    ['?kind=volcano&theme=sea', {}],
    ['?kind=cave&kind=bridge&has=360&has=360', { kind: ['cave'], has: ['360'] }],
    ['?embed=1', {}],
  ])('reads %s and ignores what is not offered', (query, choice) => {
    expect(readChoice(new URLSearchParams(query), OFFERED)).toEqual(choice);
  });

  it('writes a choice into an address and leaves the rest of it alone', () => {
    const written = writeChoice(new URLSearchParams('?embed=1&kind=bridge'), { has: ['360', 'audio'] });
    expect(written.toString()).toBe('embed=1&has=360&has=audio');
  });
});

describe('grouping many places', () => {
  it('gives the same groups as comparing every point with every other', () => {
    const points = randomPoints(600);
    const found = groupNearby(
      points.map((at) => ({ at })),
      34,
    ).map(({ members }) => members.map(({ at }) => points.indexOf(at)));
    expect(found).toEqual(groupSlowly(points, 34));
  });

  it('puts each point into one group, also left of and above the origin', () => {
    const points = randomPoints(2000).map(({ x, y }) => ({ x: x - 500, y: y - 500 }));
    const groups = groupIndices(
      Float64Array.from(points, ({ x }) => x),
      Float64Array.from(points, ({ y }) => y),
      20,
    );
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual(points.map((_, index) => index));
    expect(groups.length).toBeGreaterThan(100);
  });

  it('keeps up with ten thousand places: eight times the places cost far less than 64 times the work', () => {
    const plane = new PlacePlane(randomPlaces(10_000));
    const small = new PlacePlane(randomPlaces(1250));
    const time = (run: () => void) => {
      const start = process.cpuUsage();
      for (let turn = 0; turn < 5; turn += 1) run();
      return process.cpuUsage(start).user;
    };
    for (const warm of [plane, small]) warm.group(6, 60);
    expect(time(() => plane.group(6, 60))).toBeLessThan(
      32 *
        Math.max(
          1000,
          time(() => small.group(6, 60)),
        ),
    );
  });

  it('counts what is inside a box', () => {
    const plane = new PlacePlane(randomPlaces(50));
    expect(plane.countIn({ minX: 0, minY: 0, maxX: 256, maxY: 256 })).toBe(50);
    expect(plane.countIn({ minX: 0, minY: 0, maxX: 1, maxY: 1 })).toBe(0);
  });
});

describe('arrow keys', () => {
  it.each([
    ['ArrowRight', 2, [2, 5, 9], 5],
    ['ArrowRight', 9, [2, 5, 9], 10],
    ['ArrowLeft', 2, [2, 5, 9], 1],
    ['ArrowLeft', 9, [2, 5, 9], 5],
    ['ArrowRight', 11, [2, 5, 11], 11],
    ['Home', 9, [2, 5, 9], 2],
    ['End', 2, [2, 5, 9], 9],
    ['Tab', 2, [2, 5, 9], undefined],
  ])('%s leads from group %i with %j in the window to %s', (key, current, visible, target) => {
    expect(nextGroup(key, current, { visible, count: 12 })).toBe(target);
  });
});

describe('places in a file of their own', () => {
  it('come back as they were written, a metre more or less', () => {
    const places = randomPlaces(40);
    const back = unpackPlaces(JSON.parse(JSON.stringify(packPlaces(places, 'vi'))));
    expect(back.map(({ lat, lng, ...rest }) => rest)).toEqual(places.map(({ lat, lng, ...rest }) => rest));
    for (const [index, { lat, lng }] of back.entries()) {
      expect(Math.abs(lat - (places[index]?.lat ?? 0))).toBeLessThan(1e-5);
      expect(Math.abs(lng - (places[index]?.lng ?? 0))).toBeLessThan(1e-5);
    }
  });

  it('are refused in another version', () => {
    expect(() => unpackPlaces({ ...packPlaces([], 'vi'), version: 2 as 1 })).toThrow('version 2');
  });
});

describe('words and signs', () => {
  it('has a sign of its own for every family', () => {
    expect(new Set(Object.values(MAP_GLYPHS)).size).toBe(KIND_FAMILIES.length);
  });

  it.each(LANGUAGES)('names every family differently and leaves no word empty in %s', (language) => {
    const words = legendWords(language);
    expect(new Set(KIND_FAMILIES.map((family) => words.families[family])).size).toBe(KIND_FAMILIES.length);
    const all = [
      ...Object.values(FINDING[language]),
      ...Object.values(facetLabels(language)),
      ...Object.values(words.media),
    ];
    expect(all.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
  });
});

function groupSlowly(points: readonly { x: number; y: number }[], radius: number): number[][] {
  const taken = new Set<number>();
  return points.flatMap((point, index) => {
    if (taken.has(index)) return [];
    const members = points.flatMap((other, at) =>
      !taken.has(at) && Math.hypot(other.x - point.x, other.y - point.y) <= radius ? [at] : [],
    );
    for (const member of members) taken.add(member);
    return [members];
  });
}

function randomPoints(count: number): { x: number; y: number }[] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => ({ x: random() * 1000, y: random() * 1000 }));
}

function randomPlaces(count: number): MapPlace[] {
  return randomPoints(count).map(({ x, y }, index) => ({
    ref: `sites/place-${index}`,
    title: `Nơi ${index}`,
    href: `/vi/sites/place-${index}/`,
    family: 'cave',
    kindLabel: 'Hang động',
    facets: { kind: ['cave'] },
    lat: 9 + y / 100,
    lng: 103 + x / 200,
    number: index + 1,
    approximate: index % 3 === 0,
    ...(index % 3 === 0 && index > 0 && { accuracyM: 100 + index }),
  }));
}
