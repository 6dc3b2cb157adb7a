import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Basemap, drawFigure } from '../../src/media/basemap.ts';
import type { FigurePoint } from '../../src/media/basemap-figure.ts';
import { makeBasemap } from '../../src/media/basemap-fs.ts';
import { topologyToRings } from '../../src/media/basemap-land.ts';
import { toTowns } from '../../src/media/basemap-towns.ts';
import { basemapGrid, decodeRing, encodeRing } from '../../src/model/map-basemap.ts';

const LABELS = ['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)'];
const BOUNDS = {
  national: { south: 10.3, west: 103.6, north: 22.4, east: 106.4 },
  inland: { south: 22.25, west: 103.5, north: 22.45, east: 103.8 },
  coast: { south: 10.3, west: 104.4, north: 10.45, east: 104.55 },
};

let cacheDir = '';
const maps = new Map<string, Basemap>();

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'basemap-'));
  for (const [name, bounds] of Object.entries(BOUNDS)) {
    maps.set(name, await makeBasemap({ bounds, cacheDir, title: `Bản đồ ${name}` }));
  }
});

afterAll(() => rm(cacheDir, { recursive: true, force: true }));

function get(name: keyof typeof BOUNDS): Basemap {
  const map = maps.get(name);
  if (!map) throw new Error(`no map ${name}`);
  return map;
}

function point(number: number, lat: number, lng: number): FigurePoint {
  return { number, lat, lng, title: `Nơi <${number}>`, family: 'nature', approximate: number === 2 };
}

const figure = (name: keyof typeof BOUNDS, points: FigurePoint[] = [], line = points) =>
  drawFigure(get(name), points, {
    id: 'map-test',
    description: 'Bản đồ khái quát & "đủ"',
    routes: line.length > 0 ? [{ kind: 'sketch', lines: [line] }] : [],
  });

it('draws what is closed in a dash of its own over the line of a route, and nothing where all is open', () => {
  const lines = [[point(1, 22.3, 103.55), point(2, 22.35, 103.7)]];
  const draw = (closed: typeof lines) =>
    drawFigure(get('inland'), [], { id: 'r', description: '', routes: [{ kind: 'track', lines, closed }] });
  const shut = draw([[point(1, 22.31, 103.58), point(2, 22.32, 103.6)]]);
  expect(shut.match(/class="map-(?:track|closed)[^"]*"/g)).toEqual([
    'class="map-track-edge"',
    'class="map-track"',
    'class="map-closed-edge"',
    'class="map-closed"',
  ]);
  expect(draw([])).not.toContain('map-closed');
});

describe('the base map of the whole country', () => {
  it('names both archipelagos in the file and in the figure, inside the frame', () => {
    expect(get('national').archipelagos.map(({ name }) => name)).toEqual(LABELS);
    for (const label of LABELS) expect(figure('national')).toContain(`>${label}</text>`);
    const marks = figure('national').match(/<g class="map-archipelago" lang="vi">(<circle[^>]*\/>){3,}/g);
    expect(marks).toHaveLength(2);
  });

  it('keeps land of the islands east of 111°', () => {
    const map = get('national');
    const grid = basemapGrid(map.extent, map.unitDeg);
    const islands = map.land.map(decodeRing).filter((ring) =>
      ring.every((corner) => {
        const { lat, lng } = grid.fromGrid(corner);
        return lng > 111 && lng < 117 && lat > 7.5 && lat < 17.5;
      }),
    );
    expect(islands.length).toBeGreaterThanOrEqual(17); // the source has 17 there (Natural Earth 10m in world-atlas 2.0.2)
  });

  it('stays within 45 KB and its figure within 16 KB, brotli', async () => {
    const file = await readFile(join(cacheDir, get('national').url.replace('/media/', '')));
    expect(brotliCompressSync(file).length).toBeLessThan(45_000);
    expect(brotliCompressSync(figure('national')).length).toBeLessThan(16_000);
  });
});

