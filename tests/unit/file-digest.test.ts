import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestFile, forgetDigests, saveDigests } from '../../src/media/file-digest-fs.ts';

let folder = '';
let cacheDir = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digest-'));
  cacheDir = join(folder, 'media');
  file = join(folder, 'a.jpg');
});
afterEach(async () => {
  forgetDigests();
  await rm(folder, { recursive: true, force: true });
});

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** Digests a file as if it had rested for ten seconds: its time of change cannot be set. */
const digestLater = (name: string) => digestFile(name, cacheDir, Date.now() + 10_000);

/** Longer than the clock of any file system that tests run on takes for a step. */
const tick = () => sleep(20);

test('a digest is the SHA-256 of the content, whatever the size of the file', async () => {
  const large = Buffer.alloc(3_000_001, 7);
  await writeFile(file, large);
  expect(await digestFile(file, cacheDir)).toBe(sha256(large));
  await writeFile(file, '');
  expect(await digestFile(file, cacheDir)).toBe(sha256(''));
});

test('a file that is still warm is read every time: the clock of its file system may be too coarse to show an edit', async () => {
  const at = new Date();
  for (const text of ['one', 'two', 'six', 'ten']) {
    await writeFile(file, text);
    await utimes(file, at, at);
    expect(await digestFile(file, cacheDir)).toBe(sha256(text));
  }
  await saveDigests(cacheDir);
  expect(await readdir(folder)).toEqual(['a.jpg']); // nothing was noted
});

test('an edit is noticed that keeps the size and sets the time back', async () => {
  const at = new Date(Date.now() - 60_000);
  await writeFile(file, 'one');
  await utimes(file, at, at);
  expect(await digestLater(file)).toBe(sha256('one'));
  await tick();
  await writeFile(file, 'two');
  await utimes(file, at, at);
  expect(await digestLater(file)).toBe(sha256('two'));
});

test('a file put in the place of another is noticed, though size and time are the same', async () => {
  const other = join(folder, 'b.jpg');
  const at = new Date(Date.now() - 60_000);
  for (const [name, text] of [
    [file, 'one'],
    [other, 'two'],
  ] as const) {
    await writeFile(name, text);
    await utimes(name, at, at);
  }
  expect(await digestLater(file)).toBe(sha256('one'));
  await rename(other, file);
  expect(await digestLater(file)).toBe(sha256('two'));
});

test('of a panorama of 40 MB that did not change nothing is read, by this process and by the next', async () => {
  await writeFile(file, Buffer.alloc(40_000_000, 1));
  const digest = await digestLater(file);
  const cost = async () => {
    const from = process.cpuUsage();
    expect(await digestFile(file, cacheDir)).toBe(digest);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  // Reading and hashing takes more than 25 ms of processor time on the fastest machine there is; a look at the file none.
  expect(await cost()).toBeLessThan(10);
  await saveDigests(cacheDir);
  forgetDigests();
  expect(await cost()).toBeLessThan(10);
});

test('notes that are damaged, or cannot be there, only cost time', async () => {
  await writeFile(file, 'one');
  await digestLater(file);
  await saveDigests(cacheDir);
  const [notes = ''] = await readdir(cacheDir);
  expect(notes).toMatch(/^\./);
  await writeFile(join(cacheDir, notes), '[["');
  forgetDigests();
  expect(await digestFile(file, cacheDir)).toBe(sha256('one'));
});

test('a file that is not there is refused', async () => {
  await expect(digestFile(file, cacheDir)).rejects.toThrow('a.jpg');
});
