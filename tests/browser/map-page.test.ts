import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
const PHONES = [VIEWPORTS.phone, { width: 360, height: 640 }];
const LANGUAGES = ['vi', 'en', 'zh', 'ja', 'ko', 'fr'];
const TOUCH = { hasTouch: true, isMobile: true } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

describe('the first screen of the map page', () => {
  it.each(PHONES)(
    'shows most of the map on a phone of $width × $height, in every language',
    async (viewport) => {
      await open({ viewport, ...TOUCH }, async (page) => {
        for (const language of LANGUAGES) {
          await page.goto(`${siteUrl}/${language}/map/`);
          const { y, height } = await boxOf(page, '.map-stage');
          expect((viewport.height - y) / height, language).toBeGreaterThan(0.6);
        }
      });
    },
  );

  it('still shows most of it when a link brings choices, which the closed form counts', () =>
    open({ viewport: { width: 360, height: 640 }, ...TOUCH }, async (page) => {
      await openMap(page, 'vi/map/?kind=cave&has=360');
      expect(await page.locator('.map-facets summary').innerText()).toMatch(/^Lọc địa điểm\s+đang chọn 2$/);
      expect(await page.locator('[data-facets="found"]').innerText()).toMatch(/^Có \d+ trong \d+/);
      const { y, height } = await boxOf(page, '.map-stage');
      expect((640 - y) / height).toBeGreaterThan(0.6);
    }));
});

describe('the form that narrows the map', () => {
  it('opens and closes by keyboard, says so, counts what is chosen, and keeps the focus when all is taken back', () =>
    open({}, async (page) => {
      await openMap(page, 'en/map/');
      const line = page.locator('.map-facets summary');
      const box = page.locator('input[value="360"]');
      expect(await box.isVisible()).toBe(false);
      await line.focus();
      await page.keyboard.press('Enter');
      expect(await box.isVisible()).toBe(true);
      await box.check();
      expect(await line.innerText()).toMatch(/1 chosen$/);
      expect(new URL(page.url()).search).toBe('?has=360');
      await page.getByRole('button', { name: 'Clear choices' }).press('Enter');
      expect(await line.innerText()).toBe('Narrow the places');
      expect(await line.evaluate((part) => part === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await box.isVisible()).toBe(false);
    }));

  it.each([
    ['fingers', { viewport: VIEWPORTS.phone, ...TOUCH }, 44],
    ['a mouse', {}, 24],
  ] as const)('has check boxes whose words are pressed too, high enough for %s', (_, options, leastPx) =>
    open(options, async (page) => {
      await openMap(page, 'vi/map/');
      await page.locator('.map-facets summary').click();
      const labels = page.locator('.map-facet-checks label');
      expect(await labels.count()).toBe(3);
      for (const label of await labels.all()) {
        const { x, y, width, height } = await boxOf(page, label);
        expect(height).toBeGreaterThanOrEqual(leastPx);
        await page.mouse.click(x + width - 2, y + height - 2); // the far corner
        expect(await label.locator('input').isChecked()).toBe(true);
      }
    }),
  );
});

describe('a window lower than the map', () => {
  it('scrolls to the panel of a place that is opened, and to each marker the arrow keys lead to', () =>
    open({ viewport: { width: 800, height: 600 } }, async (page) => {
      await openMap(page, 'vi/map/?destination=kien-giang');
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('.map-button[tabindex="0"]').evaluate((part) => part.focus({ preventScroll: true }));
      for (let step = 0; step < 6 && !(await page.locator('.map-panel').isVisible()); step += 1) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
      }
      expect(await isInWindow(page, '.map-panel')).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('map-panel');
      await page.evaluate(() => scrollTo(0, 0));
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-button');
      expect(await isInWindow(page, '.map-button:focus .map-button-plate')).toBe(true);
      for (const key of ['End', 'Home']) {
        await page.evaluate((end) => scrollTo(0, end ? 0 : document.body.scrollHeight), key === 'End');
        await page.keyboard.press(key);
        expect(await isInWindow(page, '.map-button:focus .map-button-plate')).toBe(true);
      }
    }));
});

