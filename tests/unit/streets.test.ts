import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readGeodata } from '../../src/content/geodata-fs.ts';
import { readStreets } from '../../src/content/read-streets.ts';
import { planMapView } from '../../src/model/map-view.ts';
import { planStreets } from '../../src/model/streets.ts';
import { listPackFiles } from '../../src/outputs/offline-files.ts';
import { makePmtiles, makeTile, TEST_BOUNDS, type TestTile, tileAt } from '../setup/make-pmtiles.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/media/geodata/sample-osm-da-lat.z14.pmtiles');
const HERE = { lat: 22.35, lng: 103.6 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diem-den-streets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ROAD = {
  type: 'line',
  props: { kind: 'minor_road', name: 'Đường Thử' },
  points: [
    [0, 9],
    [4096, 9],
  ],
} as const; // prettier-ignore
const tile = (layers: Parameters<typeof makeTile>[0], z = 14): TestTile => ({
  ...tileAt(z, HERE.lat, HERE.lng),
  data: makeTile(layers),
});
const SOUND = [tile({ roads: [ROAD] }, 13), tile({ roads: [ROAD] })];

describe('an archive of streets', () => {
  it.each([
    ['in one directory', undefined],
    ['in directories below the first', 1],
  ])('with its tiles %s says what it covers', async (_, leafSize) => {
    const found = await readStreets(makePmtiles(SOUND, leafSize === undefined ? {} : { leafSize }));
    expect(found).toEqual({ bounds: TEST_BOUNDS, minZoom: 13, maxZoom: 14, hasOtherNames: false });
  });

  it.each([
    ['that is a web page', () => bytesOf('<!doctype html><p>404'), 'format', 'web page'],
    ['of another kind', () => bytesOf('SQLite format 3'), 'format', 'MBTiles'],
    ['that is empty', () => bytesOf(''), 'format', 'empty'],
    ['of an older version', () => makePmtiles(SOUND, { version: 2 }), 'version', '2'],
    ['cut off in its header', () => makePmtiles(SOUND).slice(0, 100), 'cut', '27'],
    ['cut off behind it', () => makePmtiles(SOUND).slice(0, -10), 'cut', '10'],
    ['of pictures', () => makePmtiles(SOUND, { tileType: 2 }), 'tiles', 'png'],
    ['in brotli', () => makePmtiles(SOUND, { compression: 3 }), 'compression', 'brotli'],
    ['in zstd', () => makePmtiles(SOUND, { compression: 4 }), 'compression', 'zstd'],
    ['of large areas only', () => makePmtiles([tile({ roads: [ROAD] }, 9)]), 'zoom', '9–9'],
    ['of single houses only', () => makePmtiles(SOUND, { minZoom: 15 }), 'zoom', '15–14'],
    ['in another schema', () => makePmtiles([tile({ transportation: [ROAD] })]), 'schema', 'transportation'],
    [
      'in an older schema',
      () => makePmtiles([tile({ roads: [{ ...ROAD, props: { 'pmap:kind': 'path' } }] })]),
      'schema',
      'roads without "kind"',
    ],
    ['whose tile is no tile', () => makePmtiles([broken('PNG')]), 'damaged', undefined],
    ['whose tile swells', () => makePmtiles([broken('\0'.repeat(9_000_000))]), 'swollen', '8'],
  ])('%s is refused', async (_, make, reason, found) => {
    expect(await readStreets(make())).toEqual({ reason, found: found ?? expect.any(String) });
  });

  it('names the archipelagos otherwise than official maps do in any text of any tile', async () => {
    const place = {
      type: 'point',
      props: { kind: 'locality', 'name:en': 'Sansha' },
      points: [[1, 1]],
    } as const;
    const found = await readStreets(makePmtiles([...SOUND, tile({ places: [place] }, 12)]));
    expect(found).toMatchObject({ hasOtherNames: true });
  });
});

describe('geodata.yml with streets', () => {
  const yml = (text: string) => `layers:\n  - ${text.replaceAll('; ', '\n    ')}\n`;
  const DECLARED = 'file: pho.pmtiles; role: streets; credit: © OpenStreetMap contributors';
  const other = { type: 'point', props: { kind: 'sea', name: '南沙' }, points: [[1, 1]] } as const;
  it.each([
    ['is sound', DECLARED, makePmtiles(SOUND), []],
    ['needs a credit', 'file: pho.pmtiles; role: streets', makePmtiles(SOUND), ['FM-MISSING-KEY 2:5']],
    ['needs the file', DECLARED, undefined, ['GEO-STREETS 2:11']],
    ['needs a file that is whole', DECLARED, makePmtiles(SOUND).slice(0, -1), ['GEO-STREETS 2:11']],
    ['calls tiles streets', DECLARED.replace('streets', 'roads'), makePmtiles(SOUND), ['GEO-STREETS 3:11']],
    [
      'calls only tiles streets',
      DECLARED.replace('pmtiles', 'geojson'),
      makePmtiles(SOUND),
      ['GEO-STREETS 3:11'],
    ],
    [
      'has to cover a place of the site',
      DECLARED,
      makePmtiles(SOUND, { bounds: { south: 11.8, west: 108.3, north: 12, east: 108.6 } }),
      ['GEO-STREETS 2:11'],
    ],
    ['warns of a heavy file', DECLARED, swell(makePmtiles(SOUND), 9_000_000), ['GEO-STREETS-HEAVY 2:11']],
    ['refuses a huge file', DECLARED, swell(makePmtiles(SOUND), 33_000_000), ['GEO-STREETS 2:11']],
    [
      'keeps to the names of official maps',
      DECLARED,
      makePmtiles([...SOUND, tile({ places: [other] }, 12)]),
      ['GEO-TERRITORY 2:11'],
    ],
  ])('%s', async (name, declared, archive, codes) => {
    const root = await writeGeodata(name, yml(declared), archive);
    const { streets, layers, diagnostics } = await readGeodata(root, root, { points: () => [HERE] });
    expect(diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(codes);
    expect(diagnostics.every(({ path }) => path === 'geodata/geodata.yml')).toBe(true);
    expect(layers).toEqual([]);
    const isShown = codes.every((code) => !/^(?:GEO-STREETS |FM)/.test(code));
    expect(streets.map(({ credit, minZoom }) => ({ credit, minZoom }))).toEqual(
      isShown
        ? [{ credit: '© OpenStreetMap contributors', minZoom: name.startsWith('keeps') ? 12 : 13 }]
        : [],
    );
  });

  it('reads an archive once, and again only when its bytes change', async () => {
    const root = await writeGeodata(
      'once',
      yml(DECLARED),
      makePmtiles([...SOUND, tile({ roads: [ROAD] }, 12)]),
    );
    const cacheDir = join(folder, 'cache');
    const readAnew = async () => {
      vi.resetModules(); // as another run of the program
      const { readGeodata: read } = await import('../../src/content/geodata-fs.ts');
      return (await read(root, root, { cacheDir })).streets[0]?.minZoom;
    };
    expect(await readAnew()).toBe(12);
    const [kept = ''] = await readdir(cacheDir);
    const text = await readFile(join(cacheDir, kept), 'utf8');
    await writeFile(join(cacheDir, kept), text.replace('"minZoom":12', '"minZoom":10'));
    expect(await readAnew()).toBe(10);
    await writeFile(join(root, 'geodata/pho.pmtiles'), makePmtiles(SOUND));
    expect(await readAnew()).toBe(13);
  });
});

describe('a map with streets', () => {
  const file = { bounds: TEST_BOUNDS, minZoom: 0, maxZoom: 14, credit: 'OSM' };
  const around = { south: 22.2, west: 103.5, north: 22.5, east: 103.7 };
  it.each([
    ['from where the sketch ends', around, 0, [{ fromZoom: 12, dataZoom: 14 }]],
    ['from where its tiles begin', around, 13, [{ fromZoom: 14, dataZoom: 14 }]],
    ['not elsewhere', { south: 20, west: 100, north: 21, east: 101 }, 0, []],
  ])('shows them %s', (_, extent, minZoom, planned) => {
    expect(planStreets([{ ...file, minZoom }], extent)).toEqual(
      planned.map((each) => expect.objectContaining(each)),
    );
  });

  it('credits whom they come from and carries where they are, and nothing of it without them', () => {
    const basemap = { url: '/b.json', frame: around, extent: around };
    const streets = planStreets([file], around).map((each) => ({
      ...each,
      tilesUrl: '/media/a/file.pmtiles',
    }));
    expect(planMapView({ places: [], basemap, streets })).toMatchObject({
      credits: [{ credit: 'OSM' }],
      streets: [{ tilesUrl: '/media/a/file.pmtiles', bounds: TEST_BOUNDS, fromZoom: 12, dataZoom: 14 }],
    });
    expect(JSON.stringify(planMapView({ places: [], basemap, streets: [] }))).not.toMatch(/streets|credits/);
  });
});

describe('what is taken along', () => {
  const SCRIPTS = ['/_astro/mount.a.js', '/_astro/streets-drawing.c.js', '/_astro/streets.b.js'];
  it.each([
    ['holds the streets, however large, and what draws them', ' data-view="/media/ab/file.pmtiles"', SCRIPTS],
    ['holds nothing of them where a map has none', '', ['/_astro/mount.a.js']],
  ])('%s', (_, attribute, scripts) => {
    const texts: Record<string, string> = {
      '/vi/x/index.html': `<site-map${attribute}><script src="/_astro/mount.a.js">`,
      '/_astro/mount.a.js': 'import("./streets.b.js")',
      '/_astro/streets.b.js': 'import("./streets-drawing.c.js")',
      '/_astro/streets-drawing.c.js': '',
      '/media/ab/file.pmtiles': '',
    };
    const plan = { id: '', language: 'vi', title: '', isShell: false } as const;
    const built = {
      sizeOf: (path: string) => (path in texts ? (path.endsWith('.pmtiles') ? 9_000_000 : 10) : undefined),
      readText: (path: string) => texts[path],
      listNames: () => [],
      listFolder: () => [],
    };
    const pages = [{ url: '/vi/x/', title: 'x' }];
    const files = listPackFiles({ ...plan, common: [], codes: [], pages }, built, { own: 'vi', all: ['vi'] });
    const streets = attribute === '' ? [] : ['/media/ab/file.pmtiles'];
    expect([...files.keys()]).toEqual([...scripts, ...streets, '/vi/x/']);
  });
});

describe.skipIf(!existsSync(SAMPLE))('real streets (skipped without ../shared/media/geodata)', () => {
  it('of Đà Lạt can be drawn and hold no other names', async () => {
    const found = await readStreets(new Uint8Array(await readFile(SAMPLE)));
    expect(found).toEqual({
      bounds: { south: 11.85, west: 108.36, north: 12.02, east: 108.52 },
      minZoom: 0,
      maxZoom: 14,
      hasOtherNames: false,
    });
  });
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function broken(text: string): TestTile {
  return { ...tileAt(14, HERE.lat, HERE.lng), data: bytesOf(text) };
}

function swell(archive: Uint8Array<ArrayBuffer>, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(sizeBytes);
  larger.set(archive);
  return larger;
}

async function writeGeodata(name: string, yml: string, archive: Uint8Array | undefined): Promise<string> {
  const root = join(folder, name.replaceAll(' ', '-'));
  await mkdir(join(root, 'geodata'), { recursive: true });
  await writeFile(join(root, 'geodata/geodata.yml'), yml);
  if (archive) {
    await writeFile(join(root, 'geodata/pho.pmtiles'), archive);
    await writeFile(join(root, 'geodata/pho.geojson'), archive);
  }
  return root;
}
