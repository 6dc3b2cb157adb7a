import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkChanged } from '../../src/content/check-changed-fs.ts';
import { loadContent } from '../../src/content/load-fs.ts';
import { FIXTURES } from './check-fixtures.ts';
import { makeMutation } from './content-mutations.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const TODAY = '2026-11-22';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-changed-'));
  cpSync(CONTENT, join(folder, 'content'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('finds after every accident what a full check finds, while accidents pile up', async () => {
  await compare();
  for (let seed = 0; seed < 24; seed += 1) {
    const mutation = makeMutation(readTexts(), seed);
    const path = at(mutation.path);
    if (mutation.renamedTo === undefined) writeFileSync(path, mutation.content ?? '');
    else renameSync(path, at(mutation.renamedTo));
    await compare(`seed ${seed}`);
  }
}, 360_000);

it('reads only what changed', async () => {
  const total = await compare();
  expect(total).toBeGreaterThan(30);
  expect(await compare()).toBe(0);
  change('sites/phu-quoc/index.md', (text) => `${text}\n`);
  // the page itself, and pages that look into it
  const count = await compare();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(total / 3);
});

it.each<[what: string, act: () => void, code: string]>([
  [
    'a heading that another page links to',
    () => {
      change('sites/nhi-thanh/index.md', (text) => `${text}\n## Mục thử\n`);
      change('sites/tam-thanh/index.md', (text) => `${text}\nXem [mục thử](sites/nhi-thanh#muc-thu).\n`);
    },
    'LK-FRAGMENT',
  ],
  [
    'a destination whose point other pages are measured from',
    () => change('sites/nhi-thanh/index.md', (text) => `${text}\n`),
    'GEO-FAR',
  ],
  [
    'a second page of the same title',
    () => change('sites/nhi-thanh/index.md', (text) => `${text}\n`),
    'TXT-TITLE-TWICE',
  ],
  [
    'the same picture in another place',
    () => change('sites/nhi-thanh/index.md', (text) => `${text}\n`),
    'IM-TWICE',
  ],
  ['a page that others name', () => change('sites/nhi-thanh/index.md', (text) => `${text}\n`), 'REF-MISSING'],
])('notices %s', async (_, prepare, code) => {
  prepare();
  await compare();
  expect(codesNow).not.toContain(code);
  BREAK[code]?.();
  await compare(code);
  expect(codesNow).toContain(code);
});

it('forgets everything when the day, the settings or the file of results change', async () => {
  const total = await compare();
  expect(await compare('', '2026-11-23')).toBe(total);
  expect(await compare('', '2026-11-23')).toBe(0);
  change('site.yml', (text) => `${text}\n# x\n`);
  expect(await compare('', '2026-11-23')).toBe(total);
  writeFileSync(join(folder, 'cache.json'), readFileSync(join(folder, 'cache.json'), 'utf8').slice(0, 5000));
  expect(await compare('', '2026-11-23')).toBe(total);
});

it('keeps nothing of a small site', async () => {
  const options = { cwd: join(FIXTURES, 'base'), cacheFile: join(folder, 'small.json'), today: TODAY };
  await checkChanged('.', options);
  expect(readdirSync(folder)).toEqual(['content']);
});

const BREAK: Record<string, () => void> = {
  'LK-FRAGMENT': () =>
    change('sites/nhi-thanh/index.md', (text) => text.replace('## Mục thử', '## Mục khác')),
  'GEO-FAR': () =>
    change('destinations/lang-son/index.md', (text) => text.replace(/lat: [\d.]+/, 'lat: 10.5')),
  'TXT-TITLE-TWICE': () => {
    const title = /^title: .*$/m.exec(readFileSync(at('sites/phu-quoc/index.md'), 'utf8'))?.[0] ?? '';
    change('sites/thach-dong/index.md', (text) => text.replace(/^title: .*$/m, title));
  },
  'IM-TWICE': () => cpSync(at('sites/phu-quoc/photos/main.jpg'), at('sites/thach-dong/photos/main.jpg')),
  'REF-MISSING': () => renameSync(at('sites/phu-quoc'), at('sites/phu-quoc-moi')),
};

let codesNow: string[] = [];

/** Checks both ways. Returns how many entries the quick way read. */
async function compare(what = '', today = TODAY): Promise<number> {
  const options = { cwd: folder, today };
  const full = await loadContent('content', options);
  const quick = await checkChanged('content', {
    ...options,
    cacheFile: join(folder, 'cache.json'),
    fewest: 0,
  });
  expect(quick.diagnostics, what).toEqual(full.diagnostics);
  codesNow = quick.diagnostics.map(({ code }) => code);
  return quick.checkedCount;
}

function change(path: string, by: (text: string) => string): void {
  const before = readFileSync(at(path), 'utf8');
  writeFileSync(at(path), by(before));
  // The time of a text file does not matter, only what is in it.
  utimesSync(at(path), new Date(0), new Date(0));
}

function readTexts(): Map<string, string> {
  return new Map(
    readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /index(?:\.[a-z]{2})?\.md$|\.yml$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(at(path), 'utf8')]),
  );
}

function at(path: string): string {
  return join(folder, 'content', path);
}
