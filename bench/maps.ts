import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine, type Machine } from './lib/machine.ts';
import { type MapFigures, measureMap } from './lib/maps/measure-map.ts';
import { INSTALL_MAP_PEERS, type MapPage, writeMapPages } from './lib/maps/write-map-pages-fs.ts';
import { formatTable } from './lib/markdown-table.ts';

const HELP = `Opens maps with thousands of places in a browser and measures CPU time, memory, script and tab stops.

  npm run bench -- maps                  10,000 places, five turns; the median counts
  npm run bench -- maps --places 1000    another number of places
  npm run bench -- maps --runs 3         another number of turns

The peers count when they are there: ${INSTALL_MAP_PEERS}
`;

const RESULTS = join(import.meta.dirname, 'results/maps.json');

export const mapsBench: Bench = { summary: 'maps with thousands of places', help: HELP, run };

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-'));
  try {
    const { pages, missing } = await writeMapPages(folder, options.places);
    for (const name of missing) process.stderr.write(`${name}: not installed and left out\n`);
    const rows = await measureAll(folder, pages, options.runs);
    const machine = describeMachine();
    process.stdout.write(`${formatMaps(rows, options.places, machine)}\n`);
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(RESULTS, `${JSON.stringify({ date, machine, ...options, rows }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The maps take turns, so that a busy minute of the machine does not hit only one. */
async function measureAll(folder: string, pages: readonly MapPage[], runs: number): Promise<MapRow[]> {
  const server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  try {
    const found = pages.map((): MapFigures[] => []);
    for (let turn = 1; turn <= runs; turn += 1) {
      for (const [index, page] of pages.entries()) {
        process.stderr.write(`${page.what}; turn ${turn} of ${runs}\n`);
        found[index]?.push(await measureMap(browser, server.url.replace(/\/$/, '') + page.page));
      }
    }
    return pages.map(({ id, what }, index) => ({ id, what, ...medians(found[index] ?? []) }));
  } finally {
    await browser.close();
    await server.close();
  }
}

function medians(figures: readonly MapFigures[]): MapFigures {
  const median = (key: keyof MapFigures) => {
    const sorted = figures.map((each) => each[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    scriptBytes: median('scriptBytes'),
    loadMs: median('loadMs'),
    heapMb: median('heapMb'),
    filterMs: median('filterMs'),
    filterProcessMs: median('filterProcessMs'),
    panMs: median('panMs'),
    zoomMs: median('zoomMs'),
    focusable: median('focusable'),
  };
}

function formatMaps(rows: readonly MapRow[], places: number, machine: Machine): string {
  const { cpu, cores, memoryGb, system, node } = machine;
  const body = rows.map((row) => [
    row.what,
    (row.scriptBytes / 1000).toFixed(1),
    row.loadMs.toFixed(0),
    row.filterMs.toFixed(0),
    row.filterProcessMs.toFixed(0),
    row.panMs.toFixed(2),
    row.zoomMs.toFixed(0),
    row.heapMb.toFixed(1),
    row.focusable.toLocaleString('en'),
  ]);
  return [
    '## Maps',
    `${places.toLocaleString('en')} places. Node ${node}; ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; WebGL in software. CPU time of the main thread, and of all threads of the page's process where it says so.`,
    formatTable(HEADER, body),
  ].join('\n\n');
}

const HEADER = [
  '',
  'script KB, brotli',
  'load ms',
  'filter ms',
  'filter ms, all threads',
  'pan ms a frame',
  'zoom step ms',
  'MB heap',
  'tab stops',
];

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { places: { type: 'string' }, runs: { type: 'string' } },
    });
    const options = { places: Number(values.places ?? 10_000), runs: Number(values.runs ?? 5) };
    const isWhole = Object.values(options).every((value) => Number.isInteger(value) && value > 0);
    return isWhole ? options : 'expected whole numbers from 1 on';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Options = { places: number; runs: number };
type MapRow = MapFigures & { id: string; what: string };
