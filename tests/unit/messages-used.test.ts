import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vi } from '../../src/i18n/messages/vi.ts';

/** Where interface messages are named. */
const FOLDERS = ['components', 'layouts', 'pages'];

test('every interface message is named somewhere, whole or by the prefix it is composed from', () => {
  expect(listUnused(Object.keys(vi), readSources())).toEqual([]);
});

test('a message that nothing names is found, also when its name is only a part of another', () => {
  const source = ["name('stopsTitle')", '`mode_$' + '{mode}`', 'key_stop'].join('; ');
  expect(listUnused(['stopsTitle', 'stop', 'mode_foot', 'fee_adult'], source)).toEqual(['stop', 'fee_adult']);
});

function listUnused(keys: readonly string[], source: string): string[] {
  const literals = new Set([...source.matchAll(/(['"])([\w-]+)\1/g)].map((match) => match[2]));
  const prefixes = new Set([...source.matchAll(/`([a-zA-Z]+_)\$\{/g)].map((match) => match[1]));
  return keys.filter((key) => !literals.has(key) && !prefixes.has(key.replace(/_.*$/, '_')));
}

function readSources(): string {
  return FOLDERS.flatMap((folder) => {
    const root = join(import.meta.dirname, '../../src', folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'));
  }).join('\n');
}
