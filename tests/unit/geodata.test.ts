import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGeodata } from '../../src/content/geodata-fs.ts';
import { parseGeoFeatures } from '../../src/content/parse-geo-features.ts';
import { drawFigure } from '../../src/media/basemap.ts';
import { makeBasemap } from '../../src/media/basemap-fs.ts';
import { planLayers } from '../../src/media/geo-layers.ts';
import { cutIntoArcs } from '../../src/media/shared-arcs.ts';
import { findTerritoryFault, type GeoLayer, isInArchipelagos } from '../../src/model/geo-layer.ts';
import { basemapGrid, decodeRing } from '../../src/model/map-basemap.ts';
import { clipLine } from '../../src/model/rings.ts';

const SHARED = '../shared/media/geodata';
const COUNTRY = { south: 6, west: 101, north: 24, east: 118 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geodata-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('boundaries', () => {
  it('that two areas share are one line, and a ring of its own stays whole', () => {
    const square = (x: number) => [
      { x, y: 0 },
      { x: x + 10, y: 0 },
      { x: x + 10, y: 10 },
      { x, y: 10 },
    ];
    const arcs = cutIntoArcs([
      { rings: [square(0)], lines: [] },
      { rings: [square(10), square(100)], lines: [] },
    ]);
    expect(arcs.map(({ isClosed, points }) => [isClosed, points.length]).toSorted()).toEqual([
      [false, 2],
      [false, 4],
      [false, 4],
      [true, 4],
    ]);
  });

  it('keep an island smaller than a pixel', () => {
    const layer = makeLayer('provinces', [
      [
        [112.3, 16.5],
        [112.3001, 16.5],
        [112.3001, 16.5001],
        [112.3, 16.5],
      ],
    ]);
    const [planned] = planLayers([layer], { extent: COUNTRY, unitDeg: 0.01, tolerance: 50 });
    expect(planned?.closed).toHaveLength(1);
    expect(planned?.closed[0]?.length).toBeGreaterThanOrEqual(6);
  });

  it('are cut at the edge of the map', () => {
    const line = [-50, -10, 5, 20, 50].map((x) => ({ x, y: 5 }));
    const pieces = clipLine(line, { minX: 0, minY: 0, maxX: 10, maxY: 10 });
    expect(pieces.map((piece) => piece.map(({ x }) => x))).toEqual([[-10, 5, 20]]);
  });
});

describe('the territory on maps', () => {
  const ring = (lng: number, lat: number): [number, number][] => [
    [lng, lat],
    [lng + 0.1, lat],
    [lng, lat + 0.1],
    [lng, lat],
  ];
  const mainland = [ring(105, 8.6), ring(105, 23)];
  it.each([
    ['a province alone', [ring(103, 22)], undefined],
    ['the country without islands', mainland, 'islands'],
    ['the country with Hoàng Sa only', [...mainland, ring(112, 16.5)], 'islands'],
    ['the country with both', [...mainland, ring(112, 16.5), ring(114, 10)], undefined],
  ])('is judged for %s', (_, rings, fault) => {
    expect(findTerritoryFault(makeLayer('provinces', rings))).toBe(fault);
  });

  it('is not named by other sources, in any property', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'x', label: 'Spratly Is.' },
          geometry: { type: 'LineString', coordinates: ring(114, 10) },
        },
      ],
    });
    const features = parseGeoFeatures(text, 'name') ?? [];
    expect(findTerritoryFault({ role: 'rivers', features })).toBe('names');
  });
});