describe('every base map', () => {
  it.each(['national', 'inland', 'coast'] as const)(
    'names towns in Vietnamese, NFC, each once (%s)',
    (name) => {
      const towns = get(name).towns.map((town) => town.name);
      expect(towns.length).toBeGreaterThan(0);
      expect(towns.length).toBeLessThanOrEqual(60);
      expect(towns).toEqual(towns.map((town) => town.normalize('NFC')));
      expect(new Set(towns).size).toBe(towns.length);
      expect(towns.join()).not.toMatch(/Hanoi|Ð|Thị Trấn|Spratly|Paracel|Sansha/);
    },
  );

  it('has land under an inland place and sea beside a coastal one', () => {
    expect(get('inland').land).toHaveLength(1);
    expect(get('coast').land.length).toBeGreaterThan(0);
    expect(figure('coast')).toContain('class="map-water"');
  });

  it('is made once for the same bounds', async () => {
    const before = await readdir(cacheDir);
    const again = await makeBasemap({ bounds: BOUNDS.coast, cacheDir, title: 'Another title' });
    expect(again.url).toBe(get('coast').url);
    expect(again.title).toBe('Another title');
    expect(await readdir(cacheDir)).toEqual(before);
  });

  it('reads rings back as they were written', () => {
    const ring = [
      { x: 3, y: 4 },
      { x: 10, y: -2 },
      { x: 0, y: 0 },
    ];
    expect(decodeRing(encodeRing(ring))).toEqual(ring);
  });
});

describe('the figure', () => {
  const points = [
    point(1, 22.41, 103.56),
    point(2, 22.36, 103.62),
    point(3, 22.3602, 103.6201),
    point(4, 22.3, 103.7),
  ];

  it('carries no style of its own, no script and no address of another site', () => {
    expect(figure('inland', points)).not.toMatch(/style=|<style|<script|on\w+=|https?:/);
  });

  it('has a name and a description, and escapes them', () => {
    const svg = figure('inland', points);
    expect(svg).toContain('role="img" aria-labelledby="map-test-title" aria-describedby="map-test-desc"');
    expect(svg).toContain('<title id="map-test-title">Bản đồ inland</title>');
    expect(svg).toContain('Bản đồ khái quát &amp; &quot;đủ&quot;');
    expect(svg).toContain('Nơi &lt;1&gt;');
  });

  it('shows every number, those of neighbours together', () => {
    const texts = [...figure('inland', points).matchAll(/map-plate-ink"[^>]*>([^<]+)</g)].map(
      (match) => match[1],
    );
    expect(texts.sort()).toEqual(['1', '2–3', '4']);
  });

  it('rings approximate points and dashes the sketch line', () => {
    const alone = [point(1, 22.41, 103.56), point(2, 22.3, 103.7)];
    expect(figure('inland', alone).match(/class="map-approximate"/g)).toHaveLength(1);
    expect(figure('inland', alone)).toContain('class="map-line"');
    expect(figure('inland', alone, [])).not.toContain('NaN');
  });

  it('is the same text every time', () => {
    expect(figure('national', points)).toBe(figure('national', points));
  });
});

describe('source data', () => {
  it('turns GeoNames records into Vietnamese labels', () => {
    const record = (name: string, lat: string, country = 'VN') => ({ name, lat, lng: '105', country });
    const towns = toTowns([
      record('Thị Trấn Đồng Đăng', '21.9'),
      record('Ðông Hà', '16.8'),
      record('Hanoi', '21.02'),
      record('Hanoi', '20.3'),
      record('Quận Ba', '10.7'),
      record('Elsewhere', '22', 'XX'),
      { name: 'Hoàng Sa', lat: '16.6', lng: '112.7', country: 'VN' },
    ]);
    expect(towns.map(({ name, rank }) => `${rank} ${name}`)).toEqual([
      '0 Hà Nội',
      '2 Đông Hà',
      '2 Đồng Đăng',
    ]);
  });

  it('joins arcs forwards and backwards into rings', () => {
    const rings = topologyToRings({
      transform: { scale: [1, 1], translate: [100, 10] },
      arcs: [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [0, 0],
          [0, 1],
          [1, -1],
        ],
      ],
      objects: { land: { geometries: [{ type: 'Polygon', arcs: [[0, -2]] }] } },
    });
    expect(rings).toEqual([
      [
        { lat: 10, lng: 101 },
        { lat: 11, lng: 100 },
        { lat: 10, lng: 100 },
      ],
    ]);
  });
});
