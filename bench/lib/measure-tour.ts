import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { countGraphics, readGraphics } from '../../tests/browser/panorama/count-graphics.ts';

/** Nothing sent to the graphics card and nothing received for this long means that the view is as sharp as it gets. */
const QUIET_MS = 2000;
const LIMIT_MS = 90_000;

/** What a phone on a good Wi-Fi and one in the hills get; the second is what Chromium calls slow 4G. */
export const NETWORKS = {
  fast: { what: '10 Mbit/s, 40 ms', bitsPerS: 10e6, latencyMs: 40 },
  slow: { what: 'slow 4G', bitsPerS: 1.44e6, latencyMs: 562 },
} as const;

export const SCREENS = {
  desktop: { what: '1280 × 720', options: { viewport: { width: 1280, height: 720 } } },
  phone: {
    what: '412 × 915, 2.6 pixels per CSS pixel',
    options: {
      viewport: { width: 412, height: 915 },
      deviceScaleFactor: 2.6,
      isMobile: true,
      hasTouch: true,
    },
  },
} as const;

/**
 * Opens a page with an empty cache and watches it until the picture is sharp and the page rests.
 * @returns the figures, and what the page then shows, as PNG
 */
export async function measureTour(
  browser: Browser,
  url: string,
  { network, screen }: Conditions,
): Promise<{ figures: TourFigures; picture: Buffer }> {
  const context = await browser.newContext({ ...screen.options, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    await countGraphics(page);
    await throttle(session, network);
    const cpu = await watchCpu(browser);
    await page.goto(url);
    await waitUntilQuiet(page, traffic);
    const graphics = await readGraphics(page);
    await page.waitForTimeout(1000);
    const rest = await readGraphics(page);
    const figures = {
      firstMs: graphics.firstDrawMs,
      sharpMs: graphics.lastUploadMs,
      firstBytes: traffic.bytesUntil(await toServerTime(page, graphics.firstDrawMs)),
      sharpBytes: traffic.bytesUntil(await toServerTime(page, graphics.lastUploadMs)),
      requests: traffic.requestsUntil(await toServerTime(page, graphics.lastUploadMs)),
      scriptBytes: (await traffic.scriptBytes()) + (await inlineScriptBytes(page)),
      drawsPerFrame: graphics.mostDraws,
      textureBytes: graphics.peakBytes,
      longestUploadMs: graphics.longestUploadMs,
      framesAtRest: rest.draws - graphics.draws,
      cpuS: await cpu.seconds(),
    };
    return { figures, picture: await page.screenshot() };
  } finally {
    await context.close();
  }
}

/** Chromium shapes what a page asks for; a worker that fetches by itself would escape it. */
export async function throttle(session: CDPSession, { bitsPerS, latencyMs }: Network): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bitsPerS / 8,
    uploadThroughput: bitsPerS / 8,
  });
}

/** Counts the time of all processes of the browser, the one that draws included. */
async function watchCpu(browser: Browser): Promise<{ seconds: () => Promise<number> }> {
  const session = await browser.newBrowserCDPSession();
  const read = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await read();
  return {
    async seconds() {
      const after = await read();
      await session.detach();
      return [...after].reduce((sum, [id, spent]) => sum + spent - (before.get(id) ?? 0), 0);
    },
  };
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
  await session.send('Network.enable');
  const pieces: { atMs: number; bytes: number }[] = [];
  const answers: number[] = [];
  const scripts: string[] = [];
  const local = new Set<string>();
  const counted = new Map<string, number>();
  const count = (requestId: string, timestamp: number, bytes: number) => {
    counted.set(requestId, (counted.get(requestId) ?? 0) + bytes);
    pieces.push({ atMs: timestamp * 1000, bytes });
  };
  let lastMs = Date.now();
  session.on('Network.requestWillBeSent', () => {
    lastMs = Date.now();
  });
  session.on('Network.responseReceived', ({ requestId, response, type, timestamp }) => {
    if (/^(data|blob):/.test(response.url)) {
      local.add(requestId);
      return;
    }
    answers.push(timestamp * 1000);
    count(requestId, timestamp, response.encodedDataLength);
    if (type === 'Script') scripts.push(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    lastMs = Date.now();
    if (!local.has(requestId)) count(requestId, timestamp, encodedDataLength);
  });
  // What came in one piece with the head of an answer, as a small page does, is told only at the end.
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const missing = encodedDataLength - (counted.get(requestId) ?? 0);
    if (!local.has(requestId) && missing > 0) count(requestId, timestamp, missing);
  });
  return {
    isQuiet: () => Date.now() - lastMs > QUIET_MS,
    bytesUntil: (atMs) => pieces.reduce((sum, piece) => sum + (piece.atMs <= atMs ? piece.bytes : 0), 0),
    requestsUntil: (atMs) => answers.filter((each) => each <= atMs).length,
    async scriptBytes() {
      const bodies = scripts.map((requestId) => session.send('Network.getResponseBody', { requestId }));
      return (await Promise.all(bodies)).reduce(
        (sum, { body }) => sum + gzipSync(body, { level: 9 }).length,
        0,
      );
    },
  };
}

/** Scripts that stand in the page itself, gzip. */
async function inlineScriptBytes(page: Page): Promise<number> {
  const texts = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => src === '' && !type.endsWith('json'))
      .map(({ text }) => text),
  );
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

async function waitUntilQuiet(page: Page, traffic: Traffic): Promise<void> {
  const endMs = Date.now() + LIMIT_MS;
  while (Date.now() < endMs) {
    await page.waitForTimeout(200);
    const { firstDrawMs, lastUploadMs } = await readGraphics(page);
    const nowMs = await page.evaluate(() => performance.now());
    if (firstDrawMs > 0 && traffic.isQuiet() && nowMs - lastUploadMs > QUIET_MS) return;
  }
  throw new Error(`${page.url()} did not come to rest within ${LIMIT_MS / 1000} seconds`);
}

/** The protocol counts from the start of the machine, as `performance.timeOrigin` does after a shift measured once. */
async function toServerTime(page: Page, atMs: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const nowMs = await page.evaluate(() => performance.now());
  await session.detach();
  const machineMs = (metrics.find(({ name }) => name === 'Timestamp')?.value ?? Number.NaN) * 1000;
  return machineMs - nowMs + atMs;
}

type Traffic = {
  isQuiet: () => boolean;
  bytesUntil: (atMs: number) => number;
  requestsUntil: (atMs: number) => number;
  scriptBytes: () => Promise<number>;
};

export type Screen = { what: string; options: BrowserContextOptions };
export type Conditions = { network: Network; screen: Screen };
export type Network = { what: string; bitsPerS: number; latencyMs: number };

export type TourFigures = {
  /** From the beginning of the navigation. */
  firstMs: number;
  sharpMs: number;
  /** Of everything, the page itself included, as transferred. */
  firstBytes: number;
  sharpBytes: number;
  requests: number;
  /** All scripts, gzip. */
  scriptBytes: number;
  drawsPerFrame: number;
  textureBytes: number;
  longestUploadMs: number;
  /** Draw calls in a second in which nothing happens. */
  framesAtRest: number;
  /** Of all processes of the browser, until the page rested. */
  cpuS: number;
};

export const FIGURES = [
  'firstMs',
  'sharpMs',
  'firstBytes',
  'sharpBytes',
  'requests',
  'scriptBytes',
  'drawsPerFrame',
  'textureBytes',
  'longestUploadMs',
  'framesAtRest',
  'cpuS',
] as const satisfies (keyof TourFigures)[];
