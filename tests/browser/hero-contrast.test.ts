import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { contrastRatio, TEXT_CONTRAST } from '../../src/model/colours.ts';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const siteUrl = inject('siteUrl');

/** The start page with its posters, and entries with long, short and accented words over the picture. */
const PAGES = [
  'vi/',
  'fr/routes/cung-duong-tinh-yeu/',
  'zh/sites/dong-tien-son/',
  'en/projects/lang-di-san-binh-lu/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it.each([
  ['a small laptop in the dark theme', { viewport: VIEWPORTS.desktop, colorScheme: 'dark' }],
  ['a wide screen', { viewport: { width: 1920, height: 1000 }, colorScheme: 'light' }],
  ['a tablet', { viewport: { width: 970, height: 1000 }, colorScheme: 'light' }],
  ['a phone', { viewport: VIEWPORTS.phone, colorScheme: 'light' }],
] as const)('words over a picture can be read on %s, even where the picture is white', async (_, options) => {
  const { context, close } = await openContext(browser, options);
  await context.route(/\.(avif|webp|jpe?g)$/, (route) => route.abort()); // white takes their place
  const page = await context.newPage();
  const faint: string[] = [];
  for (const path of PAGES) {
    await page.goto(`${siteUrl}/${path}`);
    await paintPicturesWhite(page);
    for (const ground of await page.locator('.hero, .poster').all())
      faint.push(...(await listFaint(ground)).map((line) => `${path} ${line}`));
  }
  await close();
  expect(faint).toEqual([]);
});

/** A white ground with the picture away is the brightest photograph there can be, also where an entry has none yet. */
async function paintPicturesWhite(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const ground of document.querySelectorAll<HTMLElement>('.hero, .poster'))
      ground.style.background = '#fff';
    for (const picture of document.querySelectorAll<HTMLElement>(':is(.hero, .poster) .picture'))
      picture.style.visibility = 'hidden';
    await document.fonts.ready;
  });
}

/** Names the lines whose colour is too near to the brightest twentieth of what lies behind them. */
async function listFaint(ground: Locator): Promise<string[]> {
  const lines = await ground.evaluate(takeLines);
  if (lines.length === 0) return ['no words'];
  const { data, info } = await sharp(await ground.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  return lines.flatMap(({ words, channels, left, top, right, bottom }) => {
    const counts = new Uint32Array(256); // of the brightest channel: a grey no darker than the pixel
    for (let y = top; y < Math.min(bottom, info.height); y += 1)
      for (let x = left; x < Math.min(right, info.width); x += 1) {
        const at = (y * info.width + x) * info.channels;
        const value = Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
        counts[value] = (counts[value] ?? 0) + 1;
      }
    let value = 255;
    for (let rest = (right - left) * (bottom - top) * 0.05; value > 0; value -= 1) {
      rest -= counts[value] ?? 0;
      if (rest < 0) break;
    }
    const ratio = contrastRatio(toHex(channels), toHex([value, value, value]));
    return ratio < TEXT_CONTRAST ? [`“${words}” ${ratio.toFixed(2)}`] : [];
  });
}

/** Lists the boxes of the lines of words over a picture, in pixels from its corner, and hides the words. Runs in the page. */
function takeLines(ground: Element): Line[] {
  const lines: Line[] = [];
  const corner = ground.getBoundingClientRect();
  const texts = document.createTreeWalker(ground, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.textContent?.trim();
    const element = text.parentElement;
    if (!words || !element || element.closest('.button')) continue; // a button brings its own ground
    const range = document.createRange();
    range.selectNodeContents(text);
    const channels = getComputedStyle(element).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    for (const box of range.getClientRects()) {
      const [left, top] = [Math.floor(box.left - corner.left), Math.floor(box.top - corner.top)];
      lines.push({
        words,
        channels,
        left,
        top,
        right: left + Math.ceil(box.width),
        bottom: top + Math.ceil(box.height),
      });
    }
  }
  for (const element of ground.querySelectorAll<HTMLElement>(':is(h1, h3, p, span, a)')) {
    element.style.color = 'transparent';
    element.style.textShadow = 'none'; // it does not reach under the whole letter
  }
  return lines;
}

function toHex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

type Line = { words: string; channels: number[]; left: number; top: number; right: number; bottom: number };
