import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_ENV } from '../setup/command-env.ts';
import { FIXTURES } from './check-fixtures.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/check.ts');
const GOOD = '---\ntitle: Động A\nkind: cave\n---\nBài viết.\n';
let cwd = '';
let page = '';
let child: ChildProcess;
let said = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync(join(FIXTURES, 'fm-enum'), join(cwd, 'content'), { recursive: true });
  page = join(cwd, 'content/sites/dong-a/index.md');
  said = '';
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(cwd, { recursive: true, force: true });
});

test('checks again after every save, whatever happens to the folder, until it is stopped', async () => {
  watch();
  await hear('"kind" cannot be "vilage"');
  await expectAfter(() => writeFileSync(page, GOOD), 'No faults found.');
  await expectAfter(() => writeFileSync(page, GOOD.slice(0, 20)), 'FM-UNCLOSED');
  await expectAfter(() => writeFileSync(page, ''), 'FM-NO-FRONT-MATTER');
  await expectAfter(() => writeFileSync(page, GOOD), 'No faults found.');
  const [folder, other] = [join(cwd, 'content/sites/dong-a'), join(cwd, 'content/sites/dong-b')];
  await expectAfter(() => renameSync(folder, other), 'No faults found.');
  await expectAfter(
    () => writeFileSync(join(other, 'index.md'), GOOD.replace('cave', 'cvae')),
    'sites/dong-b',
  );
  await expectAfter(() => rmSync(other, { recursive: true }), 'No faults found.');
  await expectAfter(
    () => renameSync(join(cwd, 'content'), join(cwd, 'away')),
    'There is no folder "content"',
  );
  await expectAfter(() => renameSync(join(cwd, 'away'), join(cwd, 'content')), 'No faults found.');
  expect(await stop('SIGINT')).toBe(0);
  expect(said).not.toMatch(/\n {4}at |Error:/);
});

test('writes the page anew each time, so that whoever opens it sees a whole one', async () => {
  watch('--format', 'html', '--out', 'report.html', '--lang', 'vi');
  const report = join(cwd, 'report.html');
  await hear('report.html: 1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp');
  expect(readFileSync(report, 'utf8')).toContain('<mark>vilage</mark>');
  await expectAfter(() => writeFileSync(page, GOOD), 'report.html: Không có lỗi nào.');
  expect(readFileSync(report, 'utf8')).toContain('<h1>Không có lỗi nào</h1>');
  expect(await stop('SIGTERM')).toBe(0);
  expect(existsSync(report)).toBe(true);
});

function watch(...args: string[]): void {
  child = spawn(process.execPath, [SCRIPT, '--watch', ...args], {
    cwd,
    env: { ...COMMAND_ENV, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
}

/** Forgets what was said, changes something, waits for the words and for the check to be done. */
async function expectAfter(change: () => void, words: string): Promise<void> {
  said = '';
  change();
  await hear(words);
}

async function hear(words: string): Promise<void> {
  const end = Date.now() + 60_000;
  const isDone = () => said.includes(words) && /(?:Ctrl\+C\.)\n$/.test(said);
  while (!isDone() && Date.now() < end) await sleep(30);
  if (!isDone()) throw new Error(`waited for "${words}", heard:\n${said}`);
}

function stop(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.kill(signal);
  });
}
