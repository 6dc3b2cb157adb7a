import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, it } from 'vitest';
import { runScript } from '../setup/run-build.ts';
import { listFiles } from '../setup/site-files.ts';

it('gives the same bytes when the same content is built again, because order, time and machine must not show', async () => {
  const first = inject('siteDir');
  const again = resolve('.cache/test-site-again');
  const { code, stderr } = await runScript('scripts/build.ts', {
    OUT_DIR: again,
    TZ: 'America/New_York',
    LANG: 'de_DE.UTF-8',
  });
  expect(stderr, stderr).not.toContain('Error');
  expect(code).toBe(0);
  expect(digests(again)).toEqual(digests(first));
});

function digests(folder: string): string[] {
  return listFiles(folder).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')
        .slice(0, 12)} ${file}`,
  );
}
