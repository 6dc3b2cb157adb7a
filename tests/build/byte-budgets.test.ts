import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { listStaticImports } from '../../src/outputs/module-preload-fs.ts';
import { listFiles, transferBytes } from '../setup/site-files.ts';

/**
 * What a page may weigh before anything is opened, in bytes as transferred (brotli for text). Set 2026-11-21.
 * Pictures: the one a phone of 412 px with 1.75 device pixels loads first.
 */
const BUDGETS = {
  page: { html: 30_000, css: 20_000, js: 20_000, fonts: 60_000, picture: 120_000 },
  /**
   * Styles: 20,311 on the page of a route, which has a map as well; 0.4 kB of them keep the names in a tour apart and its
   * buttons within reach at 320 px, 400 percent and in forced colours, 0.1 kB keep the page out of the frames of a moving map.
   * Set 2026-11-22; it was 20,000, then 20,300.
   */
  tour: { html: 40_000, css: 20_400, js: 30_000, fonts: 60_000, picture: 150_000 },
  /** Script the first frame of a tour waits for, with all it imports: 5.3 kB. Set 2026-11-22; it was 7,000. */
  tourFirst: 5_800,
  /**
   * All script of an open tour: 22.7 kB. Set 2026-11-22. It was 20,000, when the two largest files alone were counted and not the small ones
   * they import.
   */
  tourOpened: 23_500,
  /** The script of a page that opens a tour at once, all of the open tour in one file: 23.3 kB. Set 2026-11-22. */
  tourAtOnce: 24_000,
  /**
   * Script loaded when a 3D model is opened: three, fiber and React, and the decoder of its files; 171 kB at brotli’s best, 186.5 kB as counted here. Set 2026-11-22; it was
   * 185,000, when a part of three that lay in a file of its own was overlooked: with it 188.1 kB.
   */
  modelOpened: 188_000,
  /** Script loaded when a tour is taken into a headset: three, shared with models, and what draws the tour; 126.4 kB. Set 2026-11-22. */
  headsetOpened: 135_000,
  /** The first version of a model, which comes with the script. */
  modelFirst: 150_000,
  /** Script loaded more when a model is made of splats: the part that draws them and its worker; 6.1 kB. Set 2026-11-22. */
  splatOpened: 7_000,
  /** Script loaded when a map comes into view: 41.9 kB. Set 2026-11-22; it was 55,000, with all of Leaflet. */
  mapOpened: 43_000,
  /** Script loaded when a map with an archive of streets is zoomed in to them: 22.3 kB as counted here, 20.4 at brotli’s best. Set 2026-11-22. */
  streetsOpened: 23_000,
  /** The base map of a destination or of the country. */
  basemap: 45_000,
  plate: 2_048,
} as const;
/** The 800 px AVIF beside the picture that is fetched first. */
const FIRST_PICTURE =
  /<source type="image\/avif"[^>]*?(\/media\/\w+\/800\.avif)[^>]*>(?:<source[^>]*>)?<img[^>]*fetchpriority/g;

/** Only three says so. */
const THREE = 'THREE.WebGLRenderer: ';

/** Only what reads archives of tiles says so. */
const STREETS = 'Wrong magic number for PMTiles archive';

const siteDir = inject('siteDir');
const files = listFiles(siteDir);
const known = new Map<string, number>();

