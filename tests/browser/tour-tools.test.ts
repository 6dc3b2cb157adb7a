import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { VIEWPORTS } from './open-page.ts';
import { end, openTour, PATIENT, SCENES, tool } from './panorama/open-tour.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the tools of a tour', () => {
  it('show all scenes, a map and the guide by keyboard, one bar at a time, and Escape puts them away', async () => {
    const { page, watched } = await openTour(browser, 'gate');
    await tool(page, 'strip').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.tour-strip-item').count()).toBe(SCENES.length);
    expect(await page.locator('.tour-strip-item[aria-current]').textContent()).toMatch(
      /mouth|entrance|gate/i,
    );
    await page.locator('.tour-strip-item').nth(2).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('scene=pools'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.tour-strip').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('strip');
    await tool(page, 'map').click();
    expect(await page.locator('.tour-map-spot').count()).toBe(SCENES.length);
    const cone = () => page.locator('.tour-map-cone').evaluate((one: SVGElement) => one.style.rotate);
    const before = await cone();
    await page.locator('.tour-pane').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(cone, PATIENT).not.toBe(before);
    await tool(page, 'guide').click();
    expect(await page.locator('.tour-guide-count').textContent()).toBe('Stop 3 of 4');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await page.waitForFunction(() => location.hash.includes('scene=shrine'));
    await tool(page, 'strip').click();
    expect(await page.locator('.tour-guide').isVisible()).toBe(false);
    await end(watched);
  });

  it('turn the view only when asked, and stop when it is touched', async () => {
    const { page, watched } = await openTour(browser, 'gate', 'dong-tien-son', {
      reducedMotion: 'no-preference',
    });
    const yaw = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('yaw'));
    const still = await yaw();
    await page.waitForTimeout(700);
    expect(await yaw()).toBe(still);
    await tool(page, 'rotate').click();
    expect(await tool(page, 'rotate').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(yaw, PATIENT).not.toBe(still);
    await page.locator('.tour-pane').click({ position: { x: 200, y: 60 } });
    expect(await tool(page, 'rotate').getAttribute('aria-pressed')).toBe('false');
    await end(watched);
  });

  it('do not offer to turn to visitors who asked for less motion', async () => {
    const { page, watched } = await openTour(browser, 'gate');
    await tool(page, 'share').waitFor();
    expect(await tool(page, 'rotate').isVisible()).toBe(false);
    await end(watched);
  });

  it('copy the address of the view, and say so', async () => {
    const { page, watched } = await openTour(browser, 'chamber&yaw=20&pitch=5&fov=60');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tool(page, 'share').click();
    const heard = () => page.locator('.tour-heard').allTextContents();
    await expect.poll(async () => (await heard()).join(), PATIENT).toContain('copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${TOUR}#scene=chamber&yaw=20&pitch=5&fov=60`);
    await end(watched);
  });

  it('lie behind one button on a phone, and every target is 44 points large', async () => {
    const { page, watched } = await openTour(browser, 'gate', 'dong-tien-son', {
      viewport: VIEWPORTS.phone,
      hasTouch: true,
      isMobile: true,
    });
    await tool(page, 'more').waitFor();
    expect(await tool(page, 'map').isVisible()).toBe(false);
    await tool(page, 'more').tap();
    await tool(page, 'map').tap();
    expect(await tool(page, 'map').isVisible()).toBe(false); // what it opens has the place to itself
    await tool(page, 'more').tap();
    await tool(page, 'strip').tap();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.tour-stage :is(a, button)')]
        .filter((one) => one.checkVisibility() && !one.hasAttribute('data-away'))
        .map((one) => ({ name: one.ariaLabel ?? one.textContent, size: one.getBoundingClientRect() }))
        .filter(({ size }) => size.width < 43.5 || size.height < 43.5)
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
    await end(watched);
  });
});
