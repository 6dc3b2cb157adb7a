import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIRECTORY_SIZE, planDirectory } from '../../bench/lib/plan-directory.ts';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { openContext } from '../browser/open-page.ts';
import { launchPlainChromium } from '../setup/chromium.ts';
import { runScript } from '../setup/run-build.ts';
import { listFiles, readPage, transferBytes } from '../setup/site-files.ts';

/**
 * What pages of a province with all its registers may weigh, in bytes as transferred, and how many elements they may have.
 * Set 2026-11-22 from measurements on this content: list of 320 stays 9.4 kB and 1,179 elements, the map's page 7.4 kB, its
 * 510 places 9.9 kB, the page of a destination with a third of everything 25 kB and 2,100 elements, names 42.6 kB.
 */
const BUDGETS = {
  list: { html: 14_000, elements: 1500 },
  mapPage: { html: 12_000, elements: 700 },
  places: 14_000,
  destination: { html: 30_000, elements: 2400 },
  /** As for the demo; see `search-bytes.test.ts`. */
  names: 70_000,
  texts: 170_000,
} as const;

mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(join('.cache', 'directory-'));
const out = join(root, 'site');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

beforeAll(async () => {
  const content = join(root, 'content');
  for (const [path, text] of Object.entries(planDirectory())) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const { code, stderr } = await runScript('scripts/build.ts', { CONTENT_DIR: content, OUT_DIR: out }, [
    '--no-signs',
  ]);
  expect(code, stderr).toBe(0);
  server = await serveFolder({ folder: out, port: 0, host: '127.0.0.1' });
  browser = await launchPlainChromium();
});

