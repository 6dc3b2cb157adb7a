import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCacheFile } from '../scripts/lib/site-folders.ts';
import type { Bench } from './lib/bench.ts';
import { PROJECT } from './lib/build-peers.ts';
import { describeMachine } from './lib/machine.ts';
import { formatTable } from './lib/markdown-table.ts';
import { planContent } from './lib/plan-content.ts';
import { runMeasured } from './lib/run-measured-fs.ts';
import { writeOurs } from './lib/write-ours-fs.ts';

const HELP = `Measures npm run check on generated content in six languages: all of it, and again after one file changed.

  npm run bench -- check                  10,000 sites
  npm run bench -- check --sites 1000     another size
`;

const RESULTS = join(import.meta.dirname, 'results/check.json');

export const checkBench: Bench = {
  summary: 'the check of large content, whole and after a change',
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const siteCount = readSiteCount(args);
  if (typeof siteCount === 'string') {
    process.stderr.write(`${siteCount}\n\n${HELP}`);
    return 2;
  }
  const rows = await measure(siteCount);
  const machine = describeMachine();
  const cells = rows.map(({ what, cpuS, peakBytes, limitS }) => [
    what,
    cpuS.toFixed(1),
    peakBytes === undefined ? '–' : String(Math.round(peakBytes / 1e6)),
    limitS === undefined ? '–' : String(limitS),
  ]);
  const title = `${siteCount} sites in six languages; ${machine.cores} cores, Node ${machine.node}`;
  process.stdout.write(`${title}\n\n${formatTable(['check', 'CPU-s', 'MB peak', 'limit CPU-s'], cells)}\n`);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(RESULTS, `${JSON.stringify({ date, machine, siteCount, rows }, null, 2)}\n`);
  return 0;
}

async function measure(siteCount: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-check-'));
  const content = join(folder, 'content');
  const cache = checkCacheFile(content);
  const check = async (what: string, limitS?: number): Promise<Row> => {
    process.stderr.write(`${what}\n`);
    const command = [process.execPath, join(PROJECT, 'scripts/check.ts')];
    return { what, limitS, ...(await runMeasured(command, { cwd: PROJECT, env: { CONTENT_DIR: content } })) };
  };
  try {
    mkdirSync(content);
    writeOurs(planContent(siteCount), content);
    const rows = [
      await check('everything, for the first time', 60),
      await check('again, nothing changed', 5),
    ];
    appendFileSync(join(content, 'sites/diem-00001/index.en.md'), '\nOne more paragraph.\n');
    return [...rows, await check('again, one file changed', 5)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { force: true });
  }
}

function readSiteCount(args: readonly string[]): number | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { sites: { type: 'string', default: '10000' } },
    });
    const count = Number(values.sites);
    return Number.isInteger(count) && count > 0 ? count : '--sites takes a whole number above 0';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** CPU time is user and system time of the command; `limitS` is what it may take. */
type Row = { what: string; cpuS: number; peakBytes: number | undefined; limitS?: number | undefined };
