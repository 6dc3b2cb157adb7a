import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { measureTour, NETWORKS, SCREENS } from './lib/measure-tour.ts';
import { paintPanorama } from './lib/paint-panorama-fs.ts';
import { createJudge } from './lib/tour-judge-fs.ts';
import { writeOurTour } from './lib/tour-page-fs.ts';
import { INSTALL_PEERS, type PeerPage, writePeerTours } from './lib/tour-peers-fs.ts';
import { formatTourTable, type TourRow } from './lib/tour-table.ts';

const HELP = `Opens a panorama in a browser on two screens and two throttled networks and measures bytes, requests, times, draw calls and texture memory.

  npm run bench -- tours                    a painted panorama of 8192 × 4096
  npm run bench -- tours --file a.jpg       a panorama of your own
  npm run bench -- tours --runs 5           more runs of each; the median counts (default 3)
  npm run bench -- tours --alone            this project's viewer only; the table is not kept

The peers count when they are there: ${INSTALL_PEERS}
`;

const RESULTS = join(import.meta.dirname, 'results/tours.json');
const VIEW = { yawDeg: 0, pitchDeg: 0, fovDeg: 60 };

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
    const rows = await measureAll(folder, file, options);
    const machine = describeMachine();
    process.stdout.write(`${formatTourTable(rows, machine)}\n`);
    if (options.alone) return 0;
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

async function measureAll(folder: string, file: string, { runs, alone }: Options): Promise<TourRow[]> {
  const site = join(folder, 'site');
  mkdirSync(site);
  const input = { folder: site, file, view: VIEW };
  const ours = { id: 'ours', what: 'Điểm Đến', page: await writeOurTour(input) };
  const { pages, missing } = alone ? { pages: [], missing: [] } : await writePeerTours(input);
  for (const name of missing) process.stderr.write(`${name}: not installed and left out\n`);
  const server = await serveFolder({ folder: site, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  const judge = await createJudge(file, VIEW);
  try {
    const rows: TourRow[] = [];
    for (const screen of Object.values(SCREENS)) {
      for (const network of Object.values(NETWORKS)) {
        const found = await takeTurns([ours, ...pages], runs, async (viewer, turn) => {
          process.stderr.write(`${viewer.what}; ${screen.what}; ${network.what}; run ${turn} of ${runs}\n`);
          const { figures, picture } = await measureTour(browser, server.url + viewer.page, {
            network,
            screen,
          });
          const conditions = { screen: screen.what, network: network.what };
          return {
            ...conditions,
            id: viewer.id,
            what: viewer.what,
            ...figures,
            similarity: await judge(picture),
          };
        });
        rows.push(...found.map(median));
      }
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The viewers take turns, so that a busy minute of the machine does not hit only one. */
async function takeTurns(
  viewers: readonly PeerPage[],
  runs: number,
  measure: (viewer: PeerPage, turn: number) => Promise<TourRow>,
): Promise<TourRow[][]> {
  const found = viewers.map((): TourRow[] => []);
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [index, viewer] of viewers.entries()) found[index]?.push(await measure(viewer, turn));
  }
  return found;
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
      options: { file: { type: 'string' }, runs: { type: 'string' }, alone: { type: 'boolean' } },
    });
    const runs = Number(values.runs ?? 3);
    if (!Number.isInteger(runs) || runs < 1)
      return `--runs is "${values.runs}"; expected a whole number from 1 on`;
    const file = values.file === undefined ? undefined : resolve(values.file);
    return { runs, file, alone: values.alone === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Options = { runs: number; file: string | undefined; alone: boolean };
