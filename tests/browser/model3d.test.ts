import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS, type WatchedContext } from './open-page.ts';

const siteUrl = inject('siteUrl');
const PAGE = `${siteUrl}/en/sites/tam-thanh/`;
/** The page has a second model, of splats. */
const COURT = '[data-model="temple-court"]';
const VIEWER = `${COURT} model-view[data-viewer="model3d"]`;
const OPEN = `${COURT} [data-model-open]`;
const SHARP = `${VIEWER}[data-ready="sharp"]`;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a 3D model on a page', () => {
  it('loads nothing of its engine and no model before it is opened', async () => {
    const { page, watched } = await open(PAGE);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.reload();
    await page.locator(VIEWER).scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((url) => /mount\.|\.glb\.gz$/.test(url))).toEqual([]);
    expect(await page.locator('model-view canvas').count()).toBe(0);
    await watched.close();
  });

  it('is walked through with the keyboard alone: opened, turned, every pin read, the tour, closed', async () => {
    const { page, watched } = await open(PAGE);
    await page.locator(OPEN).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(SHARP);
    expect(await focused(page)).toContain('m3-pane');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.keyboard.press('Home');
    const labels: string[] = [];
    for (let pin = 0; pin < 4; pin += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('m3-pin');
      await page.keyboard.press('Enter');
      labels.push((await page.locator('.m3-panel-heading').textContent()) ?? '');
      expect(await focused(page)).toContain('m3-panel');
      await page.keyboard.press('Escape');
      expect(await page.locator('.m3-panel').count()).toBe(0);
      expect(await focused(page)).toContain('m3-pin');
    }
    expect(labels).toEqual(['Gate of three arches', 'The hall', 'Incense burner', 'Visitors in the court']);
    const next = page.locator('.m3-guide .m3-button').last();
    await next.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
    expect(await page.locator('.m3-guide-title').textContent()).toBe('Before the hall');
    expect(await page.locator('.m3-heard[role="status"]').textContent()).toContain(
      'Before the hall. The red hall',
    );
    expect(await page.evaluate(() => location.hash)).toBe('#model=temple-court&view=hall-view');
    await page.locator('.m3-corner .m3-button').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${VIEWER}[data-ready="poster"]`);
    expect(await focused(page)).toContain('m3-open');
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('opens at the pin its address names and tells about it', async () => {
    const { page, watched } = await open(`${PAGE}#model=temple-court&pin=burner`);
    await page.waitForSelector(SHARP);
    expect(await page.locator('.m3-panel').textContent()).toContain('Incense burner');
    await page.locator('.m3-list a[href$="pin=hall"]').click();
    await page.waitForFunction(() => document.querySelector('.m3-panel')?.textContent?.includes('The hall'));
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it.each([
    ['markup', '#model=<img src=x onerror=alert(1)>'],
    ['names every object has', '#model=__proto__&pin=constructor'],
    ['another model', '#model=nha-khac&pin=burner'],
    ['broken escapes', '#model=%E0%A4%A'],
    ['ten kilobytes', `#model=temple-court${'9'.repeat(10_000)}`],
    ['a scene', '#scene=temple-court'],
  ])('stays closed and takes no harm from an address with %s', async (_, hash) => {
    const { page, watched } = await open(PAGE + hash);
    await page.waitForTimeout(400);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator(`${VIEWER}[data-ready="poster"]`).count()).toBe(1);
    expect(await page.locator('model-view canvas').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('has no fault for assistive technology, closed, open and with a panel', async () => {
    const { page, watched } = await open(PAGE, { bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    expect(await listFaults(page)).toEqual([]);
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    expect(await listFaults(page)).toEqual([]);
    await page.locator('[data-pin="hall"]').focus();
    await page.keyboard.press('Enter');
    expect(await listFaults(page)).toEqual([]);
    await watched.close();
  });

  it('draws nothing while nobody does anything', async () => {
    const { page, watched } = await open(PAGE, {}, COUNT_DRAWS);
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    await page.waitForTimeout(1500);
    const before = await page.evaluate('drawCount');
    await page.waitForTimeout(1500);
    expect(Number(before)).toBeGreaterThan(0);
    expect(await page.evaluate('drawCount')).toBe(before);
    await watched.close();
  });

  it('gives back every buffer and texture it took, however often it is opened', async () => {
    const { page, watched } = await open(PAGE, {}, COUNT_HELD);
    const taken: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = Number(await page.evaluate('held.Buffer'));
      await page.locator(OPEN).click();
      await page.waitForSelector(SHARP);
      await page.waitForTimeout(500);
      taken.push(Number(await page.evaluate('held.Buffer')) - before);
      await page.locator('.m3-corner .m3-button').last().click();
      await page.waitForSelector(`${VIEWER}[data-ready="poster"]`);
      await page.waitForTimeout(1200);
    }
    // Eight meshes of four buffers and the ground: what the small version took has been given back.
    expect(taken[0]).toBeGreaterThan(10);
    expect(taken[0]).toBeLessThan(50);
    expect(new Set(taken).size).toBe(1);
    // three makes four empty textures per context and leaves them to its end, which comes at once.
    expect(await page.evaluate('held')).toEqual({ Buffer: 0, Texture: 3 * 4 });
    expect(await page.evaluate('liveContexts()')).toBe(0);
    expect(await page.locator('model-view canvas').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('survives a lost WebGL context: poster back, a button to try again', async () => {
    const { page, watched } = await open(PAGE);
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    await page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>('model-view canvas')?.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector(`${VIEWER}[data-ready="poster"]`);
    expect(await page.locator(`${COURT} [data-model-note]`).textContent()).toContain('memory');
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    await watched.close();
  });

  it('keeps picture, words and file and says why when there is no WebGL, or the model does not come', async () => {
    const blind = await launchChromium(['--disable-3d-apis']);
    const watched = await openContext(blind);
    const page = await watched.context.newPage();
    await page.goto(PAGE);
    await page.locator(OPEN).click();
    await page.waitForFunction(() =>
      document.querySelector('[data-model-note]')?.textContent?.includes('browser'),
    );
    expect(await page.locator('.m3-list li').count()).toBe(7);
    expect(await page.locator(`${COURT} .m3-facts a[download]`).count()).toBe(1);
    expect(watched.complaints).toEqual([]);
    await blind.close();

    const cut = await open(PAGE);
    await cut.page.route('**/first.glb.gz', (route) => route.abort());
    await cut.page.locator(OPEN).click();
    await cut.page.waitForFunction(() =>
      document.querySelector('[data-model-note]')?.textContent?.includes('connection'),
    );
    expect(await cut.page.locator('.m3-poster img').last().isVisible()).toBe(true);
    await cut.watched.close();
  });

  it('shows the small version when the detailed one does not come', async () => {
    const { page, watched } = await open(PAGE);
    await page.route('**/high.glb.gz', (route) => route.abort());
    await page.locator(OPEN).click();
    await page.waitForSelector(`${VIEWER}[data-ready="first"]`);
    await page.waitForTimeout(800);
    expect(await page.locator(`${VIEWER}[data-ready="first"]`).count()).toBe(1);
    await watched.close();
  });

  it('lets one finger scroll the page, and is as wide as a phone', async () => {
    const { page, watched } = await open(PAGE, { viewport: VIEWPORTS.phone, hasTouch: true });
    await page.locator(OPEN).click();
    await page.waitForSelector(SHARP);
    const touch = await page.locator('.m3-pane').evaluate((pane) => getComputedStyle(pane).touchAction);
    expect(touch).toBe('pan-y');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});

const COUNT_DRAWS = `
  globalThis.drawCount = 0;
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...input) {
      globalThis.drawCount += 1;
      return draw.apply(this, input);
    };
  }`;

/** Counts what is made and given back; a context that is lost has given everything back. */
const COUNT_HELD = `
  globalThis.held = { Buffer: 0, Texture: 0 };
  const contexts = new Set();
  globalThis.liveContexts = () => [...contexts].filter((one) => !one.isContextLost()).length;
  for (const kind of Object.keys(held)) {
    const make = WebGL2RenderingContext.prototype['create' + kind];
    WebGL2RenderingContext.prototype['create' + kind] = function () {
      held[kind] += 1;
      contexts.add(this);
      return make.call(this);
    };
    const drop = WebGL2RenderingContext.prototype['delete' + kind];
    WebGL2RenderingContext.prototype['delete' + kind] = function (one) {
      held[kind] -= 1;
      return drop.call(this, one);
    };
  }`;

/** Serious and critical faults, and moderate ones of our own part of the page. */
async function listFaults(page: Page): Promise<string[]> {
  // axe is put into the page by the test; its result is plain JSON.
  const { violations } = (await page.evaluate('axe.run(document.querySelector(".m3"))')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.className ?? '');
}

async function open(
  url: string,
  options: BrowserContextOptions = {},
  script = '',
): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  if (script !== '') await page.addInitScript(script);
  await page.goto(url);
  return { page, watched };
}