describe('geodata.yml', () => {
  const RIVER =
    '{"type":"Feature","properties":{"name":"Sông"},"geometry":{"type":"LineString","coordinates":[[103.5,22.3],[103.6,22.4]]}}';
  const yml = (line: string) => `layers:\n  - file: song.geojson\n    role: rivers\n${line}`;
  it.each([
    ['with a credit', yml('    credit: Nguồn thử\n'), RIVER, []],
    ['without a credit', yml(''), RIVER, ['FM-MISSING-KEY geodata/geodata.yml:2']],
    ['naming no file', yml('    credit: Nguồn thử\n'), undefined, ['GEO-LAYER geodata/geodata.yml:2']],
    ['naming a broken file', yml('    credit: Nguồn thử\n'), '{"type":', ['GEO-LAYER geodata/geodata.yml:2']],
    [
      'naming a file with swapped axes',
      yml('    credit: Nguồn thử\n'),
      RIVER.replace('[103.5,22.3],[103.6,22.4]', '[22.3,103.5],[22.4,103.6]'),
      ['GEO-LAYER geodata/geodata.yml:2'],
    ],
  ])('%s gives %j', async (name, text, river, codes) => {
    const root = join(folder, name.replaceAll(' ', '-'));
    await mkdir(join(root, 'geodata'), { recursive: true });
    await writeFile(join(root, 'geodata/geodata.yml'), text);
    if (river !== undefined) await writeFile(join(root, 'geodata/song.geojson'), river);
    const { layers, diagnostics } = await readGeodata(root, root);
    expect(diagnostics.map(({ code, path, line }) => `${code} ${path}:${line}`)).toEqual(codes);
    expect(layers).toHaveLength(codes.length === 0 ? 1 : 0);
  });
});

describe.skipIf(!existsSync(SHARED))('real boundaries (skipped without ../shared/media/geodata)', () => {
  it('of the whole country keep all 46 and 135 polygons of the two archipelagos, and fit the budget', async () => {
    const layer = readLayer('vn34-provinces.250m.topo.json', 'provinces');
    expect(findTerritoryFault(layer)).toBeUndefined();
    const before = layer.features.flatMap(({ rings }) => rings).filter(isInArchipelagos).length;
    expect(before).toBe(181);
    const basemap = await makeBasemap({
      bounds: { south: 10.3, west: 103.6, north: 22.4, east: 106.4 },
      cacheDir: folder,
      title: 'cả nước',
      layers: [layer],
    });
    const grid = basemapGrid(basemap.extent, basemap.unitDeg);
    const after = (basemap.layers?.[0]?.closed ?? []).filter((deltas) =>
      isInArchipelagos(decodeRing(deltas).map(grid.fromGrid)),
    );
    expect(after).toHaveLength(before);
    expect(
      brotliCompressSync(readFileSync(join(folder, basemap.url.replace('/media/', '')))).length,
    ).toBeLessThan(45_000);
    expect(basemap.archipelagos).toHaveLength(2);
  });

  it('of a province and its communes are drawn in the static figure with their credit, within the budget', async () => {
    const root = join(folder, 'real');
    await mkdir(join(root, 'geodata'), { recursive: true });
    await cp(join(SHARED, 'communes-lai_chau.100m.topo.json'), join(root, 'geodata/communes.topo.json'));
    await writeFile(
      join(root, 'geodata/geodata.yml'),
      'layers:\n  - file: communes.topo.json\n    role: communes\n    credit: bản đồ tham khảo\n',
    );
    const { layers, diagnostics } = await readGeodata(root, root);
    expect(diagnostics).toEqual([]);
    expect(layers[0]?.features.length).toBe(38);
    const bounds = { south: 22.2, west: 103.4, north: 22.5, east: 103.8 };
    const basemap = await makeBasemap({ bounds, cacheDir: folder, title: 'Bình Lư', layers });
    expect(basemap.layers?.[0]?.credit).toBe('bản đồ tham khảo');
    expect(basemap.layers?.[0]?.names.map(({ name }) => name)).toContain('Bình Lư');
    const figure = drawFigure(basemap, [], { id: 'map', description: '' });
    expect(figure).toContain('class="map-communes"');
    expect(brotliCompressSync(figure).length).toBeLessThan(16_000);
  });
});

function readLayer(file: string, role: GeoLayer['role']): GeoLayer {
  const features = parseGeoFeatures(readFileSync(join(SHARED, file), 'utf8'), 'name');
  if (!features) throw new Error(`${file} cannot be read`);
  return { role, credit: 'test', features };
}

function makeLayer(role: GeoLayer['role'], rings: [number, number][][]): GeoLayer {
  const features = rings.map((ring) => ({
    name: '',
    texts: [],
    rings: [ring.slice(0, -1).map(([lng, lat]) => ({ lat, lng }))],
    lines: [],
  }));
  return { role, credit: 'test', features };
}
