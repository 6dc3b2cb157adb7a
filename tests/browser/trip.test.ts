import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
const PASS = { ref: 'sites/o-quy-ho', title: 'Ô Quy Hồ', lat: 22.354, lng: 103.775 };
const CAVE = { ref: 'sites/dong-tien-son', title: 'Tiên Sơn', lat: 22.32, lng: 103.65 };
const STAY = { ref: 'stays/homestay-duong-cong-chai', title: 'Homestay', lat: 21.9, lng: 106.32 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

/** Opens a page with a trip on the device, does something and expects a silent console. */
async function withTrip(
  path: string,
  trip: unknown,
  look: (page: Page) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const { context, complaints, close } = await openContext(browser, options);
  const page = await context.newPage();
  await page.addInitScript(
    (stored) => {
      if (sessionStorage.getItem('begun')) return;
      sessionStorage.setItem('begun', 'yes');
      if (stored !== null) localStorage.setItem('diem-den:trip', stored);
    },
    trip === undefined ? null : JSON.stringify(trip),
  );
  await page.goto(`${siteUrl}/${path}`);
  await look(page);
  await close();
  expect(complaints).toEqual([]);
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const stored: { ref: string }[] = JSON.parse(localStorage.getItem('diem-den:trip') ?? '[]');
    return stored.map(({ ref }) => ref);
  });
const said = (page: Page) => page.locator('trip-page [data-part=status]').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const ready = (page: Page) => page.waitForSelector('trip-page[data-ready]');

describe('the button on the page of a place', () => {
  it('puts the place into the trip and out again, says so once, and counts in the head', async () => {
    await withTrip('en/sites/dong-tien-son/', undefined, async (page) => {
      const badge = page.locator('.trip-link');
      expect(await badge.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Add to my trip' }).press('Enter');
      expect(await page.locator('.trip-offer [role=status]').textContent()).toBe(
        'Added. Places in your trip: 1.',
      );
      expect(await kept(page)).toEqual([CAVE.ref]);
      expect(await badge.textContent()).toMatch(/My trip: 1\s*$/);
      await page.getByRole('button', { name: 'Remove from my trip' }).press('Space');
      expect(await kept(page)).toEqual([]);
      expect(await badge.isVisible()).toBe(false);
      expect(await page.locator('.trip-offer').getByRole('button').textContent()).toBe('Add to my trip');
    });
  });

  it.each(['{', '[{"ref":"sites/a"}]', '"text"'])('still works where the device holds %s', async (stored) => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    await page.addInitScript((text) => localStorage.setItem('diem-den:trip', text), stored);
    await page.goto(`${siteUrl}/en/sites/dong-tien-son/`);
    await page.getByRole('button', { name: 'Add to my trip' }).click();
    expect(await kept(page)).toEqual([CAVE.ref]);
    await close();
    expect(complaints).toEqual([]);
  });

  it('says so when the device keeps nothing', async () => {
    await withTrip('en/sites/dong-tien-son/', undefined, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await page.getByRole('button', { name: 'Add to my trip' }).click();
      expect(await page.locator('.trip-offer [role=status]').textContent()).toContain('cannot keep the list');
    });
  });
});

describe('the trip', () => {
  it('is put in order by keyboard alone, and the focus stays with the stop', async () => {
    await withTrip('en/trip/', [PASS, CAVE, STAY], async (page) => {
      await ready(page);
      const last = page.locator(`[data-ref="${STAY.ref}"]`);
      await last.getByRole('button', { name: /^Up/ }).focus();
      await page.keyboard.press('Enter');
      expect(await kept(page)).toEqual([PASS.ref, STAY.ref, CAVE.ref]);
      expect(await said(page)).toBe('Homestay is now place 2 of 3.');
      expect(await focused(page)).toContain('Up');
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp'); // already first
      expect(await kept(page)).toEqual([STAY.ref, PASS.ref, CAVE.ref]);
      expect(await focused(page)).toContain('Up');
      expect(await last.getByRole('button', { name: /^Up/ }).getAttribute('aria-disabled')).toBe('true');
    });
  });

  it('gives back what was removed, where it was', async () => {
    await withTrip('en/trip/', [PASS, CAVE, STAY], async (page) => {
      await ready(page);
      await page
        .locator(`[data-ref="${CAVE.ref}"]`)
        .getByRole('button', { name: /^Remove/ })
        .press('Enter');
      expect(await kept(page)).toEqual([PASS.ref, STAY.ref]);
      expect(await said(page)).toBe('Tiên Sơn removed.');
      expect(await focused(page)).toBe('Undo');
      await page.keyboard.press('Enter');
      expect(await kept(page)).toEqual([PASS.ref, CAVE.ref, STAY.ref]);
      await page.getByRole('button', { name: 'Remove all' }).press('Enter');
      expect(await kept(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await kept(page)).toEqual([PASS.ref, CAVE.ref, STAY.ref]);
    });
  });

  it('tells straight lines from what is not known, and what of the list is gone', async () => {
    const gone = { ref: 'sites/khong-con', title: '<b>Cũ</b>', lat: 22.3, lng: 103.6 };
    await withTrip('en/trip/', [PASS, CAVE, gone], async (page) => {
      await ready(page);
      const text = await page.locator('.trip__stops').innerText();
      expect(text).toMatch(/13 km in a straight line/);
      expect(text.toLowerCase()).toContain('<b>cũ</b>'); // text, not markup
      expect(text).toContain('no longer on this site');
      expect(await page.locator('.trip__total').textContent()).toMatch(/About \d+ km/);
    });
  });

  it('becomes a GPX file in the browser, which another reader understands', async () => {
    await withTrip(
      'vi/trip/',
      [PASS, CAVE],
      async (page) => {
        await ready(page);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Tải tệp GPX' }).click(),
        ]);
        const text = await readFile(await download.path(), 'utf8');
        const names = await page.evaluate((xml) => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          return [...parsed.querySelectorAll('parsererror, wpt > name')].map((one) => one.textContent);
        }, text);
        expect(names).toEqual(['1. Cổng Trời Ô Quy Hồ', '2. Động Tiên Sơn']);
      },
      { acceptDownloads: true },
    );
  });

  it('shows what the device kept when its places cannot be fetched', async () => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.route('**/places.json', (route) => route.abort());
    await page.addInitScript(
      (stored) => localStorage.setItem('diem-den:trip', stored),
      JSON.stringify([PASS, CAVE]),
    );
    await page.goto(`${siteUrl}/en/trip/`);
    await ready(page);
    expect(await page.locator('.trip__stop').count()).toBe(2);
    expect(await said(page)).toContain('what the device remembers');
    await close();
  });
});

