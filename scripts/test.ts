import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const HELP = `Checks everything: format and lint, types, then all tests. Ends with one line "N passed, N failed".

  npm test
  npm test -- tests/unit            only the tests below a folder, without lint and types
`;
const REPORT = '.cache/test-report.json';
const bin = (name: string) => `node_modules/${name}`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const checks =
    args.length > 0
      ? []
      : [
          step('format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
          step('types', [bin('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'warning']),
        ];
  const tests = runTests(args);
  const passed = tests.passed + checks.filter(Boolean).length;
  const failed = tests.failed + checks.filter((ok) => !ok).length;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function step(name: string, command: string[]): boolean {
  process.stdout.write(`— ${name}\n`);
  return run(command) === 0;
}

function runTests(args: readonly string[]): { passed: number; failed: number } {
  process.stdout.write('— tests\n');
  mkdirSync('.cache', { recursive: true });
  rmSync(REPORT, { force: true });
  const code = run([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...args,
  ]);
  try {
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(
      readFileSync(REPORT, 'utf8'),
    );
    // a file that does not even load, or a setup that fails, counts as one failure
    const failed = report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests;
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(command: string[]): number {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, command, { stdio: 'inherit', env }).status ?? 1;
}
