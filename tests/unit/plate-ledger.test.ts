import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkChanged } from '../../src/content/check-changed-fs.ts';
import { readCodesLock, writeCodesLock } from '../../src/content/codes-lock.ts';
import { readLedgerHistory } from '../../src/content/ledger-history-fs.ts';
import { loadContent } from '../../src/content/load-fs.ts';
import { plateTarget } from '../../src/model/plate-target.ts';
import { FIXTURES, TODAY } from './check-fixtures.ts';

const [A, B] = ['F6ZQVZ2', 'SMCF1ZT'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-ledger-'));
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  for (const id of ['dong-a', 'dong-b']) {
    mkdirSync(join(folder, 'sites', id), { recursive: true });
    writeFileSync(join(folder, 'sites', id, 'index.md'), `---\ntitle: ${id}\nkind: cave\n---\nBài viết.\n`);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the record of printed codes', () => {
  test('holds a sorted line for every code but planned ones, and is read as it was written', () => {
    const ledger = [
      { code: B, target: 'sites/dong-b', state: 'retired' as const },
      { code: A, target: 'sites/dong-a', state: 'printed' as const },
      { code: '77HP2DZ', target: 'sites/dong-a', state: 'planned' as const },
    ];
    const text = writeCodesLock(ledger);
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      `${A} sites/dong-a printed`,
      `${B} sites/dong-b retired`,
      '',
    ]);
    const { codes, wrongLines } = readCodesLock(text);
    expect(wrongLines).toEqual([]);
    expect(codes.map(({ code, target, state }) => ({ code, target, state }))).toEqual([ledger[1], ledger[0]]);
  });

  test.each([
    ['=======', 'the mark of a conflict'],
    [`${A} sites/dong-a planned`, 'a plate that was never made'],
    [`${A} sites/dong-a`, 'a line cut short'],
    [`${A} sites/dong-a printed twice`, 'a line that is too long'],
    ['F6ZQVZ3 sites/dong-a printed', 'a wrong check symbol'],
    [`${A} ../x printed`, 'a target outside the content'],
  ])('%s is no line of it: %s', (line) => {
    expect(readCodesLock(`# head\n${line}\r\n`)).toEqual({ codes: [], wrongLines: [2] });
  });
});

