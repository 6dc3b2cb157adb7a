import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { launchPlainChromium } from '../setup/chromium.ts';
import { DEVICE, HOUSE, writeRouteContent } from '../setup/route-content.ts';
import { runScript } from '../setup/run-build.ts';
import { listFiles } from '../setup/site-files.ts';
import { listFaults } from './list-faults.ts';
import { openContext, type WatchedContext } from './open-page.ts';

const ROUTE = '/vi/routes/len-dinh/';
/** On the way, 1200 m from where the recording began. */
const ON_THE_WAY = { latitude: HOUSE.lat + 1200 / 111_195, longitude: HOUSE.lng + 0.0045, accuracy: 40 };

let root: string;
let out: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let url: string;

/** The demo has no recorded track and no notice, so a small site of its own is built. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'diem-den-route-'));
  out = join(root, 'dist');
  writeRouteContent(join(root, 'content'));
  const folders = { CONTENT_DIR: join(root, 'content'), OUT_DIR: out };
  const { code, stderr } = await runScript('scripts/build.ts', folders, ['--no-signs', '--no-search']);
  if (code !== 0) throw new Error(`the site of the route does not build:\n${stderr}`);
  server = await serveFolder({ folder: out, port: 0, host: '127.0.0.1' });
  url = server.url.replace(/\/$/, '');
  browser = await launchPlainChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the page of a recorded route', () => {
  let watched: WatchedContext;
  let page: Page;
  beforeAll(async () => {
    watched = await openContext(browser, { geolocation: ON_THE_WAY, permissions: ['geolocation'] });
    page = await openRoute(watched, '2026-12-01T05:00:00Z');
  });
  afterAll(() => watched.close());

  it('lists the stops in order, with distance, climb and walking time of each leg', async () => {
    const stops = await page.locator('#stops .stop').allInnerTexts();
    expect(stops.map((text) => /(?:Bản Dưới|Thác Giữa|Đỉnh Trên)/i.exec(text)?.[0]?.toLowerCase())).toEqual([
      'bản dưới',
      'thác giữa',
      'đỉnh trên',
    ]);
    // 300, 4500 and 9000 m along the recording, of which 250 m are left out.
    const km = stops.map((text) => Number(/km\s+(\d+(?:,\d+)?)/i.exec(text)?.[1]?.replace(',', '.')));
    expect(km).toEqual([0.1, expect.closeTo(4.4, 0), expect.closeTo(9.2, 0)]);
    expect(stops[1]).toMatch(/4,\d km .*lên \d+ m, xuống \d+ m.*giờ/s);
    expect(await page.locator('.facts').innerText()).toContain('DIN 33466');
  });

  it('hands every stop to map programs by two links, and copies its coordinates', async () => {
    await page.locator('#stop-2 summary').click();
    const links = page.locator('#stop-2 [data-app]');
    const found = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('data-app'), link.getAttribute('href')]),
    );
    expect(found.map(([app]) => app)).toEqual(['geo', 'google', 'apple', 'organic']);
    for (const [, href] of found) expect(decodeURIComponent(href ?? '')).toContain('22.340469,103.599564');
    await watched.context.grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
    await page.locator('#stop-2 stop-copy button').click();
    await expect.poll(() => page.locator('#stop-2 stop-copy [role=status]').textContent()).toBe('Đã chép.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('22.34047, 103.59956');
  });

  it('tells the sun of today at a place for photographs, and at no other', async () => {
    expect(await page.locator('#stop-1 sun-today').count()).toBe(0);
    expect(await page.locator('#stop-3 sun-today').textContent()).toMatch(/06:\d\d.*17:\d\d/);
  });

  it('moves the dot on the map when the keyboard moves along the profile', async () => {
    const slider = page.locator('route-profile input');
    await slider.focus();
    await page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^km 9,\d.* 90\d m$/);
    const atEnd = await centreOf(page, '.map-along');
    const last = await centreOf(page, '.map-button[aria-label^="3."]');
    expect(Math.abs(atEnd.x - last.x)).toBeLessThan(30); // the sign stands above its place
    await page.keyboard.press('Home');
    const atStart = await centreOf(page, '.map-along');
    expect(atStart.y).toBeGreaterThan(atEnd.y + 100); // the way leads to the north
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('moves along the profile when the pointer is on the line of the map', async () => {
    const slider = page.locator('route-profile input');
    await slider.focus();
    await page.keyboard.press('End');
    const end = Number(await slider.inputValue());
    await page.locator('.map-stage').scrollIntoViewIfNeeded();
    const stage = await centreOf(page, '.map-stage');
    // From beside the way to its other side: the pointer crosses it somewhere in the middle.
    for (let step = -160; step <= 160; step += 8) await page.mouse.move(stage.x + step, stage.y);
    const crossed = Number(await slider.inputValue());
    expect(crossed).toBeGreaterThan(0.2 * end);
    expect(crossed).toBeLessThan(0.8 * end);
    expect(await page.locator('.map-along').count()).toBe(0); // it points nowhere any more
  });

  it('shows on tap where the visitor is on the way, and keeps nothing', async () => {
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click();
    await page.waitForSelector('.map-here');
    const here = await centreOf(page, '.map-here');
    const first = await centreOf(page, '.map-button[aria-label^="1."]');
    expect(first.y).toBeGreaterThan(here.y + 30); // 900 m further south
    expect(await page.locator('[data-map=status]').textContent()).toContain('40 m');
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click();
    expect(await page.locator('.map-here').count()).toBe(0);
  });

  it('complains of nothing all this time', () => {
    expect(watched.complaints).toEqual([]);
  });
});

describe('a closure', () => {
  it.each([
    ['before it', '2026-11-19T05:00:00Z', { red: false, said: ['sắp tới', 'sắp tới'] }],
    ['on its last day', '2026-12-05T16:00:00Z', { red: true, said: ['', 'sắp tới'] }],
    ['the day after, by the clock of Viet Nam', '2026-12-05T17:30:00Z', { red: false, said: ['sắp tới'] }],
    ['when all are over', '2027-01-02T05:00:00Z', { red: false, said: [] }],
  ])('%s', async (_, now, { red, said }) => {
    const watched = await openContext(browser, { colorScheme: 'light' });
    const page = await openRoute(watched, now);
    expect((await countRed(page)) > 20).toBe(red);
    const shown = page.locator('notice-board [data-notice]:visible');
    expect((await shown.allInnerTexts()).map((text) => /sắp tới/.exec(text)?.[0] ?? '')).toEqual(said);
    expect(await page.locator('notice-board').isVisible()).toBe(said.length > 0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('that was put up after the page was kept is shown as soon as the site can be asked', async () => {
    const watched = await openContext(browser);
    await watched.context.route('**/data/notices.json', async (route) => {
      const answer = await (await route.fetch()).json();
      const [first] = answer.entries;
      answer.entries = [{ ...first, id: 'lu-quet', languages: { vi: { title: 'Lũ quét <b>' } } }];
      await route.fulfill({ json: answer });
    });
    const page = await openRoute(watched, '2026-12-01T05:00:00Z');
    await expect.poll(() => page.locator('notice-board').innerText()).toContain('Lũ quét <b>');
    expect(await page.locator('notice-board [data-notice]').count()).toBe(1);
    await watched.close();
  });
});

