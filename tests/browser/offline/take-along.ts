import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openContext, VIEWPORTS, type WatchedContext } from '../open-page.ts';

/** Opens pages with the service worker at work, in Vietnamese, on a phone. */
export function openPhone(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedContext> {
  return openContext(browser, {
    viewport: VIEWPORTS.phone,
    locale: 'vi-VN',
    serviceWorkers: 'allow',
    ...options,
  });
}

/** Opens a page and waits until its block knows what is on the device. */
export async function openBlock(context: BrowserContext, address: string): Promise<Block> {
  const page = await context.newPage();
  await page.goto(address);
  const root = page.locator('take-along');
  await root.scrollIntoViewIfNeeded();
  const state = () => root.getAttribute('data-state');
  const known = ['offered', 'paused', 'kept'].map((name) => `take-along[data-state=${name}]`).join();
  await page.waitForSelector(known, { timeout: 20_000 });
  return {
    page,
    state,
    press: (name) => root.getByRole('button', { name }).click(),
    text: async () => (await root.innerText()).replace(/\s+/g, ' '),
    until: async (wanted) => {
      await page.waitForSelector(`take-along[data-state=${wanted}]`, { timeout: 60_000 });
    },
  };
}

/** Takes the pack of a page along, to the end. */
export async function takeAlong(context: BrowserContext, address: string): Promise<Block> {
  const block = await openBlock(context, address);
  await block.press(/Tải về máy|Save on this/);
  await block.until('kept');
  return block;
}

/** Counts the files on the device, and reads the texts among them that hold a word. */
export function readKept(page: Page, word: string): Promise<{ count: number; holding: number }> {
  return page.evaluate(async (wanted) => {
    const files = await caches.open('diem-den:files:1');
    const keys = await files.keys();
    let holding = 0;
    for (const key of keys) if ((await (await files.match(key))?.text())?.includes(wanted)) holding++;
    return { count: keys.length, holding };
  }, word);
}

/** Lists the hashes of the files on the device. */
export function listHashes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('diem-den:files:1')).keys();
    return keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  });
}

export type Block = {
  page: Page;
  state: () => Promise<string | null>;
  press: (name: RegExp) => Promise<void>;
  text: () => Promise<string>;
  until: (state: string) => Promise<void>;
};
