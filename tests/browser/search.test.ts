import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the search over a page', () => {
  it('loads nothing before it is used, and leads from "/" to the page by keyboard alone', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${siteUrl}/vi/`);
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] [role="combobox"]');
    await page.keyboard.type('dong tien');
    await page.waitForSelector('dialog [role="option"]');
    await page.keyboard.press('ArrowDown');
    const box = page.locator('dialog [role="combobox"]');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('dialog [role="status"]').textContent()).toMatch(/\d/);
    expect(asked.filter((path) => /wasm|pagefind\.js/.test(path))).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vi/sites/dong-tien-son/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('closes with Escape and gives the focus back', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/`);
    await page.locator('.site-nav a[href$="/search/"]').click();
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/en/');
    await close();
  });

  it('shows a place on the map it was opened from, and leads to what the map does not have', async () => {
    const { context, complaints, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/vi/map/`);
    await page.locator('[data-map="stage"]').scrollIntoViewIfNeeded();
    await page.locator('.map-controls [aria-label="Tìm kiếm"]').click();
    await page.waitForSelector('dialog[open] input');
    await chooseFound(page, 'thach dong', 'Thạch Động');
    await page.locator('.map-panel h3', { hasText: 'Thạch Động' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/vi/map/');
    await page.locator('.map-controls [aria-label="Tìm kiếm"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] input');
    await chooseFound(page, 'lạng sơn', 'Lạng Sơn');
    await page.waitForURL('**/vi/destinations/lang-son/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes to a scene of the tour it was opened from', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/vi/sites/dong-tien-son/`);
    await page.locator('[data-tour-open]').click();
    await page.locator('[data-tool="search"]').click();
    await page.waitForSelector('dialog[open] input');
    await chooseFound(page, 'trong lòng động', 'Trong lòng động');
    await page.locator('.tour-caption', { hasText: 'Trong lòng động' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/vi/sites/dong-tien-son/');
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['vi', 'zh'])('has no fault that axe finds, on a phone (%s)', async (language) => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/${language}/map/`);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input');
    await page.keyboard.type('phu quoc');
    await page.waitForSelector('dialog [role="option"]');
    expect(await listFaults(page, '.search-dialog')).toEqual([]);
    await close();
  });
});

describe('the search page', () => {
  it('says how a question was read, and takes it as typed when asked', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/vi/search/?q=${encodeURIComponent('hu74u lie6n')}`);
    const reading = page.locator('[data-part="readings"]');
    await reading.locator('button').waitFor();
    expect(await page.locator('[data-part="results"] a').first().getAttribute('href')).toBe(
      '/vi/sites/huu-lien/',
    );
    await reading.locator('button').click();
    await page.waitForURL(/exact=1/);
    await close();
  });

  it('remembers searches that led somewhere, and forgets them', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/search/?q=cave`);
    await page.locator('[data-part="results"] a').first().click();
    await page.waitForURL(/\/en\/[a-z]+\/[a-z-]+\//);
    await page.goto(`${siteUrl}/en/search/`);
    await page.locator('[data-part="recent"] li button').click();
    await page.waitForSelector('[data-part="results"] a');
    await page.locator('input[name="q"]').fill('');
    await page.locator('.search-recent__clear').click();
    expect(await page.locator('[data-part="recent"] li').count()).toBe(0);
    await close();
  });

  it('finds a scene of a tour, and narrows by kind', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/vi/search/?q=${encodeURIComponent('động tiên sơn')}`);
    await page.waitForSelector('[data-part="results"] a');
    await page.locator('[data-part="refine"] summary').click();
    await page.locator('input[name="kind"][value^="Điểm trong tour"]').check();
    const links = await page
      .locator('[data-part="results"] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((href) => href?.includes('#scene='))).toBe(true);
    await close();
  });

  it('finds a pin of a model and opens it', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/search/?q=${encodeURIComponent('incense burner')}`);
    await page.locator('[data-part="results"] a[href*="#model=temple-court&pin=burner"]').first().click();
    await page.waitForSelector('[data-model="temple-court"] .m3-panel');
    expect(await page.locator('.m3-panel').textContent()).toContain('Incense burner');
    await close();
  });

  it('comes back with its results and its place', async () => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/search/?q=cave`);
    await page.waitForSelector('[data-part="results"] li:nth-child(6)');
    await page.locator('[data-part="results"] li:nth-child(6)').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.locator('[data-part="results"] li:nth-child(6) a').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await page.waitForSelector('[data-part="results"] li:nth-child(6)');
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 200, before);
    await close();
  });

  it('says that it is offline, and answers when it is not any more', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/search/`);
    await context.setOffline(true);
    await page.locator('input[name="q"]').fill('cave');
    await page.locator('[data-part="failed"]', { hasText: 'offline' }).waitFor();
    await context.setOffline(false);
    await page.waitForSelector('[data-part="results"] a');
    await close();
  });

  it.each(['vi', 'ja'])('has no fault that axe finds (%s)', async (language) => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/${language}/search/?q=phu+quoc`);
    await page.waitForSelector('[data-part="results"] a');
    await page.locator('[data-part="refine"] summary').click();
    expect(await listFaults(page, 'site-search')).toEqual([]);
    await close();
  });
});

async function chooseFound(page: Page, typed: string, title: string): Promise<void> {
  await page.locator('dialog[open] input').fill(typed);
  await page.locator('dialog [role="option"]', { hasText: title }).first().click();
}
