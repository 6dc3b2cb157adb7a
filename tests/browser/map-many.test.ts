import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOurMap } from '../../bench/lib/maps/write-map-pages-fs.ts';
import { MAP_GLYPHS } from '../../src/model/map-glyphs.ts';
import { unpackPlaces } from '../../src/model/map-packed-places.ts';
import type { MapPlace } from '../../src/model/map-view.ts';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';

const COUNT = 1500;
/** What the list shows before more is asked for. */
const LISTED = 24;
const FRAMES = 24;

const folder = mkdtempSync(join(tmpdir(), 'diem-den-many-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let places: readonly MapPlace[];

beforeAll(async () => {
  await writeOurMap(folder, COUNT);
  places = unpackPlaces(JSON.parse(readFileSync(join(folder, 'places.json'), 'utf8')));
  server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a map with more places than its page carries', () => {
  it('lists and marks exactly what fits each choice, in order, with items and markers that stood for others', async () => {
    const { page, complaints, close } = await openMap();
    for (const kind of ['', 'cave', 'village', 'lake', '']) {
      await choose(page, kind);
      const fitting = places.filter(({ kindLabel }) => kind === '' || kindLabel === kind);
      expect(await readList(page)).toEqual(fitting.slice(0, LISTED).map(describePlace));
      const counts = await page
        .locator('.map-button')
        .evaluateAll((buttons) =>
          buttons.map((button) =>
            button.classList.contains('map-button-group')
              ? Number(/\d+/.exec(button.getAttribute('aria-label') ?? '')?.[0])
              : 1,
          ),
        );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(fitting.length);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('writes the name, the sign and the tip of its own place on each marker that stood for others', async () => {
    const { page, close } = await openMap();
    const known = new Map(
      places.map((place) => [`${place.number}. ${place.title}, ${place.kindLabel}`, place]),
    );
    await page.evaluate(`bench.panBy(-75, -49)`); // to one of the towns around which places lie thickly
    await page.evaluate(`for (let step = 0; step < 3; step += 1) bench.zoomIn()`);
    for (const kind of ['cave', '', 'lake']) {
      await choose(page, kind);
      for (const button of await page.locator('.map-button:not(.map-button-group)').all()) {
        const place = known.get((await button.getAttribute('aria-label')) ?? '');
        expect(await button.textContent()).toBe(String(place?.number));
        expect(await button.locator('path').getAttribute('d')).toBe(MAP_GLYPHS[place?.family ?? 'nature']);
        expect(await button.getAttribute('data-tip')).toBe(place?.title);
      }
      expect(await page.locator('.map-button:not(.map-button-group)').count()).toBeGreaterThan(0);
      expect(await page.locator('.map-button-group svg, .map-button-group[data-tip]').count()).toBe(0);
    }
    await close();
  });

  it('never turns an item of the list into another place while it has the focus', async () => {
    const { page, close } = await openMap();
    const [first] = places;
    const link = page.locator('.map-place a').first();
    await link.focus();
    await choose(page, first?.kindLabel ?? '');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first?.title);
    await choose(page, first?.kindLabel === 'lake' ? 'cave' : 'lake');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await close();
  });
});

describe('moving the map', () => {
  it('leaves the layers of the page alone while a transform of the map is announced, and only then', async () => {
    const { page, close } = await openMap();
    await page.locator('.map-places').evaluate((list) => list.remove()); // its items come and go by themselves
    await pan(page, FRAMES); // what the first frames still bring
    expect(await countLayerings(page)).toBeLessThan(FRAMES / 4);
    const shown = await page.evaluate(() => {
      const pane = document.querySelector('.leaflet-map-pane');
      const [announced] = pane?.getAnimations() ?? [];
      const state = announced?.playState;
      announced?.cancel();
      return state;
    });
    expect(shown).toBe('paused');
    expect(await countLayerings(page)).toBeGreaterThan(FRAMES / 2);
    await close();
  });

  it('shows land and sea to the edges in each frame of a quick move, and after a choice', async () => {
    const { page, close } = await openMap();
    await choose(page, 'cave');
    await page.evaluate(`for (let step = 0; step < 3; step += 1) bench.zoomIn()`);
    await expect.poll(() => page.evaluate(readCorners)).toEqual(Array(4).fill('drawn'));
    for (let step = 0; step < 12; step += 1) {
      expect(await page.evaluate(readCorners)).toEqual(Array(4).fill('drawn'));
      await page.evaluate(`bench.panBy(${step % 2 === 0 ? 240 : 90}, 130)`);
    }
    await choose(page, 'village');
    await expect.poll(() => page.evaluate(readCorners)).toEqual(Array(4).fill('drawn'));
    await close();
  });

  it('says how many places are in the window once it has stood still, and not while it moves', async () => {
    const { page, close } = await openMap();
    const said = () => page.locator('.map-live [role="status"]').textContent();
    await page.waitForTimeout(400);
    const before = await said();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    for (let step = 0; step < 12; step += 1) {
      await page.evaluate('bench.panBy(30, 0)');
      await page.clock.runFor(120);
      expect(await said()).toBe(before);
    }
    await page.clock.runFor(300);
    expect(await said()).not.toBe(before);
    await close();
  });

  it('puts places apart when two fingers have zoomed, also without animations', async () => {
    const { page, close } = await openMap();
    const before = await countMarked(page);
    await spreadFingers(page);
    await page.waitForTimeout(500);
    expect(await countMarked(page)).toBeLessThan(before / 2);
    await close();
  });

  it('draws the land anew in the colours of the dark', async () => {
    const { page, close } = await openMap();
    const sea = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas');
        return [...(canvas?.getContext('2d')?.getImageData(canvas.width - 4, 4, 1, 1).data ?? [])];
      });
    const day = await sea();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(300);
    const night = await sea();
    expect(day[3]).toBe(255);
    expect((day[0] ?? 0) - (night[0] ?? 0)).toBeGreaterThan(60);
    await close();
  });
});

/** Tells what stands at the corners of the window. No colour of the map is black, as a part is that was never drawn. */
function readCorners(): string[] {
  const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas');
  const window = document.querySelector('.leaflet-container')?.getBoundingClientRect();
  const context = canvas?.getContext('2d');
  if (!canvas || !window || !context) return [];
  const box = canvas.getBoundingClientRect();
  return [window.left + 1, window.right - 2].flatMap((x) =>
    [window.top + 1, window.bottom - 2].map((y) => {
      const [left, top] = [x - box.left, y - box.top];
      if (left < 0 || top < 0 || left >= box.width || top >= box.height) return 'outside';
      const [red, green, blue] = context.getImageData(left, top, 1, 1).data;
      return red || green || blue ? 'drawn' : 'empty';
    }),
  );
}

async function openMap() {
  const { context, complaints, close } = await openContext(browser, { hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${server.url.replace(/\/$/, '')}/ours/`);
  await page.waitForFunction(() => 'bench' in window);
  await page.waitForTimeout(300);
  return { page, complaints, close };
}

/** Counts the places that the markers in and near the window stand for, one by one or as groups. */
async function countMarked(page: Page): Promise<number> {
  const names = await page
    .locator('.map-button')
    .evaluateAll((buttons) =>
      buttons.map(({ classList, ariaLabel }) => (classList.contains('map-button-group') ? ariaLabel : '1')),
    );
  return names.reduce((sum, name) => sum + Number(/\d+/.exec(name ?? '')?.[0]), 0);
}

/** Puts two fingers on the map and moves them apart to four times their distance. */
async function spreadFingers(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', gapPx: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [-gapPx / 2, gapPx / 2].map((x, id) => ({ x: 640 + x, y: 400, id })),
    });
  await touch('touchStart', 100);
  for (let gapPx = 120; gapPx <= 400; gapPx += 20) await touch('touchMove', gapPx);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.evaluate(`bench.filter('${kind}')`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

async function pan(page: Page, frames: number): Promise<void> {
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < ${frames}; frame += 1) {
      bench.panBy(frame % 2 === 0 ? 2 : -2, 0);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })()`);
}

/** Counts how often Chromium sorts the page into layers anew during {@link FRAMES} frames of moving. */
async function countLayerings(page: Page): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  let count = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    count += value.filter(({ name }) => name === 'PaintArtifactCompositor::Update').length;
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink'] },
  });
  await pan(page, FRAMES);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return count;
}

async function readList(page: Page): Promise<unknown[]> {
  return page.locator('.map-places > li').evaluateAll((items) =>
    items.map((item) => ({
      ref: item.getAttribute('data-place'),
      number: item.querySelector('.map-number')?.textContent,
      sign: item.querySelector('path')?.getAttribute('d'),
      title: item.querySelector('a')?.textContent,
      href: item.querySelector('a')?.getAttribute('href'),
      kind: item.querySelector('.map-kind')?.textContent,
      isButtonNamed: item
        .querySelector('button')
        ?.getAttribute('aria-label')
        ?.endsWith(`: ${item.querySelector('a')?.textContent}`),
    })),
  );
}

function describePlace({ ref, number, title, href, kindLabel, family }: MapPlace): unknown {
  return {
    ref,
    number: String(number),
    sign: MAP_GLYPHS[family],
    title,
    href,
    kind: kindLabel,
    isButtonNamed: true,
  };
}
