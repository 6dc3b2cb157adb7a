import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
/** Noon in Viet Nam. */
const at = (day: string) => new Date(`${day}T05:00:00Z`);

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

/** Opens the page on a day, does something and expects a silent console. */
async function onDay(
  day: string,
  path: string,
  look: (page: Page) => Promise<void>,
  options = {},
): Promise<void> {
  const { context, complaints, close } = await openContext(browser, options);
  const page = await context.newPage();
  await page.clock.setFixedTime(at(day));
  await page.goto(`${siteUrl}/${path}`);
  await look(page);
  await close();
  expect(complaints).toEqual([]);
}

const titles = (page: Page) => page.locator('.calendar-month h3').allTextContents();
const months = (page: Page) => page.locator('.calendar-month h2').allTextContents();

describe('the calendar', () => {
  it.each([
    ['2026-11-22', ['February 2027']],
    ['2027-02-05', ['February 2027']],
    ['2027-02-20', ['February 2027', 'February 2028']],
    ['2027-02-26', ['February 2027', 'February 2028']],
    ['2027-03-05', ['February 2028']],
  ])('on %s shows the months %j', (day, expected) =>
    onDay(day, 'en/calendar/', async (page) => {
      expect(await months(page)).toEqual(expected);
    }),
  );

  it('drops a festival on the day after its last, in Viet Nam, and says when it is on', async () => {
    await onDay('2027-02-20', 'en/calendar/', async (page) => {
      expect((await titles(page))[0]).toMatch(/Tiên Sơn/);
      expect(await page.locator('.calendar-state--now').count()).toBe(1);
    });
    await onDay('2027-02-21', 'en/calendar/', async (page) => {
      expect((await titles(page))[0]).toMatch(/Kỳ Cùng/);
      expect(await page.locator('.calendar-state--now').count()).toBe(0);
      const past = page.locator('[data-calendar-years] li[data-until="2027-02-20"]');
      expect(await past.evaluate((item: HTMLElement) => item.hidden)).toBe(true);
    });
  });

  it('shows the lunar day beside the solar one', () =>
    onDay('2026-11-22', 'vi/calendar/', async (page) => {
      const first = page.locator('.calendar-month .date-row__when').first();
      expect((await first.innerText()).toLocaleLowerCase('vi')).toMatch(
        /19 – 20 tháng 2\s+14–15 tháng 1 âm lịch/,
      );
    }));

  it('is narrowed to the days of a stay, keeps them in the address, and can be cleared', () =>
    onDay('2026-11-22', 'en/calendar/', async (page) => {
      await page.getByLabel('From').fill('2027-02-19');
      await page.getByLabel('Until').fill('2027-02-26');
      expect(await titles(page)).toHaveLength(1);
      expect(new URL(page.url()).search).toBe('?from=2027-02-19&until=2027-02-26');
      await page.reload();
      expect(await titles(page)).toHaveLength(1);
      await page.getByLabel('Until').fill('2027-02-01');
      expect(await page.getByRole('status').innerText()).toBe('The last day is before the first.');
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await titles(page)).toHaveLength(2);
      expect(new URL(page.url()).search).toBe('');
    }));

  it('says that nothing is on and offers a way out', () =>
    onDay('2026-11-22', 'en/calendar/?from=2027-05-01&until=2027-05-20', async (page) => {
      expect(await page.getByRole('status').innerText()).toBe('There is no such event.');
      await page.getByRole('button', { name: 'Show the next twelve months' }).click();
      expect(await titles(page)).toHaveLength(2);
    }));

  it('asks for the position only when the button is pressed, and sorts by distance then', () =>
    onDay(
      '2026-11-22',
      'en/calendar/',
      async (page) => {
        expect((await titles(page))[0]).toMatch(/Tiên Sơn/);
        await page.getByRole('button', { name: 'Nearest to me first' }).click();
        await page.locator('.calendar-where', { hasText: 'km from here' }).first().waitFor();
        expect((await titles(page))[0]).toMatch(/Kỳ Cùng/);
      },
      { geolocation: { latitude: 21.85, longitude: 106.76 }, permissions: ['geolocation'] },
    ));

  it('stays sorted by day when the position is refused, and says so', () =>
    onDay('2026-11-22', 'en/calendar/', async (page) => {
      await page.getByRole('button', { name: 'Nearest to me first' }).click();
      await page.getByText('Your position could not be found').waitFor();
      expect((await titles(page))[0]).toMatch(/Tiên Sơn/);
    }));

  it('lists ten years without script', () =>
    onDay(
      '2026-11-22',
      'en/calendar/',
      async (page) => {
        expect(await page.locator('[data-calendar-years] li').count()).toBe(20);
        expect(await page.locator('[data-calendar-years] h2').allTextContents()).toHaveLength(10);
        expect(await page.locator('.filter-form').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  it('fits a phone', () =>
    onDay(
      '2026-11-22',
      'vi/calendar/',
      async (page) => {
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(excess).toBeLessThanOrEqual(0);
      },
      { viewport: VIEWPORTS.phone },
    ));
});

it('the page of a destination fills the place of a festival that is over with the next', () =>
  onDay('2027-02-21', 'en/destinations/binh-lu/', async (page) => {
    const shown = page.locator('coming-events .date-row:visible');
    expect(await shown.allTextContents()).toEqual([
      expect.stringContaining('To be confirmed'),
      expect.stringContaining('2028'),
    ]);
  }));

it('the page names its calendar file and its feed, and both are there', () =>
  onDay('2026-11-22', 'en/calendar/', async (page) => {
    const links = await page
      .locator('link[rel="alternate"][type]')
      .evaluateAll((all) => all.flatMap((link) => link.getAttribute('href') ?? []));
    expect(links).toEqual(['/data/feed/en.xml', '/data/calendar/en.ics']);
    for (const link of links) expect((await page.request.get(siteUrl + link)).status()).toBe(200);
  }));
