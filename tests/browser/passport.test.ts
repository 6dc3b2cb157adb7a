import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');
const CODE = '77HP2DZ';

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

it('a scanned plate can be stamped, and the certificate is drawn without network', async () => {
  const { context, complaints, close } = await openContext(browser, {
    viewport: VIEWPORTS.phone,
    locale: 'vi-VN',
    geolocation: { latitude: 22.32, longitude: 103.65, accuracy: 20 },
    permissions: ['geolocation'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  // The demo does not know to the metre where its plates will hang; here one does.
  await page.route('**/vi/sites/dong-tien-son/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const point = '{"point":{"lat":22.32,"lng":103.65},"code"';
    await route.fulfill({ response, body: html.replace(`{"code":"${CODE}"`, `${point}:"${CODE}"`) });
  });
  await page.goto(`${siteUrl}/Q/${CODE}/`);
  await page.waitForURL('**/vi/sites/dong-tien-son/');
  await page.getByRole('button', { name: 'Đóng dấu' }).click();
  await expect.poll(() => page.locator('[data-stamp=status]').textContent()).toBe('Đã đóng dấu.');
  await page.getByRole('button', { name: 'Tôi đang ở đây' }).click();
  await expect.poll(() => page.locator('[data-stamp=status]').textContent()).toContain('Đúng chỗ');

  await page.goto(`${siteUrl}/vi/routes/cung-duong-tinh-yeu/`);
  const passport = page.locator('route-passport');
  await expect.poll(() => passport.locator('[data-passport=progress]').textContent()).toMatch(/1\/6/);
  expect(complaints).toEqual([]);
  await context.setOffline(true);
  await passport.getByLabel('Tên ghi trên giấy').fill('Nguyễn Thị Ổi');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    passport.getByRole('button', { name: 'Tải giấy chứng nhận' }).click(),
  ]);
  const { width, height } = await sharp(await readFile(await download.path())).metadata();
  expect([width, height]).toEqual([1754, 1240]);

  await context.setOffline(false);
  complaints.length = 0; // parts of the page that load when they come into sight did not, as they should not
  const link = await passport.locator('[data-passport=link]').inputValue();
  expect(link.split('#passport=')[1]?.length).toBeLessThanOrEqual(80);
  await passport.getByRole('button', { name: 'Xoá hộ chiếu này' }).click();
  await passport.getByRole('button', { name: 'Xoá hộ chiếu này' }).last().click();
  await expect
    .poll(() => passport.locator('[data-passport=progress]').textContent())
    .toBe('Chưa có dấu nào.');
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(() => passport.locator('[data-passport=progress]').textContent()).toMatch(/1\/6/);
  expect(page.url()).not.toContain('#');
  await close();
  expect(complaints).toEqual([]);
}, 60_000);

it.each(['#passport=AAAA', '#passport=<img src=x onerror=alert(1)>', '#confirmed=AAAA.BBBB'])(
  'the address %s stamps nothing',
  async (hash) => {
    const { context, close } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/en/routes/cung-duong-tinh-yeu/${hash}`);
    await expect.poll(() => page.locator('[data-passport=progress]').textContent()).toBe('No stamps yet.');
    expect(await page.evaluate(() => localStorage.getItem('diem-den:passport'))).toBeNull();
    await close();
  },
);

it('a place that was not reached by a plate offers no stamp', async () => {
  const { context, close } = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${siteUrl}/en/sites/dong-tien-son/#q=0000000`);
  await page.waitForLoadState('load');
  expect(await page.locator('stamp-offer').isVisible()).toBe(false);
  await close();
});
