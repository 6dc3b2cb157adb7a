import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, type WatchedContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;
const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the 360° tour', () => {
  it('loads nothing of its engine before it is opened', async () => {
    const { page, watched } = await open(TOUR);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(
      loaded.filter((url) => /mount\.|\/media\/\w+\/(?:(?:base|[frblud]-\d)\.webp|\w+\.bin)/.test(url)),
    ).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    await watched.close();
  });

  it('opens from its button by keyboard, becomes sharp, turns with the arrows and says where it looks in the address', async () => {
    const { page, watched } = await open(TOUR);
    await page.evaluate(() => {
      document.addEventListener('diemden:sharp', () =>
        document.documentElement.setAttribute('data-sharp-heard', ''),
      );
    });
    await page.locator('[data-tour-open]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(SHARP);
    await page.waitForSelector('html[data-sharp-heard]', { state: 'attached' });
    const before = await page.evaluate(() => location.hash);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (old) => location.hash !== old && /^#scene=gate&yaw=/.test(location.hash),
      before,
    );
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('follows a link to another scene and tells it once', async () => {
    const { page, watched } = await open(`${TOUR}#scene=chamber`);
    await page.waitForSelector(SHARP);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    // the address of a scene unfolds the words
    await page.locator('.tour-list a[href="#scene=gate"]').first().click();
    await page.waitForFunction(() => location.hash.includes('scene=gate'));
    await page.waitForSelector(SHARP);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it.each([
    '#scene=<img src=x onerror=alert(1)>',
    '#scene=__proto__',
    '#scene=gate&yaw=NaN&pitch=1e309&fov=',
    '#scene=%E0%A4%A',
    `#scene=gate&yaw=${'9'.repeat(10_000)}`,
  ])('takes no harm from the address %s', async (hash) => {
    const { page, watched } = await open(TOUR + hash);
    await page.waitForTimeout(500);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator('.tour-list li').count()).toBeGreaterThan(1);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('keeps poster, words and links and says why when there is no WebGL', async () => {
    const blind = await launchChromium(['--disable-3d-apis']);
    const watched = await openContext(blind);
    const page = await watched.context.newPage();
    await page.goto(TOUR);
    await page.locator('[data-tour-open]').click();
    await page.waitForFunction(
      () => (document.querySelector('[data-tour-note]')?.textContent ?? '').length > 10,
    );
    expect(await page.locator('.tour-poster').isVisible()).toBe(true);
    expect(await page.locator('.tour-list li:visible').count()).toBeGreaterThan(1);
    const sight = await page.locator('.tour-wide[open] .tour-wide-picture').evaluate((picture) => {
      const { tour } = JSON.parse(document.querySelector('tour-viewer script')?.textContent ?? '');
      const { view } = tour.scenes.find((scene: { id: string }) => scene.id === tour.start);
      const middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
      return {
        offDeg: Math.abs((middle - 0.5) * 360 - view.yawDeg),
        isFocused: picture === document.activeElement,
      };
    });
    expect(sight.isFocused).toBe(true);
    expect(sight.offDeg).toBeLessThan(2); // it shows what the scene shows first, not what lies behind
    expect(watched.complaints).toEqual([]);
    await blind.close();
  });

  it('survives a lost WebGL context: poster back, a button to try again', async () => {
    const { page, watched } = await open(TOUR);
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector(SHARP);
    await page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>('tour-viewer canvas')?.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('[data-viewer="panorama"][data-ready="poster"]');
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector(SHARP);
    await watched.close();
  });
});

async function open(url: string): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser);
  const page = await watched.context.newPage();
  await page.goto(url);
  return { page, watched };
}
