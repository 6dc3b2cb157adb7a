import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TourData } from '../../src/i18n/tour.ts';
import { launchChromium } from '../setup/chromium.ts';
import { openContext, type WatchedContext } from './open-page.ts';
import { countGraphics, readGraphics } from './panorama/count-graphics.ts';

const siteUrl = inject('siteUrl');
const TOUR = `${siteUrl}/en/sites/dong-tien-son/`;
const SHARP = '[data-viewer="panorama"][data-ready="sharp"]';
const LAPS = 10;
const SCENES = 20;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Tours that the demo has not: the page of the demo with other data for the viewer. */
describe('a tour with more than the demo has', () => {
  it('shows another hour of a scene without moving the view, and the usual one when it is left', async () => {
    const { page, watched } = await openChanged('#scene=pools&yaw=30&pitch=0&fov=75', ({ tour }) => {
      const [gate, , pools] = tour.scenes;
      if (!gate || !pools) throw new Error('the demo has lost its scenes');
      const { panorama, kind } = gate;
      pools.variants = [{ id: 'night', label: 'At night', language: 'en', panorama, kind }];
    });
    await page.waitForSelector(SHARP);
    const usual = await look(page);
    await page.getByRole('button', { name: 'At night' }).click();
    await expect.poll(() => look(page), { timeout: 20_000 }).not.toBe(usual);
    expect(await page.evaluate(() => location.hash)).toBe('#scene=pools&yaw=30&pitch=0&fov=75');
    expect(await page.getByRole('button', { name: 'At night' }).getAttribute('aria-pressed')).toBe('true');
    await page.locator('.tour-marks a[href="#scene=chamber"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.tour-variants').waitFor({ state: 'hidden', timeout: 20_000 });
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('plays a video with its captions, when asked', async () => {
    const asked: string[] = [];
    const { page, watched } = await openChanged('#scene=gate', ({ tour }) => {
      tour.scenes[0]?.hotspots.push({
        kind: 'video',
        id: 'dance',
        label: 'The dance',
        language: 'en',
        yawDeg: -2,
        pitchDeg: 20,
        video: {
          url: '/media/none/file.mp4',
          type: 'video/mp4',
          isSilent: false,
          captions: [{ url: '/media/none/file.vtt', lang: 'en', name: 'English' }],
        },
      });
    });
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForSelector(SHARP);
    await page.locator('[data-hotspot="dance"]').focus();
    await page.keyboard.press('Enter');
    const video = page.locator('.tour-panel video');
    await video.waitFor();
    expect(await video.evaluate((one: HTMLVideoElement) => [one.paused, one.preload, one.controls])).toEqual([
      true,
      'none',
      true,
    ]);
    expect(
      await video.locator('track').evaluate((one: HTMLTrackElement) => [one.kind, one.srclang, one.default]),
    ).toEqual(['captions', 'en', true]);
    expect(asked.filter((url) => url.endsWith('file.mp4'))).toEqual([]);
    await watched.close();
  });

  it('opens as a little planet and comes to its first view; without motion it starts there', async () => {
    const asPlanet = ({ tour }: TourData) => {
      tour.intro = 'little-planet';
    };
    const { page, watched } = await openChanged('', asPlanet, { reducedMotion: 'no-preference' });
    await page.locator('[data-tour-open]').click();
    await page.waitForSelector('.tour-pane[data-intro]');
    expect(await page.locator('.tour-marks').isVisible()).toBe(false);
    await page.waitForSelector(SHARP);
    expect(await page.locator('.tour-pane[data-intro]').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
    await watched.close();
    const still = await openChanged('', asPlanet);
    await still.page.locator('[data-tour-open]').click();
    await still.page.waitForSelector('tour-viewer[data-covered]');
    expect(await still.page.locator('.tour-pane[data-intro]').count()).toBe(0);
    await still.watched.close();
  });

  it(`takes no more memory after ${LAPS} laps through ${SCENES} scenes than after two`, {
    timeout: 400_000,
  }, async () => {
    const small = { viewport: { width: 760, height: 480 } }; // drawn in software two hundred times
    const { page, watched } = await openChanged('#scene=gate', multiply, small);
    await page.waitForSelector(SHARP);
    await page.locator('.tour-strip-item').last().waitFor({ state: 'attached' });
    await walk(page, 2);
    const early = await measure(page);
    await walk(page, LAPS - 2);
    const late = await measure(page);
    expect(late.textureBytes).toBeLessThanOrEqual(early.textureBytes);
    expect(late.textures).toBeLessThanOrEqual(early.textures);
    expect(late.nodes).toBeLessThanOrEqual(early.nodes + 20);
    expect(late.heapBytes).toBeLessThanOrEqual(early.heapBytes * 1.05 + 500_000);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});

/** Twenty scenes of the four panoramas, each with ways to the next and the one before. */
function multiply({ tour }: TourData): void {
  const { scenes } = tour;
  tour.scenes = Array.from({ length: SCENES }, (_, index) => {
    const scene = scenes[index % scenes.length];
    if (!scene) throw new Error('the demo has lost its scenes');
    return index < scenes.length ? scene : { ...scene, id: `${scene.id}-${index}`, links: [] };
  });
}

async function walk(page: Page, laps: number): Promise<void> {
  await page.evaluate(
    async ({ laps, scenes }) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.tour-strip-item')];
      if (buttons.length !== scenes) throw new Error(`there are ${buttons.length} scenes`);
      for (let lap = 0; lap < laps; lap += 1) {
        for (const button of [...buttons.slice(1), ...buttons.slice(0, 1)]) {
          const shown = new Promise((resolve) =>
            document.addEventListener('diemden:first', resolve, { once: true }),
          );
          button.click();
          await shown;
        }
      }
    },
    { laps, scenes: SCENES },
  );
  await page.waitForSelector(SHARP);
}

async function measure(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { textureBytes, textures } = await readGraphics(page);
  return { textureBytes, textures, heapBytes: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

/** What a part of the picture without buttons shows. */
async function look(page: Page): Promise<string> {
  const pane = await page.locator('.tour-pane').boundingBox();
  if (!pane) throw new Error('the picture is not shown');
  const clip = { x: pane.x + 40, y: pane.y + pane.height / 2, width: 200, height: 100 };
  return (await page.screenshot({ clip })).toString('base64');
}

async function openChanged(
  hash: string,
  change: (data: TourData) => void,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; watched: WatchedContext }> {
  const watched = await openContext(browser, options);
  const page = await watched.context.newPage();
  await countGraphics(page);
  await page.route(TOUR, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(
      /(<tour-viewer[\s\S]*?<script type="application\/json">)([\s\S]*?)(<\/script>)/,
      (_, before: string, json: string, after: string) => {
        const data: TourData = JSON.parse(json);
        change(data);
        return before + JSON.stringify(data).replaceAll('<', '\\u003c') + after;
      },
    );
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(TOUR + hash);
  return { page, watched };
}
