import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';

/** What browsers call slow 4G: 1.6 Mbit/s, 150 ms there and back four times over. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const EVERY_MS = 250;
const LAST_MS = 30_000;

/**
 * Opens a tour of a built site on a slow line and keeps what the browser shows, at most a picture every quarter of a second, until
 * it has been sharp for a second; to be looked at: nothing black, nothing that flickers, no joins.
 *
 *   node bench/tour-flight.ts --site dist --page /vi/sites/dong-tien-son/ --out /tmp/flight [--phone] [--hash '#scene=gate']
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    page: { type: 'string', default: '/vi/sites/dong-tien-son/' },
    hash: { type: 'string', default: '' },
    out: { type: 'string', default: 'bench/results/flight' },
    phone: { type: 'boolean', default: false },
  },
});

const server = await serveFolder({ folder: values.site, port: 0, host: '127.0.0.1' });
const browser = await launchChromium();
const screen = values.phone
  ? { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
  : { viewport: { width: 1280, height: 720 } };
const context = await browser.newContext({ ...screen, serviceWorkers: 'block' });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await session.send('Network.enable');
await page.goto(server.url.replace(/\/$/, '') + values.page);
await page.locator('tour-viewer').scrollIntoViewIfNeeded();
await page.waitForLoadState('networkidle');
await session.send('Network.emulateNetworkConditions', SLOW_4G);
mkdirSync(values.out, { recursive: true });

const startMs = performance.now();
let lastMs = Number.NEGATIVE_INFINITY;
// The browser hands over what it has drawn anyway; asking for pictures would hold it up.
session.on('Page.screencastFrame', ({ data, sessionId }) => {
  const atMs = performance.now() - startMs;
  if (atMs - lastMs >= EVERY_MS) {
    lastMs = atMs;
    const name = `${String(Math.round(atMs)).padStart(5, '0')}.png`;
    writeFileSync(join(values.out, name), Buffer.from(data, 'base64'));
  }
  void session.send('Page.screencastFrameAck', { sessionId });
});
await session.send('Page.startScreencast', { format: 'png', maxWidth: 960, maxHeight: 960 });
if (values.hash === '') await page.locator('[data-tour-open]').click();
else await page.evaluate((hash) => location.assign(hash), values.hash);
const sharp = page.waitForSelector('tour-viewer[data-ready="sharp"]', { timeout: LAST_MS });
const sharpMs = await sharp.then(
  () => performance.now() - startMs,
  () => undefined, // said below
);
await page.waitForTimeout(1000);
await session.send('Page.stopScreencast');
console.log(`${values.out}: sharp after ${sharpMs === undefined ? 'never' : `${Math.round(sharpMs)} ms`}`);
await browser.close();
await server.close();