describe('the markers of a map', () => {
  it.each(['vi/routes/cung-duong-tinh-yeu/', 'vi/destinations/lang-son/', 'vi/map/'])(
    'show all their signs and numbers on a phone: %s',
    (path) =>
      open({ viewport: VIEWPORTS.phone, deviceScaleFactor: 2.6, ...TOUCH }, async (page) => {
        await openMap(page, path);
        expect(await page.locator('.map-button').count()).toBeGreaterThan(2);
        expect(await page.evaluate(listCoveredSigns)).toEqual([]);
      }),
  );
});

describe('zooming', () => {
  it('never stretches the old drawing more than fourfold, however far it leads', () =>
    open({ reducedMotion: 'no-preference', colorScheme: 'dark' }, async (page) => {
      await openMap(page, 'vi/map/');
      let count = 0;
      for (const deltaY of [-60, -150, -400, -2000, 900, 3000]) {
        const scales = await page.evaluate(watchScales, deltaY);
        expect(scales.filter((scale) => scale > 4 || scale < 0.25)).toEqual([]);
        count += scales.length;
      }
      expect(count).toBeGreaterThan(0);
    }));
});

describe('a map in a frame of another website', () => {
  it('is reached with ?embed=1, with the choices and in the language of the page', () =>
    open({}, async (page) => {
      await page.goto(`${siteUrl}/zh/map/?embed=1&kind=cave`);
      await page.waitForURL(`${siteUrl}/embed/zh/map/?kind=cave`);
      await page.waitForSelector('site-map[data-ready="sharp"]');
      expect(await page.locator('.map-facets summary').innerText()).toContain('已选 1 项');
      await page.goto(`${siteUrl}/vi/routes/cung-duong-tinh-yeu/?embed=1`);
      await page.waitForURL(`${siteUrl}/embed/vi/routes/cung-duong-tinh-yeu/`);
      await page.goto(`${siteUrl}/vi/destinations/lang-son/?embed=1`); // has no such page
      await page.waitForSelector('site-map[data-ready]');
      expect(new URL(page.url()).pathname).toBe('/vi/destinations/lang-son/');
    }));

  it.each([
    { width: 300, height: 400 },
    { width: 600, height: 400 },
    { width: 960, height: 600 },
    { width: 1200, height: 800 },
  ])(
    'fills it from edge to edge, with links to the list and to the full page below ($width × $height)',
    (viewport) =>
      open({ viewport }, async (page) => {
        await openMap(page, 'embed/vi/map/');
        const map = await boxOf(page, '.map-stage');
        expect([map.x, map.y, map.width]).toEqual([0, 0, viewport.width]);
        const bar = await boxOf(page, '.embed-home');
        expect(bar.y + bar.height).toBe(viewport.height);
        expect(map.height).toBeGreaterThan(0.7 * viewport.height);
        const controls = await boxOf(page, '.map-controls');
        expect(controls.y + controls.height).toBeLessThanOrEqual(map.height);
        // what stands between the map and the links is the legend, as a whole or not at all
        const caption = await boxOf(page, '.map-caption');
        const isBetween = caption.y >= map.height && caption.y + caption.height <= bar.y;
        expect(isBetween || caption.y >= bar.y + bar.height).toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
        expect(await page.locator('header, footer, nav').count()).toBe(0);

        const [list, home] = await page.locator('.embed-home a').all();
        if (!list || !home) throw new Error('two links expected');
        await list.click();
        expect(page.context().pages()).toHaveLength(1);
        expect(await isInWindow(page, '.map-place >> nth=0')).toBe(true);
        const leads = await page
          .locator('.map-place a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        expect(leads.filter((href) => !href?.startsWith('/vi/'))).toEqual([]);
        const opened = page.context().waitForEvent('page');
        await page.locator('.map-place a').first().click();
        expect(new URL((await opened).url()).pathname).toMatch(/^\/vi\/sites\//);
        expect(await home.getAttribute('href')).toBe('/vi/map/');
        expect(await home.getAttribute('target')).toBe('_blank');
      }),
  );
});

describe('the printed map page', () => {
  it('has the map on its first sheet, and no form', () =>
    open({}, async (page) => {
      await page.goto(`${siteUrl}/vi/map/`);
      const [first = ''] = await readSheets(await page.pdf({ format: 'A4' }));
      expect(first).toContain('105°'); // written on the drawing, without a halo that would be read as a second text
      expect(first).toContain('Bản đồ khái quát, không dùng để chỉ đường.');
      expect(first).not.toContain('Lọc địa điểm');
    }));
});

async function open(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const { context, complaints, close } = await openContext(browser, options);
  await look(await context.newPage());
  await close();
  expect(complaints).toEqual([]);
}

async function openMap(page: Page, path: string): Promise<void> {
  await page.goto(`${siteUrl}/${path}`);
  await page.locator('.map-stage').scrollIntoViewIfNeeded();
  await page.waitForSelector('site-map[data-ready="sharp"]');
  await page.evaluate(() => scrollTo(0, 0));
}

async function boxOf(page: Page, part: string | Locator) {
  const box = await (typeof part === 'string' ? page.locator(part).first() : part).boundingBox();
  if (!box) throw new Error(`${String(part)} is not shown`);
  return box;
}

async function isInWindow(page: Page, part: string): Promise<boolean> {
  const { y, height } = await boxOf(page, part);
  return y >= 0 && y + height <= (page.viewportSize()?.height ?? 0);
}

/** Names of markers of which something else covers what stands on the plate: its sign or its number. */
function listCoveredSigns(): string[] {
  document.querySelector('.map-stage')?.scrollIntoView({ block: 'center' });
  return [...document.querySelectorAll('.map-button')].flatMap((button) => {
    const plate = button.querySelector('.map-button-plate');
    const { left = 0, right = 0, top = 0, height = 0 } = plate?.getBoundingClientRect() ?? {};
    const isCovered = [left + 7, (left + right) / 2, right - 7].some((x) => {
      const parts = document.elementsFromPoint(x, top + height / 2);
      // Buttons reach further than their plates, but show nothing there.
      const shown = parts.find((part) => !part.matches('.map-button, .map-ring'));
      return shown !== undefined && plate?.contains(shown) !== true;
    });
    return isCovered ? [button.getAttribute('aria-label') ?? ''] : [];
  });
}

/** Turns the wheel over a marker and gives to how much the drawing was being stretched in each frame. */
async function watchScales(deltaY: number): Promise<number[]> {
  const canvas = document.querySelector<HTMLElement>('.map-canvas');
  const { left, bottom } = document.querySelector('.map-button')?.getBoundingClientRect() ?? {
    left: 0,
    bottom: 0,
  };
  const [clientX, clientY] = [left + 20, bottom];
  const init = { bubbles: true, cancelable: true, ctrlKey: true, deltaY, clientX, clientY };
  document.querySelector('.map-ground')?.dispatchEvent(new WheelEvent('wheel', init));
  const scales: number[] = [];
  for (const end = performance.now() + 700; performance.now() < end; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // where the map jumps instead, the drawing of the same frame is still to come
    if (document.querySelector('.leaflet-zoom-anim'))
      scales.push(Number(/scale\(([\d.]+)\)/.exec(canvas?.style.transform ?? '')?.[1] ?? 1));
  }
  return scales;
}

/** Gives the text of each sheet. */
async function readSheets(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const printed = await library.loadDocument(pdf);
  const texts = [...printed.pages()].map((sheet) => sheet.getText());
  printed.destroy();
  library.destroy();
  return texts;
}
