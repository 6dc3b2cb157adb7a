import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openContext, VIEWPORTS } from '../browser/open-page.ts';
import { launchPlainChromium } from '../setup/chromium.ts';
import { transferBytes } from '../setup/site-files.ts';

/**
 * What a first question may cost a visitor, in bytes as the server sends them: the list of names, pictures of results
 * near the window and, when the text of pages is asked, the index of words with its program. The page itself does not
 * count. Set 2026-11-22: names took 30 to 54 kB; words stay below 170 kB, of which 80 kB is the program.
 */
const MOST_BYTES = { names: 70_000, texts: 170_000 };

/** Names, which are answered at once, and words that are asked of the text of pages. */
const QUESTIONS = [
  { language: 'vi', query: 'động tiên sơn', wantsTexts: false },
  { language: 'en', query: 'mau son', wantsTexts: false },
  { language: 'fr', query: 'grotte', wantsTexts: false },
  { language: 'zh', query: '谅山', wantsTexts: false },
  { language: 'ja', query: 'ランソン', wantsTexts: false },
  { language: 'ko', query: '푸꾸옥', wantsTexts: false },
  { language: 'vi', query: 'thạch nhũ', wantsTexts: true },
  { language: 'en', query: 'stalactites', wantsTexts: true },
  { language: 'fr', query: 'stalactites', wantsTexts: true },
  { language: 'zh', query: '钟乳石', wantsTexts: true },
  { language: 'ja', query: '鍾乳石', wantsTexts: true },
  { language: 'ko', query: '종유석', wantsTexts: true },
] as const;

const siteUrl = inject('siteUrl');
const siteDir = inject('siteDir');

let browser: Browser;
beforeAll(async () => {
  browser = await launchPlainChromium();
});
afterAll(() => browser.close());

// Side by side, each in a window of its own: most of the time they wait until nothing comes any more.
describe.concurrent('a first question', () => {
  it.each(QUESTIONS)(
    'costs little on a phone: $language "$query"',
    async ({ language, query, wantsTexts }) => {
      const { context, close } = await openContext(browser, { viewport: VIEWPORTS.phone });
      const page = await context.newPage();
      await page.goto(`${siteUrl}/${language}/search/`, { waitUntil: 'networkidle' });
      const asked: Request[] = [];
      const open = new Set<Request>();
      context.on('request', (request) => open.add(request));
      context.on('requestfailed', (request) => open.delete(request));
      context.on('requestfinished', (request) => {
        open.delete(request);
        asked.push(request);
      });
      await page.locator('input[name="q"]').fill(query);
      await page.waitForSelector('[data-part="results"] a');
      const full = page.locator('[data-part="full"]');
      if (wantsTexts && (await full.isVisible())) await full.click();
      await settle(asked, open);
      const sizes = await Promise.all(asked.map(countBytes));
      const paths = asked.map((request, at) => `${new URL(request.url()).pathname} ${sizes[at]}`);
      expect(paths.some((path) => path.startsWith('/pagefind/names-'))).toBe(true);
      expect(paths.some((path) => path.includes('wasm'))).toBe(wantsTexts);
      expect(
        sizes.reduce((sum, bytes) => sum + bytes, 0),
        paths.join('\n'),
      ).toBeLessThanOrEqual(wantsTexts ? MOST_BYTES.texts : MOST_BYTES.names);
      await close();
    },
  );
});

/** The browser does not tell the size of a worker's script, and calls an answer without a body less than nothing. */
async function countBytes(request: Request): Promise<number> {
  const { pathname } = new URL(request.url());
  if (pathname.endsWith('worker.js')) return transferBytes(siteDir, pathname.slice(1));
  return Math.max(0, (await request.sizes()).responseBodySize);
}

/**
 * Waits until nothing has arrived for a second and a half: excerpts and pictures follow the answer. On a busy machine an
 * answer may take longer; that of a request that is under way is awaited for six seconds.
 */
async function settle(asked: readonly Request[], open: ReadonlySet<Request>): Promise<void> {
  for (let [before, quiet] = [-1, 0]; quiet < (open.size > 0 ? 4 : 1); ) {
    before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    quiet = asked.length > before ? 0 : quiet + 1;
  }
}
