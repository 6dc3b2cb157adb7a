import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';

/** The page has a second model, of splats. */
const COURT = '[data-model="temple-court"]';
const PAGE = `${inject('siteUrl')}/en/sites/tam-thanh/`;
const IWER = readFileSync(createRequire(import.meta.url).resolve('iwer/build/iwer.js'), 'utf8');
/** A headset with see-through cameras, in place of what Chromium itself offers. */
const HEADSET = `${IWER};globalThis.headset = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: false });
headset.installRuntime({ forceInstall: true });`;

it('a model is placed in the room where the device can, and everything is as before afterwards', async () => {
  const browser = await launchChromium();
  const watched = await openContext(browser, { bypassCSP: true });
  const page = await watched.context.newPage();
  await page.addInitScript(HEADSET);
  await page.goto(PAGE);
  await page.locator(`${COURT} [data-model-open]`).click();
  await page.waitForSelector(`${COURT} model-view[data-ready="sharp"]`);
  await page.locator('.m3-corner .m3-button').first().click();
  const start = page.getByRole('button', { name: 'Place it in the room (AR)' });
  await start.click();
  await page.waitForSelector('.m3-stage[data-in-session]');
  expect(await page.evaluate('headset.activeSession !== undefined')).toBe(true);
  await page.evaluate('headset.activeSession.end()');
  await page.waitForSelector('.m3-stage:not([data-in-session])');
  expect(await page.locator('[data-pin="hall"]').isVisible()).toBe(true);
  await browser.close();
});
