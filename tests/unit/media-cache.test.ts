import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheKey, deriveOnce } from '../../src/media/cache-fs.ts';

let parent = '';
let cacheDir = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'cache-'));
  cacheDir = join(parent, 'not there yet', 'media');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const write = (text: string) => (folder: string) => writeFile(join(folder, 'a.txt'), text);

test('what was made lies under its key', async () => {
  expect(await deriveOnce(cacheDir, 'key', write('x'))).toBe(join(cacheDir, 'key'));
  expect(await readdir(join(cacheDir, 'key'))).toEqual(['a.txt']);
});

test('the same key is not made a second time', async () => {
  let count = 0;
  const make = async (folder: string) => {
    count += 1;
    await write('x')(folder);
  };
  await deriveOnce(cacheDir, 'key', make);
  await deriveOnce(cacheDir, 'key', make);
  expect(count).toBe(1);
});

test('a run that fails half-way leaves nothing, and the next one starts afresh', async () => {
  const fail = async (folder: string) => {
    await write('half')(folder);
    throw new Error('out of paint');
  };
  await expect(deriveOnce(cacheDir, 'key', fail)).rejects.toThrow('out of paint');
  expect(await readdir(cacheDir)).toEqual([]);
  await deriveOnce(cacheDir, 'key', write('whole'));
  expect(await readdir(cacheDir)).toEqual(['key']);
});

test('while it is made nothing stands under the key, so a killed run is seen as no run', async () => {
  await deriveOnce(cacheDir, 'key', async (folder) => {
    await write('x')(folder);
    expect((await readdir(cacheDir)).filter((name) => !name.startsWith('.'))).toEqual([]);
  });
});

test('two runs at once agree on one folder and leave no draft', async () => {
  const folders = await Promise.all([1, 2, 3].map((run) => deriveOnce(cacheDir, 'key', write(String(run)))));
  expect(new Set(folders).size).toBe(1);
  expect(await readdir(cacheDir)).toEqual(['key']);
});

// Folders are published with the rights they have here; a web server often runs as another user.
test.skipIf(process.platform === 'win32')('the folder is as open as any other new folder', async () => {
  const folder = await deriveOnce(cacheDir, 'key', write('x'));
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(folder)).toBe(await modeOf(cacheDir));
});

describe('a key', () => {
  test('is sixteen hexadecimal digits, the same on every machine', () => {
    expect(cacheKey('picture', '1', Uint8Array.of(1, 2, 3))).toMatch(/^[0-9a-f]{16}$/);
    expect(cacheKey('picture')).toBe(cacheKey('picture'));
  });

  test('changes with every part, and with where one part ends and the next begins', () => {
    const keys = [cacheKey('a', 'bc'), cacheKey('ab', 'c'), cacheKey('abc'), cacheKey('bc', 'a')];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
