import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { FIGURES, measureTour, type TourFigures } from './lib/measure-tour.ts';
import { paintPanorama } from './lib/paint-panorama-fs.ts';
import { createJudge } from './lib/tour-judge-fs.ts';
import { readTourOptions, type TourOptions } from './lib/tour-options.ts';
import { writeOurTour } from './lib/tour-page-fs.ts';
import { INSTALL_PEERS, PEER_IDS, type PeerPage, writePeerTours } from './lib/tour-peers-fs.ts';
import { formatTourTable, type TourRow } from './lib/tour-table.ts';

const HELP = `Opens a panorama in a browser on two screens and two throttled networks and measures bytes, requests, times, draw calls and texture memory.

  npm run bench -- tours                    a painted panorama of 8192 × 4096
  npm run bench -- tours --file a.jpg       a panorama of your own
  npm run bench -- tours --runs 3           fewer runs of each; medians count (default 5)
  npm run bench -- tours --alone            this project's viewer only; the table is not kept
  npm run bench -- tours --screen phone     one screen (desktop, phone), or one network with --network fast or slow
  npm run bench -- tours --only marzipano   some of the peers (${PEER_IDS.join(', ')}), several with commas

A part is put into the table that is kept: its rows take the place of the same ones there. The whole takes about twenty minutes.

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
  const options = readTourOptions(args);
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
      `${JSON.stringify({ date, machine, picture, runs: options.runs, rows: options.isWhole ? rows : mergeRows(rows) }, null, 2)}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measureAll(
  folder: string,
  file: string,
  { runs, alone, screens, networks, peers }: TourOptions,
): Promise<TourRow[]> {
  const site = join(folder, 'site');
  mkdirSync(site);
  const input = { folder: site, file, view: VIEW };
  const ours = { id: 'ours', what: 'Điểm Đến', page: await writeOurTour(input) };
  const { pages, missing } = alone ? { pages: [], missing: [] } : await writePeerTours(input, peers);
  for (const name of missing) process.stderr.write(`${name}: not installed and left out\n`);
  const server = await serveFolder({ folder: site, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  const judge = await createJudge(file, VIEW);
  try {
    const rows: TourRow[] = [];
    for (const screen of screens) {
      for (const network of networks) {
        const found = await takeTurns([ours, ...pages], runs, async (viewer, turn) => {
          process.stderr.write(
            `${new Date().toISOString().slice(11, 19)} ${viewer.what}; ${screen.what}; ${network.what}; run ${turn} of ${runs}\n`,
          );
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

/** Each figure by itself: the run that was sharp in the middle may have had an unlucky first frame. */
function median(rows: readonly TourRow[]): TourRow {
  const [first] = rows;
  if (!first) throw new Error('no runs');
  const middle = (key: keyof TourFigures | 'similarity') => {
    const sorted = rows.map((row) => row[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const figures = FIGURES.map((key) => [key, middle(key)] as const);
  return { ...first, ...Object.fromEntries(figures) };
}

/** Puts rows in the place of those measured before under the same conditions, or behind them. */
function mergeRows(rows: readonly TourRow[]): TourRow[] {
  // Written below in this very shape.
  const { rows: kept } = JSON.parse(readFileSync(RESULTS, 'utf8')) as { rows: TourRow[] };
  const nameOf = ({ screen, network, id }: TourRow) => [screen, network, id].join();
  const merged = new Map([...kept, ...rows].map((row) => [nameOf(row), row]));
  return [...merged.values()];
}
