import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';
import { readGraphics } from './panorama/count-graphics.ts';
import { goTo, openCounted, PHONE, TILES, tourUrl, walk } from './panorama/open-counted.ts';
import { SCENES, SHARP } from './panorama/open-tour.ts';

const TOUR = tourUrl();
const MIB = 1024 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the picture of a tour', () => {
  it('takes one draw call a frame, at most 10 MB of textures for the first view, and rests when nothing changes', async () => {
    const { page, watched } = await openCounted(browser, TOUR, { viewport: { width: 1280, height: 720 } });
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector(SHARP);
    const first = await readGraphics(page);
    expect(first.draws).toBeGreaterThan(0);
    expect(first.mostDraws).toBe(1);
    expect(first.peakBytes).toBeLessThanOrEqual(10_000_000);
    await page.waitForTimeout(1000); // the smallest tiles of all sides still arrive
    const rested = await readGraphics(page);
    await page.waitForTimeout(1000);
    expect(await readGraphics(page)).toEqual(rested);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('never takes more texture memory than a phone allows, wherever one looks', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate`, PHONE);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await page.waitForSelector(SHARP);
    for (const fov of [75, 30]) {
      for (let yaw = 0; yaw < 360; yaw += fov) {
        await goTo(page, `#scene=gate&yaw=${yaw}&pitch=${fov === 30 ? 20 : 0}&fov=${fov}`);
        await page.waitForTimeout(250);
      }
    }
    await page.waitForSelector(SHARP);
    const { peakBytes } = await readGraphics(page);
    expect(peakBytes).toBeGreaterThan(20 * MIB); // or the walk proved nothing
    expect(peakBytes).toBeLessThanOrEqual(64 * MIB);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('takes no more after many scenes than after all of them once', async () => {
    const { page, watched } = await openCounted(browser, TOUR);
    await walk(page, SCENES.length);
    const afterOne = await readGraphics(page);
    await walk(page, 2 * SCENES.length);
    const afterThree = await readGraphics(page);
    expect(afterThree.textureBytes).toBeLessThanOrEqual(afterOne.textureBytes);
    expect(afterThree.textures).toBeLessThanOrEqual(afterOne.textures);
    await close(page);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('leaves nothing behind when it is closed after ten scenes, though the browser never says whether it has a headset', async () => {
    const watched = await openContext(browser);
    await watched.context.addInitScript(() => {
      const never = new Promise<boolean>(() => {});
      Object.assign(window, { never }); // as the browser keeps what it was asked
      if (navigator.xr) navigator.xr.isSessionSupported = () => never;
    });
    const page = await watched.context.newPage(); // without counting, which would hold textures
    await page.goto(TOUR);
    const before = await countLiving(page);
    await walk(page, 10);
    expect(await page.locator('canvas').count()).toBe(1);
    await close(page);
    // The worker ends when it likes.
    await expect.poll(() => countLiving(page), { timeout: 20_000, interval: 1000 }).toEqual(before);
    await watched.close();
  });

  it('goes where the address was sent, even when the viewer writes its own at the same moment', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    await page.evaluate(() => {
      location.hash = '#scene=chamber';
      history.replaceState(history.state, '', '#scene=gate');
    });
    await expect.poll(() => page.url()).toContain('#scene=chamber');
    await watched.close();
  });

  it('draws on where it was after the graphics context was lost and came back, without the network', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=chamber`);
    await page.waitForSelector(SHARP);
    await page.waitForTimeout(1000);
    const picture = await pictureOf(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(async () => {
      const gl = document.querySelector<HTMLCanvasElement>('tour-viewer canvas')?.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      loss?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
      document.querySelector('tour-viewer')?.setAttribute('data-was', '');
      loss?.restoreContext();
    });
    await page.waitForSelector(SHARP);
    await page.waitForTimeout(500);
    expect(
      await page.evaluate(() => document.querySelector('tour-viewer canvas')?.hasAttribute('hidden')),
    ).toBe(false);
    expect(Buffer.compare(await pictureOf(page), picture)).toBe(0);
    expect(asked.filter((url) => TILES.test(url))).toEqual([]);
    await watched.close();
  });

  it.each([
    ['are none', 'delete window.Worker'],
    ['are refused', 'window.Worker = class { constructor() { throw new Error("refused"); } }'],
  ])('becomes sharp also where there %s workers', async (_, script) => {
    const watched = await openContext(browser);
    const page = await watched.context.newPage();
    await page.addInitScript(script);
    await page.goto(`${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('decodes tiles in a worker where there is one', async () => {
    const { page, watched } = await openCounted(browser, `${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    expect(page.workers().map((worker) => worker.url())).toEqual([
      expect.stringMatching(/decode-worker.*\.js$/),
    ]);
    await watched.close();
  });
});

async function close(page: Page): Promise<void> {
  await page.locator('.tour-corner button').last().click();
  await page.waitForSelector('[data-viewer="panorama"][data-ready="poster"]');
}

/** Counts, after collecting garbage, what of a viewer is still reachable; bytes would count compiled code as well. */
async function countLiving(page: Page): Promise<Record<string, number>> {
  const kinds = ['Uint16Array', 'Float64Array', 'ImageBitmap', 'Worker', 'HTMLCanvasElement', 'WebGLTexture'];
  const session = await page.context().newCDPSession(page);
  const counts: Record<string, number> = {};
  for (const kind of kinds) {
    const prototype = await session.send('Runtime.evaluate', { expression: `${kind}.prototype` });
    const found = await session.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.result.objectId ?? '',
    });
    const length = await session.send('Runtime.callFunctionOn', {
      objectId: found.objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
    });
    counts[kind] = Number(length.result.value);
  }
  await session.detach();
  return counts;
}

async function pictureOf(page: Page): Promise<Buffer> {
  return page.locator('tour-viewer').screenshot();
}
