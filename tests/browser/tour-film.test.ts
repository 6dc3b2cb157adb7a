import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SceneFilm } from '../../src/model/tour-film.ts';
import { launchChromium } from '../setup/chromium.ts';
import { openContext } from './open-page.ts';
import { type MadeTour, serveMadeTour } from './panorama/made-tour.ts';

const PATIENT = { timeout: 30_000, interval: 100 };
const WORDS = 'The <i>market</i> opens.';
const CAPTIONS = `WEBVTT\n\n00:00.000 --> 00:09.000\n${WORDS}\n`;

/** Lets what was drawn be read back. */
const READABLE = `const make = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return make.call(this, kind, { ...options, preserveDrawingBuffer: true });
};`;

let browser: Browser;
let made: MadeTour;
beforeAll(async () => {
  [browser, made] = await Promise.all([launchChromium(), serveMadeTour()]);
  await writeFile(join(made.folder, 'market.webm'), await recordFilm(browser, made.url));
  await writeFile(join(made.folder, 'market.vtt'), CAPTIONS);
});
afterAll(async () => {
  await browser?.close();
  await made?.close();
});

it('a film is fetched only when it is played, is seen all round with its captions, and is moved and left by keyboard', async () => {
  const { page, watched, asked } = await openTour('/market.webm');
  const start = page.getByRole('button', { name: 'Play the 360° film (2.5 MB)' });
  await start.waitFor();
  await page.waitForTimeout(300);
  expect(asked.filter((url) => /market/.test(url))).toEqual([]);
  await start.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tour-film-canvas:not([hidden])', PATIENT);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pause');
  await expect.poll(() => page.locator('.tour-film-words').textContent(), PATIENT).toBe('The market opens.');
  expect(await page.locator('.tour-film-words').isVisible()).toBe(true);

  // The left half of the film is red and the right one blue: both are seen ahead, blue alone to the right.
  await expect.poll(() => readFilm(page), PATIENT).toEqual(['red', 'blue']);
  await page.locator('.tour-pane').focus();
  for (let turn = 0; turn < 10; turn += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => readFilm(page), PATIENT).toEqual(['blue', 'blue']);

  await page.getByRole('button', { name: 'Turn the sound off' }).press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Turn the sound on' }).count(), PATIENT).toBe(1);
  const seek = page.getByRole('slider', { name: 'Place in the film' });
  await expect.poll(() => page.getByRole('button', { name: 'Go on' }).count(), PATIENT).toBe(1); // it has ended
  await expect.poll(() => seek.getAttribute('aria-valuetext'), PATIENT).toMatch(/^0:0[2-9] of 0:0[2-9]$/);
  await seek.press('Home');
  await expect.poll(() => seek.getAttribute('aria-valuetext'), PATIENT).toMatch(/^0:00 of 0:0[2-9]$/);
  await page.getByRole('button', { name: 'Captions' }).press('Enter');
  await expect.poll(() => page.locator('.tour-film-words').isVisible(), PATIENT).toBe(false);

  await page.getByRole('button', { name: 'Back to the picture' }).press('Enter');
  expect(await page.locator('.tour-film-canvas').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('tour-film-start');
  expect(watched.complaints).toEqual([]);
  await watched.close();
});

it('a film that cannot be played leaves the panorama and says so', async () => {
  const { page, watched } = await openTour('/market.vtt');
  await page.locator('.tour-film-start').press('Enter');
  await expect
    .poll(() => page.locator('.tour-heard').textContent(), PATIENT)
    .toBe('The film could not be played. The panorama is still there.');
  expect(await page.locator('.tour-film-canvas').count()).toBe(0);
  expect(await page.locator('.tour-film-start').isVisible()).toBe(true);
  await watched.close();
});

async function openTour(url: string) {
  const watched = await openContext(browser);
  const page = await watched.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const captions = [{ url: '/market.vtt', lang: 'en', name: 'English' }];
  const video: SceneFilm = { url, type: 'video/webm', sizeBytes: 2_500_000, isSilent: false, captions };
  const scenes = made.tour.scenes.map((scene) => ({ ...scene, ...(scene.id === 'plain' && { video }) }));
  await page.addInitScript(READABLE);
  await page.goto(made.url);
  await page.waitForFunction('globalThis.openTour !== undefined');
  await page.evaluate(`openTour(${JSON.stringify({ ...made.tour, scenes })}, { sceneId: 'plain' })`);
  return { page, watched, asked };
}

/** Colours a little left and right of the middle of what is drawn. */
async function readFilm(page: Page): Promise<string[]> {
  const colours = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.tour-film-canvas');
    const copy = document.createElement('canvas');
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!canvas || !context) throw new Error('no film');
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    context.drawImage(canvas, 0, 0);
    return [0.4, 0.6].map((share) => [
      ...context.getImageData(Math.round(canvas.width * share), Math.round(canvas.height / 2), 1, 1).data,
    ]);
  });
  return colours.map(nameColour);
}

function nameColour([red = 0, , blue = 0]: number[]): string {
  return red > 2 * blue ? 'red' : blue > 2 * red ? 'blue' : 'mixed';
}

/** Lets the browser itself record three seconds, because nothing else here can make films. */
async function recordFilm(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.goto(url);
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 256, height: 128 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const paint = (moment: number) => {
      context.fillStyle = `rgb(${200 + (moment % 2)} 0 0)`;
      context.fillRect(0, 0, 128, 128);
      context.fillStyle = `rgb(0 0 ${200 + (moment % 2)})`;
      context.fillRect(128, 0, 128, 128);
    };
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    for (let moment = 0; moment < 30; moment += 1) {
      paint(moment);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  await page.close();
  return Buffer.from(bytes);
}