describe('against the record', () => {
  test.each([
    [`${A} sites/dong-a printed`, row(A, 'sites/dong-a', 'printed'), []],
    [`${A} sites/dong-a printed`, row(A, 'sites/dong-a', 'installed'), []],
    [`${A} sites/dong-a installed`, row(A, 'sites/dong-a', 'retired'), []],
    [`${A} sites/dong-a installed`, row(A, 'sites/dong-a', 'printed'), ['CODE-BACKWARDS']],
    [`${A} sites/dong-a retired`, row(A, 'sites/dong-a', 'installed'), ['CODE-BACKWARDS']],
    [`${A} sites/dong-a printed`, row(A, 'sites/dong-b', 'printed'), ['CODE-TARGET']],
    [`${A} sites/dong-a printed`, row(B, 'sites/dong-a', 'planned'), ['CODE-LOST']],
    [`${A} sites/dong-a printed`, undefined, ['CODE-LOST']],
    [`${A} sites/gone printed`, row(A, 'sites/gone', 'printed'), ['CODE-GONE']],
    [`${A} sites/gone printed`, row(A, 'sites/gone', 'printed', 'sites/dong-b'), []],
    [`${A} sites/gone printed`, row(A, 'sites/gone', 'printed', 'sites/dong-c'), ['REF-MISSING']],
    ['', row(A, 'sites/dong-a', 'printed'), ['CODE-UNRECORDED']],
    ['', row(A, 'sites/dong-a', 'planned'), []],
    ['', row(A, 'sites/gone', 'planned'), ['REF-MISSING']],
  ])('%j and the ledger %j give %j', async (lock, ledger, codes) => {
    write({ lock, ledger });
    expect(await check()).toEqual(codes);
    const { diagnostics } = await checkChanged('.', {
      cwd: folder,
      today: TODAY,
      cacheFile: join(folder, '.cache.json'),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test('a row with a fault of its own is not called lost', async () => {
    write({
      lock: `${A} sites/dong-a printed`,
      ledger: `- { code: ${A}, target: sites/dong-a, state: printed }\n`,
    });
    expect(await check()).toEqual(['FM-MISSING-KEY']);
  });
});

describe('against the history', () => {
  test('a printed code that disappears is an error even without a record, before and after the commit', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-a', 'planned') });
    commit({ ledger: row(A, 'sites/dong-a', 'printed') });
    write({ ledger: row(B, 'sites/dong-a', 'planned') });
    expect(await check()).toEqual(['CODE-LOST']);
    commit({});
    expect(await check()).toEqual(['CODE-LOST']);
  });

  test('a ledger that is deleted is missed', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-a', 'printed') });
    rmSync(join(folder, 'codes.yml'));
    expect(await check()).toEqual(['CODE-LOST']);
  });

  test('a code that was only planned may go, and its target may change until it is printed', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-b', 'planned') + row(B, 'sites/dong-b', 'planned') });
    commit({ ledger: row(A, 'sites/dong-a', 'printed'), lock: `${A} sites/dong-a printed` });
    expect(await check()).toEqual([]);
  });

  test('a target stays what it was at the first printing, whatever the record says', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-a', 'printed') });
    write({ ledger: row(A, 'sites/dong-b', 'printed'), lock: `${A} sites/dong-b printed` });
    expect(await check()).toEqual(['CODE-TARGET']);
  });

  test('a state written by mistake can be put right in the record', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-a', 'installed'), lock: `${A} sites/dong-a installed` });
    write({ ledger: row(A, 'sites/dong-a', 'printed') });
    expect(await check()).toEqual(['CODE-BACKWARDS']);
    write({ lock: `${A} sites/dong-a printed` });
    expect(await check()).toEqual([]);
  });

  test('names the commit that printed the code and the furthest state, newest last', async () => {
    startRepository();
    commit({ ledger: row(A, 'sites/dong-a', 'printed') });
    const first = git('rev-parse', 'HEAD').slice(0, 10);
    commit({ ledger: row(A, 'sites/dong-a', 'installed') });
    const second = git('rev-parse', 'HEAD').slice(0, 10);
    commit({ ledger: '- no: [yaml\n' });
    commit({ ledger: row(A, 'sites/dong-a', 'printed') });
    expect(await readLedgerHistory(folder)).toEqual([
      { code: A, target: 'sites/dong-a', source: first, state: 'installed', stateSource: second },
    ]);
  });

  test('a content folder deeper in the repository has the same history', async () => {
    startRepository();
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/codes.yml'), row(A, 'sites/dong-a', 'printed'));
    commit({});
    expect((await readLedgerHistory(join(folder, 'content'))).map(({ code }) => code)).toEqual([A]);
    expect(await readLedgerHistory(folder)).toEqual([]);
  });

  test('is quiet without repository, and in one without commits', async () => {
    expect(await readLedgerHistory(folder)).toEqual([]);
    git('init', '--quiet');
    expect(await readLedgerHistory(folder)).toEqual([]);
  });
});

test('a code leads to its target, or to where it was forwarded', async () => {
  write({ ledger: row(A, 'sites/gone', 'printed', 'sites/dong-b') + row(B, 'sites/dong-a', 'planned') });
  const { site } = await loadContent('.', { cwd: folder, today: TODAY });
  expect(site?.codes.map((plate) => plateTarget(site, plate)?.ref)).toEqual(['sites/dong-b', 'sites/dong-a']);
});

async function check(): Promise<string[]> {
  const { diagnostics } = await loadContent('.', { cwd: folder, today: TODAY });
  return diagnostics.map(({ code }) => code).filter((code) => !isAboutRecord(code, diagnostics.length));
}

/** Beside a fault, the advice to record the code is no news. */
function isAboutRecord(code: string, count: number): boolean {
  return code === 'CODE-UNRECORDED' && count > 1;
}

function row(code: string, target: string, state: string, forwardTo?: string): string {
  const forward = forwardTo === undefined ? '' : `, forwardTo: ${forwardTo}`;
  return `- { code: ${code}, target: ${target}${forward}, plate: Cửa hang, state: ${state} }\n`;
}

function write({ ledger, lock }: { ledger?: string | undefined; lock?: string }): void {
  if (ledger !== undefined) writeFileSync(join(folder, 'codes.yml'), ledger);
  if (lock) writeFileSync(join(folder, 'codes.lock'), `${lock}\n`);
}

function startRepository(): void {
  git('init', '--quiet');
}

function commit(files: { ledger?: string; lock?: string }): void {
  write(files);
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.vn', 'commit', '--quiet', '--allow-empty', '-m', 'x');
}

function git(...args: string[]): string {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
}
