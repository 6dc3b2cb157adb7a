import type { Browser } from 'playwright-core';
import { type Network, throttle } from './measure-tour.ts';

const LIMIT_MS = 120_000;
/** Small, because software draws it: a graphics card would not notice the difference between the viewers’ shaders. */
const VIEW = { width: 480, height: 360 };

/**
 * Opens a page with an empty cache over a line of a given speed and waits until it says that the model was drawn.
 * @returns bytes that had come by then, as they came over the wire; the time since the page was asked for; and the processor time
 *   all of Chromium took for it
 */
export async function measureModel(browser: Browser, url: string, network: Network): Promise<ModelFigures> {
  const system = await browser.newBrowserCDPSession();
  const before = await cpuSeconds(system);
  const context = await browser.newContext({
    viewport: VIEW,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await throttle(session, network);
    let startS = 0;
    const pieces: { atS: number; bytes: number }[] = [];
    session.on('Network.requestWillBeSent', ({ timestamp }) => {
      startS ||= timestamp;
    });
    session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => {
      pieces.push({ atS: timestamp, bytes: encodedDataLength });
    });
    session.on('Network.responseReceived', ({ timestamp, response }) => {
      pieces.push({ atS: timestamp, bytes: response.encodedDataLength });
    });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-first]', { state: 'attached', timeout: LIMIT_MS });
    const cpuS = (await cpuSeconds(system)) - before;
    const firstMs = Number(await page.getAttribute('html', 'data-first'));
    // The page goes on loading; what came after its first picture does not count.
    const endS = startS + firstMs / 1000;
    const firstBytes = pieces.reduce((sum, { atS, bytes }) => sum + (atS <= endS ? bytes : 0), 0);
    return { firstBytes, firstMs, cpuS };
  } finally {
    await context.close();
    await system.detach();
  }
}

async function cpuSeconds(system: Awaited<ReturnType<Browser['newBrowserCDPSession']>>): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export type ModelFigures = { firstBytes: number; firstMs: number; cpuS: number };
