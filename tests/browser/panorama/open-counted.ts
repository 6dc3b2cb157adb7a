import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openContext, VIEWPORTS, type WatchedContext } from '../open-page.ts';
import { countGraphics } from './count-graphics.ts';
import { SCENES } from './open-tour.ts';

export const PHONE = { viewport: VIEWPORTS.phone, deviceScaleFactor: 2.6, hasTouch: true, isMobile: true };
export const TILES = /\/media\/\w+\/(?:(?:base|[frblud]-\d)\.webp|\w+\.bin)$/;

/** Address of the tour most tests walk through. */
export function tourUrl(): string {
  return `${inject('siteUrl')}/en/sites/dong-tien-son/`;
}

/** Opens a page that counts what the viewer draws and keeps, and remembers which parts of files were asked for. */
export async function openCounted(
  browser: Browser,
  url: string,
  options: Parameters<typeof openContext>[1] = {},
  init: () => void = () => {},
): Promise<{ page: Page; watched: WatchedContext; ranges: () => string[] }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.headers().range ?? ''));
  await page.addInitScript(init);
  await countGraphics(page);
  await page.goto(url);
  return { page, watched, ranges: () => asked };
}

/** Sends the address of the page elsewhere. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** Goes through so many scenes, and waits for each to be sharp. */
export async function walk(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const scene = SCENES[index % SCENES.length] ?? '';
    const sharp = page.evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          const onSharp = (event: Event) => {
            if ((event as CustomEvent).detail.scene !== wanted) return;
            document.removeEventListener('diemden:sharp', onSharp);
            resolve();
          };
          document.addEventListener('diemden:sharp', onSharp);
        }),
      scene,
    );
    await goTo(page, `#scene=${scene}`);
    await sharp;
  }
  await page.waitForTimeout(300);
}
