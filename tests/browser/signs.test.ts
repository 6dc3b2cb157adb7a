import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
const CODE = '77HP2DZ';
const CAVE = 'sites/dong-tien-son/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

describe('somebody who scans a sign', () => {
  it('arrives in the language of the phone, sees the code to compare, and has a clean address', async () => {
    const { context, complaints, close } = await openContext(browser, {
      locale: 'ko-KR',
      viewport: VIEWPORTS.phone,
    });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/Q/${CODE}/`);
    await page.waitForURL(`${siteUrl}/ko/${CAVE}`);
    await page.locator('[data-plate-note] b').waitFor();
    expect(await page.locator('[data-plate-note] b').textContent()).toBe('77HP-2DZ');
    expect(page.url()).toBe(`${siteUrl}/ko/${CAVE}`);
    await page.locator('.quick-links a[href="#products"]').click();
    expect(await page.evaluate(() => location.hash)).toBe('#products');
    expect(complaints).toEqual([]);
    await close();
  });

  it('chooses from six links without script', async () => {
    const { context, close } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/Q/${CODE}/`);
    expect(await page.locator('a[hreflang]').count()).toBe(6);
    await page.locator('a[hreflang="ja"]').click();
    expect(new URL(page.url()).pathname).toBe(`/ja/${CAVE}`);
    expect(await page.locator('h1').count()).toBe(1);
    await close();
  });

  it('is not troubled by another fragment that looks like one', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await context.newPage();
    for (const hash of ['#q=<img src=x>', '#q=AAAAAAA', '#q=', `#q=${CODE.toLowerCase()}`]) {
      await page.goto('about:blank');
      await page.goto(`${siteUrl}/vi/${CAVE}${hash}`);
      expect(await page.locator('[data-plate-note]').isVisible(), hash).toBe(false);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('somebody who types a code', () => {
  it.each(['/q/77hp-2dz', '/q/77HP2DZ/', '/Q/77hp 2dz', '/Q/77HP-2DZ/'])('as %s arrives', async (typed) => {
    const { context, close } = await openContext(browser, { locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${siteUrl}${typed}`);
    await page.waitForURL(`${siteUrl}/en/${CAVE}`);
    await close();
  });

  it.each(['77HP3DZ', '7H7P2DZ', 'A7HP2DZ'])('as %s is asked whether it was 77HP-2DZ', async (typed) => {
    const { context, close } = await openContext(browser, { locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/Q/${typed}`);
    const link = page.locator('[data-meant] a');
    await link.waitFor();
    expect(await link.allTextContents()).toEqual(['77HP-2DZ']);
    expect(await page.locator('[data-meant] p[lang]').count()).toBe(6);
    expect(await listFaults(page)).toEqual([]);
    await link.click();
    await page.waitForURL(`${siteUrl}/en/${CAVE}`);
    await close();
  });

  it('gets help in words without script, and no list is fetched for other missing pages', async () => {
    const { context, close } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/Q/77HP3DZ`);
    expect(await page.locator('[data-meant]').isVisible()).toBe(false);
    expect(await page.locator('main').textContent()).toContain('biển');
    await close();

    const scripted = await openContext(browser);
    const asked: string[] = [];
    scripted.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const other = await scripted.context.newPage();
    await other.goto(`${siteUrl}/vi/khong-co/`, { waitUntil: 'networkidle' });
    expect(asked).toContain('/vi/khong-co/');
    expect(asked).not.toContain('/Q/codes.txt');
    await scripted.close();
  });
});

it('a manager finds a plate by name without accents, and its files', async () => {
  const { context, complaints, close } = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${siteUrl}/signs/`);
  const rows = page.locator('tbody tr:visible');
  expect(await rows.count()).toBeGreaterThan(10);
  await page.getByRole('searchbox').fill('tien son');
  expect(await rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('77HP-2DZ');
  expect(await rows.locator('a[download]').count()).toBe(3);
  const answer = await page.request.get(`${siteUrl}/signs/${CODE}/a4.print.pdf`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await listFaults(page)).toEqual([]);
  await page.goto(`${siteUrl}/signs/coverage/`);
  expect(await listFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