describe('a province with 320 places to stay, 150 to eat and 40 travel agencies', () => {
  it.each(Object.entries(DIRECTORY_SIZE))('lists all of its %s without script: %i', (collection, count) => {
    const html = readPage(out, `vi/${collection}/`);
    const links = new Set(
      [...html.matchAll(new RegExp(`href="(/vi/${collection}/[^"]+/)"`, 'g'))].map(([, href]) => href),
    );
    expect(links.size).toBe(count);
  });

  it.each([
    ['stays', ['kind', 'recognition', 'price', 'destination', 'unit', 'district', 'has']],
    ['food', ['kind', 'price', 'destination', 'unit', 'district', 'has']],
    ['agencies', ['kind', 'speaks', 'destination', 'unit', 'district']],
  ])('can be narrowed: %s by %j, each value with its count', (collection, facets) => {
    const html = readPage(out, `vi/${collection}/`);
    const options = [...html.matchAll(/data-facet="(\w+)=[^"]+"[^>]*>[^<]+\((\d+)\)</g)];
    expect([...new Set(options.map(([, facet]) => facet))]).toEqual(facets);
    const kinds = options.filter(([, facet]) => facet === 'kind').map(([, , count]) => Number(count));
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(
      DIRECTORY_SIZE[collection as keyof typeof DIRECTORY_SIZE], // the table above names only these
    );
  });

  it.each(['stays', 'food', 'agencies'])('keeps the list of %s light', (collection) => {
    expect(measure(`vi/${collection}/index.html`)).toFitInto(BUDGETS.list);
  });

  it('keeps the page of the map and the places it fetches light', () => {
    expect(measure('vi/map/index.html')).toFitInto(BUDGETS.mapPage);
    const packed = JSON.parse(readFileSync(join(out, 'vi/map/places.json'), 'utf8'));
    expect(packed.rows).toHaveLength(320 + 150 + 40);
    expect(transferBytes(out, 'vi/map/places.json')).toBeLessThanOrEqual(BUDGETS.places);
  });

  it('keeps the page of a destination light, which shows some of each kind and leads to the rest', () => {
    const path = 'vi/destinations/vung-1/index.html';
    expect(measure(path)).toFitInto(BUDGETS.destination);
    expect(readFileSync(join(out, path), 'utf8')).toContain('href="/vi/stays/?destination=vung-1"');
  });

  it('keeps what a first question to the search costs within the budget of the search', () => {
    const names = transferBytes(out, 'pagefind/names-vi.json');
    expect(names).toBeLessThanOrEqual(BUDGETS.names);
    const size = (file: string) => transferBytes(out, file);
    const files = listFiles(out).filter((file) => file.startsWith('pagefind/'));
    const largest = (pattern: RegExp) => Math.max(...files.filter((file) => pattern.test(file)).map(size));
    const parts = [
      /\.pf_meta$/,
      /index\/.*\.pf_index$/,
      /wasm\./,
      /pagefind-worker\.js$/,
      /pagefind-entry\.json$/,
    ];
    const fragments = 10 * largest(/fragment\//); // one per result shown
    expect(parts.map(largest).reduce((sum, bytes) => sum + bytes, names + fragments)).toBeLessThanOrEqual(
      BUDGETS.texts,
    );
  });
});

/** Opens a page at a time of day in Viet Nam and expects a silent console. */
async function open(path: string, look: (page: Page) => Promise<void>, hour = '12:00'): Promise<void> {
  const { context, complaints, close } = await openContext(browser, {
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    geolocation: { latitude: 21.5, longitude: 106.4, accuracy: 20 },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`2026-11-23T${hour}:00+07:00`)); // a Monday
  await page.goto(`${server.url.replace(/\/$/, '')}/${path}`);
  await look(page);
  await close();
  expect(complaints).toEqual([]);
}
const shown = (page: Page) => page.locator('.rows li:not([hidden])').count();
const found = (page: Page) => page.locator('[data-facets="found"]').textContent();

describe('narrowing a list', () => {
  it('follows the address, says how many fit and hides parts without any', () =>
    open('vi/stays/?kind=homestay&unit=xa-2', async (page) => {
      const count = await shown(page);
      expect(count).toBeGreaterThan(0);
      expect(await found(page)).toBe(`Có ${count} trong 320 mục phù hợp.`);
      expect(await page.locator('.list-part:not([hidden]) h2').allTextContents()).toEqual(['Vùng mẫu 2']);
      expect(await page.locator('.list-jump li:not([hidden]) span').textContent()).toBe(String(count));
    }));

  it('writes the choice into the address, and going back takes it back', () =>
    open('vi/stays/', async (page) => {
      await page.locator('.map-facets summary').click();
      await page.locator('select[name="district"]').selectOption('huyen-2');
      expect(new URL(page.url()).search).toBe('?district=huyen-2');
      expect(await shown(page)).toBeLessThan(320);
      const label = await page.locator('option[value="homestay"]').textContent();
      await page.locator('select[name="kind"]').selectOption('homestay');
      expect(label).toBe(`Homestay (${await shown(page)})`);
      await page.goBack();
      await page.goBack();
      expect(await shown(page)).toBe(320);
    }));

  it.each([
    ['05:00', 'none', /^đang mở cửa \(0\)$/],
    ['12:00', 'some', /^đang mở cửa \([1-9]\d*\)$/],
  ])('by what is open at %s in Viet Nam leaves %s', (hour, _, label) =>
    open(
      'vi/food/?has=open',
      async (page) => {
        expect(await page.locator('[data-facet="has=open"]').textContent()).toMatch(label);
        expect(await found(page)).toMatch(hour === '05:00' ? /Không có mục nào/ : /^Có \d+ trong 150/);
      },
      hour,
    ),
  );
});

describe('a report from a page', () => {
  const mail = async (page: Page) => {
    const href = await page.locator('[data-report="mail"]').getAttribute('href');
    return decodeURIComponent(href ?? '').replaceAll('\r\n', '\n');
  };

  it('names entry, page and language, and says in the mail what the visitor wrote here', () =>
    open('vi/stays/muc-001/', async (page) => {
      await page.locator('report-here summary').click();
      const text = page.locator('report-here textarea');
      for (const part of ['stays/muc-001', '/vi/stays/muc-001/', 'Ngôn ngữ: vi'])
        expect(await text.inputValue()).toContain(part);
      expect(await text.inputValue()).not.toContain('Vị trí của tôi');
      await text.fill('Số điện thoại sai. Đúng là 0205 & 1?');
      expect(await mail(page)).toMatch(
        /^mailto:gop-y@tinh\.example\?.*body=Số điện thoại sai\. Đúng là 0205 & 1\?$/s,
      );
    }));

  it('holds the position only when the visitor adds it, once', () =>
    open('vi/stays/muc-001/', async (page) => {
      await page.locator('report-here summary').click();
      for (const _ of [1, 2]) {
        await page.locator('[data-report="position"]').click();
        await page.waitForFunction(
          () => document.querySelector('[data-report="status"]')?.textContent !== '',
        );
      }
      expect((await mail(page)).match(/Vị trí của tôi: 21\.50000, 106\.40000 \(± 20 m\)/g)).toHaveLength(1);
    }));

  it('may go to the form service of the settings and nowhere else', () =>
    open('vi/stays/muc-001/', async (page) => {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toMatch(/form-action 'self' https:\/\/bieu-mau\.example(;|$)/);
      expect(await page.locator('report-here form').getAttribute('action')).toBe(
        'https://bieu-mau.example/gui',
      );
    }));
});

function measure(file: string): Record<string, number> {
  const html = readFileSync(join(out, file), 'utf8');
  return { html: transferBytes(out, file), elements: html.match(/<[a-z]/g)?.length ?? 0 };
}

expect.extend({
  toFitInto(measured: Record<string, number>, budget: Record<string, number>) {
    const excess = Object.entries(measured).filter(([key, value]) => value > (budget[key] ?? 0));
    return { pass: excess.length === 0, message: () => `too much: ${JSON.stringify(excess)}` };
  },
});

declare module 'vitest' {
  interface Matchers {
    toFitInto: (budget: Record<string, number>) => void;
  }
}
