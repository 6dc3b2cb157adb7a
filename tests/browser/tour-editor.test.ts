import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { type DevServer, startDevServer } from '../setup/dev-server.ts';
import {
  addBoxModel,
  type EditorContent,
  makeEditorContent,
  paintPanorama,
} from '../setup/editor-content.ts';

let content: EditorContent;
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  content = makeEditorContent();
  await addBoxModel(content);
  [server, browser] = await Promise.all([startDevServer(content.folder, '/_edit/'), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  content?.remove();
});

test('a tour is made from a dropped picture: north, points, words, save, and back to the very bytes', async () => {
  const before = snapshot();
  const page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${server.address}/_edit/tour/sites/hang/`);
  await page.getByText('This page has no tour yet').waitFor();

  await dropPanorama(page, 'Cửa hang.jpg');
  const title = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => title.evaluate((field) => field === document.activeElement), SLOW).toBe(true);
  expect(snapshot()).toEqual(before); // nothing is written before Save
  await title.fill('Cửa hang');
  await page.getByRole('textbox', { name: 'What one sees from here' }).fill('Cỏ xanh và một cánh cửa đỏ.');

  // The picture says 90°, and its first view looks 10° to the right of its middle: that is now called north.
  await page.getByRole('button', { name: 'Set north' }).click();
  await page.getByRole('button', { name: 'North', exact: true }).click();

  await page.getByRole('button', { name: 'Add a point' }).click();
  const stage = await page.locator('.pane').boundingBox();
  if (!stage) throw new Error('expected the picture');
  await page.mouse.click(stage.x + stage.width / 2, stage.y + stage.height / 2);
  await page.getByRole('textbox', { name: 'Name (VI)' }).fill('Cánh cửa đỏ');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The red door');
  await page.getByRole('button', { name: 'Done' }).click();

  // With the keyboard alone: place in the middle, name, then nudge half a degree up and five to the left.
  await page.getByRole('button', { name: 'Add a point' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bãi cỏ');
  await page.keyboard.press('Enter');
  const lawn = page.locator('.mark', { hasText: 'Bãi cỏ' });
  await lawn.press('ArrowUp');
  await lawn.press('Shift+ArrowLeft');
  await expect
    .poll(() => page.getByRole('spinbutton', { name: 'Degrees up' }).inputValue(), SLOW)
    .toBe('0.5');

  await page.getByRole('button', { name: 'What changes' }).click();
  expect(await page.locator('[data-file="tour.yml"]').innerText()).toContain('+   - id: cua-hang');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved\. /).waitFor();

  expect(content.read('sites/hang/tour.yml')).toBe(TOUR);
  expect(content.read('sites/hang/index.md')).toBe(
    before['sites/hang/index.md']?.replace('cave\n', `cave\n${WORDS_VI}`),
  );
  expect(content.read('sites/hang/index.en.md')).toBe(
    before['sites/hang/index.en.md']?.replace('draft\n', `draft\n${WORDS_EN}`),
  );
  expect(content.list()).toContain('sites/hang/panoramas/cua-hang.jpg');
  await page.locator('.findings').getByText('IM-CREDIT').waitFor(); // what the check says is shown on the page

  await page.keyboard.press('Control+s'); // nothing to save: nothing happens
  await page.getByRole('button', { name: 'Take back the last save' }).click();
  await page.getByText('The last save was taken back').waitFor();
  expect(snapshot()).toEqual(before);
  expect(problems).toEqual([]);
});

test('a 3D model gets a pin on its surface and a view, and saving can be taken back', async () => {
  const before = content.read('sites/tuong/index.md');
  const page = await (await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })).newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${server.address}/_edit/model/sites/tuong/`);
  await page.getByRole('button', { name: 'Thêm ghim' }).click();
  const name = page.getByRole('textbox', { name: 'Tên (VI)' });
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter'); // nothing is there before the model is drawn
      return name.isVisible();
    }, SLOW)
    .toBe(true);
  await name.fill('Mặt trước');
  await page.keyboard.press('Enter');
  await page.locator('.mark', { hasText: 'Mặt trước' }).waitFor();

  await page.getByRole('button', { name: 'Lấy góc nhìn này' }).click();
  await page.getByRole('textbox', { name: 'Tên (VI)' }).fill('Góc chéo');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Từ đây nhìn thấy gì' }).fill('Một cái hộp xám.');
  await page.keyboard.press('Control+s');
  await page.getByText(/^Đã lưu\. /).waitFor();

  // The eye looks at the middle of the box from 32° to the right and 24° above: the front is met a little off its middle.
  const [, x, y, z] = /at: \[(.+), (.+), (.+)\]/.exec(content.read('sites/tuong/model.yml')) ?? [];
  expect(Number(x)).toBeCloseTo(Math.tan((32 * Math.PI) / 180), 2);
  expect(Number(y)).toBeCloseTo(Math.tan((24 * Math.PI) / 180) / Math.cos((32 * Math.PI) / 180), 2);
  expect(Number(z)).toBeCloseTo(1, 2);
  expect(content.read('sites/tuong/model.yml')).toMatch(MODEL);
  expect(content.read('sites/tuong/index.md')).toBe(
    before.replace('Cái hộp }\n', `Cái hộp }\n${MODEL_WORDS}`),
  );

  await page.getByRole('button', { name: 'Rút lại lần lưu cuối' }).click();
  await page.getByText('Đã rút lại lần lưu cuối').waitFor();
  expect(content.read('sites/tuong/index.md')).toBe(before);
  expect(content.list()).not.toContain('sites/tuong/model.yml');
  expect(problems).toEqual([]);
});

