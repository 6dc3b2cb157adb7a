import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { makePlyTiers } from '../src/media/ply-tiers-fs.ts';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { type CountingServer, countBytes } from './lib/counting-server.ts';
import { describeMachine } from './lib/machine.ts';
import { comparePictures } from './lib/splat-figures.ts';
import { hasSpark, INSTALL_SPARK, SPLAT_VIEW, writeBarePage, writeOurPage } from './lib/splat-pages-fs.ts';
import { formatSplatTable, type SplatFigures } from './lib/splat-table.ts';

const USUAL_FILE = '../shared/media/models/splat/playbot_31k.ply';
const USUAL_PEER_FILE = '../shared/media/models/splat/playbot_31k_v3.spz';
const RESULTS = join(import.meta.dirname, 'results/splats.json');
const FRAMES = 12;
/** As for the tours: a good Wi-Fi, and a phone in the hills. */
const FAST = 10e6;
const SLOW = 1.44e6;
const PATIENCE_MS = 90_000;

const HELP = `Draws one scan of Gaussian splats with this project's viewer and with Spark, and measures bytes and time to the first frame, the cost of a frame and how far apart the pictures are.

  npm run bench -- splats                                the scan beside the project, where it is there
  npm run bench -- splats --file a.ply --peer a.spz      a scan of your own; Spark gets the second file (SPZ, version 3)
  npm run bench -- splats --runs 5                       more runs of each; the median counts (default 3)

The peer counts when it is there: ${INSTALL_SPARK}
`;

