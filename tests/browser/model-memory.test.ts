import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const SITES = ['tam-thanh', 'quynh-son', 'chu-va-6', 'cau-kinh-rong-may'];
const PAGES = 20;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it('twenty pages with models in one tab leave as much memory in use as four did, within a tenth', async () => {
  // Small, because software draws it: what stays in memory does not depend on the pixels.
  const watched = await openContext(browser, { viewport: { width: 480, height: 600 } });
  const page = await watched.context.newPage();
  const session = await watched.context.newCDPSession(page);
  await session.send('Performance.enable');
  const heaps: number[] = [];
  for (let turn = 0; turn < PAGES; turn += 1) {
    await page.goto(`${siteUrl}/en/sites/${SITES[turn % SITES.length]}/`);
    await page.locator('[data-model-open]').first().click();
    await page.waitForSelector('model-view[data-ready="first"], model-view[data-ready="sharp"]');
    await page.locator('.m3-corner .m3-button').last().click();
    await page.waitForSelector('model-view[data-ready="poster"]');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    heaps.push(metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN);
  }
  const mean = (from: number) =>
    heaps.slice(from, from + SITES.length).reduce((sum, value) => sum + value, 0) / SITES.length;
  expect(mean(PAGES - SITES.length) / mean(0)).toBeGreaterThan(0.9);
  expect(mean(PAGES - SITES.length) / mean(0)).toBeLessThan(1.1);
  await watched.close();
}, 600_000);
