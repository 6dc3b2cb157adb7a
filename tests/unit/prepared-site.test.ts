import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareSite } from '../../src/media/prepare-fs.ts';
import { OVERVIEW } from '../../src/media/prepare-plan.ts';
import {
  findPrepared,
  getPrepared,
  mainPicture,
  type Prepared,
  publishPrepared,
} from '../../src/media/prepared.ts';
import type { Entry, Site } from '../../src/model/site.ts';
import { publishMedia } from '../../src/outputs/publish-fs.ts';
import { buildHome } from '../../src/pages/_view/home.ts';
import { buildDestinationMap, buildOverviewMap, buildRouteMap } from '../../src/pages/_view/map.ts';
import { buildTourView } from '../../src/pages/_view/tour.ts';
import { entryOf, type Files, loadSite, page, withContent } from './sample-site.ts';

const TOUR: Files = {
  'sites/thac-mau/index.md': page(`
title: Thác $& Mẫu
kind: waterfall
destination: thung-lung
point: { lat: 22.3135, lng: 103.6 }
tour:
  scenes: { chan-thac: { title: Chân thác, description: Nước đổ trước mặt. } }
  hotspots: { da-lon: { label: Đá lớn } }`),
  'sites/thac-mau/tour.yml': `
scenes:
  - id: chan-thac
    panorama: panoramas/chan-thac.jpg
    kind: render
    hotspots:
      - { id: da-lon, kind: info, yaw: 10, pitch: 0 }
      - { id: ve-hang, kind: place, entry: sites/hang-mau, yaw: 90, pitch: 0 }
`,
};

let folder = '';
let cacheDir = '';
let prepared: Prepared;
const progress: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepared-'));
  cacheDir = join(folder, 'media');
  const panorama = await sharp({ create: { width: 512, height: 256, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  prepared = await withContent(
    { ...TOUR, 'sites/thac-mau/panoramas/chan-thac.jpg': panorama },
    async (content) =>
      prepareSite(await loadSite(content), cacheDir, (done, total) => void progress.push(`${done}/${total}`)),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('preparing a site', () => {
  test('makes its pictures, panoramas and base maps and says how far it is', () => {
    expect([...prepared.pictures.keys()].map((file) => basename(file))).toEqual(['cua-hang.jpg']);
    expect([...prepared.panoramas.keys()].map((file) => basename(file))).toEqual(['chan-thac.jpg']);
    expect([...prepared.basemaps.keys()].toSorted()).toEqual([OVERVIEW, 'thung-lung']);
    // a picture, two base maps, and a panorama of six faces with a poster
    expect(progress).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 1}/10`));
  });

  test('names exactly the folders it made, sorted, so that nothing is published that is not used', async () => {
    expect(prepared.mediaKeys).toEqual(
      (await readdir(cacheDir)).filter((name) => !name.startsWith('.')).toSorted(),
    );
    await publishMedia(cacheDir, prepared.mediaKeys, join(folder, 'site'));
    expect(await readdir(join(folder, 'site', 'media'))).toHaveLength(prepared.mediaKeys.length);
  });

  test('names the file that cannot be read', async () => {
    const broken = withContent({}, async (content) => {
      const site = await loadSite(content);
      await rm(join(content, 'sites/hang-mau/photos/cua-hang.jpg'));
      return prepareSite(site, cacheDir);
    });
    await expect(broken).rejects.toThrow(/sites\/hang-mau\/photos\/cua-hang\.jpg: /);
  });

  test('gives an entry its first picture, and nothing to one without', () => {
    expect(mainPicture(prepared, entryOf(prepared.site, 'sites/hang-mau'))?.widthPx).toBe(90);
    expect(mainPicture(prepared, entryOf(prepared.site, 'sites/thac-mau'))).toBeUndefined();
  });
});

test('pages that find nothing prepared say how to start', () => {
  expect(findPrepared()).toBeUndefined();
  expect(() => getPrepared()).toThrow(/npm run build/);
  publishPrepared(prepared);
  expect(getPrepared()).toBe(prepared);
});

describe('maps', () => {
  test('of everything show all that has a point but the destinations, which are areas', () => {
    const map = buildOverviewMap(prepared, 'en');
    expect(map?.view.places.map(({ ref }) => ref).toSorted()).toEqual([
      'crafts/dan-mau',
      'sites/cho-mau',
      'sites/hang-mau',
      'sites/ho-mau',
      'sites/thac-mau',
    ]);
  });

  test('of a destination show crafts as well as sites', () => {
    const map = buildDestinationMap(prepared, take(prepared.site, 'destinations', 'thung-lung'), 'en');
    expect(map?.view.places.map(({ ref }) => ref)).toContain('crafts/dan-mau');
    expect(map?.view.places).toHaveLength(5);
  });

  test('of a round trip show each stop once, in travelling order, joined by a sketch', () => {
    const map = buildRouteMap(prepared, take(prepared.site, 'routes', 'vong-mau'), 'en');
    expect(map?.view.places.map(({ ref, number }) => [ref, number])).toEqual([
      ['sites/hang-mau', 1],
      ['sites/thac-mau', 2],
    ]);
    expect(map?.view.routes[0]?.lines[0]).toHaveLength(3);
  });

  test('show a picture every browser knows, and name titles as they are written', () => {
    const map = buildOverviewMap(prepared, 'vi');
    const cave = map?.view.places.find(({ ref }) => ref === 'sites/hang-mau');
    expect(cave?.thumbnailUrl).toMatch(/^\/media\/[0-9a-f]{16}\/90\.webp$/);
    expect(map?.figure).toContain('Thác $&amp; Mẫu');
  });

  test('mark the language of words that are not translated', () => {
    const places = buildOverviewMap(prepared, 'en')?.view.places ?? [];
    const languageOf = (ref: string) => places.find((place) => place.ref === ref)?.textLanguage;
    expect([languageOf('sites/hang-mau'), languageOf('sites/ho-mau')]).toEqual([undefined, 'vi']);
  });

  test('of nothing are not drawn', () => {
    expect(buildOverviewMap({ ...prepared, basemaps: new Map() }, 'en')).toBeUndefined();
  });
});

describe('a tour', () => {
  test('is planned from its panorama, with words in their own language and places in the page’s', () => {
    const view = buildTourView(prepared, entryOf(prepared.site, 'sites/thac-mau'), 'en');
    expect(JSON.stringify(view)).toContain('Chân thác');
    expect(JSON.stringify(view)).toContain('/en/sites/hang-mau/');
    expect(JSON.stringify(view)).toContain('Sample Cave');
  });

  test('is on the home page', () => {
    expect(buildHome(prepared, 'en').view.tour?.card.href).toBe('/en/sites/thac-mau/');
  });

  test('is nothing for a place without one', () => {
    expect(buildTourView(prepared, entryOf(prepared.site, 'sites/hang-mau'), 'en')).toBeUndefined();
  });

  test('whose panorama was never prepared is a mistake of the programmer', () => {
    const unprepared = { ...prepared, panoramas: new Map() };
    expect(() => buildTourView(unprepared, entryOf(prepared.site, 'sites/thac-mau'), 'en')).toThrow(
      /sites\/thac-mau was not prepared/,
    );
  });
});

/** Takes an entry of a known collection. */
function take<C extends 'routes' | 'destinations'>(site: Site, collection: C, id: string): Entry<C> {
  const entries: readonly Entry<C>[] = site.entries[collection];
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`the sample has no ${collection}/${id}`);
  return found;
}
