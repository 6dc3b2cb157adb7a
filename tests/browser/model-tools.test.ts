import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, type WatchedContext } from './open-page.ts';

const PAGE = `${inject('siteUrl')}/en/sites/tam-thanh/`;
/** The page has a second model, of splats. */
const COURT = '[data-model="temple-court"]';
const OPEN = `${COURT} [data-model-open]`;
const SHARP = `${COURT} model-view[data-viewer="model3d"][data-ready="sharp"]`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('around and inside a 3D model', () => {
  it('is turned without script: a picture from each of eight sides, chosen with the keyboard', async () => {
    const { page, watched } = await open(PAGE, { javaScriptEnabled: false });
    const dots = page.locator('.m3-side-dot');
    expect(await dots.count()).toBe(8);
    await dots.nth(2).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await dots.nth(3).isChecked()).toBe(true);
    const shown = page.locator('.m3-side-picture:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('alt')).toContain('from the back right');
    await page.waitForFunction('document.querySelectorAll(".m3-side-picture")[3].naturalWidth === 960');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('opens from the side its pictures were turned to', async () => {
    const { page, watched } = await open(PAGE);
    await page.locator('.m3-side-dot').nth(4).check();
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    // From behind the hall comes before the gate: its pin lies lower on the screen.
    const [gate, hall] = await Promise.all(
      ['gate', 'hall'].map((id) => page.locator(`[data-pin="${id}"]`).boundingBox()),
    );
    expect(hall?.y ?? 0).toBeGreaterThan(gate?.y ?? 0);
    await watched.close();
  });

  it('is measured and cut with the keyboard alone; its tools come only when asked for', async () => {
    const { page, watched } = await open(PAGE);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    expect(loaded.filter((url) => /tools\./.test(url))).toEqual([]);
    await page.locator('.m3-corner .m3-button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.m3-tools');
    await page.keyboard.press('Enter');
    await page.locator('.m3-pane').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const said = (await page.locator('.m3-tool-box p').textContent()) ?? '';
    const metres = Number(/Distance: ([\d.]+) m/.exec(said)?.[1]);
    expect(metres).toBeGreaterThan(3);
    expect(metres).toBeLessThan(32);
    await page.keyboard.press('Escape');
    expect(await page.locator('.m3-tool-box').count()).toBe(0);
    await page.locator('.m3-tool-bar .m3-button').nth(1).click();
    await page.locator('.m3-tool-box input').press('ArrowLeft');
    expect(await page.locator('.m3-tool-box input').inputValue()).toBe('599');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('is taken apart and put together with the keyboard alone; nothing moves by itself', async () => {
    const { page, watched } = await open(PAGE);
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    const canvas = page.locator('.m3-canvas');
    const picture = () => canvas.screenshot();
    await page.locator('.m3-corner .m3-button').first().press('Enter');
    await page.waitForSelector('.m3-tools');
    await page.locator('.m3-pane').focus();
    const whole = await picture();
    const button = page.getByRole('button', { name: 'Take apart' });
    await button.press('Enter');
    const slider = page.getByRole('slider', { name: 'Distance between the parts' });
    await slider.press('Home');
    await button.focus();
    expect(await page.locator('.m3-pins').isVisible()).toBe(false);
    await slider.press('End');
    await page.waitForTimeout(300);
    const apart = await picture();
    expect(apart.equals(whole)).toBe(false);
    await page.waitForTimeout(600);
    expect((await picture()).equals(apart)).toBe(true);
    await slider.press('Escape');
    expect(await page.locator('.m3-tool-box').count()).toBe(0);
    expect(await page.locator('.m3-pins').isVisible()).toBe(true);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('leads from a pin into the 360° tour, and offers files for phones with their sizes', async () => {
    const { page, watched } = await open(PAGE);
    expect(await page.locator('.m3-scene').getAttribute('href')).toBe('#scene=temple');
    expect(await page.locator('a[rel="ar"]').getAttribute('href')).toMatch(/\/ar\.usdz$/);
    expect(await page.locator('a[rel="ar"] > *').count()).toBe(1);
    expect(await page.locator('.m3-ar').textContent()).toMatch(/MB.*MB/s);
    await page.locator(`${COURT} .m3-phone summary`).click();
    expect(await page.locator(`${COURT} .m3-phone svg`).boundingBox()).toMatchObject({ width: 176 });
    await watched.close();
  });
});

async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await page.goto(url);
  return { page, watched };
}
