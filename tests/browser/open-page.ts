import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Widths the design is made for: a small laptop and the commonest Android phone. */
export const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 412, height: 915 },
} as const;

/**
 * Opens pages that remember everything the console, the network and the content policy complained about.
 * @param options as in Playwright; reduced motion is on unless told otherwise, so that pictures of pages stand still
 */
export async function openContext(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedContext> {
  const context = await browser.newContext({
    viewport: VIEWPORTS.desktop,
    reducedMotion: 'reduce',
    serviceWorkers: 'block', // its requests come later than the page's and cannot be rerouted; offline.test.ts lets it run
    ...options,
  });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.text() === BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url()))
      complaints.push(`foreign origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { context, complaints, close: () => context.close() };
}

/** What Playwright says itself when it keeps the service worker out. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Waits until lazily loaded things have been seen once, so that they take part in what is tested. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
  });
}

export type WatchedContext = { context: BrowserContext; complaints: string[]; close: () => Promise<void> };
