import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

describe('the help over a page', () => {
  it('loads nothing before it is used, answers by keyboard alone, and gives the focus back', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${siteUrl}/vi/sites/hon-phu-tu/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/data/help/'))).toEqual([]);
    await page.locator('.ask-link').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.help[open]');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('help__chip');
    await page.locator('#help-question').focus();
    await page.keyboard.type('nhà vệ sinh ở đâu');
    await page.keyboard.press('Enter');
    const answer = page.locator('[role="log"] .help__answer');
    expect(await answer.textContent()).toContain('nhà vệ sinh công cộng');
    expect(await answer.locator('.help__place').getAttribute('href')).toBe(
      '/vi/facilities/bai-do-xe-chua-hang/',
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.help', { state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('ask-link');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has the emergency numbers in sight, says what it does not know, and offers the search', async () => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await openHelp(page, '/en/sites/tam-thanh/');
    for (const number of ['113', '114', '115'])
      expect(await page.locator(`.help > .help__calls a[href="tel:${number}"]`).isVisible()).toBe(true);
    await page.locator('.help__chip').first().click();
    const answer = page.locator('.help__answer');
    expect(await answer.textContent()).toContain('We do not know this.');
    expect(await answer.locator('.help__ways a').first().getAttribute('href')).toMatch(/^\/en\/search\/\?q=/);
    await close();
  });

  it('opens the page with the same facts when there is no network', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.route('**/data/help/*', (route) => route.abort());
    await page.goto(`${siteUrl}/fr/`);
    await page.locator('.ask-link').click();
    await page.waitForURL('**/fr/help/');
    expect(await page.locator('.facts-page summary').count()).toBeGreaterThan(20);
    await close();
  });

  it.each([
    ['vi', 'light'],
    ['zh', 'dark'],
    ['ja', 'light'],
  ] as const)('has no fault that axe finds on a phone (%s, %s)', async (language, colorScheme) => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone, colorScheme });
    const page = await context.newPage();
    await openHelp(page, `/${language}/sites/mau-son/`);
    for (const place of [0, 2, 4]) await page.locator('.help__chip').nth(place).click();
    expect(await listFaults(page, '.help')).toEqual([]);
    await close();
  });
});

describe('the help page', () => {
  it('says the same without script', async () => {
    const { context, close } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/`);
    await page.locator('.ask-link').click();
    await page.waitForURL('**/en/help/');
    await page.locator('.facts-page summary', { hasText: 'Mẫu Sơn' }).first().click();
    expect(await page.locator('#sites-mau-son').textContent()).toContain('4B');
    await close();
  });

  it('has no fault that axe finds', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/ko/help/`);
    expect(await listFaults(page, 'main')).toEqual([]);
    await close();
  });
});

async function openHelp(page: Page, path: string): Promise<void> {
  await page.goto(siteUrl + path);
  await page.locator('.ask-link').click();
  await page.waitForSelector('dialog.help[open]');
}
