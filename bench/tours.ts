import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { measureTour, NETWORKS } from './lib/measure-tour.ts';
import { paintPanorama } from './lib/paint-panorama-fs.ts';
import { type PageInput, writeOurTour } from './lib/tour-page-fs.ts';
import { formatTourTable, type TourRow } from './lib/tour-table.ts';

const HELP = `Opens a panorama in a browser on two throttled networks and measures bytes, requests, times, draw calls and texture memory.

  npm run bench -- tours                    a painted panorama of 8192 × 4096
  npm run bench -- tours --file a.jpg       a panorama of your own
  npm run bench -- tours --runs 5           more runs of each; the median counts (default 3)
`;

const RESULTS = join(import.meta.dirname, 'results/tours.json');
const VIEW = { yawDeg: 0, pitchDeg: 0, fovDeg: 60 };

/** Each writes a page that shows the panorama as soon as it is loaded. A peer is one more line here. */
const VIEWERS: readonly Viewer[] = [{ id: 'ours', what: 'Điểm Đến', write: writeOurTour }];

export const toursBench: Bench = {
  summary: 'a panorama opened in a browser on two networks',
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-'));
  try {
    const file = options.file ?? join(folder, 'painted.jpg');
    if (!options.file) await paintPanorama(file, 8192);
    const rows = await measureAll(folder, file, options.runs);
    const machine = describeMachine();
    process.stdout.write(`${formatTourTable(rows, machine)}\n`);
    const picture = options.file ? basename(file) : '8192 × 4096, painted';
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(
      RESULTS,
      `${JSON.stringify({ date, machine, picture, runs: options.runs, rows }, null, 2)}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The viewers take turns, so that a busy minute of the machine does not hit only one. */
async function measureAll(folder: string, file: string, runs: number): Promise<TourRow[]> {
  const site = join(folder, 'site');
  mkdirSync(site);
  const pages = new Map<Viewer, string>();
  for (const viewer of VIEWERS) pages.set(viewer, await viewer.write({ folder: site, file, view: VIEW }));
  const server = await serveFolder({ folder: site, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  try {
    const rows: TourRow[] = [];
    for (const network of Object.values(NETWORKS)) {
      const found = new Map<Viewer, TourRow[]>();
      for (let turn = 1; turn <= runs; turn += 1) {
        for (const [viewer, page] of pages) {
          process.stderr.write(`${viewer.what}, ${network.what}, run ${turn} of ${runs}\n`);
          const row = await measureRow(browser, viewer, server.url + page, network);
          found.set(viewer, [...(found.get(viewer) ?? []), row]);
        }
      }
      for (const own of found.values()) rows.push(median(own));
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureRow(
  browser: Browser,
  { id, what }: Viewer,
  url: string,
  network: Parameters<typeof measureTour>[2],
): Promise<TourRow> {
  return { network: network.what, id, what, ...(await measureTour(browser, url, network)) };
}

function median(rows: readonly TourRow[]): TourRow {
  const middle = rows.toSorted((a, b) => a.sharpMs - b.sharpMs)[Math.floor(rows.length / 2)];
  if (!middle) throw new Error('no runs');
  return middle;
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { file: { type: 'string' }, runs: { type: 'string' } },
    });
    const runs = Number(values.runs ?? 3);
    if (!Number.isInteger(runs) || runs < 1)
      return `--runs is "${values.runs}"; expected a whole number from 1 on`;
    return { runs, file: values.file === undefined ? undefined : resolve(values.file) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Options = { runs: number; file: string | undefined };
type Viewer = { id: string; what: string; write: (input: PageInput) => Promise<string> };
