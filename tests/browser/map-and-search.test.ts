import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the map', () => {
  it('opens when it comes into view, has few tab stops, and leads from a marker to the page by keyboard alone', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/destinations/binh-lu/`);
    await page.locator('site-map').scrollIntoViewIfNeeded();
    await page.waitForSelector('site-map[data-ready="sharp"]');
    const marker = page.locator('site-map .map-button[tabindex="0"]');
    expect(
      await page
        .locator(
          'site-map .leaflet-container [tabindex="0"], site-map .leaflet-container button, site-map .leaflet-container a',
        )
        .count(),
    ).toBeLessThanOrEqual(8);
    await marker.focus();
    expect(await marker.getAttribute('aria-label')).toBeTruthy();
    await page.keyboard.press('Enter');
    await page.waitForSelector('site-map [role="dialog"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('site-map [role="dialog"]', { state: 'hidden' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('loads its script and base map when it scrolls into view and not before, and nothing from elsewhere', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const isOfMap = (path: string) => /\/mount\.[^/]*\.js$|\/basemap\.json$/.test(path);
    await page.goto(`${siteUrl}/en/destinations/binh-lu/`, { waitUntil: 'networkidle' });
    expect(requests.filter(isOfMap)).toEqual([]);
    await page.locator('site-map').scrollIntoViewIfNeeded();
    await page.waitForSelector('site-map[data-ready="sharp"]');
    expect(requests.some((path) => path.endsWith('/basemap.json'))).toBe(true);
    const scripts = requests.filter((path) => path.endsWith('.js') && isOfMap(path));
    const texts = await Promise.all(scripts.map(async (path) => (await fetch(siteUrl + path)).text()));
    expect(texts.some((text) => text.includes('leaflet-container'))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows Hoàng Sa and Trường Sa whenever it shows the whole country, in every language', async () => {
    const { context, close } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const language of ['vi', 'en', 'zh', 'ja', 'ko', 'fr']) {
      await page.goto(`${siteUrl}/${language}/map/`);
      const drawing = await page.locator('svg.map-drawing').innerHTML();
      expect(drawing).toContain('Quần đảo Hoàng Sa (Việt Nam)');
      expect(drawing).toContain('Quần đảo Trường Sa (Việt Nam)');
    }
    await close();
  });

  it('lets one finger scroll the page over an embedded map', async () => {
    const { context, close } = await openContext(browser, {
      viewport: VIEWPORTS.phone,
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/destinations/binh-lu/`);
    await page.locator('site-map').scrollIntoViewIfNeeded();
    await page.waitForSelector('site-map[data-ready="sharp"]');
    const box = await page.locator('site-map .leaflet-container').boundingBox();
    if (!box) throw new Error('the map has no place on the page');
    const client = await context.newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    await dragFinger(client, { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) }, -150);
    await page.waitForFunction((start) => scrollY > start + 50, before);
    await close();
  });
});

describe('search', () => {
  it.each([
    ['vi', 'dong tien son', '/vi/sites/dong-tien-son/'],
    ['vi', 'Động Tiên Sơn', '/vi/sites/dong-tien-son/'],
    ['en', 'waterfall', '/en/sites/thac-tac-tinh/'],
    ['en', 'dong tien son', '/en/sites/dong-tien-son/'],
    ['zh', '富国岛', '/zh/sites/phu-quoc/'],
    ['fr', 'cascade', '/fr/sites/thac-tac-tinh/'],
  ])('in %s finds "%s"', async (language, query, path) => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/${language}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('site-search [data-part="results"] a');
    const found = await page
      .locator('site-search [data-part="results"] a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(found.slice(0, 5)).toContain(path);
    expect(complaints).toEqual([]);
    await close();
  });

  it('works from the keyboard, says how much it found, and finds nothing gracefully', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/search/`);
    await page.locator('input[type="search"]').fill('cave');
    await page.waitForSelector('site-search [data-part="results"] a');
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-part="status"]')?.textContent ?? ''),
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-part="results"]') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/[a-z]+\/[a-z-]+\//);
    await page.goBack();
    await page.waitForSelector('site-search [data-part="results"] a');
    await page.locator('input[type="search"]').fill('zzzzqqqq');
    await page.waitForSelector('site-search [data-part="empty"]:not([hidden])');
    await close();
  });
});

/** Draws one finger upwards (negative) or downwards over the page, slowly enough to be a drag and not a fling. */
async function dragFinger(
  client: CDPSession,
  from: { x: number; y: number },
  distancePx: number,
): Promise<void> {
  const STEPS = 10;
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= STEPS; step += 1) {
    const y = from.y + (distancePx * step) / STEPS;
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from.x, y }] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
