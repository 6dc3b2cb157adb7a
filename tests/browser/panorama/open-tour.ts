import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openContext, type WatchedContext } from '../open-page.ts';

export const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';
/** Scenes of the cave that most tests of tours walk through. */
export const SCENES = ['gate', 'chamber', 'pools', 'shrine'];
/** Graphics in software draw a frame in a second when the machine has other work. */
export const PATIENT = { timeout: 20_000 };

/** Opens the tour of a site at a scene and a view, and waits until it is sharp and has its tools. */
export async function openTour(
  browser: Browser,
  hash: string,
  site = 'dong-tien-son',
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const opened = await openPage(browser, `${inject('siteUrl')}/en/sites/${site}/#scene=${hash}`, options);
  await opened.page.waitForSelector(SHARP);
  await tool(opened.page, 'share').waitFor({ state: 'attached' });
  return opened;
}

/** Opens a page and remembers what the console complains about. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await page.goto(url);
  return { page, watched };
}

/** Expects that the console stayed empty, and closes what was opened. */
export async function end(watched: WatchedContext): Promise<void> {
  expect(watched.complaints).toEqual([]);
  await watched.close();
}

/** A tool of the bar, by its name. */
export function tool(page: Page, name: string) {
  return page.locator(`[data-tool="${name}"]`);
}
