import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openCounted, TILES, tourUrl } from './panorama/open-counted.ts';
import { SHARP } from './panorama/open-tour.ts';

const TOUR = tourUrl();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('what a tour fetches', () => {
  it('shows the next scene at once, even without the network, and keeps looking the same way', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate&yaw=10`);
    await page.waitForSelector(SHARP);
    await page.waitForTimeout(500);
    await watched.context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
    const { scene, frames, ms } = await page.evaluate(async () => {
      let counted = 0;
      const count = () => {
        counted += 1;
        requestAnimationFrame(count);
      };
      const first = new Promise<{ scene: string; frames: number }>((resolve) =>
        document.addEventListener('diemden:first', (event) =>
          resolve({ scene: (event as CustomEvent).detail.scene, frames: counted }),
        ),
      );
      requestAnimationFrame(count);
      performance.mark('activated');
      document.querySelector<HTMLElement>('.tour-mark-link')?.click();
      const shown = await first;
      return { ...shown, ms: performance.measure('first frame', 'activated').duration };
    });
    console.info(`first frame of the next scene after ${ms.toFixed(0)} ms, ${frames} frames`);
    expect(frames).toBeLessThanOrEqual(3); // 100 ms on a screen of 30 frames a second
    expect(asked).toEqual([]);
    expect(scene).toBe('chamber');
    await watched.close();
  });

  it('fetches at most the beginning of the scenes one may go to next', async () => {
    const { page, watched, ranges } = await openCounted(browser, `${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    await expect.poll(() => ranges().filter((range) => range === 'bytes=0-61439').length).toBeGreaterThan(0);
    expect(ranges().filter((range) => range === 'bytes=0-61439').length).toBeLessThanOrEqual(3); // its own and two others
    await watched.close();
  });

  it('fetches nothing ahead for visitors who save data', async () => {
    const { page, watched, ranges } = await openCounted(browser, TOUR, {}, () =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector(SHARP);
    await page.locator('.tour-mark-link').first().hover({ force: true });
    await page.waitForTimeout(2500);
    expect(ranges().filter((range) => range === 'bytes=0-61439')).toEqual([]);
    await watched.close();
  });

  it('fetches its scripts, but nothing of a panorama, when somebody points at it', async () => {
    const { page, watched } = await openCounted(browser, TOUR);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-tour-open]').hover();
    await expect.poll(() => asked.filter((url) => /mount\.[^/]+\.js$/.test(url)).length).toBe(1);
    await page.waitForTimeout(500);
    expect(asked.filter((url) => TILES.test(url))).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    await watched.close();
  });
});
