import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openCounted, PHONE, tourUrl } from './panorama/open-counted.ts';

const TOUR = tourUrl();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a tour that turns with the device', () => {
  it('follows a phone that is turned after a tap, and says so when the phone does not tell', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate&yaw=0`, PHONE);
    const button = page.getByRole('button', { name: 'Turn with the phone' });
    await button.click();
    await page.evaluate(() => {
      for (let step = 0; step <= 20; step += 1) {
        const at = { alpha: 50 - step, beta: 90 + step / 2, gamma: 0 };
        dispatchEvent(new DeviceOrientationEvent('deviceorientation', at));
      }
    });
    // 20° to the right of where the scene begins, and up to almost where the phone points.
    await page.waitForFunction(() => /yaw=20&pitch=(?:8|9)/.test(location.hash));
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    const turned = await page.evaluate(() => location.hash);
    await page.evaluate(() =>
      dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: 0, beta: 90, gamma: 0 })),
    );
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => location.hash)).toBe(turned);
    await button.click();
    await page.getByText('Drag the picture to turn.').waitFor({ state: 'visible' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('offers to follow the device only where it may be turned in the hand', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate`);
    await page.waitForSelector('.tour-corner');
    expect(await page.locator('.tour-corner button:visible').count()).toBe(2);
    await watched.close();
  });
});
