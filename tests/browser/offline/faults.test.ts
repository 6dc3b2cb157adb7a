import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { Pack } from '../../../src/model/offline-pack.ts';
import { launchPlainChromium } from '../../setup/chromium.ts';
import { openStage, republish, type Stage } from './stage.ts';
import { openBlock, openPhone, readKept, takeAlong } from './take-along.ts';

const siteDir = inject('siteDir');
const PAGE = '/vi/destinations/kien-giang/';
const PACK = '/packs/vi/destinations/kien-giang.json';
const pack: Pack = JSON.parse(readFileSync(join(siteDir, PACK), 'utf8'));
const sound = pack.files.find(({ url }) => url.endsWith('.webp'))?.url ?? '';

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage(siteDir);
});
afterEach(() => stage.close());

it('a server that dies half-way costs nothing that came: the rest alone is fetched when it is back', async () => {
  const { context, close } = await openPhone(browser);
  const block = await openBlock(context, stage.url + PAGE);
  expect(await block.state()).toBe('offered');
  let sent = 0;
  stage.lie = (path) => (path.startsWith('/media/') && ++sent > 12 ? 'silence' : undefined);
  await block.press(/Tải về máy/);
  await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(12);
  await stage.stop();
  await block.until('paused');
  expect(await block.text()).toContain('Mất mạng giữa chừng');
  expect(await block.text()).toMatch(/Đã dừng\. [\d,]+ (?:kB|MB) trong [\d,]+ MB đã ở trong máy/);
  const { count } = await readKept(block.page, 'never');
  expect(count).toBeGreaterThan(10);
  await block.page.close();

  stage.lie = () => undefined;
  await stage.start();
  const again = await openBlock(context, stage.url + PAGE);
  expect(await again.state()).toBe('paused');
  stage.asked.length = 0;
  await again.press(/Tải tiếp/);
  await again.until('kept');
  expect(await again.text()).toContain(`Đã mở thử cả ${pack.files.length} tệp`);
  const contents = new Set(pack.files.map(({ hash }) => hash)).size;
  const fetched = stage.asked.filter((path) => pack.files.some(({ url }) => url === path));
  expect(new Set(fetched).size).toBeLessThanOrEqual(contents - count + 1);
  await close();
}, 120_000);