test('a built site knows nothing of the editor', () => {
  const site = inject('siteDir');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(100);
  expect(existsSync(join(site, '_edit'))).toBe(false);
  const texts = files.filter((file) => /\.(?:html|js|css|json|xml|txt)$/.test(file) || file === '_headers');
  const telling = texts.filter((file) =>
    /_edit\/|tour-editor|x-editor-token/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(telling).toEqual([]);
});

/** What every text of the content folder says, byte by byte. */
function snapshot(): Record<string, string> {
  return Object.fromEntries(content.list().map((path) => [path, content.read(path)]));
}

/** Drops a file as a person does, with the events a browser fires. */
async function dropPanorama(page: Page, name: string): Promise<void> {
  const base64 = (await paintPanorama()).toString('base64');
  await page.evaluate(
    ([data = '', fileName = '']) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName, { type: 'image/jpeg' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [base64, name],
  );
}

/** Software WebGL on a busy machine. */
const SLOW = { timeout: 20_000 };

const TOUR = `scenes:
  - id: cua-hang
    panorama: panoramas/cua-hang.jpg
    kind: photograph
    north: 350
    view:
      yaw: 10
      pitch: 0
      fov: 75
    hotspots:
      - id: canh-cua-do
        kind: info
        yaw: 10
        pitch: 0
      - id: bai-co
        kind: info
        yaw: 14
        pitch: 0.5
`;
const WORDS_VI = `tour:
  scenes:
    cua-hang:
      title: Cửa hang
      description: Cỏ xanh và một cánh cửa đỏ.
  hotspots:
    canh-cua-do:
      label: Cánh cửa đỏ
    bai-co:
      label: Bãi cỏ
`;
const WORDS_EN = `tour:
  hotspots:
    canh-cua-do:
      label: The red door
`;

const MODEL =
  /^models:\n {2}- id: hop\n {4}pins:\n {6}- id: mat-truoc\n {8}at: .*\n {4}views:\n {6}- id: goc-cheo\n {8}target: \[0, 0, 0\]\n {8}yaw: 32\n {8}pitch: 24\n {8}distance: [\d.]+\n$/;
const MODEL_WORDS = `modelTour:
  pins:
    mat-truoc:
      label: Mặt trước
  views:
    goc-cheo:
      title: Góc chéo
      description: Một cái hộp xám.
`;
