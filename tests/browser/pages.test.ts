import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, scrollThrough, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');

/** One page of every type. */
const PAGES = [
  '/',
  'map/',
  'calendar/',
  'search/',
  'about/',
  'data/',
  'accessibility/',
  'destinations/',
  'sites/',
  'stays/',
  'destinations/binh-lu/',
  'sites/dong-tien-son/',
  'sites/chu-va-6/',
  'routes/cung-duong-tinh-yeu/',
  'events/le-hoi-dong-tien-son/',
  'crafts/mien-dong/',
  'products/mien-dong-binh-lu/',
].map((page) => page.replace(/^\//, ''));

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

it.each(['vi', 'en'])(
  'pages in %s have no accessibility fault in either theme, and the console stays empty',
  async (language) => {
    const { context, complaints, close } = await openContext(browser, { colorScheme: 'light' });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of PAGES) {
      await page.goto(`${siteUrl}/${language}/${path}`);
      await scrollThrough(page);
      faults.push(...(await findIn(page, path)));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await findIn(page, `${path} in the dark`)));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await close();
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it('the language chooser and the 404 page have no accessibility fault', async () => {
  const { context, close } = await openContext(browser, { locale: 'xx-XX' });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/`);
  expect(await listFaults(page)).toEqual([]);
  await page.goto(`${siteUrl}/khong-co/`);
  expect(await page.title()).toContain('Không thấy trang này');
  expect(await listFaults(page)).toEqual([]);
  await close();
});

it.each(['vi', 'en', 'zh', 'ja', 'ko', 'fr'])(
  'no page in %s scrolls sideways at 412 or 320 px',
  async (language) => {
    const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of PAGES) {
      await page.goto(`${siteUrl}/${language}/${path}`);
      for (const widthPx of [VIEWPORTS.phone.width, 320]) {
        await page.setViewportSize({ width: widthPx, height: 900 });
        const excess = await page.evaluate(async () => {
          // what follows the width by script does so a frame later
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        });
        if (excess > 0) wide.push(`${path} at ${widthPx}: ${excess} px`);
      }
    }
    await close();
    expect(wide).toEqual([]);
  },
);

it('the language menu leads to the same page and the choice is remembered for the start page', async () => {
  const { context, close } = await openContext(browser, { locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/vi/sites/dong-tien-son/`);
  await page.locator('.languages summary').click();
  await page.locator('.languages a[hreflang="en"]').click();
  await page.waitForURL(`${siteUrl}/en/sites/dong-tien-son/`);
  await page.goto(`${siteUrl}/`);
  await page.waitForURL(`${siteUrl}/en/`);
  await close();
});

it('the start page goes to the first of the browser’s languages that the site has', async () => {
  const { context, close } = await openContext(browser, { locale: 'ko-KR' });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/`);
  await page.waitForURL(`${siteUrl}/ko/`);
  await close();
});

it('a page is complete without JavaScript: text, picture, facts, tour as a list, places as links', async () => {
  const { context, complaints, close } = await openContext(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/en/sites/dong-tien-son/`);
  expect(await page.locator('article .prose').innerText()).toMatch(/cave/i);
  expect(await page.locator('.hero img[fetchpriority]').isVisible()).toBe(true);
  expect(await page.locator('#tour').innerText()).toMatch(/not a photograph/i);
  await page.goto(`${siteUrl}/en/map/`);
  expect(await page.locator('a[href="/en/sites/dong-tien-son/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('svg[role="img"]').first().isVisible()).toBe(true);
  await page.goto(`${siteUrl}/`);
  expect(await page.locator('#choose-language a').count()).toBe(6);
  await close();
  expect(complaints).toEqual([]);
});

it('Vietnamese capitals with stacked marks are not clipped in headings', async () => {
  const { context, close } = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${siteUrl}/vi/sites/dong-tien-son/`);
  const clipped = await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (!heading) return ['no heading'];
    heading.textContent = 'ẨỄỘ gỵ ẨỄỘ gỵ';
    const clipping: string[] = [];
    for (
      let element: Element | null = heading;
      element && element !== document.body;
      element = element.parentElement
    ) {
      const style = getComputedStyle(element);
      const isTight = Number.parseFloat(style.lineHeight) < 1.2 * Number.parseFloat(style.fontSize);
      if (element === heading && (isTight || style.overflow !== 'visible'))
        clipping.push(`${style.lineHeight} ${style.overflow}`);
    }
    return clipping;
  });
  await close();
  expect(clipped).toEqual([]);
});

it('a code typed in lower case with a hyphen finds its page', async () => {
  const { context, close } = await openContext(browser, { locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/en/sites/dong-tien-son/`);
  const printed = await page.locator('.qr code').innerText();
  await page.goto(`${siteUrl}/q/${printed.toLowerCase()}`);
  await page.waitForURL(/\/en\/sites\/dong-tien-son\//);
  await close();
});

async function findIn(page: Page, name: string): Promise<string[]> {
  return (await listFaults(page)).map((fault) => `${name}: ${fault}`);
}
