import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { paintPanorama } from './lib/paint-panorama-fs.ts';
import { findMakers, type Maker } from './lib/pyramid-makers-fs.ts';
import { formatPyramidTable, type PyramidRow } from './lib/pyramid-table.ts';
import { runMeasured } from './lib/run-measured-fs.ts';

const HELP = `Makes the tiles of a panorama with this project and with Pannellum's generator, and compares CPU time and memory.

  npm run bench -- pyramid                       a painted panorama of 8192 × 4096
  npm run bench -- pyramid --width 16384         another width
  npm run bench -- pyramid --file a.jpg          a panorama of your own
  npm run bench -- pyramid --runs 3              more runs of each; the best one counts (default 2)
`;

const RESULTS = join(import.meta.dirname, 'results/pyramid.json');

export const pyramidBench: Bench = {
  summary: "panorama tiles beside Pannellum's generator",
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
    const { makers, advice } = findMakers(folder);
    if (advice) process.stderr.write(`Pannellum is left out: ${advice}\n`);
    const file = options.file ?? join(folder, 'painted.jpg');
    if (!options.file) await paintPanorama(file, options.widthPx);
    const picture = options.file ? basename(file) : `${options.widthPx} × ${options.widthPx / 2}, painted`;
    const rows = await measureAll({ file, folder, makers, picture, runs: options.runs });
    const machine = describeMachine();
    process.stdout.write(`${formatPyramidTable(rows, machine)}\n`);
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(RESULTS, `${JSON.stringify({ date, machine, rows }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The makers take turns, so that a busy minute of the machine does not hit only one. */
async function measureAll({ file, folder, makers, picture, runs }: Work): Promise<PyramidRow[]> {
  const rows = new Map<string, PyramidRow>();
  const keepBest = (row: PyramidRow) => {
    const best = rows.get(row.id);
    if (!best || row.cpuS < best.cpuS) rows.set(row.id, row);
  };
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const { id, what, plan } of makers) {
      process.stderr.write(`${picture}: ${what}, run ${turn} of ${runs}\n`);
      const target = join(folder, `${id}-${turn}`);
      const command = plan(file, target);
      keepBest({ picture, id, what, ...(await runMeasured(command, { cwd: folder })), ...weigh(target) });
      if (id !== 'ours') continue;
      const again = await runMeasured(command, { cwd: folder });
      keepBest({ picture, id: 'unchanged', what: 'Điểm Đến, made before', ...again });
    }
  }
  return [...rows.values()];
}

/** Counts what a visitor can be sent: files that begin with a dot are not published. */
function weigh(folder: string): { files: number; sizeBytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  );
  const sizeBytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { files: files.length, sizeBytes };
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { width: { type: 'string' }, file: { type: 'string' }, runs: { type: 'string' } },
    });
    const widthPx = Number(values.width ?? 8192);
    const runs = Number(values.runs ?? 2);
    if (!Number.isInteger(widthPx) || widthPx < 512 || widthPx % 4 !== 0) {
      return `--width is "${values.width}"; expected a whole number from 512 on that four divides`;
    }
    if (!Number.isInteger(runs) || runs < 1)
      return `--runs is "${values.runs}"; expected a whole number from 1 on`;
    return { widthPx, runs, file: values.file === undefined ? undefined : resolve(values.file) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Options = { widthPx: number; runs: number; file: string | undefined };
type Work = { file: string; folder: string; makers: readonly Maker[]; picture: string; runs: number };
