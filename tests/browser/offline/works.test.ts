import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../setup/chromium.ts';
import { VIEWPORTS, type WatchedContext } from '../open-page.ts';
import { openStage, type Stage } from './stage.ts';
import { openPhone, takeAlong } from './take-along.ts';

const ROUTE = '/vi/routes/cung-duong-tinh-yeu/';
const CODE = '77HP2DZ';

let browser: Browser;
let stage: Stage;
let phone: WatchedContext;

/** One visitor takes the route along; then the server is gone for good. */
beforeAll(async () => {
  browser = await launchChromium();
  stage = await openStage(inject('siteDir'));
  phone = await openPhone(browser, { acceptDownloads: true });
  const block = await takeAlong(phone.context, stage.url + ROUTE);
  await block.page.close();
  await stage.stop();
  stage.asked.length = 0;
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

it('asks for the worker only when everything of the page is there', async () => {
  const other = await openStage(inject('siteDir'));
  const visitor = await openPhone(browser);
  const page = await visitor.context.newPage();
  await page.goto(`${other.url}/vi/`, { waitUntil: 'load' });
  const before = [...other.asked];
  await expect.poll(() => other.asked.includes('/sw.js'), { timeout: 15_000 }).toBe(true);
  expect(before).not.toContain('/sw.js');
  expect(before.length).toBeGreaterThan(3);
  await visitor.close();
  await other.close();
});

it('opens the page of the route with its pictures and its map, in another size of window too', async () => {
  for (const viewport of [VIEWPORTS.phone, VIEWPORTS.desktop]) {
    const page = await phone.context.newPage();
    await page.setViewportSize(viewport);
    await page.goto(stage.url + ROUTE);
    expect(await page.title()).toContain('Cung đường tình yêu');
    const hero = page.locator('.hero picture img');
    await expect
      .poll(() => hero.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth), {
        timeout: 10_000,
      })
      .toBeGreaterThan(600);
    const map = page.locator('site-map');
    await map.scrollIntoViewIfNeeded();
    await map
      .locator('[data-map=open]')
      .click({ timeout: 5000 })
      .catch(() => {}); // opens by itself where there is room
    await expect.poll(() => map.getAttribute('data-ready'), { timeout: 20_000 }).toBe('sharp');
    await page.close();
  }
}, 60_000);

it('searches without accents', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/vi/search/`);
  await page.getByRole('searchbox').fill('thac tac tinh');
  await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('Thác Tác Tình');
  await page
    .getByRole('link', { name: /Thác Tác Tình/ })
    .first()
    .click();
  await page.waitForURL('**/vi/sites/thac-tac-tinh/**');
  await page.close();
}, 40_000);

it('turns around in a 360° view as sharp as what was taken along', async () => {
  const page = await phone.context.newPage();
  const come = new Set<string>();
  page.on('requestfinished', (request) => come.add(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.setViewportSize(VIEWPORTS.desktop); // asks for finer levels than were taken along, as any phone of today does
  await page.goto(`${stage.url}/vi/sites/dong-tien-son/#scene=gate`);
  const viewer = page.locator('tour-viewer');
  await expect
    .poll(() => viewer.getAttribute('data-ready'), { timeout: 40_000 })
    .toMatch(/^(?:first|sharp)$/);
  await expect.poll(() => viewer.locator('canvas').count()).toBeGreaterThan(0);
  for (const taken of ['base.webp', 'f-1.webp'])
    await expect.poll(() => come.has(taken), { message: taken, timeout: 20_000 }).toBe(true);
  expect([...come].filter((name) => /-[2-9]\.webp$/.test(name))).toEqual([]);
  await page.close();
}, 60_000);

it('turns a 3D model around, in the version that was taken along', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/vi/sites/cau-kinh-rong-may/`);
  const viewer = page.locator('model-view').first();
  await viewer.scrollIntoViewIfNeeded();
  await page.locator('[data-model-open]').first().click();
  await expect
    .poll(() => viewer.getAttribute('data-ready'), { timeout: 40_000 })
    .toMatch(/^(?:first|sharp)$/);
  expect(await viewer.locator('canvas').count()).toBeGreaterThan(0);
  // It does not go on saying that a detailed version is coming.
  await expect
    .poll(() => viewer.locator('.m3-wait').textContent(), { timeout: 20_000 })
    .toBe('Không có mạng: đây là bản gọn đã có trong máy.');
  await page.close();
}, 60_000);

it.each([`/Q/${CODE}/`, `/q/${CODE.toLowerCase()}`])(
  'leads a scanned code, %s, to its place',
  async (path) => {
    const page = await phone.context.newPage();
    await page.goto(stage.url + path);
    await page.waitForURL('**/vi/sites/dong-tien-son/**');
    expect(await page.title()).toContain('Động Tiên Sơn');
    await page.close();
  },
);

it.each([
  [
    'a place that was not taken along',
    'VNF8VZ6',
    ['Mã VNF8-VZ6 là của Động và chùa Tam Thanh', '21.856, 106.748'],
  ],
  ['nothing, with a symbol that is wrong', '77HP2DX', ['77HP-2DX không phải là mã của biển nào', '77HP-2DZ']],
  ['a sign newer than the list', '100000X', ['Mã 1000-00X viết đúng, nhưng danh sách trong máy không có']],
])('says of a code of %s what it knows', async (_, code, words) => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/Q/${code}`);
  const alert = page.getByRole('alert');
  for (const text of words) await expect.poll(() => alert.innerText(), { timeout: 10_000 }).toContain(text);
  await page.close();
});

