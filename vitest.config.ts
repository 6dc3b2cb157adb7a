import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG_MS = 120_000;
const CORES = availableParallelism(); // Vitest itself would leave one of them idle, that is half of a small machine
const SITE_TESTS = ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'];

/** Files that must have the machine to themselves: they draw with WebGL in software, which takes every core, and count frames or moments. */
const ALONE = [
  'tests/browser/headset.test.ts',
  'tests/browser/model-tools.test.ts',
  'tests/browser/model3d.test.ts',
  'tests/browser/splat.test.ts',
  'tests/browser/tour-fetching.test.ts',
  'tests/browser/tour-picture.test.ts',
];

/** Small files that take long. On a first run Vitest begins with the largest files and would end with these, one core idle. */
const SLOW = /\/(?:check-changed|check-mutations|model-memory|pages)\.test\.ts$/;

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const order = ({ project, moduleId }: TestSpecification) =>
      2 * project.config.sequence.groupOrder + (SLOW.test(moduleId) ? 0 : 1);
    return sorted.toSorted((a, b) => order(a) - order(b));
  }
}

const SHARED = {
  testTimeout: LONG_MS,
  hookTimeout: 3 * LONG_MS,
  expect: { poll: { timeout: 20_000 } }, // Vitest's own second is not enough on a busy machine
  env: { NODE_COMPILE_CACHE: resolve('.cache/compiled') }, // for the hundreds of commands that tests start
};

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          setupFiles: ['tests/setup/fresh-process.ts'],
          isolate: false, // a file finds the modules already read: half the time of all files together
          maxWorkers: CORES,
        },
      },
      {
        test: {
          ...SHARED,
          name: 'site',
          include: SITE_TESTS,
          exclude: ALONE,
          globalSetup: ['tests/setup/demo-site.ts'],
          maxWorkers: Math.min(CORES + 1, 8), // they wait often, and each has a browser of half a gigabyte
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...SHARED,
          name: 'site-alone',
          include: ALONE,
          globalSetup: ['tests/setup/demo-site.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