it('a pause is one, and what is given up leaves nothing behind', async () => {
  const { context, complaints, close } = await openPhone(browser);
  const block = await openBlock(context, stage.url + PAGE);
  let sent = 0;
  stage.lie = (path) => (path.startsWith('/media/') && ++sent > 6 ? 'silence' : undefined);
  await block.press(/Tải về máy/);
  await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(6);
  await block.press(/Tạm dừng/);
  await block.until('paused');
  expect(await block.text()).not.toContain('Mất mạng');
  await block.press(/Bỏ phần đã tải/);
  await block.until('offered');
  const parts = await block.page.evaluate(
    async () =>
      (await (await caches.open('diem-den:packs:1')).keys()).filter(({ url }) =>
        /\/(?:parts|packs)\//.test(url),
      ).length,
  );
  expect(parts).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

it('a file with other bytes than announced is refused, and nothing counts as taken along', async () => {
  const { context, close } = await openPhone(browser);
  const block = await openBlock(context, stage.url + PAGE);
  stage.lie = (path) =>
    path === sound ? { status: 200, headers: { 'content-type': 'image/webp' }, body: 'spoilt' } : undefined;
  await block.press(/Tải về máy/);
  await block.until('paused');
  expect(await block.text()).toContain('không đúng như đã báo');
  expect(await readKept(block.page, 'spoilt')).toMatchObject({ holding: 0 });
  stage.lie = () => undefined;
  await block.press(/Tải tiếp/);
  await block.until('kept');
  await close();
}, 60_000);

it.each([
  ['answers everything itself', { status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN() }],
  ['sends everybody to its own page', { status: 302, headers: { location: '/Q/codes.txt' } }],
])(
  'the page of a captive portal that %s is never kept as something else',
  async (_, lie) => {
    const { context, close } = await openPhone(browser);
    const block = await openBlock(context, stage.url + PAGE);
    stage.lie = (path) => (path === '/Q/codes.txt' ? undefined : lie);
    await block.press(/Tải về máy/);
    await expect.poll(block.text, { timeout: 20_000 }).toContain('Wi-Fi này trả lời thay cho trang web');
    expect(await readKept(block.page, 'wifi-login')).toMatchObject({ holding: 0 });
    stage.lie = (path) => (path.startsWith('/media/') ? lie : undefined); // logged out half-way
    await block.press(/Tải về máy|Tải tiếp/);
    await block.until('paused');
    expect(await block.text()).toContain('Wi-Fi này trả lời thay cho trang web');
    expect(await readKept(block.page, 'wifi-login')).toMatchObject({ holding: 0 });
    await close();
  },
  60_000,
);

it('a full device is said, and the pack that was there before stays whole', async () => {
  const { context, close } = await openPhone(browser);
  const block = await takeAlong(context, stage.url + PAGE);
  const cdp = await context.newCDPSession(block.page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: stage.url, quotaSize: 4_000_000 });
  const big = await openBlock(context, `${stage.url}/vi/destinations/binh-lu/`);
  await big.press(/Tải về máy/);
  await expect.poll(big.text, { timeout: 30_000 }).toContain('không còn đủ chỗ');
  await stage.stop();
  const page = await context.newPage();
  await page.goto(stage.url + PAGE);
  expect(await page.title()).toContain('Kiên Giang');
  await close();
}, 90_000);

it.each<[name: string, options: { userAgent?: string }, persists: boolean, says: RegExp]>([
  [
    'in the browser inside another app',
    {
      userAgent:
        'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Zalo/24.10',
    },
    false,
    /Zalo/,
  ],
  ['where the browser promises to keep it', {}, true, /hứa giữ lại/],
  ['where the browser may delete it', {}, false, /có thể tự xoá/],
])(
  'what can be trusted is said %s',
  async (_, options, persists, says) => {
    const { context, close } = await openPhone(browser, options);
    await context.addInitScript((isPersisted) => {
      navigator.storage.persist = async () => isPersisted;
      navigator.storage.persisted = async () => isPersisted;
    }, persists);
    const block = await openBlock(context, stage.url + PAGE);
    const told = block.page.locator('[data-take=trust]');
    if (options.userAgent) await expect.poll(() => told.innerText()).toMatch(says); // before anything is fetched
    await block.press(/Tải về máy/);
    await block.until('kept');
    await expect.poll(() => told.innerText()).toMatch(says);
    await close();
  },
  60_000,
);

it('a private window that refuses to keep anything is told so at once, and offers no button', async () => {
  const { context, complaints, close } = await openPhone(browser);
  await context.addInitScript(() => {
    if (!isSecureContext) return; // the empty page before it
    CacheStorage.prototype.has = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  const page = await context.newPage();
  await page.goto(stage.url + PAGE);
  const root = page.locator('take-along');
  await root.scrollIntoViewIfNeeded();
  await expect.poll(() => root.getAttribute('data-state'), { timeout: 20_000 }).toBe('unable');
  expect(await root.innerText()).toContain('không giữ được');
  expect(await root.locator('button:visible').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

it('an update moves only what changed, and the old version serves until the new one is whole', async () => {
  const grown = republish(siteDir, {
    [PAGE]: (before) => Buffer.from(before.toString('utf8').replaceAll('Kiên Giang', 'KIÊN GIANG MỚI')),
    [sound]: (before) => Buffer.concat([before, Buffer.alloc(1000)]),
    '/brand.css': (before) => Buffer.concat([before, Buffer.from('/* new */')]),
  });
  const { context, close } = await openPhone(browser);
  const block = await takeAlong(context, stage.url + PAGE);
  await block.page.close();
  await stage.show(grown.folder);
  const news = await openBlock(context, stage.url + PAGE);
  expect(await news.text()).toContain('Trang web có bản mới hơn');
  expect(await news.page.title()).toContain('KIÊN GIANG MỚI'); // from the network
  stage.lie = (path) => (path === sound ? 'silence' : undefined);
  await news.press(/Cập nhật/);
  await expect.poll(() => stage.asked.includes(sound), { timeout: 20_000 }).toBe(true);
  await stage.stop();
  await expect.poll(news.text, { timeout: 20_000 }).toContain('Mất mạng giữa chừng');
  await news.page.close();

  const old = await context.newPage();
  await old.goto(stage.url + PAGE);
  expect(await old.title()).not.toContain('MỚI');
  stage.lie = () => undefined;
  await stage.start();
  // A page out of the old pack gets the old style, although the new one could be had.
  expect(
    await old.evaluate(async () => (await fetch('/brand.css', { cache: 'no-store' })).text()),
  ).not.toContain('new');
  const next = await openBlock(context, stage.url + PAGE);
  expect(
    await next.page.evaluate(async () => (await fetch('/brand.css', { cache: 'no-store' })).text()),
  ).toContain('new');
  stage.asked.length = 0;
  await next.press(/Cập nhật/);
  await expect.poll(next.text, { timeout: 30_000 }).toContain('Đang là bản mới nhất');
  const moved = stage.asked.filter((path) => pack.files.some(({ url }) => url === path));
  expect(moved.filter((path) => ![PAGE, sound, '/brand.css'].includes(path))).toEqual([]);
  await stage.stop();
  // A page out of the network never gets what is not named by its bytes from a pack.
  expect(
    await next.page.evaluate(async () =>
      fetch('/brand.css', { cache: 'no-store' }).then(
        () => 'came',
        () => 'failed',
      ),
    ),
  ).toBe('failed');
  const fresh = await context.newPage();
  await fresh.goto(stage.url + PAGE);
  expect(await fresh.title()).toContain('KIÊN GIANG MỚI');
  await close();
  grown.remove();
}, 120_000);

it('the kill switch takes the worker and all it kept off the device', async () => {
  const { context, close } = await openPhone(browser);
  const block = await takeAlong(context, stage.url + PAGE);
  await block.page.close();
  stage.lie = (path) =>
    path === '/sw.js'
      ? {
          status: 200,
          headers: { 'content-type': 'text/javascript' },
          body: readFileSync(join(siteDir, 'sw-off.js'), 'utf8'),
        }
      : undefined;
  const page = await context.newPage();
  await page.goto(`${stage.url}/vi/`);
  const left = () =>
    page.evaluate(
      async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())].length,
    );
  await expect.poll(left, { timeout: 20_000 }).toBe(0);
  await stage.stop();
  await expect(page.goto(stage.url + PAGE)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  await close();
}, 60_000);

function LOGIN(): string {
  return '<!doctype html><title>wifi-login</title><h1>wifi-login</h1>';
}
