import { describe, expect, it } from 'vitest';
import { MAP_SOURCES, mapMessages } from '../../src/i18n/map.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { needsArchipelagos, planMapArea } from '../../src/model/map-area.ts';
import { groupNearby, numberRanges } from '../../src/model/map-groups.ts';
import { overlap, placeLabels } from '../../src/model/map-labels.ts';
import { formatAngle, planScaleBar } from '../../src/model/map-scale.ts';
import { boundsOfPlaces, kindFamily, type MapPlaceRequest, planMapView } from '../../src/model/map-view.ts';
import { nextIndex } from '../../src/viewers/map/state.ts';

const box = { south: 22, west: 103, north: 23, east: 104 };
const basemap = { url: '/media/0/basemap.json', frame: box, extent: box };

function place(ref: MapPlaceRequest['ref'], lat: number, lng: number, accuracyM?: number): MapPlaceRequest {
  const point = accuracyM === undefined ? { lat, lng } : { lat, lng, accuracyM };
  return { ref, point, title: ref, href: `/vi/${ref}/`, family: 'nature', kindLabel: 'thác' };
}

describe('the view of a map', () => {
  it('numbers places from north to south, then from west to east', () => {
    const places = [
      place('sites/c', 22.1, 103.2),
      place('sites/b', 22.5, 103.9),
      place('sites/a', 22.5, 103.1),
    ];
    const view = planMapView({ places, basemap });
    expect(view.places.map(({ number, ref }) => `${number} ${ref}`)).toEqual([
      '1 sites/a',
      '2 sites/b',
      '3 sites/c',
    ]);
  });

  it('follows the given order and puts everything else after it', () => {
    const places = [
      place('stays/x', 22.9, 103),
      place('sites/one', 22.1, 103),
      place('sites/two', 22.8, 103),
    ];
    const view = planMapView({ places, basemap, order: ['sites/one', 'sites/two'] });
    expect(view.places.map(({ ref }) => ref)).toEqual(['sites/one', 'sites/two', 'stays/x']);
  });

  it('keeps the lines of routes, but no route without one', () => {
    const route = {
      route: 'routes/a',
      title: 'A',
      href: '/vi/routes/a/',
      kind: 'sketch',
      closures: [],
    } as const;
    const line = [
      { lat: 22.1, lng: 103 },
      { lat: 22.8, lng: 103 },
    ];
    const view = planMapView({
      places: [],
      basemap,
      routes: [
        { ...route, lines: [line], closures: [] },
        { ...route, lines: [], closures: [] },
      ],
    });
    expect(view.routes.map(({ lines }) => lines)).toEqual([[line]]);
  });

  it('credits several layers of one source once', () => {
    const layer = { role: 'rivers', credit: 'Nguồn', closed: [], open: [], names: [] } as const;
    const layers = [
      { ...layer, closed: [], open: [], names: [] },
      { ...layer, role: 'lakes' as const, closed: [], open: [], names: [] },
    ];
    const view = planMapView({ places: [], basemap: { ...basemap, layers } });
    expect(view.credits).toEqual([{ credit: 'Nguồn' }]);
    expect(view.layerRoles).toEqual(['rivers', 'lakes']);
  });

  it('calls a point approximate exactly when its accuracy is given', () => {
    const view = planMapView({
      places: [place('sites/a', 22.5, 103, 800), place('sites/b', 22.1, 103)],
      basemap,
    });
    expect(view.places.map(({ approximate, accuracyM }) => [approximate, accuracyM])).toEqual([
      [true, 800],
      [false, undefined],
    ]);
  });

  it('refuses the same place twice', () => {
    const twice = [place('sites/a', 22.5, 103), place('sites/a', 22.5, 103)];
    expect(() => planMapView({ places: twice, basemap })).toThrow('sites/a twice');
  });

  it('does not change the list it was given', () => {
    const places = [place('sites/b', 22, 103), place('sites/a', 23, 103)];
    planMapView({ places, basemap });
    expect(places.map(({ ref }) => ref)).toEqual(['sites/b', 'sites/a']);
  });

  it('has no bounds when no place has a point', () => {
    expect(boundsOfPlaces([{}, { point: undefined }])).toBeUndefined();
    expect(boundsOfPlaces([{}, { point: { lat: 1, lng: 2 } }])).toEqual({
      south: 1,
      west: 2,
      north: 1,
      east: 2,
    });
  });

  it.each([
    ['sites', 'waterfall', 'waterfall'],
    ['sites', 'pagoda', 'temple'],
    ['sites', 'pass', 'mountain'],
    ['sites', 'forest', 'nature'],
    ['facilities', 'parking', 'facility'],
    ['stays', 'homestay', 'stay'],
    ['destinations', undefined, 'destination'],
  ] as const)('gives %s of kind %s the sign "%s"', (collection, kind, family) => {
    expect(kindFamily(collection, kind)).toBe(family);
  });
});

