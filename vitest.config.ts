import { defineConfig } from 'vitest/config';

const LONG_MS = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          testTimeout: LONG_MS,
          hookTimeout: LONG_MS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/demo-site.ts'],
          testTimeout: LONG_MS,
          hookTimeout: 3 * LONG_MS,
          fileParallelism: false, // two browsers with software WebGL starve each other on two cores
        },
      },
    ],
  },
});
