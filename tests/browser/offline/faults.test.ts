import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchPlainChromium } from '../../setup/chromium.ts';
import { openStage, type Stage, shrinkPack } from './stage.ts';
import { listHashes, openBlock, openPhone, readKept } from './take-along.ts';

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
  const kept = await listHashes(block.page);
  const held = new Set(pack.files.map(({ hash }) => hash).filter((hash) => kept.includes(hash))).size;
  expect(held).toBeGreaterThan(10);
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
  expect(new Set(fetched).size).toBeLessThanOrEqual(contents - held);
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

it.each([
  [
    'is gone',
    { status: 404, headers: { 'content-type': 'text/html' }, body: 'broken' },
    'không đúng như đã báo',
  ],
  [
    'ends in an error',
    { status: 503, headers: { 'content-type': 'text/html' }, body: 'broken' },
    'Mất mạng giữa chừng',
  ],
  ['is empty', { status: 204 }, 'không đúng như đã báo'],
])(
  'a file whose answer %s is not kept',
  async (_, lie, words) => {
    const { context, close } = await openPhone(browser);
    const block = await openBlock(context, stage.url + PAGE);
    stage.lie = (path) => (path === sound ? lie : undefined);
    await block.press(/Tải về máy/);
    await block.until('paused');
    expect(await block.text()).toContain(words);
    const missing = pack.files.find(({ url }) => url === sound)?.hash ?? '';
    expect(await listHashes(block.page)).not.toContain(missing);
    await close();
  },
  60_000,
);

it('a list with a broken line still offers the others, and a pack whose list is broken is not begun', async () => {
  const id = 'vi/destinations/kien-giang';
  const index = JSON.parse(over.get('/packs/vi/index.json')?.toString('utf8') ?? '[]');
  const broken = { ...pack, files: [...pack.files, { url: '//elsewhere.example/x', hash: 'no', bytes: -1 }] };
  stage.over = new Map([
    ...over,
    ['/packs/vi/index.json', Buffer.from(JSON.stringify([null, 7, { id, bytes: 'many' }, ...index]))],
    [`/packs/${id}.json`, Buffer.from(JSON.stringify(broken))],
  ]);
  const { context, close } = await openPhone(browser);
  const block = await openBlock(context, stage.url + PAGE);
  expect(await block.text()).toMatch(/Tải về máy · [\d,]+ (?:kB|MB)/);
  stage.asked.length = 0;
  await block.press(/Tải về máy/);
  await expect.poll(block.text, { timeout: 20_000 }).toContain('Mất mạng giữa chừng');
  expect(stage.asked.filter((path) => path.startsWith('/media/'))).toEqual([]);
  stage.over = over;
  await block.press(/Tải về máy/);
  await block.until('kept');
  await close();
}, 60_000);

function LOGIN(): string {
  return '<!doctype html><title>wifi-login</title><h1>wifi-login</h1>';
}