describe('byte budgets', () => {
  it('hold on every page', () => {
    const heavy = files
      .filter(
        (file) => /^[a-z]{2}\/.*index\.html$/.test(file) || file === 'index.html' || file === '404.html',
      )
      .flatMap((file) => listExcess(file));
    expect(heavy).toEqual([]);
  });

  it('see the first picture of a page, so that its budget means something', () => {
    const html = readFileSync(join(siteDir, 'vi/index.html'), 'utf8');
    expect([...html.matchAll(FIRST_PICTURE)]).toHaveLength(1);
  });

  it('hold for what a 360° tour loads when it is opened', () => {
    const page = withImports(files.filter((file) => /^_astro\/Tour\.astro/.test(file)));
    const first = withImports(findChunks(/import\([`"']\.\/parts\./));
    expect([...first].filter((file) => read(file).includes('vec3 samplePreview'))).toHaveLength(1);
    expect(sumBytes([...first].filter((file) => !page.has(file)))).toBeLessThanOrEqual(BUDGETS.tourFirst);
    const opened = withImports([...first, ...findChunks(/tour-marks/)]);
    expect(sumBytes([...opened].filter((file) => !page.has(file)))).toBeLessThanOrEqual(BUDGETS.tourOpened);
  });

  it('hold for a page that opens a tour at once', () => {
    const page = 'embed/vi/sites/dong-tien-son/open/index.html';
    const [inline = ''] = /(?<=<script>)[\s\S]*?(?=<\/script>)/.exec(read(page)) ?? [];

    expect(brotliCompressSync(inline).length).toBeLessThanOrEqual(BUDGETS.tourFirst);
    const scripts = [...read(page).matchAll(/(?:type="module" src|modulepreload" href)="\/([^"]+)"/g)];
    expect(sumBytes(scripts.map(([, file]) => file ?? ''))).toBeLessThanOrEqual(BUDGETS.tourAtOnce);
  });

  it('hold for what splats load more when they are opened', () => {
    const parts = files.filter((file) => /^_astro\/(?:load-splat|splat-worker)[.-][\w-]+\.js$/.test(file));
    expect(parts).toHaveLength(2);
    const bytes = parts.reduce((sum, file) => sum + transferBytes(siteDir, file), 0);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.splatOpened);
  });

  it('hold for what a 3D model loads when it is opened', () => {
    expect(largestChunkWith(THREE) + largestChunkWith('KHR_meshopt_compression')).toBeLessThanOrEqual(
      BUDGETS.modelOpened,
    );
    const first = files.filter((file) => /^media\/\w+\/first\.(?:glb\.gz|spz)$/.test(file));
    expect(first.length).toBeGreaterThan(0);
    const heavy = first.filter((file) => readFileSync(join(siteDir, file)).length > BUDGETS.modelFirst);
    expect(heavy).toEqual([]);
  });

  it('hold for what a tour loads when it is taken into a headset, and nothing of it is linked from a page', () => {
    const words = [THREE, 'data-headset-scene', 'getCueAsHTML'];
    const bytes = words.map(largestChunkWith).reduce((sum, part) => sum + part, 0);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.headsetOpened);
    const kept = files.filter(
      (file) =>
        file.startsWith('_astro/') &&
        file.endsWith('.js') &&
        words.some((word) => readFileSync(join(siteDir, file), 'utf8').includes(word)),
    );
    const linking = files
      .filter((file) => file.endsWith('.html'))
      .filter((file) => {
        const html = readFileSync(join(siteDir, file), 'utf8');
        return kept.some((script) => html.includes(`/${script}`));
      });
    expect(linking).toEqual([]);
  });

  it('hold for what a map loads when it comes into view', () => {
    expect(largestChunkWith('leaflet-container')).toBeLessThanOrEqual(BUDGETS.mapOpened);
    const basemaps = files.filter((file) => file.endsWith('/basemap.json'));
    expect(basemaps.length).toBeGreaterThan(0);
    expect(basemaps.filter((file) => transferBytes(siteDir, file) > BUDGETS.basemap)).toEqual([]);
  });

  it('hold for what streets of a town load more, and no page links to it', () => {
    expect(largestChunkWith(STREETS)).toBeLessThanOrEqual(BUDGETS.streetsOpened);
    const scripts = files.filter((file) => /^_astro\/streets/.test(file));
    expect(scripts.length).toBeGreaterThan(1);
    const linking = files
      .filter((file) => file.endsWith('.html'))
      .filter((file) => /_astro\/streets/.test(readFileSync(join(siteDir, file), 'utf8')));
    expect(linking).toEqual([]);
  });

  it('hold for the page behind a printed code', () => {
    const plates = files.filter((file) => /^Q\/[^/]+\/index\.html$/.test(file));
    expect(plates.length).toBeGreaterThan(0);
    expect(plates.filter((file) => readFileSync(join(siteDir, file)).length > BUDGETS.plate)).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(siteDir, file), 'utf8');
}

/** Scripts but those of pages that open a tour at once, which have copies of everything. */
function findChunks(pattern: RegExp): string[] {
  return files.filter((file) => /^_astro\/(?!open\.).*\.js$/.test(file) && pattern.test(read(file)));
}

/** Scripts with all they need before they run. */
function withImports(scripts: readonly string[]): Set<string> {
  const found = new Set(scripts);
  for (const file of found) for (const one of listStaticImports(file, read(file))) found.add(one);
  return found;
}

function sumBytes(scripts: readonly string[]): number {
  expect(scripts.length).toBeGreaterThan(0);
  return scripts.reduce((sum, file) => sum + transferBytes(siteDir, file), 0);
}

function listExcess(file: string): string[] {
  const html = readFileSync(join(siteDir, file), 'utf8');
  const budget = html.includes('<tour-viewer') ? BUDGETS.tour : BUDGETS.page;
  const linked = (pattern: RegExp) =>
    [...html.matchAll(pattern)].reduce((sum, match) => sum + linkedBytes((match[1] ?? '').slice(1)), 0);
  const measured = {
    html: transferBytes(siteDir, file),
    css: linked(/<link rel="stylesheet" href="([^"]+)"/g),
    js: linked(/<script[^>]*\ssrc="([^"]+)"/g),
    fonts: linked(/<link rel="preload" as="font"[^>]*href="([^"]+)"/g),
    picture: linked(FIRST_PICTURE),
  };
  return Object.entries(measured)
    .filter(([kind, bytes]) => bytes > budget[kind as keyof typeof measured]) // keys of the object above
    .map(([kind, bytes]) => `${file}: ${kind} ${bytes}`);
}

/** Many pages link to the same files. */
function linkedBytes(path: string): number {
  const bytes = known.get(path) ?? transferBytes(siteDir, path);
  known.set(path, bytes);
  return bytes;
}

/** Size of the largest script that contains a word only one engine has. @throws when none does: the test would prove nothing */
function largestChunkWith(word: string): number {
  const sizes = files
    .filter((file) => file.startsWith('_astro/') && file.endsWith('.js'))
    .filter((file) => readFileSync(join(siteDir, file), 'utf8').includes(word))
    .map((file) => transferBytes(siteDir, file));
  if (sizes.length === 0) throw new Error(`no script contains ${word}`);
  return Math.max(...sizes);
}
