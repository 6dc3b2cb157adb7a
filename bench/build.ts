import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './lib/bench.ts';
import { findGenerators, type Generator, PROJECT } from './lib/build-peers.ts';
import { type BuildRow, formatBuildTable } from './lib/build-table.ts';
import { countPages } from './lib/count-pages-fs.ts';
import { describeMachine } from './lib/machine.ts';
import { planContent } from './lib/plan-content.ts';
import { runMeasured } from './lib/run-measured-fs.ts';

const HELP = `Builds the same generated site with this project, Hugo and Eleventy, and compares CPU time and memory.

  npm run bench -- build                       200, 1,000 and 5,000 sites in six languages
  npm run bench -- build --sites 200,1000      other sizes
  npm run bench -- build --runs 3              more runs of each; the best one counts
  npm run bench -- build --only ours,hugo      fewer generators
`;

/** The search index of more pages takes minutes and gigabytes. */
const MOST_SITES_TO_INDEX = 1000;
/** From here on one run of each is enough: they are long, and noise is small beside them. */
const MANY_SITES = 5000;
const RESULTS = join(import.meta.dirname, 'results/build.json');

export const buildBench: Bench = { summary: 'whole builds beside Hugo and Eleventy', help: HELP, run };

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`);
    return 2;
  }
  const { present, absent } = findGenerators();
  const generators = present.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  for (const { name, advice } of absent) process.stderr.write(`${name} is left out: ${advice}\n`);
  const rows = await measureSizes(generators, options);
  const machine = describeMachine();
  const versions = Object.fromEntries(generators.map(({ name, version }) => [name, version]));
  process.stdout.write(`${formatBuildTable(rows, versions, machine)}\n`);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(RESULTS, `${JSON.stringify({ date, machine, versions, rows }, null, 2)}\n`);
  return 0;
}

async function measureSizes(
  generators: readonly Generator[],
  { siteCounts, runs }: Options,
): Promise<BuildRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-'));
  const rows: BuildRow[] = [];
  try {
    for (const siteCount of siteCounts) {
      const turns = runs ?? (siteCount >= MANY_SITES ? 1 : 2);
      rows.push(...(await measureSize({ generators, siteCount, runs: turns, folder })));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/**
 * Measures every generator at one size, taking turns so that a busy minute of the machine does not hit only one.
 * Nothing is deleted before the end: for minutes after thousands of files are gone, ext4 needs several times as long to
 * make new ones, which would be charged to whoever builds next.
 */
async function measureSize(options: SizeOptions): Promise<BuildRow[]> {
  const { generators, siteCount, runs } = options;
  const folder = join(options.folder, String(siteCount));
  const content = planContent(siteCount);
  for (const { id, write } of generators) {
    mkdirSync(join(folder, id), { recursive: true });
    write(content, join(folder, id));
  }
  const rows = new Map<string, BuildRow>();
  const hasOurs = generators.some(({ id }) => id === 'ours');
  if (hasOurs) rows.set('media', await measureMedia(folder, siteCount));
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const generator of generators) {
      process.stderr.write(`${siteCount} sites, run ${turn} of ${runs}: ${generator.name}\n`);
      const target = join(folder, `${generator.id}-site-${turn}`);
      const row = await measureBuild(generator, join(folder, generator.id), target);
      rows.set(generator.id, better(rows.get(generator.id), { ...row, siteCount }));
    }
  }
  if (hasOurs && siteCount <= MOST_SITES_TO_INDEX) {
    rows.set('search', await measureSearch(join(folder, 'ours-site-1'), siteCount));
  }
  return ROW_ORDER.flatMap((id) => rows.get(id) ?? []);
}

async function measureBuild(
  { id, name, plan }: Generator,
  source: string,
  target: string,
): Promise<Omit<BuildRow, 'siteCount'>> {
  const { command, ...options } = plan(source, target);
  return { what: name, id, ...(await runMeasured(command, options)), ...countPages(target) };
}

/** Base maps are made once and kept in the media cache; peers draw none. */
async function measureMedia(folder: string, siteCount: number): Promise<BuildRow> {
  const command = [process.execPath, join(import.meta.dirname, 'lib/prepare-media.ts')];
  const measured = await runMeasured(command, { cwd: PROJECT, env: { CONTENT_DIR: join(folder, 'ours') } });
  return {
    what: 'Điểm Đến: check and base maps alone, before the build',
    id: 'media',
    siteCount,
    ...measured,
  };
}

async function measureSearch(site: string, siteCount: number): Promise<BuildRow> {
  const command = [process.execPath, join(import.meta.dirname, 'lib/index-site.ts'), site];
  const measured = await runMeasured(command, { cwd: PROJECT });
  return { what: 'Điểm Đến: search index', id: 'search', siteCount, ...measured };
}

function better(before: BuildRow | undefined, now: BuildRow): BuildRow {
  return before && before.cpuS <= now.cpuS ? before : now;
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { sites: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' } },
    });
    const siteCounts = (values.sites ?? '200,1000,5000').split(',').map(Number);
    const runs = values.runs === undefined ? undefined : Number(values.runs);
    const wrong = [...siteCounts, ...(runs === undefined ? [] : [runs])].find(
      (each) => !(Number.isInteger(each) && each > 0),
    );
    if (wrong !== undefined) return `--sites and --runs take whole numbers above 0, such as --sites 200,1000`;
    return { siteCounts, runs, only: values.only?.split(',') ?? [] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const ROW_ORDER: readonly BuildRow['id'][] = ['ours', 'hugo', 'eleventy', 'search', 'media'];

type SizeOptions = { generators: readonly Generator[]; siteCount: number; runs: number; folder: string };
type Options = { siteCounts: number[]; runs: number | undefined; only: string[] };