describe('the area of a map', () => {
  const northAndSouth = { south: 10.3, west: 103.6, north: 22.4, east: 106.4 };

  it('grows around both archipelagos when it shows several provinces and the sea east of them', () => {
    const area = planMapArea(northAndSouth);
    expect(area.archipelagos.map(({ name }) => name)).toEqual([
      'Quần đảo Hoàng Sa (Việt Nam)',
      'Quần đảo Trường Sa (Việt Nam)',
    ]);
    for (const { lat, lng } of area.archipelagos) {
      expect(lat > area.frame.south && lat < area.frame.north).toBe(true);
      expect(lng > area.frame.west && lng < area.frame.east).toBe(true);
    }
  });

  it.each([
    ['a town at that coast', { south: 12.2, west: 109.15, north: 12.3, east: 109.25 }],
    ['a province at that coast', { south: 11.9, west: 108.9, north: 12.6, east: 109.4 }],
    ['mountains in the north', { south: 22.2, west: 103.4, north: 22.5, east: 103.8 }],
    ['the whole of the north', { south: 20.5, west: 102.5, north: 23, east: 106 }],
  ])('never lets a visitor reach the eastern sea unlabelled from %s', (_, bounds) => {
    const area = planMapArea(bounds);
    const isLabelled = area.archipelagos.length === 2;
    expect(isLabelled || (!needsArchipelagos(area.extent) && !needsArchipelagos(area.frame))).toBe(true);
  });

  it('lets a local map be moved over twice its width', () => {
    const { frame, extent } = planMapArea({ south: 22.2, west: 103.4, north: 22.5, east: 103.8 });
    expect((extent.east - extent.west) / (frame.east - frame.west)).toBeCloseTo(2.2, 2);
  });
});

describe('markers and labels', () => {
  it('groups what would cover each other and keeps the order of the list', () => {
    const points = [0, 100, 10, 105].map((x) => ({ at: { x, y: 0 } }));
    expect(groupNearby(points, 20).map(({ members }) => members.map(({ at }) => at.x))).toEqual([
      [0, 10],
      [100, 105],
    ]);
  });

  it.each([
    [[4], '4'],
    [[3, 5, 4, 9], '3–5, 9'],
    [[1, 2], '1–2'],
  ])('writes numbers %j as %s', (numbers, text) => {
    expect(numberRanges(numbers)).toBe(text);
  });

  it('places labels without overlap and inside the area, or not at all', () => {
    const labels = [0, 4, 8, 12, 16].map((y) => ({
      at: { x: 50, y: 50 + y },
      text: 'Lạng Sơn',
      fontSize: 12,
      gap: 5,
    }));
    const area = { left: 0, top: 0, right: 140, bottom: 120 };
    const boxes = placeLabels(labels, area, []).flatMap((label) => label?.box ?? []);
    expect(boxes.length).toBeGreaterThan(1);
    boxes.forEach((box, index) => {
      expect(box.left >= area.left && box.right <= area.right).toBe(true);
      expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
    });
  });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowLeft', 0, 0],
    ['End', 0, 2],
    ['Home', 2, 0],
    ['Tab', 1, undefined],
  ])('leads %s from marker %i to %s', (key, index, target) => {
    expect(nextIndex(key, index, 3)).toBe(target);
  });

  it('gives a round scale bar on local maps and none on national ones', () => {
    const local = planScaleBar({ south: 22.2, west: 103.4, north: 22.5, east: 103.8 }, 720, 150);
    expect(local?.label).toBe('5 km');
    expect(local?.lengthPx).toBeLessThanOrEqual(150);
    expect(planScaleBar({ south: 6, west: 101, north: 24, east: 118 }, 720, 150)).toBeUndefined();
  });

  it('writes whole degrees and minutes', () => {
    expect([105, 22.25, 10.999999].map(formatAngle)).toEqual(['105°', '22°15′', '11°']);
  });
});

describe('the words of the map', () => {
  it.each([
    ['vi', 'Bản đồ khái quát'],
    ['en', 'Sketch map, not for navigation'],
    ['zh', '示意地图'],
    ['ja', '略図'],
    ['ko', '약도'],
    ['fr', 'Carte schématique'],
  ] as const)('says in %s that it is a sketch', (language, words) => {
    expect(mapMessages(language).sketch).toContain(words);
  });

  it('has every sentence in every language with the same placeholders', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    const reference = mapMessages('vi');
    for (const language of LANGUAGES) {
      const entries = Object.entries(mapMessages(language));
      expect(entries.map(([key]) => key)).toEqual(Object.keys(reference));
      for (const [key, text] of entries) {
        const original = Object.entries(reference).find(([other]) => other === key)?.[1] ?? '';
        expect(text.trim()).not.toBe('');
        expect(`${language} ${key} ${placeholders(text)}`).toBe(
          `${language} ${key} ${placeholders(original)}`,
        );
      }
    }
  });

  it('credits both sources and the licence that asks for it', () => {
    expect(MAP_SOURCES.map(({ name, licence }) => licence?.name ?? name)).toEqual([
      'Natural Earth',
      'CC BY 4.0',
    ]);
  });
});
