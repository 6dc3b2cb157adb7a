import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, type WatchedContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const PAGE = `${siteUrl}/en/sites/tam-thanh/`;
const MODEL = '[data-model="temple-court-splat"]';
const VIEWER = `${MODEL} model-view`;
/** A visitor who saves data gets the first version only, which software draws quickly. */
const SAVE_DATA = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });`;
const COUNT = `
  globalThis.draws = 0;
  globalThis.workers = 0;
  const { drawElementsInstanced } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElementsInstanced = function (...input) {
    globalThis.draws += 1;
    return drawElementsInstanced.apply(this, input);
  };
  globalThis.Worker = class extends Worker {
    constructor(...input) { super(...input); globalThis.workers += 1; }
    terminate() { globalThis.workers -= 1; super.terminate(); }
  };
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a model of splats on a page', () => {
  it('is drawn in its colours, turned and closed without a trace', async () => {
    const { page, watched } = await open();
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    const picture = await page.locator('.m3-canvas').screenshot();
    const { channels } = await sharp(picture).stats();
    // Grass, red roofs and grey stones on a clear ground: grey fog or an empty canvas would have no spread.
    expect(channels.slice(0, 3).every(({ stdev }) => stdev > 25)).toBe(true);
    const before = await page.evaluate('draws');
    await page.locator(`${MODEL} .m3-pane`).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((count) => Number(Reflect.get(globalThis, 'draws')) > Number(count), before);
    const turned = await page.locator('.m3-canvas').screenshot();
    expect(turned.equals(picture)).toBe(false);
    await page.locator('.m3-corner .m3-button').last().click();
    await page.waitForSelector(`${VIEWER}[data-ready="poster"]`);
    expect(await page.evaluate('workers')).toBe(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('draws nothing while nobody moves', async () => {
    const { page, watched } = await open();
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    await page.waitForTimeout(1500);
    const before = await page.evaluate('draws');
    await page.waitForTimeout(1000);
    expect(await page.evaluate('draws')).toBe(before);
    await watched.close();
  });

  it('is unpacked and sorted by the page itself where workers are refused', async () => {
    const { page, watched } = await open(
      'globalThis.Worker = class { constructor() { throw new Error("refused"); } };',
    );
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    await page.locator(`${MODEL} .m3-pane`).focus();
    const before = await page.evaluate('draws');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((count) => Number(Reflect.get(globalThis, 'draws')) > Number(count), before);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('survives a lost WebGL context: poster back, no worker left, drawn again when asked', async () => {
    const { page, watched } = await open();
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    await page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>('model-view canvas')?.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector(`${VIEWER}[data-ready="poster"]`);
    expect(await page.locator(`${MODEL} [data-model-note]`).textContent()).toContain('memory');
    expect(await page.evaluate('workers')).toBe(0);
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    await watched.close();
  });

  it('gives the poster back when the file does not come', async () => {
    const { page, watched } = await open();
    await page.route('**/first.spz', (route) => route.abort());
    await page.locator(`${MODEL} [data-model-open]`).click();
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.includes('connection'),
      `${MODEL} [data-model-note]`,
    );
    await watched.close();
  });
});

async function open(script = ''): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, { viewport: { width: 420, height: 500 } });
  const page = await watched.context.newPage();
  await page.addInitScript(`${SAVE_DATA}${COUNT}${script}`);
  await page.goto(PAGE);
  return { page, watched };
}
