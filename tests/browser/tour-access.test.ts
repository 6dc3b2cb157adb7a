import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS } from './open-page.ts';

const TOUR = `${inject('siteUrl')}/en/sites/dong-tien-son/#scene=chamber`;
const GATE = `${inject('siteUrl')}/en/sites/dong-tien-son/#scene=gate`;
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
    const label = page.locator('.tour-mark:not([data-away], [data-bare]) .tour-mark-label').first();
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

describe('what is laid over the picture', () => {
  it.each([
    ['a phone', { viewport: VIEWPORTS.phone }],
    ['a narrow phone', { viewport: { width: 320, height: 640 } }],
    ['a phone held across', { viewport: { width: 740, height: 360 } }],
    ['400 percent', { viewport: { width: 320, height: 256 } }],
    ['a desktop', { viewport: VIEWPORTS.desktop }],
  ])('leaves every button within reach, whatever is open, on %s', async (_, options) => {
    const { page, watched } = await open(options, GATE);
    for (const name of ['strip', 'map', 'guide']) {
      const more = page.locator('[data-tool="more"]');
      await page.locator('[data-tool="share"]').waitFor({ state: 'attached' });
      if (await more.isVisible()) await more.click();
      expect.soft(await listCovered(page, '.tour-tools button'), `tools before ${name}`).toEqual([]);
      await page.locator(`[data-tool="${name}"]`).click();
      const always = '.tour-tools button, .tour-corner button, .tour-controls button';
      const open = `${always}, .tour-${name} button:not([disabled])`;
      expect.soft(await listCovered(page, open), name).toEqual([]);
    }
    await watched.close();
  });

  it.each([
    ['phone', VIEWPORTS.phone],
    ['desktop', VIEWPORTS.desktop],
  ])('has names that do not lie on one another, on a %s', async (_, viewport) => {
    const { page, watched } = await open({ viewport }, GATE);
    await page.locator('.tour-mark:not([data-away], [data-bare])').first().waitFor();
    const covered = await page.evaluate(() => {
      const shown = '.tour-mark:not([data-away], [data-bare]) .tour-mark-label';
      const icons = '.tour-mark:not([data-away]) .tour-mark-icon';
      const labels = [...document.querySelectorAll(shown)];
      return labels.flatMap((label) => {
        const a = label.getBoundingClientRect();
        return [...labels, ...document.querySelectorAll(icons)]
          .filter((other) => other.parentElement !== label.parentElement)
          .filter((other) => {
            const b = other.getBoundingClientRect();
            const [x, y] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
            return x - Math.max(a.left, b.left) > 1 && y - Math.max(a.top, b.top) > 1;
          })
          .map((other) => `${label.textContent} / ${other.parentElement?.textContent}`);
      });
    });
    expect(covered).toEqual([]);
    const bare = page.locator('.tour-mark[data-bare]:not([data-away])');
    for (const one of await bare.all()) {
      await one.focus();
      expect(await one.locator('.tour-mark-label').evaluate((label) => label.clientWidth)).toBeGreaterThan(
        20,
      );
    }
    await watched.close();
  });

  it('tells what is on from what is off in forced colours', async () => {
    const { page, watched } = await open({ forcedColors: 'active' }, GATE);
    const strip = page.locator('[data-tool="strip"]');
    const ground = () => strip.evaluate((one) => getComputedStyle(one).backgroundColor);
    await strip.waitFor();
    const off = await ground();
    await strip.click();
    expect(await ground()).not.toBe(off);
    await watched.close();
  });

  it('is found again by the keyboard when what lay behind the button for more is closed', async () => {
    const { page, watched } = await open({ viewport: VIEWPORTS.phone }, GATE);
    await page.locator('[data-tool="more"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-tool="strip"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.tour-strip').isVisible()).toBe(true);
    await page.locator('.tour-strip button').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.tour-strip').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('more');
    await watched.close();
  });
});

describe('who hears a tour', () => {
  it('is told the direction after turning with the keys, once, when the view has come to rest', async () => {
    const { page, watched } = await open({}, GATE);
    await page.locator('[data-tool="share"]').waitFor();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const listen = new MutationObserver((changes) => {
        for (const { target } of changes) if (target.textContent) heard.push(target.textContent);
      });
      for (const one of document.querySelectorAll('.tour-stage [role="status"]'))
        listen.observe(one, { childList: true });
    });
    await page.locator('.tour-pane').focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard); // set above
    await expect.poll(heard, { timeout: 20_000 }).toHaveLength(1);
    expect(await heard()).toEqual([
      expect.stringMatching(/^Facing (?:north-|south-)?(?:east|west|south)\.$/),
    ]);
    await watched.close();
  });

  it('hears the words of a guided tour as it goes on', async () => {
    const { page, watched } = await open({}, GATE);
    await page.locator('[data-tool="guide"]').click();
    const words = page.locator('.tour-guide-words');
    const first = await words.textContent();
    expect(await words.getAttribute('aria-live')).toBe('polite');
    await page.locator('.tour-guide-head button').last().click();
    await expect.poll(() => words.textContent(), { timeout: 20_000 }).not.toBe(first);
    await watched.close();
  });
});

/** Lists the buttons that something else lies over in their middle. */
function listCovered(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((all) => {
    const stage = document.querySelector('tour-viewer');
    return [...document.querySelectorAll<HTMLElement>(all)]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = one.getBoundingClientRect();
        const found = document.elementFromPoint(x + width / 2, y + height / 2);
        return !stage?.contains(one) || !one.contains(found);
      })
      .map((one) => one.ariaLabel ?? one.textContent ?? '');
  }, selector);
}

async function open(options: Parameters<typeof openContext>[1], address = TOUR) {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await page.goto(address);
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
  // Six points inside its edges: they are softened with what lies below, and its end is round.
  const picture = sharp(await label.screenshot());
  const { width, height } = await picture.metadata();
  return picture
    .extract({ left: 6, top: 3, width: width - 12, height: height - 6 })
    .png()
    .toBuffer();
}
