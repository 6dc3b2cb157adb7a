import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { launchChromium } from '../setup/chromium.ts';
import { runScript } from '../setup/run-build.ts';
import { writeStreetSite } from '../setup/street-site.ts';
import { openStage } from './offline/stage.ts';
import { openPhone, takeAlong } from './offline/take-along.ts';
import { openContext } from './open-page.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/media/geodata/sample-osm-da-lat.z14.pmtiles');
const DAY = { red: 0xff, green: 0xc7, blue: 0x6b };
const NIGHT = { red: 0x8d, green: 0x74, blue: 0x40 };
/** From the first view of 44 km to that of a street. */
const STEPS = 5;
/** The first view leaves more room above the places than below them, where no sign stands. */
const FRAME_OFFSET_PX = 12;

const folder = mkdtempSync(join(tmpdir(), 'diem-den-streets-'));
const siteDir = join(folder, 'dist');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let siteUrl: string;

beforeAll(async () => {
  await writeStreetSite(join(folder, 'content'), existsSync(SAMPLE) ? SAMPLE : undefined);
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: siteDir };
  const { code, stderr } = await runScript('scripts/build.ts', env, ['--no-signs', '--no-search']);
  if (code !== 0) throw new Error(stderr);
  server = await serveFolder({ folder: siteDir, port: 0, host: '127.0.0.1' });
  siteUrl = server.url.replace(/\/$/, '');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('streets of a town', () => {
  it('are fetched when the map is zoomed in to them and not before, and lie where they are', async () => {
    const { context, complaints, close } = await openContext(browser);
    const asked = listenTo(context);
    const page = await openMap(context, siteUrl, 'pho');
    expect(asked.filter(isOfStreets)).toEqual([]);
    expect(await findStreet(page, DAY)).toEqual([]);
    await zoomIn(page);
    expect(asked.filter((path) => path.endsWith('.pmtiles')).length).toBeGreaterThan(1);
    const rows = await findStreet(page, DAY);
    expect(rows.length).toBeGreaterThan(3);
    const halfPx = 2 ** STEPS / 2; // the first view stands on whole pixels
    expect(Math.abs(middleOf(rows) - (await heightOf(page)) / 2)).toBeLessThan(halfPx);
    expect(await page.locator('.map-caption').innerText()).toContain('© OpenStreetMap contributors');
    expect(complaints).toEqual([]);
    await close();
  });

  it('have colours of their own in the dark', async () => {
    const { context, close } = await openContext(browser, { colorScheme: 'dark' });
    const page = await openMap(context, siteUrl, 'pho');
    await zoomIn(page);
    expect((await findStreet(page, NIGHT)).length).toBeGreaterThan(3);
    expect(await findStreet(page, DAY)).toEqual([]);
    await close();
  });

  it('come from a server too that cannot cut parts out of a file', async () => {
    const { context, complaints, close } = await openContext(browser);
    const body = readFileSync(join(folder, 'content/geodata/pho.pmtiles'));
    let asked = 0;
    await context.route('**/*.pmtiles', (route) => {
      asked += 1;
      return route.fulfill({ status: 200, body });
    });
    const page = await openMap(context, siteUrl, 'pho');
    await zoomIn(page);
    expect((await findStreet(page, DAY)).length).toBeGreaterThan(3);
    expect(asked).toBeLessThan(4);
    expect(complaints).toEqual([]);
    await close();
  });

  it('that cannot be had leave the sketch, and a sentence says so', async () => {
    const { context, close } = await openContext(browser);
    await context.route('**/*.pmtiles', (route) => route.fulfill({ status: 404, body: '' }));
    const page = await openMap(context, siteUrl, 'pho');
    await zoomIn(page, 'failed');
    expect(await findStreet(page, DAY)).toEqual([]);
    expect(await page.locator('.map-status').innerText()).toBe(
      'Chưa tải được đường phố. Bản đồ khái quát vẫn dùng được.',
    );
    expect(await page.locator('site-map').getAttribute('data-ready')).toBe('sharp');
    await close();
  });

  it('cost nothing where there are none: neither on the map nor in what is taken along', async () => {
    const { context, close } = await openContext(browser);
    const asked = listenTo(context);
    const page = await openMap(context, siteUrl, 'nui');
    const closer = page.locator('.map-control').first();
    while ((await closer.getAttribute('aria-disabled')) !== 'true') await closer.click();
    await page.waitForTimeout(300);
    expect(asked.filter((path) => /street|pmtiles/.test(path))).toEqual([]);
    const packOf = (id: string) => readFileSync(join(siteDir, `packs/vi/destinations/${id}.json`), 'utf8');
    expect(packOf('nui')).not.toMatch(/streets|pmtiles/);
    expect(packOf('pho')).toMatch(/_astro\/streets-drawing\..*file\.pmtiles/);
    await close();
  });

  it('are there without network for who took the destination along', async () => {
    const stage = await openStage(siteDir);
    const phone = await openPhone(browser);
    const block = await takeAlong(phone.context, `${stage.url}/vi/destinations/pho/`);
    await block.page.close();
    await stage.stop();
    const page = await openMap(phone.context, stage.url, 'pho');
    await zoomIn(page);
    expect((await findStreet(page, DAY)).length).toBeGreaterThan(3);
    const [status, sizeBytes] = await page.evaluate(async () => {
      const view = JSON.parse(document.querySelector('site-map')?.getAttribute('data-view') ?? '');
      const part = await fetch(view.streets[0].tilesUrl, { headers: { Range: 'bytes=0-126' } });
      return [part.status, (await part.arrayBuffer()).byteLength];
    });
    expect([status, sizeBytes]).toEqual([206, 127]);
    await phone.close();
    await stage.close();
  });
});

describe.skipIf(!existsSync(SAMPLE))('real streets (skipped without ../shared/media/geodata)', () => {
  it('of Đà Lạt are drawn in both themes, large and small ones, with their water', async () => {
    for (const [colorScheme, colours] of [
      ['light', ['ffc76b', 'ffe3a1', 'ffffff', 'cfe3e4']],
      ['dark', ['8d7440', '6d6041', '3f5048', '10272b']],
    ] as const) {
      const { context, complaints, close } = await openContext(browser, { colorScheme });
      const page = await openMap(context, siteUrl, 'da-lat');
      await page.locator('.map-control').first().click();
      await page.waitForSelector('site-map[data-streets="shown"]');
      await page.waitForTimeout(800);
      const shares = await shareOf(page, colours);
      expect(Math.min(...shares)).toBeGreaterThan(0.004);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(0.6);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

/** Gives how much of the map’s picture has each colour exactly. */
async function shareOf(page: Page, colours: readonly string[]): Promise<number[]> {
  const picture = await page.locator('.map-stage').screenshot();
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map(colours.map((colour) => [colour, 0]));
  for (let at = 0; at < data.length; at += 3) {
    const colour = data.toString('hex', at, at + 3);
    const count = counts.get(colour);
    if (count !== undefined) counts.set(colour, count + 1);
  }
  return colours.map((colour) => (counts.get(colour) ?? 0) / (data.length / 3));
}

function listenTo(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

function isOfStreets(path: string): boolean {
  return /streets-drawing|pmtiles/.test(path);
}

async function openMap(context: BrowserContext, origin: string, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/vi/destinations/${id}/`);
  const map = page.locator('site-map');
  await map.scrollIntoViewIfNeeded();
  await map
    .locator('[data-map=open]')
    .click({ timeout: 2000 })
    .catch(() => {}); // opens by itself where there is room
  await page.waitForSelector('site-map[data-ready="sharp"]');
  return page;
}

async function zoomIn(page: Page, state = 'shown'): Promise<void> {
  await dragUp(page, FRAME_OFFSET_PX);
  for (let step = 0; step < STEPS; step += 1) await page.locator('.map-control').first().click();
  await page.waitForSelector(`site-map[data-streets="${state}"]`);
  await page.waitForTimeout(500); // tiles of this level, and names
}

/** Waits before letting go, or the map would slide on. */
async function dragUp(page: Page, byPx: number): Promise<void> {
  const box = await page.locator('.map-stage').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 4, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - byPx, { steps: 4 });
  await page.waitForTimeout(300);
  await page.mouse.up();
}

/** Gives the rows of the map's picture, from above, most of which have the colour of the street. */
async function findStreet(page: Page, { red, green, blue }: typeof DAY): Promise<number[]> {
  const picture = await page.locator('.map-stage').screenshot();
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isStreet = (at: number) => data[at] === red && data[at + 1] === green && data[at + 2] === blue;
  const rows = Array.from({ length: info.height }, (_, row) => row);
  return rows.filter((row) => {
    const start = row * info.width * 3;
    let found = 0;
    for (let column = 0; column < info.width; column += 1) if (isStreet(start + column * 3)) found += 1;
    return found > info.width * 0.5;
  });
}

function middleOf(rows: readonly number[]): number {
  return ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;
}

async function heightOf(page: Page): Promise<number> {
  return (await page.locator('.map-stage').boundingBox())?.height ?? 0;
}
