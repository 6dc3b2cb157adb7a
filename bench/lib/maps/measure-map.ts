import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

const SCREEN = { width: 1280, height: 800 };
const PAN_FRAMES = 20;
const ZOOM_STEPS = 3;
const FILTERS = ['cave', 'village', ''] as const;

/**
 * Opens a map with an empty cache, narrows its places, moves it and zooms into it, and counts what the main thread worked.
 * Work is CPU time of the page's main thread, which neighbours on a busy machine do not change much; waiting is not in it.
 */
export async function measureMap(browser: Browser, url: string): Promise<MapFigures> {
  const context = await browser.newContext({ viewport: SCREEN, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const scripts = watchScripts(page);
    page.on('pageerror', (error) => process.stderr.write(`${url}: ${error.message}\n`));
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 });
    await settle(page);
    const loadMs = await threadMs(session);
    const heapMb = await heapAfterCollection(session);
    const processBefore = await pageProcessMs(browser);
    const filterMs = await workOf(session, page, () => page.evaluate(filterAll, FILTERS));
    const filterProcessMs = (await pageProcessMs(browser)) - processBefore;
    const panMs = await workOf(session, page, () => page.evaluate(panAll, PAN_FRAMES));
    const zoomMs = await workOf(session, page, () => page.evaluate(zoomAll, ZOOM_STEPS));
    const focusable = await page.evaluate(countTabStops);
    return {
      scriptBytes: await scripts(),
      loadMs,
      heapMb,
      filterMs: filterMs / FILTERS.length,
      filterProcessMs: filterProcessMs / FILTERS.length,
      panMs: panMs / PAN_FRAMES,
      zoomMs: zoomMs / ZOOM_STEPS,
      focusable,
    };
  } finally {
    await context.close();
  }
}

async function filterAll(kinds: readonly string[]): Promise<void> {
  for (const kind of kinds) {
    await (window as unknown as Driven).bench.filter(kind); // set by the page
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  }
}

async function panAll(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    (window as unknown as Driven).bench.panBy(2, 1); // set by the page
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function zoomAll(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    (window as unknown as Driven).bench.zoomIn(); // set by the page
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150)));
  }
}

function countTabStops(): number {
  const parts = document.querySelectorAll<HTMLElement>(
    '#map a[href], #map button, #map canvas, #map [tabindex], #map select, #map input',
  );
  return [...parts].filter((part) => part.tabIndex >= 0 && part.checkVisibility()).length;
}

async function workOf(session: CDPSession, page: Page, act: () => Promise<void>): Promise<number> {
  const before = await threadMs(session);
  await act();
  await settle(page);
  return (await threadMs(session)) - before;
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(600);
}

/**
 * CPU time of the main thread so far. `TaskDuration` would not do: it also counts what the thread waits, for instance two
 * seconds for the graphics process to start, whatever the time domain (seen in Chromium 150).
 */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

/**
 * CPU time so far of the processes that run pages, with all their threads: workers, compositor and collector count too, the
 * graphics process does not. Only one page is open at a time. The system counts in steps of 10 ms.
 */
async function pageProcessMs(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Counts scripts and workers as a host would send them, brotli. */
function watchScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  return async () =>
    (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

type Driven = {
  bench: {
    filter: (kind: string) => Promise<void>;
    panBy: (x: number, y: number) => void;
    zoomIn: () => void;
  };
};

export type MapFigures = {
  scriptBytes: number;
  /** CPU of the main thread until the places stand on the map. */
  loadMs: number;
  heapMb: number;
  /** CPU per change of the filter, per frame of moving, per step of zooming in. */
  filterMs: number;
  /** The same change of the filter with all threads of the page's process. */
  filterProcessMs: number;
  panMs: number;
  zoomMs: number;
  focusable: number;
};
