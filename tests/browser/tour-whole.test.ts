import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { listFaults } from './list-faults.ts';
import { end, openPage, openTour, SCENES, SHARP, tool } from './panorama/open-tour.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a whole tour', () => {
  it('is walked through with the keyboard alone', async () => {
    const { page, watched } = await openPage(browser, TOUR);
    await page.locator('[data-tour-open]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(SHARP);
    for (const target of ['chamber', 'pools', 'chamber', 'shrine', 'chamber', 'gate']) {
      await tabTo(page, `.tour-marks a[href="#scene=${target}"]`);
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => location.hash.includes(`scene=${id}&`), target);
      await page.waitForSelector(SHARP);
    }
    await end(watched);
  });

  it('is told to screen readers: the scene, what is in it, and each control by name', async () => {
    const { page, watched } = await openTour(browser, 'chamber');
    await tool(page, 'share').waitFor();
    const tree = await page.locator('tour-viewer').ariaSnapshot();
    expect(tree).toContain('application');
    for (const name of [
      'Turn left',
      'Zoom in',
      'Full screen',
      'Close the 360° view',
      'Scenes',
      'Map',
      'Guided tour',
    ])
      expect(tree).toContain(`button "${name}"`);
    expect(tree).toMatch(/group "In this scene":/);
    expect(tree.match(/\/url: ["']?#scene=/g)).toHaveLength(3);
    expect(tree).not.toMatch(/button\s*$/m); // a button without a name
    await end(watched);
  });

  it('has no fault that axe knows, with everything open', async () => {
    const { page, watched } = await openTour(browser, 'chamber');
    await tool(page, 'map').click();
    await tool(page, 'guide').click();
    expect(await listFaults(page, 'tour-viewer')).toEqual([]);
    await page.locator('[data-hotspot="dripping"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.tour-panel audio').waitFor();
    expect(await listFaults(page, 'tour-viewer')).toEqual([]);
    await end(watched);
  });

  it('is there without script: words, links, sounds, and a picture of the whole way round to scroll', async () => {
    const { page, watched } = await openPage(browser, TOUR, { javaScriptEnabled: false });
    expect(await page.locator('.tour-scene').count()).toBe(SCENES.length);
    expect(await page.locator('.tour-scene audio').count()).toBe(1);
    const wide = page.locator('.tour-wide').first();
    await wide.locator('summary').click();
    const region = wide.locator('.tour-wide-picture');
    const { inner, outer } = await region.evaluate((one) => ({
      inner: one.scrollWidth,
      outer: one.clientWidth,
    }));
    expect(inner).toBeGreaterThan(outer * 1.5);
    await watched.close();
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    if (!(await page.evaluate(() => document.activeElement?.closest('tour-viewer')))) {
      await page.locator('.tour-pane').focus();
    }
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
