import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { launchPlainChromium } from '../setup/chromium.ts';
import { runScript } from '../setup/run-build.ts';
import { openContext } from './open-page.ts';

const CONTENT: Record<string, string> = {
  'site.yml': `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi, en]
words:
  vi: { name: Thử, description: Trang thử. }
  en: { name: Trial, description: A trial site. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`,
  'sites/thac-thu/index.md': '---\ntitle: Thác Thử\nkind: waterfall\n---\n\nMột thác nước.\n',
  'agencies/lu-hanh-thu/index.md': `---
title: Lữ hành Thử
kind: international
licence: { number: "12-001/2024", issuedOn: 2024-03-01, until: 2027-06-30, source: so }
sources: [{ id: so, title: Sổ đăng ký }]
checkedOn: 2026-11-01
---

Doanh nghiệp chỉ để thử.
`,
  'guides/nguoi-thu/index.md': `---
title: Người Thử
card: { kind: domestic, number: "101234567", until: 2027-06-30 }
consent: { on: 2026-10-01, covers: [name, card] }
---

Người chỉ để thử.
`,
  'notices/sua-duong/index.md': `---
title: Sửa đường vào thác
kind: closure
severity: closed
from: 2027-06-01
until: 2027-06-30
touches: [sites/thac-thu]
---

Đường vào thác đang sửa.
`,
};

mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(join('.cache', 'expiry-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  for (const [path, text] of Object.entries(CONTENT)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  const folders = { CONTENT_DIR: join(root, 'content'), OUT_DIR: join(root, 'site') };
  const { code, stderr } = await runScript('scripts/build.ts', folders, ['--no-signs', '--no-search']);
  expect(code, stderr).toBe(0);
  server = await serveFolder({ folder: folders.OUT_DIR, port: 0, host: '127.0.0.1' });
  browser = await launchPlainChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Opens a page of the site, which was built before, at noon in Viet Nam on a day, and expects a silent console. */
async function onDay(day: string, path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { context, complaints, close } = await openContext(browser);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T05:00:00Z`));
  await page.goto(`${server.url.replace(/\/$/, '')}/${path}`, { waitUntil: 'networkidle' });
  await look(page);
  await close();
  expect(complaints).toEqual([]);
}

const LAST = '2027-06-30';
const AFTER = '2027-07-01';

describe('a licence and a guide card', () => {
  it.each(['agencies/lu-hanh-thu', 'guides/nguoi-thu'])('of %s hold on their last day', (ref) =>
    onDay(LAST, `en/${ref}/`, async (page) => {
      const facts = await page.locator('.facts').textContent();
      expect(facts).toContain('valid until June 30, 2027');
      expect(facts).not.toContain('ended on');
    }),
  );

  it.each(['agencies/lu-hanh-thu', 'guides/nguoi-thu'])('of %s have ended on the day after', (ref) =>
    onDay(AFTER, `en/${ref}/`, async (page) => {
      const facts = await page.locator('.facts').textContent();
      expect(facts).toContain('ended on June 30, 2027');
      expect(facts).not.toContain('valid until');
    }),
  );

  it.each(['agencies', 'guides'])('are marked in the list of %s from the day after on', async (list) => {
    const mark = (page: Page) => page.locator('.list until-day').textContent();
    await onDay(LAST, `en/${list}/`, async (page) => expect(await mark(page)).toBe(''));
    await onDay(AFTER, `en/${list}/`, async (page) =>
      expect(await mark(page)).toBe('ended on June 30, 2027'),
    );
  });
});

describe('a closure', () => {
  const board = (page: Page) => page.locator('notice-board li:not([hidden])');

  it('stands on the page of the place through its last day, and is announced before its first', async () => {
    await onDay(LAST, 'en/sites/thac-thu/', async (page) => {
      expect(await board(page).count()).toBe(1);
      expect(await board(page).textContent()).not.toContain('coming');
    });
    await onDay('2027-05-20', 'en/sites/thac-thu/', async (page) => {
      expect(await board(page).textContent()).toContain('coming');
    });
  });

  it('is gone on the day after, and its own page says that it no longer holds', async () => {
    await onDay(AFTER, 'en/sites/thac-thu/', async (page) => {
      expect(await board(page).count()).toBe(0);
      expect(await page.locator('notice-board').isHidden()).toBe(true);
    });
    await onDay(AFTER, 'en/notices/sua-duong/', async (page) => {
      expect(await page.locator('main').textContent()).toContain('This notice no longer holds.');
    });
  });
});