export const splatsBench: Bench = { summary: 'a scan of splats beside Spark', help: HELP, run };

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { file: { type: 'string' }, peer: { type: 'string' }, runs: { type: 'string', default: '3' } },
    strict: false,
  });
  const file = resolve(String(values.file ?? USUAL_FILE));
  const peerFile = resolve(String(values.peer ?? values.file ?? USUAL_PEER_FILE));
  const runs = Number(values.runs);
  const missing = [file, peerFile].find((one) => !existsSync(one));
  if (missing !== undefined || !(runs >= 1)) {
    process.stderr.write(
      `${missing === undefined ? '--runs must be a number' : `there is no ${missing}`}\n\n${HELP}`,
    );
    return 2;
  }
  if (!hasSpark()) {
    process.stderr.write(`Spark is not installed: ${INSTALL_SPARK}\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-'));
  try {
    const figures = await measure(folder, { file, peerFile, runs });
    process.stdout.write(formatSplatTable(figures));
    const date = new Date().toISOString().slice(0, 10);
    const told = { date, machine: describeMachine(), file: basename(file), runs, ...figures };
    writeFileSync(RESULTS, `${JSON.stringify(told, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measure(folder: string, { file, peerFile, runs }: Input): Promise<SplatFigures> {
  const tiers = await makePlyTiers(file, join(folder, 'media'), { up: undefined, onTier() {} });
  if (tiers?.kind !== 'splat') throw new Error(`${file} holds no splats`);
  await writeOurPage(folder, tiers);
  const target = middleOf(tiers.box);
  const [eye = target] = planEyes(tiers.box);
  await writeBarePage(folder, { id: 'ours-bare', script: 'ours.ts', eye, target });
  await writeBarePage(folder, { id: 'spark', script: 'spark.js', eye, target });
  mkdirSync(join(folder, 'files'), { recursive: true });
  const name = `peer${extname(peerFile)}`;
  copyFileSync(peerFile, join(folder, 'files', name));
  const server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
  const counting = await countBytes(server.url);
  const browser = await launchChromium();
  const pages = {
    ours: '/ours/',
    oursFirst: `/ours-bare/?file=${tiers.first.url}`,
    oursHigh: `/ours-bare/?file=${tiers.high.url}`,
    spark: `/spark/?file=/files/${name}`,
  };
  try {
    const firsts = { ours: [] as First[], spark: [] as First[] };
    const slow = { ours: [] as First[], spark: [] as First[] };
    const frames = { oursFirst: [] as number[], oursHigh: [] as number[], spark: [] as number[] };
    const pictures = new Map<string, Buffer>();
    for (let turn = 0; turn < runs; turn += 1) {
      for (const id of ['ours', 'spark'] as const) {
        process.stderr.write(`first frame of ${id}, run ${turn + 1} of ${runs}\n`);
        firsts[id].push(await measureFirst(browser, counting, { path: pages[id], bitsPerS: FAST }));
        slow[id].push(await measureFirst(browser, counting, { path: pages[id], bitsPerS: SLOW }));
      }
      for (const id of ['oursFirst', 'oursHigh', 'spark'] as const) {
        process.stderr.write(`frames of ${id}, run ${turn + 1} of ${runs}\n`);
        const found = await measureFrames(browser, counting.url + pages[id], tiers.box);
        frames[id].push(found.frameMs);
        pictures.set(id, found.picture);
      }
    }
    const far = async (id: string) =>
      comparePictures(pictures.get('spark') ?? NONE, pictures.get(id) ?? NONE);
    const both = (list: typeof firsts, pick: (first: First) => number) => ({
      ours: medianOf(list.ours.map(pick)),
      spark: medianOf(list.spark.map(pick)),
    });
    return {
      firstBytes: both(firsts, ({ bytes }) => bytes),
      firstMs: both(firsts, ({ ms }) => ms),
      slowMs: both(slow, ({ ms }) => ms),
      frameMs: {
        oursFirst: medianOf(frames.oursFirst),
        ours: medianOf(frames.oursHigh),
        spark: medianOf(frames.spark),
      },
      distance: { first: await far('oursFirst'), high: await far('oursHigh') },
    };
  } finally {
    await browser.close();
    counting.close();
    await server.close();
  }
}

/** Everything a visitor waits for: the page, its scripts, the splats. */
async function measureFirst(
  browser: Browser,
  counting: CountingServer,
  { path, bitsPerS }: { path: string; bitsPerS: number },
): Promise<First> {
  return withPage(browser, async (page) => {
    counting.reset(bitsPerS);
    const startMs = Date.now();
    const ready = page.waitForSelector('html[data-ready]', { state: 'attached', timeout: PATIENCE_MS });
    await page.goto(counting.url + path);
    await ready;
    const atMs = await page.evaluate(() => Number(document.documentElement.dataset.ready));
    return { bytes: counting.bytesUntil(atMs), ms: atMs - startMs };
  });
}

/** Moves the eye a little before each frame, as a visitor who turns the model, and waits until each is really drawn. */
async function measureFrames(browser: Browser, url: string, box: Box) {
  return withPage(browser, async (page) => {
    await page.goto(url);
    await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: PATIENCE_MS });
    const target = middleOf(box);
    const eyes = planEyes(box);
    await page.evaluate(([eye, at]) => window.benchSettle(eye, at), [eyes[0] ?? [], target] as const);
    const picture = await page.evaluate(() => document.querySelector('canvas')?.toDataURL('image/png') ?? '');
    const all = await page.evaluate(
      ([list, at]) =>
        list.map((eye) => {
          const start = performance.now();
          window.benchDraw(eye, at);
          return performance.now() - start;
        }),
      [eyes, target] as const,
    );
    return { frameMs: medianOf(all), picture: Buffer.from(picture.split(',')[1] ?? '', 'base64') };
  });
}

function middleOf(box: Box): number[] {
  return box.min.map((low, axis) => (low + (box.max[axis] ?? 0)) / 2);
}

/** Where the eye stands, frame after frame: it goes round by about a degree each time. */
function planEyes(box: Box): number[][] {
  const [x = 0, y = 0, z = 0] = middleOf(box);
  const size = Math.hypot(...box.min.map((low, axis) => (box.max[axis] ?? 0) - low));
  return Array.from({ length: FRAMES }, (_, step) => {
    const yaw = 0.5 + step * 0.02;
    return [x + size * 1.25 * Math.sin(yaw), y + size * 0.4, z + size * 1.25 * Math.cos(yaw)];
  });
}

async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const { widthPx: width, heightPx: height } = SPLAT_VIEW;
  const context = await browser.newContext({ viewport: { width, height } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const NONE = Buffer.alloc(0);

declare global {
  interface Window {
    benchDraw: (eye: readonly number[], target: readonly number[]) => void;
    benchSettle: (eye: readonly number[], target: readonly number[]) => Promise<void>;
  }
}

type Box = { min: readonly number[]; max: readonly number[] };
type Input = { file: string; peerFile: string; runs: number };
type First = { bytes: number; ms: number };