describe('a shared trip', () => {
  it('is shown without being kept, and kept when the visitor says so', async () => {
    await withTrip(`en/trip/#trip=${CAVE.ref},${STAY.ref}`, [PASS], async (page) => {
      await ready(page);
      expect(await page.locator('.trip__stop').count()).toBe(2);
      expect(await page.locator('.trip__stop button').count()).toBe(0);
      expect(await kept(page)).toEqual([PASS.ref]);
      await page.locator('[data-part=shared]').getByRole('button', { name: 'Add to my trip' }).click();
      expect(await kept(page)).toEqual([PASS.ref, CAVE.ref, STAY.ref]);
      expect(page.url()).not.toContain('#');
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await kept(page)).toEqual([PASS.ref]);
    });
  });

  it.each([
    ['markup', '#trip=<img src=x onerror=alert(1)>'],
    ['addresses', '#trip=javascript:alert(1),https://evil.example/'],
    ['names of every object', '#trip=sites/constructor,sites/__proto__,constructor/prototype'],
    ['a place that does not exist', '#trip=sites/khong-co'],
    ['thousands of them', `#trip=${'sites/a,'.repeat(3000)}`],
  ])('of %s shows and keeps nothing', async (_, hash) => {
    await withTrip(`en/trip/${hash}`, [PASS], async (page) => {
      await ready(page);
      expect(await page.locator('.trip__stop').count()).toBe(0);
      expect(await page.locator('[data-part=shared]').innerText()).toContain('no place that exists here');
      expect(await page.locator('[data-do=keep]').isVisible()).toBe(false);
      expect(await page.locator('trip-page img, trip-page [href^="javascript"]').count()).toBe(0);
      expect(await kept(page)).toEqual([PASS.ref]);
    });
  });

  it('is what an itinerary hands over', async () => {
    await withTrip('vi/itineraries/mot-ngay-o-binh-lu/', undefined, async (page) => {
      await page.getByRole('link', { name: 'Chép vào chuyến đi của tôi' }).click();
      await ready(page);
      await page.getByRole('button', { name: 'Thêm vào chuyến đi của tôi' }).click();
      expect(await kept(page)).toEqual([
        PASS.ref,
        CAVE.ref,
        'sites/thac-tac-tinh',
        'sites/canh-dong-binh-lu',
      ]);
    });
  });
});

it('without script the page says why it is empty, and no page shows a button that does nothing', async () => {
  const { context, close } = await openContext(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/en/trip/`);
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  expect(await page.locator('main button:visible').count()).toBe(0);
  await page.goto(`${siteUrl}/en/sites/dong-tien-son/`);
  expect(await page.locator('.trip-offer, .trip-link').locator('visible=true').count()).toBe(0);
  await close();
});

describe('axe finds no fault', () => {
  const PAGES = [
    'trip/',
    `trip/#trip=${CAVE.ref}`,
    'itineraries/mot-ngay-o-binh-lu/',
    'sites/dong-tien-son/',
  ];
  it.each(
    PAGES.flatMap((path) => (['light', 'dark'] as const).map((colorScheme) => [path, colorScheme] as const)),
  )('on %s (%s)', async (path, colorScheme) => {
    await withTrip(
      `vi/${path}`,
      [PASS, CAVE],
      async (page) => {
        if (path.startsWith('trip/')) await ready(page);
        expect(await listFaults(page)).toEqual([]);
      },
      { colorScheme, viewport: VIEWPORTS.phone },
    );
  });
});
