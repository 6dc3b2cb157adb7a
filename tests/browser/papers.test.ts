import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, scrollThrough, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
const PAGES = [
  'documents/',
  'documents/luat-du-lieu-ca-nhan-2025/',
  'projects/nghi-duong-binh-lu/',
  'pages/khach-trung-quoc/',
  'pages/bao-chi/',
  'pages/tu-hoc-don-khach/',
  'pages/ban-tin-1/',
  'pages/lien-ket-2024/',
  'pages/doanh-nghiep/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

/** Opens a page on a day, does something and expects a silent console. */
async function open(path: string, look: (page: Page) => Promise<void>, options: Options = {}): Promise<void> {
  const { day = '2026-11-22', ...rest } = options;
  const { context, complaints, close } = await openContext(browser, rest);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T05:00:00Z`));
  await page.goto(`${siteUrl}/${path}`);
  await look(page);
  await close();
  expect(complaints).toEqual([]);
}
type Options = NonNullable<Parameters<typeof openContext>[1]> & { day?: string };

const shown = (page: Page) => page.locator('.document:visible .document-title').allTextContents();

describe('looking up documents', () => {
  it('finds a law by words without accents, by kind, and keeps the question in the address', () =>
    open('vi/documents/', async (page) => {
      expect(await shown(page)).toHaveLength(6);
      await page.getByLabel('Từ cần tìm').fill('bao ve du lieu');
      expect(await shown(page)).toEqual(['Luật Bảo vệ dữ liệu cá nhân']);
      expect(new URL(page.url()).search).toBe('?q=bao+ve+du+lieu');
      await page.reload();
      expect(await shown(page)).toHaveLength(1);
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await page.getByLabel('Loại').selectOption('report');
      expect(await shown(page)).toHaveLength(1);
      expect(await page.getByRole('status').innerText()).toBe('Có 1 văn bản.');
      await page.getByLabel('Từ cần tìm').fill('không có gì như vậy');
      expect(await page.getByRole('status').innerText()).toBe('Không có văn bản nào như vậy.');
    }));

  it.each([
    ['2025-12-31', 'Not yet in force', 0],
    ['2026-01-01', 'In force', 1],
  ])('on %s the law is "%s" by the device’s own clock', (day, state, count) =>
    open(
      'en/documents/',
      async (page) => {
        expect(await page.locator('[data-document="legal"] document-state').innerText()).toBe(state);
        await page.getByLabel('Only what is in force').check();
        expect(await shown(page)).toHaveLength(count);
      },
      { day },
    ),
  );

  it('shows every document without script', () =>
    open(
      'en/documents/',
      async (page) => {
        expect(await shown(page)).toHaveLength(6);
        expect(await page.locator('.filter-form').isVisible()).toBe(false);
        expect(await page.locator('document-state:visible').allTextContents()).toEqual(['In force']);
      },
      { javaScriptEnabled: false },
    ));
});

describe('the quiz', () => {
  it('says at once whether an answer is right, counts, and starts again', () =>
    open('en/pages/tu-hoc-don-khach/', async (page) => {
      await page.getByLabel('On the 14th and 15th of the first lunar month').check();
      const questions = page.locator('.quiz fieldset');
      expect(await questions.nth(0).getByRole('status').innerText()).toBe('Right.');
      await page.getByLabel('100 km').check();
      expect(await questions.nth(1).getByRole('status').innerText()).toBe('Not quite.');
      await page.getByLabel('Before publishing').check();
      expect(await page.locator('.quiz-score').innerText()).toBe('2 of 3 right.');
      await page.getByRole('button', { name: 'Start again' }).click();
      expect(await page.locator('.quiz input:checked').count()).toBe(0);
      expect(await page.locator('.quiz-score').innerText()).toBe('');
    }));

  it('works with the keyboard', () =>
    open('en/pages/tu-hoc-don-khach/', async (page) => {
      await page.locator('.quiz input').first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.quiz fieldset').first().getByRole('status').innerText()).toBe('Not quite.');
    }));

  it('opens the right answer below each question without script', () =>
    open(
      'vi/pages/tu-hoc-don-khach/',
      async (page) => {
        const second = page.locator('.quiz fieldset').nth(1);
        expect(await second.locator('input:visible').count()).toBe(0);
        await second.getByText('Xem đáp án').click();
        expect(await second.locator('details p').first().innerText()).toBe('Đáp án đúng: 30 km');
      },
      { javaScriptEnabled: false },
    ));
});

it.each([
  ['2024-12-31', false],
  ['2025-01-01', true],
])('on %s the campaign of 2024 says that it is over: %s', (day, isOver) =>
  open(
    'vi/pages/lien-ket-2024/',
    async (page) => {
      expect(await page.getByText('Chương trình này đã kết thúc.').isVisible()).toBe(isOver);
    },
    { day },
  ),
);

it.each(['vi', 'en', 'zh'])('the sheet for investors is one page of A4 in %s', (language) =>
  open(`${language}/projects/nghi-duong-binh-lu/`, async (page) => {
    const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
    const pdf = await page.pdf({ format: 'A4', margin });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  }),
);

it('pages have no accessibility fault in either theme and fit a phone', async () => {
  const { context, complaints, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of PAGES.flatMap((one) => [`vi/${one}`, `zh/${one}`])) {
    await page.goto(`${siteUrl}/${path}`);
    await scrollThrough(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await listFaults(page);
      faults.push(...found.map((fault) => `${path} ${colorScheme}: ${fault}`));
    }
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) faults.push(`${path}: ${excess} px too wide`);
  }
  await close();
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});
