import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { countGraphics, readGraphics } from './panorama/count-graphics.ts';

const PATH = '/embed/vi/sites/dong-tien-son/open/';
const PHONE = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const siteUrl = inject('siteUrl');
let browser: Browser;
let page: Page;
let faults: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function newPage(options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block', ...options });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
}

describe('a page that opens its tour at once', () => {
  it('draws the first frame and asks for the tiles before any other file has come', async () => {
    await newPage();
    await countGraphics(page);
    const asked: string[] = [];
    await page.route(/\/(_astro|media)\/|brand\.css/, (route) => {
      asked.push(new URL(route.request().url()).pathname);
      return new Promise(() => {}); // never answered
    });
    await page.goto(siteUrl + PATH, { waitUntil: 'commit' });
    await page.waitForSelector('tour-viewer[data-ready="first"] canvas:not([hidden])');
    expect((await readGraphics(page)).draws).toBe(1);
    expect(asked.filter((path) => path.endsWith('/tall.bin'))).toHaveLength(1);
    expect(await page.locator('canvas').boundingBox()).toEqual({ x: 0, y: 0, width: 412, height: 867 });
    expect(await page.locator('tour-viewer canvas').count()).toBe(1);
  });

  it('goes on in the same canvas, is sharp without a click, and needs no exception of the policy', async () => {
    await newPage();
    await countGraphics(page);
    await page.goto(siteUrl + PATH);
    await page.waitForSelector('tour-viewer[data-ready="sharp"]', { timeout: 60_000 });
    await page.waitForSelector('.tour-marks a');
    expect(await page.locator('tour-viewer canvas').count()).toBe(1);
    const placed = page.locator('body, h1, h2, tour-viewer, canvas.tour-canvas');
    expect(
      await placed.evaluateAll((all) => all.map((one) => one.getAttribute('style') ?? '').join('')),
    ).toBe('');
    expect(await page.locator('tour-viewer').boundingBox()).toMatchObject({
      x: 0,
      y: 0,
      width: 412,
      height: 867,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(412);
    expect(faults).toEqual([]);
  });

  it('opens the scene that the address names', async () => {
    await newPage();
    await page.goto(`${siteUrl + PATH}#scene=chamber`);
    await page.waitForSelector('tour-viewer[data-ready="sharp"]', { timeout: 60_000 });
    expect(await page.locator('.tour-caption').first().textContent()).toContain('Trong lòng động');
  });

  it('shows the picture, a sentence and a button where the rest does not come', async () => {
    await newPage();
    await page.route(/base\.webp|tall\.bin/, (route) => route.abort());
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(siteUrl + PATH);
    await page.waitForSelector('.tour-note:not(:empty)');
    expect(await page.locator('[data-tour-poster] img').isVisible()).toBe(true);
    expect(await page.locator('[data-tour-open]').isVisible()).toBe(true);
    expect(await page.locator('[data-tour-words]').evaluate((one) => (one as HTMLDetailsElement).open)).toBe(
      true,
    );
  });

  it('closes to the picture, from which it opens again', async () => {
    await newPage();
    await page.goto(siteUrl + PATH);
    await page.waitForSelector('tour-viewer[data-ready="sharp"]', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Đóng chế độ 360°' }).click();
    expect(await page.locator('[data-tour-poster] img').isVisible()).toBe(true);
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector('tour-viewer[data-ready="sharp"]', { timeout: 60_000 });
  });

  it('shows picture and words without script', async () => {
    await newPage({ javaScriptEnabled: false });
    await page.goto(siteUrl + PATH);
    expect(await page.locator('noscript img, tour-viewer > img').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Trong lòng động' }).first().isVisible()).toBe(true);
  });
});
