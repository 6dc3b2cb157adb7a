import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Beside the northern places of the demo. */
const BINH_LU = { latitude: 22.33, longitude: 103.63, accuracy: 4000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the map by keyboard', () => {
  it('has at most six tab stops, names every group in words, and leads from group to place to page and back', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await openMap(await context.newPage(), 'en/map/');
    expect(await page.evaluate(countTabStops)).toBeLessThanOrEqual(6);
    const names = await page
      .locator('.map-button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => !/^Group of \d+ places|^\d+\. .+, .+/.test(name))).toEqual([]);

    await page.locator('.map-button[tabindex="0"]').focus();
    for (let step = 0; step < 6 && !(await isDialogOpen(page)); step += 1) {
      await page.keyboard.press('Enter'); // each group comes apart until a place or a list opens
      await page.waitForTimeout(400);
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-button');
    const first = await focusedName(page);
    await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).not.toBe(first);
    expect(await page.evaluate(countTabStops)).toBeLessThanOrEqual(6);
    expect(complaints).toEqual([]);
    await close();
  });

  it('walks through its buttons with arrow keys, as one tab stop', async () => {
    const { context, close } = await openContext(browser);
    const page = await openMap(await context.newPage(), 'en/map/');
    const tools = page.getByRole('toolbar', { name: 'Map tools' });
    expect(await tools.locator('button[tabindex="0"]').count()).toBe(1);
    await tools.locator('button').first().focus();
    await page.keyboard.press('End');
    expect(await focusedName(page)).toBe('Search');
    await page.keyboard.press('ArrowUp');
    expect(await focusedName(page)).toBe('Where am I');
    expect(await tools.locator('button[tabindex="0"]').count()).toBe(1);
    await close();
  });
});

describe('narrowing the map', () => {
  it('keeps the choice in the address, shows it from a link, and undoes it with the back button', async () => {
    const { context, complaints, close } = await openContext(browser);
    const page = await openMap(await context.newPage(), 'en/map/?kind=cave');
    const count = () => page.locator('.map-places > li').count();
    const caves = await count();
    expect(caves).toBeGreaterThan(1);
    expect(await page.locator('[data-facets="found"]').textContent()).toMatch(
      new RegExp(`^${caves} of \\d+ places`),
    );
    await page.locator('.map-facets summary').click();
    await page.locator('select[name="kind"]').selectOption('waterfall');
    await page.locator('input[value="360"]').check();
    expect(new URL(page.url()).search).toBe('?kind=waterfall&has=360');
    expect(await count()).toBe(1);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('.map-places > li').length === wanted,
      caves,
    );
    expect(await page.locator('select[name="kind"]').inputValue()).toBe('cave');
    await page.getByRole('button', { name: 'Clear choices' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await count()).toBeGreaterThan(caves);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so in words when nothing fits, and shows no marker', async () => {
    const { context, close } = await openContext(browser);
    const page = await openMap(await context.newPage(), 'en/map/?kind=waterfall&has=audio&has=3d');
    expect(await page.locator('[data-facets="found"]').textContent()).toContain('No place fits');
    expect(await page.locator('.map-button').count()).toBe(0);
    await close();
  });
});

describe('the visitor’s position', () => {
  it('shows a circle and sorts the list from near to far, and keeps nothing', async () => {
    const { context, complaints, close } = await openContext(browser, {
      geolocation: BINH_LU,
      permissions: ['geolocation'],
    });
    const page = await openMap(await context.newPage(), 'en/map/');
    await page.getByRole('button', { name: 'Where am I' }).click();
    await page.waitForSelector('.map-away');
    await expect.poll(async () => (await readRadiusM(page)) / BINH_LU.accuracy).toBeCloseTo(1, 1);
    const bar = page.locator('.leaflet-control-scale-line');
    const before = await bar.textContent();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => bar.textContent()).not.toBe(before);
    await expect.poll(async () => (await readRadiusM(page)) / BINH_LU.accuracy).toBeCloseTo(1, 1);
    expect(await page.locator('[data-map="status"]').textContent()).toContain('give or take 4 km');
    // The pointer still lies on the button, as it does on phones after a tap.
    const backgroundOf = (selector: string) =>
      page.locator(selector).evaluate((part) => getComputedStyle(part).backgroundColor);
    expect(await backgroundOf('.map-control[aria-pressed="true"]')).toBe(await backgroundOf('.map-here'));
    const metres = (await page.locator('.map-away').allTextContents()).map(toMetres);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.getByRole('button', { name: 'Where am I' }).click();
    await page.waitForFunction(() => !document.querySelector('.map-away'));
    expect(await page.locator('.map-here').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in words that it may not know it', async () => {
    const { context, close } = await openContext(browser, { permissions: [] });
    const page = await openMap(await context.newPage(), 'en/map/');
    await page.getByRole('button', { name: 'Where am I' }).click();
    await page.waitForFunction(() =>
      /does not tell this page|could not be found/.test(
        document.querySelector('[data-map="status"]')?.textContent ?? '',
      ),
    );
    expect(await page.getByRole('button', { name: 'Where am I' }).getAttribute('aria-pressed')).toBe('false');
    await close();
  });
});

describe('the open map', () => {
  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, with a place open (%s)',
    async (colorScheme) => {
      const { context, close } = await openContext(browser, { colorScheme });
      const page = await openMap(await context.newPage(), 'vi/map/');
      await page.locator('.map-show').first().click();
      await page.waitForSelector('site-map [role="dialog"]:not([hidden])');
      expect(await runAxe(page)).toEqual([]);
      await close();
    },
  );

  it('prints as a drawing, with its legend and without its buttons', async () => {
    const { context, close } = await openContext(browser);
    const page = await openMap(await context.newPage(), 'en/map/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.map-drawing').isVisible()).toBe(true);
    expect(await page.locator('.map-legend').isVisible()).toBe(true);
    for (const part of ['.map-live', '.map-facets'])
      expect(await page.locator(part).first().isVisible()).toBe(false);
    await close();
  });
});

async function openMap(page: Page, path: string): Promise<Page> {
  await page.goto(`${siteUrl}/${path}`);
  await page.locator('site-map').scrollIntoViewIfNeeded();
  await page.waitForSelector('site-map[data-ready="sharp"]');
  return page;
}

function countTabStops(): number {
  const parts = document.querySelectorAll<HTMLElement>(
    '.map-live a[href], .map-live button, .map-live [tabindex], .map-live select, .map-live input',
  );
  return [...parts].filter((part) => part.tabIndex >= 0 && part.checkVisibility()).length;
}

function isDialogOpen(page: Page): Promise<boolean> {
  return page.locator('site-map [role="dialog"]').isVisible();
}

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

/** Measures the circle around the visitor with the scale bar of the map. */
function readRadiusM(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bar = document.querySelector('.leaflet-control-scale-line');
    const circle = document.querySelector('.map-accuracy');
    const [, length = '', unit] = /([\d.,]+)\s*(k?m)/.exec(bar?.textContent ?? '') ?? [];
    const barM = Number(length) * (unit === 'km' ? 1000 : 1);
    const [circlePx = 0, barPx = 0] = [circle, bar].map((each) => each?.getBoundingClientRect().width);
    return ((circlePx / 2) * barM) / barPx;
  });
}

function toMetres(text: string): number {
  const [, value = '', unit] = /([\d.]+) (k?m)/.exec(text) ?? [];
  return Number(value) * (unit === 'km' ? 1000 : 1);
}

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // axe puts itself on window; it has no types there
    const runner = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await runner.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  });
}
