import { expect, inject, it } from 'vitest';
import { launchChromium } from '../../setup/chromium.ts';
import { openContext } from '../open-page.ts';
import { openStage } from './stage.ts';

it('says once in a tour that the picture gets no sharper without network, and sharpens it when that is back', async () => {
  const browser = await launchChromium();
  const own = await openStage(inject('siteDir'));
  const visitor = await openContext(browser);
  const page = await visitor.context.newPage();
  await page.goto(`${own.url}/vi/sites/dong-tien-son/#scene=gate`);
  const viewer = page.locator('tour-viewer');
  const ready = () => viewer.getAttribute('data-ready');
  const heard = viewer.locator('.tour-heard');
  await expect.poll(ready, { timeout: 40_000 }).toBe('sharp');
  expect(await heard.textContent()).not.toContain('Không có mạng');

  await own.stop();
  const said = await heard.evaluateHandle((line) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(line.textContent)).observe(line, { childList: true });
    return texts;
  });
  const countSaid = () =>
    said.evaluate((texts) => texts.filter((text) => text.startsWith('Không có mạng')).length);
  for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: 'Phóng to' }).click();
  await page.getByRole('button', { name: 'Xoay sang trái' }).click();
  await expect.poll(countSaid, { timeout: 20_000 }).toBe(1);
  expect(await heard.getAttribute('role')).toBe('status');
  expect(await heard.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Xoay sang trái' }).click();
  await page.waitForTimeout(8000); // every tile was given up by now
  expect(await countSaid()).toBe(1);

  await own.start();
  own.asked.length = 0;
  await page.evaluate(() => dispatchEvent(new Event('online'))); // as the browser does when a line is back
  await expect
    .poll(() => own.asked.some((path) => /\/[frblud]-\d\.webp$/.test(path)), { timeout: 10_000 })
    .toBe(true);
  await visitor.close();
  await own.close();
  await browser.close();
}, 90_000);
