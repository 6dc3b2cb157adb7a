import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../setup/run-build.ts';
import { FIXTURES } from './check-fixtures.ts';

let folder: string;
let content: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-signs-command-'));
  content = join(folder, 'content');
  cpSync(join(FIXTURES, 'code-unrecorded'), content, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runScript('scripts/signs.ts', { CONTENT_DIR: content, LANG: 'C' }, args);

describe('npm run signs -- --record', () => {
  test('says what it would write, writes it, and has nothing to do afterwards', async () => {
    const lock = join(content, 'codes.lock');
    const dry = await run('--record', '--dry-run', '--json');
    expect(JSON.parse(dry.stdout)).toMatchObject({ printed: 1, isChanged: true, isDryRun: true });
    expect(existsSync(lock)).toBe(false);
    expect(dry.stderr).toContain('CODE-UNRECORDED');

    expect((await run('--record')).code).toBe(0);
    expect(readFileSync(lock, 'utf8')).toContain('\nF6ZQVZ2 sites/dong-a printed\n');

    const again = await run('--record');
    expect(again.stdout).toContain('the record needs no change');
    expect(again.stderr).not.toContain('CODE-UNRECORDED');
  });

  test('records nothing that the check refuses', async () => {
    const ledger = join(content, 'codes.yml');
    const before = readFileSync(ledger, 'utf8');
    writeFileSync(join(content, 'codes.lock'), 'F6ZQVZ2 sites/dong-a installed\n');
    const { code, stderr } = await run('--record');
    expect(code).toBe(1);
    expect(stderr).toContain('CODE-BACKWARDS');
    expect(readFileSync(join(content, 'codes.lock'), 'utf8')).toBe('F6ZQVZ2 sites/dong-a installed\n');
    expect(readFileSync(ledger, 'utf8')).toBe(before);
    rmSync(join(content, 'codes.lock'));
  });
});

describe('npm run signs', () => {
  test('draws, reads back, and says so as JSON', async () => {
    const out = join(folder, 'signs');
    const { code, stdout } = await run('--out', out, '--format', 'a5', '--verify', '--png', '--json');
    expect(code).toBe(0);
    const made = JSON.parse(stdout);
    expect(made.faults).toEqual([]);
    expect(made.files).toEqual([
      'a5.print.pdf',
      'F6ZQVZ2-dong-a/a5.web.pdf',
      'F6ZQVZ2-dong-a/a5.svg',
      'F6ZQVZ2-dong-a/a5.png',
      'inventory.csv',
      'printer.html',
    ]);
    for (const file of made.files) expect(existsSync(join(out, file)), file).toBe(true);
    expect(readFileSync(join(out, 'inventory.csv'), 'utf8')).toContain(',yes,a5.print.pdf');
  });

  test.each([
    [['--format', 'a9'], '--format has "a9"'],
    [['--lang', 'vi,de'], '--lang has "de"'],
    [['--dry-run'], '--dry-run goes with --record'],
    [['--site', 'nowhere'], 'No plate in the ledger fits'],
    [['--speed'], 'npm run signs'],
  ])('answers %j with exit 2', async (args, said) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
