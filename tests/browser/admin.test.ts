import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../setup/chromium.ts';
import { field, openEntry, openForm, reachField, save } from './admin-page.ts';

const siteUrl = inject('siteUrl');
const SITE = 'content/sites/dong-tien-son/index';
const FILES = [
  'site.yml',
  'units.yml',
  'destinations/binh-lu/index*.md',
  'sites/dong-tien-son/index*.md',
  'sites/dong-tien-son/photos/*',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the form for editors on a folder of the own machine', () => {
  test('saves edits in two languages, keeps what another program wrote meanwhile, and changes no other byte', async () => {
    const { page, offered, changed, change, original, complaints, close } = await openForm(browser, siteUrl, {
      files: FILES,
      language: 'vi',
    });
    expect(offered).toBe(1); // signing in to a service would lead nowhere
    await openEntry(page, 'sites', 'Động Tiên Sơn');
    expect(await page.getByText('Tóm tắt').count()).toBeGreaterThanOrEqual(2);
    await field(page, 'vi', 'title').locator('input').fill('Động Tiên Sơn mới');
    await field(page, 'en', 'tagline').locator('input').fill('White stone');
    const stamped = original(`${SITE}.en.md`).replace(
      'status: reviewed',
      'status: reviewed\nsource: 0123456789ab',
    );
    await change(`${SITE}.en.md`, stamped); // by another program, while the form is open
    await save(page);
    expect(await changed()).toEqual({
      [`${SITE}.md`]: original(`${SITE}.md`).replace('title: Động Tiên Sơn', 'title: Động Tiên Sơn mới'),
      [`${SITE}.en.md`]: stamped.replace(/^tagline: .*$/m, 'tagline: White stone'),
    });
    expect(complaints).toEqual([]);
    await close();
  });

  test('edits facts: a position by clicking the map, a day, a list', async () => {
    const { page, changed, original, complaints, close } = await openForm(browser, siteUrl, {
      files: FILES,
      language: 'en',
    });
    await openEntry(page, 'sites', 'Động Tiên Sơn');
    await field(page, 'vi', 'highlights').locator('input').first().fill('Suối ngầm');
    await reachField(page, 'vi', 'point');
    await field(page, 'vi', 'point').getByRole('button', { name: 'Expand', exact: true }).click();
    const place = field(page, 'vi', 'point.at');
    await place.getByRole('button', { name: 'Choose on the map' }).click();
    await place.locator('canvas').waitFor();
    await place.locator('.point-map').click({ position: { x: 60, y: 200 } });
    const readChosen = () => place.getByRole('textbox').inputValue();
    await expect.poll(readChosen).not.toBe('22.32, 103.65');
    const chosen = await readChosen();
    expect(chosen).toMatch(/^2\d\.\d{1,5}, 10\d\.\d{1,5}$/);
    await reachField(page, 'vi', 'checkedOn');
    await field(page, 'vi', 'checkedOn').locator('input').fill('2026-11-22');
    await save(page);
    const [lat, lng] = chosen.split(', ');
    expect(await changed()).toEqual({
      [`${SITE}.md`]: original(`${SITE}.md`)
        .replace('lat: 22.32, lng: 103.65', `lat: ${lat}, lng: ${lng}`)
        .replace('checkedOn: 2026-11-21', 'checkedOn: 2026-11-22')
        .replace('- Suối ngầm chảy trong lòng núi, nghe thấy trước khi nhìn thấy', '- Suối ngầm'),
    });
    expect(complaints).toEqual([]);
    await close();
  });

  test('makes a new entry in the default language, its folder named without accents', async () => {
    const { page, changed, complaints, close } = await openForm(browser, siteUrl, {
      files: FILES,
      language: 'vi',
    });
    await page.getByText('Nghề thủ công').first().waitFor();
    await page.evaluate(() => {
      location.hash = '#/collections/crafts/new';
    });
    await field(page, 'vi', 'title').locator('input').fill('Đan lưới Bình Lư');
    await save(page);
    expect(await changed()).toEqual({
      'content/crafts/dan-luoi-binh-lu/index.md': '---\ntitle: Đan lưới Bình Lư\n---\n',
    });
    expect(complaints).toEqual([]);
    await close();
  });
});

test('on a site elsewhere that names no repository, the page says what to do and asks nobody anything', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  // The same server under a name that is not the own machine.
  await page.route('https://site.example/**', async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    const answer = await fetch(route.request().url().replace('https://site.example', siteUrl));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('https://site.example/')) asked.push(request.url());
  });
  await page.goto('https://site.example/admin/?lang=en');
  await page.getByText('names no repository').waitFor();
  expect(asked.filter((address) => !/^\/(?:admin\/|favicon)/.test(address))).toEqual([]);
  await page.close();
});