it('leads from a code of another place to the pack that holds it, and from a mistyped one to the right place', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/Q/VNF8VZ6`);
  const alert = page.getByRole('alert');
  expect(await alert.getByRole('link', { name: /bản đồ/ }).getAttribute('href')).toMatch(
    /^geo:21\.856,106\.748\?/,
  );
  await alert.getByRole('link', { name: 'Lạng Sơn' }).click();
  await expect
    .poll(() => page.locator('take-along:target').getAttribute('data-pack'))
    .toBe('vi/destinations/lang-son');
  await page.goto(`${stage.url}/Q/77HP2DX`);
  await alert.getByRole('link', { name: '77HP-2DZ' }).click();
  await page.waitForURL('**/vi/sites/dong-tien-son/**');
  await page.close();
});

it('stamps a passport and draws its certificate in tabs opened without network', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/Q/${CODE}/`);
  await page.waitForURL('**/vi/sites/dong-tien-son/**');
  await page.getByRole('button', { name: 'Đóng dấu' }).click();
  await expect.poll(() => page.locator('[data-stamp=status]').textContent()).toBe('Đã đóng dấu.');
  await page.close();
  const fresh = await phone.context.newPage();
  await fresh.goto(stage.url + ROUTE);
  const passport = fresh.locator('route-passport');
  await expect.poll(() => passport.locator('[data-passport=progress]').textContent()).toMatch(/1\/\d/);
  await passport.getByLabel('Tên ghi trên giấy').fill('Nguyễn Thị Ổi');
  const [download] = await Promise.all([
    fresh.waitForEvent('download'),
    passport.getByRole('button', { name: 'Tải giấy chứng nhận' }).click(),
  ]);
  const { width, height } = await sharp(await readFile(await download.path())).metadata();
  expect([width, height]).toEqual([1754, 1240]);
  await fresh.close();
}, 40_000);

it('gives players the part of a sound they ask for', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/vi/sites/dong-tien-son/`);
  const answer = await page.evaluate(async () => {
    const source =
      document.querySelector<HTMLMediaElement>('audio')?.currentSrc ??
      document.querySelector('audio source')?.getAttribute('src');
    const response = await fetch(source ?? '', { headers: { Range: 'bytes=100-199' } });
    return [
      response.status,
      response.headers.get('content-range'),
      (await response.arrayBuffer()).byteLength,
    ];
  });
  expect(answer).toEqual([206, expect.stringMatching(/^bytes 100-199\/\d+$/), 100]);
  await page.close();
});

it('leads a page that is there in another language only to that language', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/en/sites/dong-tien-son/`);
  expect(new URL(page.url()).pathname).toBe('/vi/sites/dong-tien-son/');
  await page.close();
});

it('says of a page that was not taken along that it was not, and what can be opened instead', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/vi/sites/tam-thanh/`);
  await expect
    .poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 })
    .toContain('Đây là trang của Động và chùa Tam Thanh.');
  await page.getByRole('link', { name: 'Cổng Trời Ô Quy Hồ' }).click();
  await page.waitForURL('**/vi/sites/o-quy-ho/');
  await page.goto(`${stage.url}/vi/offline/`);
  await page.locator('#pack-routes-cung-duong-tinh-yeu').scrollIntoViewIfNeeded(); // filled when it comes into sight
  await expect.poll(() => page.locator('take-along[data-kept]').count()).toBe(1);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goto(`${stage.url}/vi/stays/`);
  await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 }).toContain('/vi/stays/');
  await page.close();
});

it('asked nobody for anything all this time', () => {
  expect(stage.asked).toEqual([]);
});

it('deletes what was taken along, with all its files', async () => {
  const page = await phone.context.newPage();
  await page.goto(`${stage.url}/vi/offline/`);
  await page.locator('#pack-routes-cung-duong-tinh-yeu').scrollIntoViewIfNeeded(); // filled when it comes into sight
  const count = () =>
    page.evaluate(async () => (await (await caches.open('diem-den:files:1')).keys()).length);
  const before = await count();
  const block = page.locator('take-along[data-kept]');
  await block.getByRole('button', { name: 'Xoá khỏi máy' }).click();
  expect(await count()).toBe(before); // asks once more first
  await block.getByRole('button', { name: 'Bấm lần nữa để xoá' }).click();
  await expect.poll(count, { timeout: 10_000 }).toBeLessThan(before / 3); // the page for lack of network stays
  expect(before).toBeGreaterThan(150);
  await page.close();
});
