import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';

const TOUR = `${inject('siteUrl')}/en/sites/dong-tien-son/#scene=chamber`;
const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';

/** WCAG 2.2, 1.4.3 */
const ENOUGH_CONTRAST = 4.5;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('what lies over the picture of a tour', () => {
  it.each(['light', 'dark'] as const)('is read on any picture, %s', async (colorScheme) => {
    const { page, watched } = await open({ colorScheme });
    expect(await listContrasts(page)).toEqual([]);
    const label = page.locator('.tour-mark:not([data-away]) .tour-mark-label').first();
    const before = await pictureOf(page, label, '#ffffff');
    expect(Buffer.compare(before, await pictureOf(page, label, '#000000'))).toBe(0);
    const { min, max } = (await sharp(before).greyscale().stats()).channels[0] ?? { min: 0, max: 0 };
    expect(max - min).toBeGreaterThan(100); // there are words on it
    await watched.close();
  });

  it('fits at 400 percent, with every control within reach', async () => {
    const { page, watched } = await open({ viewport: { width: 320, height: 256 } }); // of 1280 × 1024
    const faults = await page.evaluate(() => {
      const stage = document.querySelector('.tour-stage')?.getBoundingClientRect();
      const isOut = ({ left, right, top, bottom }: DOMRect) =>
        !stage ||
        left < stage.left - 1 ||
        right > stage.right + 1 ||
        top < stage.top - 1 ||
        bottom > stage.bottom + 1;
      const shown = [...document.querySelectorAll<HTMLElement>('.tour-button, .tour-caption')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        sideways: document.documentElement.scrollWidth - innerWidth,
        count: shown.length,
        out: shown
          .filter((one) => isOut(one.getBoundingClientRect()))
          .map((one) => one.ariaLabel ?? one.className),
      };
    });
    expect(faults).toEqual({ sideways: 0, count: expect.any(Number), out: [] });
    expect(faults.count).toBeGreaterThan(3);
    await page.locator('.tour-pane').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => /yaw=/.test(location.hash));
    await watched.close();
  });
});

async function open(options: Parameters<typeof openContext>[1]) {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await page.goto(TOUR);
  await page.waitForSelector(SHARP);
  await page.locator('.tour-button').first().waitFor();
  return { page, watched };
}

/** Lists words over the picture that have no ground of their own, or too little contrast with it. */
function listContrasts(page: Page): Promise<string[]> {
  return page.evaluate((enough) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    const toRgba = (colour: string) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (rgba: number[]) => {
      const [r = 0, g = 0, b = 0] = rgba.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const stage = document.querySelector('.tour-stage');
    const faults: string[] = [];
    let count = 0;
    for (const one of stage?.querySelectorAll<HTMLElement>('*') ?? []) {
      const words = [...one.childNodes].find((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (!words || !one.checkVisibility() || one.closest('.visually-hidden')) continue;
      count += 1;
      let ground: HTMLElement | null = one;
      while (ground && ground !== stage && toRgba(getComputedStyle(ground).backgroundColor)[3] !== 255)
        ground = ground.parentElement;
      if (!ground || ground === stage) {
        faults.push(`${words.nodeValue}: no ground`);
        continue;
      }
      const [a, b] = [getComputedStyle(one).color, getComputedStyle(ground).backgroundColor]
        .map((colour) => luminance(toRgba(colour)))
        .sort((x, y) => y - x);
      const ratio = ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
      if (ratio < enough) faults.push(`${words.nodeValue}: ${ratio.toFixed(2)}`);
    }
    return count < 3 ? ['fewer than three words were looked at'] : faults;
  }, ENOUGH_CONTRAST);
}

/** Looks at a label while the picture below it is of one colour. */
async function pictureOf(
  page: Page,
  label: ReturnType<Page['locator']>,
  background: string,
): Promise<Buffer> {
  await page.evaluate((colour) => {
    const pane = document.querySelector<HTMLElement>('.tour-pane');
    const canvas = document.querySelector<HTMLElement>('.tour-canvas');
    pane?.style.setProperty('background', colour);
    canvas?.style.setProperty('visibility', 'hidden');
  }, background);
  // A point inside its edges, which are softened with what lies below.
  const picture = sharp(await label.screenshot());
  const { width, height } = await picture.metadata();
  return picture
    .extract({ left: 3, top: 3, width: width - 6, height: height - 6 })
    .png()
    .toBuffer();
}