describe('axe finds no fault', () => {
  it.each(['light', 'dark'] as const)(
    'on the pages of a route, of a notice, and in frames (%s)',
    async (colorScheme) => {
      const watched = await openContext(browser, { colorScheme });
      const page = await watched.context.newPage();
      const faults: Record<string, string[]> = {};
      for (const path of [ROUTE, '/vi/notices/sat-lo/', '/embed/vi/routes/len-dinh/', '/embed/vi/map/']) {
        await page.goto(url + path);
        const map = page.locator('site-map');
        if ((await map.count()) > 0) {
          await map.scrollIntoViewIfNeeded();
          await page.waitForSelector('site-map[data-ready=sharp]');
        }
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        faults[path] = await listFaults(page);
      }
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((path) => [path, []])));
      await watched.close();
    },
  );
});

describe('a map on another website', () => {
  it.each([
    ['/embed/vi/map/', '/vi/map/'],
    ['/embed/vi/routes/len-dinh/', ROUTE],
  ])('%s may be framed, has the code shown on its page, and leads out of the frame', async (framed, own) => {
    const policyOf = async (path: string) => (await fetch(url + path)).headers.get('content-security-policy');
    expect(await policyOf(framed)).toMatch(/frame-ancestors \*$/);
    expect(await policyOf(own)).toMatch(/frame-ancestors 'self'$/);
    const watched = await openContext(browser);
    const page = await watched.context.newPage();
    await page.goto(url + own);
    const code = await page.locator('.embed-code').inputValue();
    expect(code).toContain(`src="https://a.example${framed}"`);
    expect(code).not.toContain('<script');

    // as a page of somebody else: another origin
    const hotel = createServer((_, answer) =>
      answer.writeHead(200, { 'content-type': 'text/html' }).end(code.replaceAll('https://a.example', url)),
    );
    await new Promise<void>((done) => hotel.listen(0, '127.0.0.1', done));
    const { port } = hotel.address() as AddressInfo; // of a server that listens on a port
    const hotelUrl = `http://127.0.0.1:${port}/`;
    await page.goto(hotelUrl);
    const frame = page.frameLocator('iframe');
    await frame.locator('site-map[data-ready=sharp]').waitFor();
    expect(await frame.locator('.map-legend').isVisible()).toBe(true);
    expect(await frame.locator('header, footer, nav').count()).toBe(0);
    const opened = watched.context.waitForEvent('page');
    await frame.locator('.embed-home [target="_blank"]').click();
    expect(new URL((await opened).url()).pathname).toBe(own);
    expect(page.url()).toBe(hotelUrl);
    await watched.close();
    hotel.close();
  });
});

describe('what was recorded and nobody may read', () => {
  it('is in no file of the site: the device, the times, the way to the house', () => {
    const texts = listFiles(out)
      .filter((file) => /\.(?:html|json|gpx|kml|csv|geojson|js|xml|txt)$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(out, file), 'utf8') }));
    expect(texts.some(({ file }) => file === 'data/routes/len-dinh.gpx')).toBe(true);
    const holding = (mark: RegExp) => texts.filter(({ text }) => mark.test(text)).map(({ file }) => file);
    expect(holding(new RegExp(DEVICE))).toEqual([]);
    expect(holding(/2026-10-03T/)).toEqual([]);
    // 22.300 to 22.3019 is the way from the house to 211 m from it
    expect(holding(/22\.30[01]\d*[,"\s]/)).toEqual([]);
  });
});

async function openRoute({ context }: WatchedContext, now: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(url + ROUTE);
  await page.locator('site-map').scrollIntoViewIfNeeded();
  await page.waitForSelector('site-map[data-ready=sharp]');
  return page;
}

async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Counts pixels of the map's canvas in the colour of closed stretches. */
function countRed(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if ((pixels[at] ?? 0) > 165 && (pixels[at] ?? 0) < 190 && (pixels[at + 1] ?? 0) < 12) count += 1;
    return count;
  });
}
