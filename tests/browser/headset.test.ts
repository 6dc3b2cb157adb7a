import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';
import { type MadeTour, serveMadeTour } from './panorama/made-tour.ts';

const IWER = readFileSync(createRequire(import.meta.url).resolve('iwer/build/iwer.js'), 'utf8');
/** A headset with two controllers, whose picture can be read back. */
const HEADSET = `${IWER};globalThis.headset = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true });
headset.installRuntime({ forceInstall: true });
const make = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return make.call(this, kind, { ...options, preserveDrawingBuffer: true });
};`;
/** Longer than looking at a sign takes to choose it. */
const DWELL_MS = 1800;
const PATIENT = { timeout: 30_000, interval: 100 };

let browser: Browser;
let made: MadeTour;
beforeAll(async () => {
  [browser, made] = await Promise.all([launchChromium(), serveMadeTour()]);
});
afterAll(async () => {
  await browser?.close();
  await made?.close();
});

it('no button stands where there is no headset, and nothing for one is fetched', async () => {
  const { page, watched, scripts } = await openTour('');
  await page.locator('[data-tool="share"]').waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  expect(await page.locator('[data-tool="headset"]').count()).toBe(0);
  expect(scripts.some((url) => /mount-/.test(url))).toBe(false);
  await watched.close();
});

it('each eye sees its own picture, a way leads on with the heading kept, and leaving comes back to where one looked', async () => {
  const { page, watched, scripts } = await openTour(HEADSET);
  const button = page.locator('[data-tool="headset"]');
  await button.waitFor({ state: 'attached' });
  const before = scripts.length;
  await button.evaluate((one: HTMLButtonElement) => one.click());
  await page.waitForSelector('tour-viewer[data-headset="sharp"]', PATIENT);
  expect(scripts.slice(before).some((url) => /mount-/.test(url))).toBe(true); // only now
  await turnHead(page, 90); // away from the signs
  const [left, right] = await readEyes(page);
  expect(left?.r).toBeGreaterThan(150);
  expect(left?.b).toBeLessThan(90);
  expect(right?.b).toBeGreaterThan(150);
  expect(right?.r).toBeLessThan(90);

  await turnHead(page, 60);
  await press(page);
  await page.waitForSelector('tour-viewer[data-headset-reading]', PATIENT);
  await press(page);
  await page.waitForSelector('tour-viewer:not([data-headset-reading])', PATIENT);

  await turnHead(page, 0);
  await press(page);
  await page.waitForSelector('tour-viewer[data-headset-scene="plain"]', PATIENT);
  await turnHead(page, 30);
  await page.evaluate('headset.activeSession.end()');
  await page.waitForSelector('tour-viewer:not([data-headset])', PATIENT);
  const { sceneId, view } = (await page.evaluate('tourState()')) as TourState;
  expect(sceneId).toBe('plain');
  expect(view.yawDeg).toBeCloseTo(-60, 0); // the same heading: the middle of this picture is east
  expect(watched.complaints).toEqual([]);
  await watched.close();
});

it('where nothing can be pressed, looking at a way long enough takes it, and looking elsewhere does not', async () => {
  const { page, watched } = await enterTour();
  await turnHead(page, 120);
  await page.evaluate('headset.controllers.left.connected = headset.controllers.right.connected = false');
  await page.waitForTimeout(DWELL_MS);
  expect(await sceneOf(page)).toBe('both');
  await turnHead(page, 0);
  await page.waitForSelector('tour-viewer[data-headset-scene="plain"]', PATIENT);
  expect(watched.complaints).toEqual([]);
  await watched.close();
});

it('the button of the headset that centres anew leaves what was ahead ahead', async () => {
  const { page, watched } = await enterTour();
  await turnHead(page, 40);
  await page.evaluate('headset.recenter()');
  await page.waitForTimeout(700);
  const angles = await page.evaluate('headset.quaternion.y');
  expect(angles).toBeCloseTo(0, 5); // the headset itself now says that this is ahead
  await page.evaluate('headset.activeSession.end()');
  await page.waitForSelector('tour-viewer:not([data-headset])', PATIENT);
  const { view } = (await page.evaluate('tourState()')) as TourState;
  expect(view.yawDeg).toBeCloseTo(40, 0);
  await watched.close();
});

async function enterTour() {
  const opened = await openTour(HEADSET);
  const button = opened.page.locator('[data-tool="headset"]');
  await button.waitFor({ state: 'attached' });
  await button.evaluate((one: HTMLButtonElement) => one.click());
  await opened.page.waitForSelector('tour-viewer[data-headset="sharp"]', PATIENT);
  return opened;
}

function sceneOf(page: Page): Promise<string | null> {
  return page.locator('tour-viewer').getAttribute('data-headset-scene');
}

/** Turns head and right controller to a yaw and waits for a frame that shows it. */
async function turnHead(page: Page, yawDeg: number): Promise<void> {
  await page.evaluate((turnDeg) => {
    const half = (-turnDeg * Math.PI) / 360;
    // Set by the script of the emulator above.
    const { headset } = globalThis as unknown as { headset: Headset };
    const hand = headset.controllers.right;
    for (const one of [headset, hand]) one.quaternion.set(0, Math.sin(half), 0, Math.cos(half));
    const { x, y, z } = headset.position;
    hand.position.set(x, y, z);
  }, yawDeg);
  await page.waitForTimeout(700);
}

async function press(page: Page): Promise<void> {
  for (const value of [1, 0]) {
    await page.evaluate(`headset.controllers.right.updateButtonValue('trigger', ${value})`);
    await page.waitForTimeout(500);
  }
}

/** Mean colour of the upper middle of what each eye sees, where no sign stands. */
function readEyes(page: Page): Promise<Rgb[]> {
  return page.evaluate(() => {
    const canvases = [...document.querySelectorAll('canvas')].filter((one) => !one.closest('tour-viewer'));
    const canvas = canvases.toSorted((a, b) => b.width - a.width)[0];
    if (!canvas) throw new Error('no picture of the headset');
    const copy = document.createElement('canvas');
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(canvas, 0, 0);
    return [0.25, 0.75].map((share) => {
      const [r = 0, g = 0, b = 0] = context.getImageData(
        Math.round(canvas.width * share),
        Math.round(canvas.height * 0.35),
        1,
        1,
      ).data;
      return { r, g, b };
    });
  });
}

async function openTour(script: string) {
  const watched = await openContext(browser, { bypassCSP: true });
  const page = await watched.context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  if (script) await page.addInitScript(script);
  await page.goto(made.url);
  await page.waitForFunction('globalThis.openTour !== undefined');
  await page.evaluate(`openTour(${JSON.stringify(made.tour)}, { sceneId: 'both' })`);
  return { page, watched, scripts };
}

type Rgb = { r: number; g: number; b: number };
type TourState = { sceneId: string; view: { yawDeg: number } };
type Posed = {
  position: { x: number; y: number; z: number; set: (x: number, y: number, z: number) => void };
  quaternion: { set: (x: number, y: number, z: number, w: number) => void };
};
type Headset = Posed & { controllers: { right: Posed } };
