import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadContent } from '../../../src/content/load-fs.ts';
import { writeKiosk } from '../../../src/outputs/kiosk-fs.ts';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';
import { launchPlainChromium } from '../../setup/chromium.ts';
import { openContext } from '../open-page.ts';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

/** What `npm run build -- --kiosk` does to the pages, done to the site that is there. */
beforeAll(async () => {
  browser = await launchPlainChromium();
  folder = mkdtempSync(join(tmpdir(), 'diem-den-kiosk-'));
  cpSync(inject('siteDir'), folder, { recursive: true });
  const { site } = await loadContent('content');
  if (!site) throw new Error('the demo content has faults');
  await writeKiosk(site, folder, resolve('.'));
  server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('asks everybody for a language, shows pictures after a while, and wakes at a touch that presses nothing', async () => {
  const { context, complaints, close } = await openContext(browser, {
    reducedMotion: 'no-preference',
    locale: 'fr-FR',
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.url}/`);
  await page.clock.runFor(31_000);
  await page.waitForSelector('.kiosk-attract figure[data-shown]', { timeout: 10_000 });
  await page.mouse.click(300, 300); // over a language
  await expect.poll(() => page.locator('.kiosk-attract').count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await close();
  expect(complaints).toEqual([]);
}, 60_000);

it('moves nothing for those who asked for less motion', async () => {
  const { context, close } = await openContext(browser, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.url}/`);
  await page.clock.runFor(60_000);
  await page.waitForTimeout(500);
  expect(await page.locator('.kiosk-attract').count()).toBe(0);
  await close();
}, 60_000);

it('hands a page and every link that leads out over to a phone, and asks nobody else', async () => {
  const { context, complaints, close } = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${server.url}/vi/destinations/binh-lu/`);
  await page.getByRole('button', { name: 'Xem trên điện thoại' }).click();
  const box = page.getByRole('dialog');
  expect(await box.innerText()).toContain('https://diem-den.example/vi/destinations/binh-lu/');
  await expect
    .poll(() => box.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  const out = page.locator('a[data-kiosk-code^=http]').first();
  const address = (await out.getAttribute('data-kiosk-code')) ?? '';
  await out.click();
  expect(await page.getByRole('dialog').innerText()).toContain(address);
  expect(new URL(page.url()).pathname).toBe('/vi/destinations/binh-lu/');
  const leading = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(leading.filter((href) => !href.startsWith(server.url))).toEqual([]);
  const small = await page
    .locator('.kiosk-bar button')
    .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 64).length);
  expect(small).toBe(0);
  await close();
  expect(complaints).toEqual([]);
}, 60_000);

it('warns who is still there, then forgets the last visitor and starts anew', async () => {
  const { context, close } = await openContext(browser);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.url}/en/sites/o-quy-ho/`);
  await page.evaluate(() => localStorage.setItem('diem-den:passport', '[]'));
  await page.clock.runFor(75_000);
  await page.getByRole('button', { name: 'I am still here' }).click();
  await page.clock.runFor(60_000);
  expect(new URL(page.url()).pathname).toBe('/en/sites/o-quy-ho/');
  await page.clock.runFor(35_000);
  await page.waitForURL(`${server.url}/`);
  expect(await page.evaluate(() => localStorage.getItem('diem-den:passport'))).toBeNull();
  await close();
}, 60_000);
