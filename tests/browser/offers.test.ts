import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { buildOffersSite, type OffersSite } from './offers/stage.ts';
import { takeAlong } from './offline/take-along.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

let browser: Browser;
let site: OffersSite;
beforeAll(async () => {
  site = await buildOffersSite();
  browser = await launchPlainChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Noon in Viet Nam. */
const noon = (day: string) => new Date(`${day}T05:00:00Z`);
const LONG = { timeout: 15_000 };
const part = (page: Page, name: string) => page.locator(`[data-offer="${name}"]`);
const OFFER = '/vi/offers/he/';

describe('the page of an offer', () => {
  it.each([
    ['2026-11-30', { coming: true, ended: false, ticket: true }],
    ['2026-12-01', { coming: false, ended: false, ticket: true }],
    ['2026-12-31', { coming: false, ended: false, ticket: true }],
    ['2027-01-01', { coming: false, ended: true, ticket: false }],
  ])('on %s says where it stands and shows its code only until its last day', async (day, shown) => {
    await withPage(async (page) => {
      await page.clock.setFixedTime(noon(day));
      await page.goto(site.url + OFFER);
      await page.locator('offer-state[data-state]').waitFor({ state: 'attached' });
      for (const [name, isShown] of Object.entries(shown))
        expect(await part(page, name).isVisible(), name).toBe(isShown);
      expect(await page.getByText('NHASAN-20').isVisible()).toBe(shown.ticket);
      if (shown.coming) expect(await part(page, 'coming').textContent()).toContain('1 tháng 12, 2026');
    });
  });

  it('left open over midnight in Viet Nam takes its code away by itself', async () => {
    await withPage(async (page) => {
      await page.clock.install({ time: new Date('2026-12-31T16:58:30Z') }); // 23:58:30 in Viet Nam
      await page.goto(site.url + OFFER);
      await expect.poll(() => page.getByText('NHASAN-20').isVisible(), LONG).toBe(true);
      await page.clock.runFor('03:00');
      await expect.poll(() => part(page, 'ended').isVisible(), LONG).toBe(true);
      expect(await page.getByText('NHASAN-20').isVisible()).toBe(false);
    });
  });

  it('kept for offline use says that it has ended, too', async () => {
    await withPage(async (page, context) => {
      const block = await takeAlong(context, `${site.url}/vi/destinations/thung-lung/`);
      await block.page.close();
      await page.clock.setFixedTime(noon('2026-12-10'));
      await page.goto(site.url + OFFER);
      await expect.poll(() => page.getByText('NHASAN-20').isVisible(), LONG).toBe(true);
      await context.setOffline(true);
      await page.clock.setFixedTime(noon('2027-01-02'));
      await page.reload();
      await expect.poll(() => part(page, 'ended').isVisible(), LONG).toBe(true);
      expect(await page.getByText('NHASAN-20').isVisible()).toBe(false);
    }, true);
  });
});

describe('cards of offers', () => {
  it.each([
    ['/vi/offers/', '2026-12-05', ['Bữa tối bản', 'Nghỉ hai đêm, giảm giá']],
    ['/vi/offers/', '2026-12-15', ['Nghỉ hai đêm, giảm giá']],
    ['/vi/offers/', '2027-01-15', []],
    ['/vi/stays/nha-san/', '2026-12-15', ['Nghỉ hai đêm, giảm giá']],
    ['/vi/stays/nha-san/', '2027-01-15', []],
    ['/vi/', '2026-12-15', ['Nghỉ hai đêm, giảm giá']],
  ])('on %s on %s stand by their end, without those that are over', async (path, day, titles) => {
    await withPage(async (page) => {
      await page.clock.setFixedTime(noon(day));
      await page.goto(site.url + path);
      const cards = page.locator('.card:visible:has(a[href*="/offers/"]) .card__title');
      await expect.poll(() => cards.allInnerTexts(), LONG).toEqual(titles);
      if (path.includes('stays'))
        expect(await page.getByText('Ưu đãi tại đây').isVisible()).toBe(titles.length > 0);
    });
  });
});

describe('the page that checks vouchers', () => {
  const verify = (token: string) => `${site.url}/vi/offers/verify/#v=${token}`;
  const result = (page: Page) => page.locator('.voucher-check__result');

  it('knows a right voucher, that it was shown on this device before, and nothing of other devices', async () => {
    const [first = '', second = ''] = site.tokens;
    await withPage(async (page, context) => {
      await page.clock.setFixedTime(noon('2026-12-10'));
      await page.goto(verify(first));
      await expect.poll(() => result(page).getAttribute('data-is'), LONG).toBe('ok');
      expect(await result(page).textContent()).toContain('Phiếu số 0001');
      expect(page.url()).not.toContain('#');
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await expect.poll(() => page.evaluate(isKept), { timeout: 20_000 }).toBe(true);
      await context.setOffline(true);
      await page.reload(); // from here on without a network
      await page.getByLabel('Mã hoặc đường dẫn').fill(verify(first));
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
      await expect.poll(() => result(page).getAttribute('data-is'), LONG).toBe('again');
      await page.getByLabel('Mã hoặc đường dẫn').fill(second);
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
      await expect.poll(() => result(page).getAttribute('data-is'), LONG).toBe('ok');
      expect(await page.locator('[data-voucher="seen"]').textContent()).toContain('2');
    }, true);
    await withPage(async (page) => {
      await page.clock.setFixedTime(noon('2026-12-10'));
      await page.goto(verify(first));
      await expect.poll(() => result(page).getAttribute('data-is'), LONG).toBe('ok');
      expect(await page.locator('main').textContent()).toContain(
        'không thể biết phiếu đã được dùng trên máy khác',
      );
    });
  });

  it.each([
    ['a changed number', '2026-12-10', (token: string) => token.replace('he.3.', 'he.4.'), 'wrong'],
    ['a day before the offer', '2026-11-30', (token: string) => token, 'notYet'],
    ['a day after the offer', '2027-01-01', (token: string) => token, 'over'],
    ['an offer of another site', '2026-12-10', (token: string) => token.replace('he.', 'la.'), 'unknown'],
    ['markup', '2026-12-10', () => '<img src=x onerror=alert(1)>', 'unreadable'],
  ])('refuses %s', async (_, day, change, is) => {
    await withPage(async (page) => {
      await page.clock.setFixedTime(noon(day));
      await page.goto(verify(change(site.tokens[2] ?? '')));
      await expect.poll(() => result(page).getAttribute('data-is'), LONG).toBe(is);
    });
  });
});

/** Whether the device keeps the small pages that work without a network, that of vouchers among them. */
async function isKept(): Promise<boolean> {
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).keys();
    if (kept.some(({ url }) => url.includes('/shells/'))) return true;
  }
  return false;
}

/** `isOffline`: the page shall be kept and opened again without a network; what then cannot be fetched is no fault. */
async function withPage(
  use: (page: Page, context: BrowserContext) => Promise<void>,
  isOffline = false,
): Promise<void> {
  const { context, complaints, close } = await openContext(browser, {
    viewport: VIEWPORTS.phone,
    locale: 'vi-VN',
    serviceWorkers: isOffline ? 'allow' : 'block',
  });
  try {
    await use(await context.newPage(), context);
    if (!isOffline) expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}
