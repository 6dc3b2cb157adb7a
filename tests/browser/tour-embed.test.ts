import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { end, openPage, SHARP } from './panorama/open-tour.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;
const EMBED = `${siteUrl}/embed/en/sites/dong-tien-son/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a tour on another website', () => {
  it('has a page without menus that leads home, and the address with ?embed=1 leads to it', async () => {
    const { page, watched } = await openPage(browser, `${TOUR}?embed=1#scene=pools`);
    await page.waitForURL(`${EMBED}#scene=pools*`);
    await page.waitForSelector(SHARP);
    expect(await page.locator('header, footer, nav').count()).toBe(0);
    expect(await page.locator('.embed-home a').getAttribute('href')).toBe('/en/sites/dong-tien-son/');
    expect(await listFaults(page, 'tour-viewer')).toEqual([]);
    await end(watched);
  });

  it('may be framed by it, while the page itself may not', async () => {
    const policyOf = async (url: string) => (await fetch(url)).headers.get('content-security-policy');
    expect(await policyOf(EMBED)).toMatch(/frame-ancestors \*$/);
    expect(await policyOf(TOUR)).toMatch(/frame-ancestors 'self'$/);
  });

  it('is described to it as oEmbed asks, in the same words as the code shown to copy', async () => {
    const { page, watched } = await openPage(browser, TOUR);
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await fetch(siteUrl + new URL(address ?? '').pathname);
    const told = await answer.json();
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 600 });
    expect(told.html).toBe(await page.locator('.embed-code').inputValue());
    expect(told.html).toContain('/embed/en/sites/dong-tien-son/"');
    await watched.close();
  });
});
