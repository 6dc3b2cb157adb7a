import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const HELP = `Checks everything: format and lint, types, then all tests. Ends with one line "N passed, N failed".

  npm test
  npm test -- tests/unit            only the tests below a folder, without lint and types

Durations and failures stand in .cache/test-report/ afterwards, one JSON file for each part.
`;
const REPORTS = '.cache/test-report';
const SITE = resolve('.cache/test-site');
const bin = (name: string) => `node_modules/${name}`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const counts = args.length > 0 ? [await runTests('chosen', args)] : await runEverything();
  const sum = (part: keyof Count) => counts.reduce((total, count) => total + count[part], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

/** The steps that keep one core busy run beside the unit tests, which fill what is left of the others. */
async function runEverything(): Promise<Count[]> {
  const beside = runBeside();
  const unit = await runTests('unit', ['--project', 'unit']);
  const { counts, isBuilt } = await beside;
  if (!isBuilt) return [unit, ...counts];
  return [unit, ...counts, await runTests('site', ['--project', 'site*'], { TEST_SITE_DIR: SITE })];
}

/** One after the other, because Astro's types and its builds write the same files. */
async function runBeside(): Promise<{ counts: Count[]; isBuilt: boolean }> {
  const lint = await step('format and lint', [
    bin('@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
    '.',
  ]);
  const types = await step('types', [bin('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'warning']);
  const isBuilt = await step('the demo is built for the tests of the site', ['scripts/build.ts'], {
    OUT_DIR: SITE,
  });
  const counts = [countOf(lint), countOf(types)];
  return { counts: isBuilt ? counts : [...counts, countOf(false)], isBuilt };
}

/** Says what a step said when it is over, so that steps which run at once do not talk over each other. */
async function step(name: string, command: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const { code, said } = await run(command, env, 'pipe');
  process.stdout.write(`— ${name}: ${code === 0 ? 'passed' : 'failed'}\n${said}`);
  return code === 0;
}

async function runTests(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  process.stdout.write(`— tests: ${name}\n`);
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run([bin('vitest/vitest.mjs'), 'run', ...reporters, ...args], env, 'inherit');
  try {
    // what Vitest writes
    const { numPassedTests: passed, numFailedTests }: { numPassedTests: number; numFailedTests: number } =
      JSON.parse(readFileSync(report, 'utf8'));
    // a file that does not even load, or a setup that fails, counts as one failure
    const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
    return { passed, failed };
  } catch {
    return countOf(false);
  }
}

function run(
  command: string[],
  own: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
): Promise<{ code: number; said: string }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...own };
  const child = spawn(process.execPath, command, { stdio: ['ignore', output, output], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, said }));
  });
}

function countOf(isPassed: boolean): Count {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

type Count = { passed: number; failed: number };
