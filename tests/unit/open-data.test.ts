import { beforeAll, describe, expect, test } from 'vitest';
import { STANDING_COLLECTIONS } from '../../src/model/collections.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { loadSample } from './sample-site.ts';

type Row = { id: string; languages: object };
let files: Map<string, string>;
beforeAll(async () => {
  files = new Map(planOpenData(await loadSample()).map(({ path, text }) => [path, text]));
});
const read = (path: string) => JSON.parse(files.get(path) ?? 'null');
const rows = (path: string): Row[] => read(path).entries;

test('there are files in three formats for every collection, one for maps where there are points, and what describes them', () => {
  expect([...files.keys()].sort()).toEqual(
    [
      ...STANDING_COLLECTIONS.flatMap((name) => [
        `data/${name}.json`,
        `data/${name}.csv`,
        `data/${name}.jsonld`,
      ]),
      'data/sites.geojson',
      'data/crafts.geojson',
      'data/destinations.geojson',
      'data/datapackage.json',
      'data/catalog.jsonld',
    ].sort(),
  );
});

test('an empty collection has a file too, so that programs need not guess', () => {
  expect(files.get('data/stays.json')).toBe('{\n "version": 1,\n "entries": []\n}\n');
});

test('a collection that not every site has gets its files with its first entry', async () => {
  const page = '---\ntitle: Thuê váy áo Mông\nkind: costume\n---\n';
  const paths = planOpenData(await loadSample({ 'services/vay-ao/index.md': page })).map(({ path }) => path);
  expect(paths.filter((path) => /services|pages/.test(path))).toEqual([
    'data/services.json',
    'data/services.csv',
    'data/services.jsonld',
  ]);
});

test('entries come by id, so that two exports can be compared line by line', () => {
  expect(rows('data/sites.json').map(({ id }) => id)).toEqual(['cho-mau', 'hang-mau', 'ho-mau', 'thac-mau']);
});

test('the same content gives the same bytes', async () => {
  expect(new Map(planOpenData(await loadSample()).map(({ path, text }) => [path, text]))).toEqual(files);
});

describe('an entry', () => {
  const cave = () => rows('data/sites.json').find(({ id }) => id === 'hang-mau');

  test('has its facts with their sources and the day they were checked', () => {
    expect(cave()).toMatchObject({
      kind: 'cave',
      status: 'open',
      destination: 'thung-lung',
      unit: 'xa-mau',
      point: { lat: 22.3, lng: 103.6, accuracyM: 800 },
      figures: [{ value: 1200 }, { value: 1500, approximate: true }, { value: 640 }, { value: 640 }],
      sources: [{ id: 'so-tay' }, { id: 'bao-cao' }],
      checkedOn: '2026-03-01',
      hasTour: false,
    });
  });

  test('has words only in the languages it exists in, each with its address and what it is worth', () => {
    expect(Object.keys(cave()?.languages ?? {})).toEqual(['vi', 'en', 'zh', 'ja', 'ko']);
    expect(cave()?.languages).toMatchObject({
      vi: { title: 'Hang Mẫu', translation: 'original', url: 'https://dulich.example/vi/sites/hang-mau/' },
      zh: { title: '样洞', translation: 'machine' },
      ko: { translation: 'stale' },
    });
  });

  test('has no path of the machine the site was built on', () => {
    expect([...files.values()].join('')).not.toMatch(/\/tmp\/|diem-den-sample|\.md"/);
  });

  test('of a journey has its stops in order, of an event its day', () => {
    expect(rows('data/routes.json')[0]).toMatchObject({
      stops: [
        { site: 'hang-mau', km: 0 },
        { site: 'thac-mau' },
        { toBeConfirmed: 'cho-nghi' },
        { site: 'hang-mau' },
      ],
      lengthKm: 3.5,
      lengthApproximate: true,
    });
    expect(rows('data/events.json')[1]).toMatchObject({ when: { lunar: { month: 1, day: 15 }, days: 2 } });
  });
});

describe('the file for maps', () => {
  test('puts longitude before latitude, as GeoJSON asks', () => {
    const cave = read('data/sites.geojson').features.find(({ id }: Row) => id === 'hang-mau');
    expect(cave.geometry).toEqual({ type: 'Point', coordinates: [103.6, 22.3] });
    expect(cave.properties.point).toEqual({ lat: 22.3, lng: 103.6, accuracyM: 800 });
  });

  test('holds only places with a point', async () => {
    const pointless = '---\ntitle: Thác Mẫu\nkind: waterfall\n---\n';
    const planned = planOpenData(await loadSample({ 'sites/thac-mau/index.md': pointless }));
    const text = planned.find(({ path }) => path === 'data/sites.geojson')?.text ?? '';
    const ids = JSON.parse(text).features.map(({ id }: Row) => id);
    expect(ids).toEqual(['cho-mau', 'hang-mau', 'ho-mau']);
  });
});
