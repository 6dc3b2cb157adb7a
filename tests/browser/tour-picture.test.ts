import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, VIEWPORTS, type WatchedContext } from './open-page.ts';
import { countGraphics, readGraphics } from './panorama/count-graphics.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;
const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';
const SCENES = ['gate', 'chamber', 'pools', 'shrine'];
const MIB = 1024 * 1024;
const PHONE = { viewport: VIEWPORTS.phone, deviceScaleFactor: 2.6, hasTouch: true, isMobile: true };
const TILES = /\/media\/\w+\/(?:(?:base|[frblud]-\d)\.webp|\w+\.bin)$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the picture of a tour', () => {
  it('takes one draw call a frame, at most 10 MB of textures for the first view, and rests when nothing changes', async () => {
    const { page, watched } = await open(TOUR, { viewport: { width: 1280, height: 720 } });
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
    const { page, watched } = await open(`${TOUR}#scene=gate`, PHONE);
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
    const { page, watched } = await open(TOUR);
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
    const { page, watched } = await open(`${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    await page.evaluate(() => {
      location.hash = '#scene=chamber';
      history.replaceState(history.state, '', '#scene=gate');
    });
    await expect.poll(() => page.url()).toContain('#scene=chamber');
    await watched.close();
  });

  it('draws on where it was after the graphics context was lost and came back, without the network', async () => {
    const { page, watched } = await open(`${TOUR}#scene=chamber`);
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
    const { page, watched } = await open(`${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    expect(page.workers().map((worker) => worker.url())).toEqual([
      expect.stringMatching(/decode-worker.*\.js$/),
    ]);
    await watched.close();
  });

  it('shows the next scene at once, even without the network, and keeps looking the same way', async () => {
    const { page, watched } = await open(`${TOUR}#scene=gate&yaw=10`);
    await page.waitForSelector(SHARP);
    await page.waitForTimeout(500);
    await watched.context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
    const { scene, frames, ms } = await page.evaluate(async () => {
      let counted = 0;
      const count = () => {
        counted += 1;
        requestAnimationFrame(count);
      };
      const first = new Promise<{ scene: string; frames: number }>((resolve) =>
        document.addEventListener('diemden:first', (event) =>
          resolve({ scene: (event as CustomEvent).detail.scene, frames: counted }),
        ),
      );
      requestAnimationFrame(count);
      performance.mark('activated');
      document.querySelector<HTMLElement>('.tour-mark-link')?.click();
      const shown = await first;
      return { ...shown, ms: performance.measure('first frame', 'activated').duration };
    });
    console.info(`first frame of the next scene after ${ms.toFixed(0)} ms, ${frames} frames`);
    expect(frames).toBeLessThanOrEqual(3); // 100 ms on a screen of 30 frames a second
    expect(asked).toEqual([]);
    expect(scene).toBe('chamber');
    await watched.close();
  });

  it('fetches at most the beginning of the scenes one may go to next', async () => {
    const { page, watched, ranges } = await open(`${TOUR}#scene=gate`);
    await page.waitForSelector(SHARP);
    await expect.poll(() => ranges().filter((range) => range === 'bytes=0-61439').length).toBeGreaterThan(0);
    expect(ranges().filter((range) => range === 'bytes=0-61439').length).toBeLessThanOrEqual(3); // its own and two others
    await watched.close();
  });

  it('fetches nothing ahead for visitors who save data', async () => {
    const { page, watched, ranges } = await open(TOUR, {}, () =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector(SHARP);
    await page.locator('.tour-mark-link').first().hover({ force: true });
    await page.waitForTimeout(2500);
    expect(ranges().filter((range) => range === 'bytes=0-61439')).toEqual([]);
    await watched.close();
  });

  it('follows a phone that is turned after a tap, and says so when the phone does not tell', async () => {
    const { page, watched } = await open(`${TOUR}#scene=gate&yaw=0`, PHONE);
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
    const { page, watched } = await open(`${TOUR}#scene=gate`);
    await page.waitForSelector('.tour-corner');
    expect(await page.locator('.tour-corner button:visible').count()).toBe(2);
    await watched.close();
  });

  it('fetches its scripts, but nothing of a panorama, when somebody points at it', async () => {
    const { page, watched } = await open(TOUR);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-tour-open]').hover();
    await expect.poll(() => asked.filter((url) => /mount\.[^/]+\.js$/.test(url)).length).toBe(1);
    await page.waitForTimeout(500);
    expect(asked.filter((url) => TILES.test(url))).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    await watched.close();
  });
});

async function open(
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

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** Goes through so many scenes, and waits for each to be sharp. */
async function walk(page: Page, count: number): Promise<void> {
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
