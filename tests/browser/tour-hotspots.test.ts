import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { end, openTour, PATIENT } from './panorama/open-tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('what a hotspot opens', () => {
  it('a picture with its caption, and Escape gives the focus back', async () => {
    const { page, watched } = await openTour(browser, 'gate&yaw=-24&pitch=12&fov=75');
    await page.locator('[data-hotspot="inside"]').focus();
    await page.keyboard.press('Enter');
    const image = page.locator('.tour-panel img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toMatch(/cave/i);
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), PATIENT)
      .toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tour-panel').count(), PATIENT).toBe(0);
    expect(await focusedHotspot(page)).toBe('inside');
    await end(watched);
  });

  it('a sound that waits to be played, with what is heard in words', async () => {
    const { page, watched } = await openTour(browser, 'chamber&yaw=-86&pitch=6&fov=80');
    await page.locator('[data-hotspot="dripping"]').focus();
    await page.keyboard.press('Enter');
    const sound = page.locator('.tour-panel audio');
    await sound.waitFor();
    expect(await sound.evaluate((one: HTMLAudioElement) => one.paused)).toBe(true);
    expect(await page.locator('.tour-panel-words').textContent()).toMatch(/drip|drop/i);
    await end(watched);
  });

  it('another website only after a question that says which', async () => {
    const { page, watched } = await openTour(browser, 'gate&yaw=52&pitch=3&fov=75');
    await page.locator('[data-hotspot="festival-article"]').focus();
    await page.keyboard.press('Enter');
    const go = page.locator('.tour-panel-go');
    await go.waitFor();
    expect(await page.locator('.tour-panel').textContent()).toContain('dulichtaybac.vn');
    expect(await go.getAttribute('rel')).toBe('noopener noreferrer external');
    expect(await go.getAttribute('href')).toMatch(/^https:\/\/dulichtaybac\.vn\//);
    await page.locator('.tour-panel-choice').last().click();
    expect(await page.locator('.tour-panel').count()).toBe(0);
    await end(watched); // which also says that nothing was fetched from there
  });

  it('an outline opens where it is pressed and not where it is dragged, and takes no turn in the order of the keyboard', async () => {
    const { page, watched } = await openTour(browser, 'pools&yaw=-96&pitch=-13&fov=75');
    const pane = await box(page, '.tour-pane');
    const [x, y] = [pane.x + pane.width / 2 + 150, pane.y + pane.height / 2 + 20];
    const points = () => page.locator('.tour-areas polygon').getAttribute('points');
    const before = await points();
    expect(before).toMatch(/\d/);
    expect(await page.locator('.tour-areas').getAttribute('aria-hidden')).toBe('true');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('.tour-panel').count()).toBe(0);
    await expect.poll(points, PATIENT).not.toBe(before);
    await page.keyboard.press('Home');
    await expect.poll(points, PATIENT).toBe(before);
    await page.mouse.click(x, y);
    await page.locator('.tour-panel').waitFor();
    expect(await page.locator('.tour-panel-heading').textContent()).toMatch(/pool/i);
    await end(watched);
  });

  it('a 3D model on the same page', async () => {
    const { page, watched } = await openTour(browser, 'lane&yaw=-40&pitch=4&fov=75', 'chu-va-6');
    const href = await page.locator('[data-hotspot="house-model"]').getAttribute('href');
    expect(href).toBe('/en/sites/chu-va-6/#model-mong-house');
    expect(await page.locator('#model-mong-house').count()).toBe(1);
    await end(watched);
  });
});

function focusedHotspot(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-hotspot'));
}

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}
