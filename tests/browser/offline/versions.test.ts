import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../../setup/chromium.ts';
import { openStage, republish, type Stage, shrinkPack } from './stage.ts';
import { openBlock, openPhone, takeAlong } from './take-along.ts';

const siteDir = inject('siteDir');
const PAGE = '/vi/destinations/kien-giang/';
/** What happens to sixty files happens to two hundred; `works.test.ts` fetches them all. */
const { pack, over } = shrinkPack(siteDir, 'vi/destinations/kien-giang');
const sound = pack.files.find(({ url }) => url.endsWith('.webp'))?.url ?? '';

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage(siteDir);
  stage.over = over;
});
afterEach(() => stage.close());

it('two windows do not fetch the same twice: one is told to wait, and both know when it is done', async () => {
  const { context, close } = await openPhone(browser);
  const [first, second] = [
    await openBlock(context, stage.url + PAGE),
    await openBlock(context, stage.url + PAGE),
  ];
  const letGo: (() => void)[] = [];
  stage.lie = (path) =>
    path === sound && letGo.length === 0 ? new Promise((go) => letGo.push(() => go(undefined))) : undefined;
  await first.press(/Tải về máy/);
  await expect.poll(() => letGo.length, { timeout: 20_000 }).toBe(1);
  stage.asked.length = 0;
  await second.press(/Tải/);
  await expect.poll(second.text, { timeout: 20_000 }).toContain('Một cửa sổ khác đang tải');
  for (const go of letGo) go();
  await first.until('kept');
  const fetched = stage.asked.filter((path) => pack.files.some(({ url }) => url === path));
  expect(fetched.filter((path, index) => fetched.indexOf(path) !== index)).toEqual([]);
  expect(fetched.length).toBeGreaterThan(5);
  await second.page.reload();
  await second.page.locator('take-along').scrollIntoViewIfNeeded();
  await second.until('kept');
  await close();
}, 60_000);

it('a new version put up while the old one is being fetched is what is kept, whole and unmixed', async () => {
  const grown = republish(siteDir, over, {
    [PAGE]: (before) => Buffer.from(before.toString('utf8').replaceAll('Kiên Giang', 'KIÊN GIANG MỚI')),
    [sound]: (before) => Buffer.concat([before, Buffer.alloc(1000)]),
  });
  const { context, close } = await openPhone(browser);
  const block = await openBlock(context, stage.url + PAGE);
  stage.lie = (path) => {
    if (path === sound) stage.over = grown.over; // while its list says otherwise
    return undefined;
  };
  await block.press(/Tải về máy/);
  await block.until('kept');
  await stage.stop();
  const page = await context.newPage();
  await page.goto(stage.url + PAGE);
  expect(await page.title()).toContain('KIÊN GIANG MỚI');
  const bytes = await page.evaluate(
    async (url) => (await (await fetch(url)).arrayBuffer()).byteLength,
    sound,
  );
  expect(bytes).toBe((pack.files.find(({ url }) => url === sound)?.bytes ?? 0) + 1000);
  await close();
}, 60_000);

it('an update moves only what changed, and the old version serves until the new one is whole', async () => {
  const grown = republish(siteDir, over, {
    [PAGE]: (before) => Buffer.from(before.toString('utf8').replaceAll('Kiên Giang', 'KIÊN GIANG MỚI')),
    [sound]: (before) => Buffer.concat([before, Buffer.alloc(1000)]),
    '/brand.css': (before) => Buffer.concat([before, Buffer.from('/* new */')]),
  });
  const { context, close } = await openPhone(browser);
  const block = await takeAlong(context, stage.url + PAGE);
  await block.page.close();
  stage.over = grown.over;
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
