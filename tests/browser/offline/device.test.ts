import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../../setup/chromium.ts';
import { openStage, type Stage, shrinkPack } from './stage.ts';
import { listHashes, openBlock, openPhone, takeAlong } from './take-along.ts';

const siteDir = inject('siteDir');
const PAGE = '/vi/destinations/kien-giang/';
/** What happens to sixty files happens to two hundred; `works.test.ts` fetches them all. */
const { pack, over } = shrinkPack(siteDir, 'vi/destinations/kien-giang');

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

it('a device that says it has room and has none is noticed in the middle, and what came before stays', async () => {
  const { context, close } = await openPhone(browser);
  await context.addInitScript(() => {
    if (isSecureContext) navigator.storage.estimate = async () => ({ quota: 1e9, usage: 0 });
  });
  const block = await openBlock(context, stage.url + PAGE);
  const cdp = await context.newCDPSession(block.page);
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: stage.url });
  const quotaSize = Math.round(usage + pack.bytes / 2);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: stage.url, quotaSize });
  await block.press(/Tải về máy/);
  await block.until('paused');
  expect(await block.text()).toContain('không còn đủ chỗ');
  const kept = await listHashes(block.page);
  expect(pack.files.filter(({ hash }) => kept.includes(hash)).length).toBeGreaterThan(3);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: stage.url }); // somebody made room
  await block.press(/Tải tiếp/);
  await block.until('kept');
  await close();
}, 60_000);

it('a page that the browser deleted to make room gives the page that says what is left, not an error', async () => {
  const { context, close } = await openPhone(browser);
  const block = await takeAlong(context, stage.url + PAGE);
  await block.page.evaluate(
    async (hash) => {
      await (await caches.open('diem-den:files:1')).delete(`/.offline/files/${hash}`);
    },
    pack.files.find(({ url }) => url === PAGE)?.hash,
  );
  await stage.stop();
  const page = await context.newPage();
  await page.goto(stage.url + PAGE);
  await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 }).toContain(PAGE);
  await close();
}, 60_000);

it('a wrong clock changes nothing but the day that is shown', async () => {
  const { context, close } = await openPhone(browser);
  await context.addInitScript(() => {
    const Real = Date;
    const away = Real.UTC(2001, 0, 2, 5) - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given: []) {
        super(...((given.length === 0 ? [Real.now() + away] : given) as []));
      }
    } as DateConstructor;
  });
  const block = await takeAlong(context, stage.url + PAGE);
  expect(await block.text()).toMatch(/Lưu ngày \d+ thg 1, 2001\. Đang là bản mới nhất/);
  await stage.stop();
  const page = await context.newPage();
  await page.goto(stage.url + PAGE);
  expect(await page.title()).toContain('Kiên Giang');
  await close();
}, 60_000);

it('who took nothing along is told in their language which place a sign belongs to', async () => {
  const { context, close } = await openPhone(browser);
  for (const language of ['vi', 'en']) {
    const page = await context.newPage();
    await page.goto(`${stage.url}/${language}/`);
    await expect.poll(() => listShells(page), { timeout: 20_000 }).toContain(language);
    await page.close();
  }
  await stage.stop();
  const page = await context.newPage();
  await page.goto(`${stage.url}/Q/H88NRGT`);
  await expect
    .poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 })
    .toContain('Code H88N-RGT belongs to Phú Quốc');
  await close();
}, 60_000);

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

function listShells(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('diem-den:packs:1')).keys();
    return keys.flatMap(({ url }) => /\/shells\/.*\/(\w+)$/.exec(url)?.[1] ?? []);
  });
}
