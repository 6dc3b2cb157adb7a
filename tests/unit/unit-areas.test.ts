import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAreas } from '../../src/content/unit-areas-fs.ts';
import { isInArea } from '../../src/model/point-in-area.ts';
import { checkFiles } from './check-fixtures.ts';

const GEODATA = join(import.meta.dirname, '../../../shared/media/geodata');
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const named = (fullName: string, coordinates: number[][][], code = '') => ({
  type: 'Feature',
  properties: { fullName, code },
  geometry: { type: 'Polygon', coordinates },
});
const UNITS = `
- { id: viet-nam, level: country, name: Việt Nam }
- { id: tinh-a, level: province, name: Tỉnh A, parent: viet-nam }
- { id: huyen-cu, level: district, name: Huyện Cũ, parent: tinh-a, validTo: 2025-06-30, successors: [xa-a] }
- { id: xa-a, level: commune, name: Xã A, code: "00001", parent: tinh-a }
- { id: xa-b, level: commune, name: Xã B, parent: tinh-a }
- { id: xa-c, level: commune, name: Xã C, parent: tinh-a }
`;
const GEO = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    named('Xã Khác tên', [square(103.5, 22.3, 0.1)], '00001'),
    named('Xã B', [square(103.6, 22.3, 0.1), square(103.64, 22.34, 0.02)]),
  ],
});
const BASE = { 'units.yml': UNITS, 'geodata/xa.geojson': GEO };
const place = (more: string) => ({
  'sites/dong-a/index.md': `---\ntitle: Động A\nkind: cave\n${more}\n---\nBài viết.\n`,
});

async function codes(files: Record<string, string>) {
  const found = await checkFiles(files);
  return found
    .filter(({ code }) => /^(?:UNIT|ADDRESS)/.test(code))
    .map(({ code, values }) => [code, values.foundId ?? values.unit ?? values.found]);
}

describe('a point', () => {
  it.each<[name: string, facts: string, found: unknown[]]>([
    [
      'in the unit it names, found by its official code',
      'unit: xa-a\npoint: { lat: 22.35, lng: 103.55 }',
      [],
    ],
    ['in another unit', 'unit: xa-a\npoint: { lat: 22.35, lng: 103.62 }', [['UNIT-ELSEWHERE', 'xa-b']]],
    [
      'so vague that it may lie in its unit',
      'unit: xa-a\npoint: { lat: 22.35, lng: 103.62, accuracyM: 3000 }',
      [],
    ],
    ['a few metres beyond a simplified boundary', 'unit: xa-a\npoint: { lat: 22.35, lng: 103.6005 }', []],
    ['in a hole of its unit', 'unit: xa-b\npoint: { lat: 22.35, lng: 103.65 }', [['UNIT-ELSEWHERE', '']]],
    ['in a province that holds the commune', 'unit: tinh-a\npoint: { lat: 22.35, lng: 103.55 }', []],
    ['in a unit whose boundary is not there', 'unit: xa-c\npoint: { lat: 21, lng: 103.55 }', []],
    ['without a unit', 'point: { lat: 22.35, lng: 103.55 }', [['UNIT-FOUND', 'xa-a']]],
    ['far from every boundary', 'point: { lat: 21, lng: 105 }', []],
  ])('%s', async (_, facts, found) => {
    expect(await codes({ ...BASE, ...place(facts) })).toEqual(found);
  });
});

describe('an address', () => {
  it.each<[address: string, found: unknown[]]>([
    ['Số 3, bản Giữa', []],
    ['Bản Giữa, huyện Cũ', [['ADDRESS-OLD', 'Huyện Cũ']]],
    ['Khu 2, thị trấn Tam Đường', [['ADDRESS-OLD', 'thị trấn Tam Đường']]],
    ['Đường Quận công, bản Giữa', []],
    ['Bản Giữa, xã A', []],
  ])('"%s"', async (address, found) => {
    expect(
      await codes({
        ...BASE,
        ...place(`unit: xa-a\npoint: { lat: 22.35, lng: 103.55 }\ncontact: { address: "${address}" }`),
      }),
    ).toEqual(found);
  });
});

it('areas are taken from TopoJSON too, and nothing from what is broken', () => {
  const topology = {
    type: 'Topology',
    arcs: [square(0, 0, 1)],
    objects: {
      xa: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[0]], properties: { fullName: 'Xã T' } }],
      },
    },
  };
  expect(parseAreas(JSON.stringify(topology)).map(({ name }) => name)).toEqual(['Xã T']);
  expect(parseAreas(JSON.stringify({ ...topology, arcs: [] }))).toEqual([]);
  expect(parseAreas('{')).toEqual([]);
});

describe.skipIf(!existsSync(GEODATA))('real boundaries (skipped without ../shared/media)', () => {
  it.each([
    ['communes-lai_chau.30m.topo.json', 'Xã Bình Lư', { lat: 22.33, lng: 103.62 }],
    ['communes-lang_son.100m.topo.json', 'Phường Tam Thanh', { lat: 21.855, lng: 106.749 }],
    ['communes-an_giang.30m.topo.json', 'Đặc khu Phú Quốc', { lat: 10.22, lng: 103.96 }],
  ])('of %s put a known place into %s', (file, name, point) => {
    const areas = parseAreas(readFileSync(join(GEODATA, file), 'utf8'));
    expect(areas.filter(({ area }) => isInArea(point, area)).map((area) => area.name)).toEqual([name]);
  });
});
