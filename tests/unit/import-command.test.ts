import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_ENV } from '../setup/command-env.ts';
import { FIXTURES } from './check-fixtures.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-import-command-'));
  cpSync(join(FIXTURES, 'base'), join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'list.csv'), 'Tên,Loại,Số phòng\nNhà A,Homestay,5\n');
  writeFileSync(join(folder, 'faulty.csv'), 'Tên,Loại\nNhà B,Homestay\nNhà C,Lều\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run import', () => {
  it('shows a diff and writes nothing when asked to', () => {
    const { status, stdout } = run('import', ['stays', 'list.csv', '--dry-run', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '--- /dev/null\n+++ content/stays/nha-a/index.md\n@@ -0,0 +1,8 @@\n+---\n+title: Nhà A\n',
    );
    expect(stdout).toContain('+ stays/nha-a  Nhà A  (row 2)\n1 new, 0 changed, 0 the same, 0 left out\n');
    expect(existsSync(join(folder, 'content/stays'))).toBe(false);
  });

  it('holds everything back while a row has an error, and says how to go on', () => {
    const { status, stderr } = run('import', ['stays', 'faulty.csv', '--lang', 'vi']);
    expect(status).toBe(1);
    expect(stderr).toContain('SH-VALUE');
    expect(stderr).toContain('Chưa ghi gì');
    expect(existsSync(join(folder, 'content/stays'))).toBe(false);
  });

  it('writes the sound rows when the others may be skipped', () => {
    const { status } = run('import', ['stays', 'faulty.csv', '--skip-faulty']);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'content/stays/nha-b/index.md'), 'utf8')).toContain('kind: homestay');
    expect(existsSync(join(folder, 'content/stays/nha-c'))).toBe(false);
  });

  it('writes one JSON object per line: diagnostics, then entries', () => {
    const { stdout, stderr } = run('import', ['stays', 'faulty.csv', '--dry-run', '--json', '--lang', 'en']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stderr).toBe('');
    expect(lines.map(({ type }) => type)).toEqual(['diagnostic', 'entry', 'entry']);
    expect(Object.keys(lines[0])).toEqual([
      'type',
      'path',
      'line',
      'column',
      'code',
      'severity',
      'message',
      'hint',
    ]);
    expect(lines[0]).toMatchObject({ path: 'faulty.csv', line: 3, column: 7, code: 'SH-VALUE' });
    expect(lines[1]).toEqual({
      type: 'entry',
      change: 'same',
      ref: 'stays/nha-b',
      name: 'Nhà B',
      row: 2,
      fields: [],
    });
  });

  it.each([
    [[], 2],
    [['--help'], 0],
    [['beds', 'list.csv'], 2],
    [['stays'], 2],
    [['stays', 'none.csv'], 2],
    [['stays', 'list.csv', 'faulty.csv'], 2],
    [['stays', 'list.csv', '--lang', 'fr'], 2],
    [['stays', 'list.csv', '--date', '1/3/2026'], 2],
    [['stays', 'list.csv', '--sheeet', 'A'], 2],
  ])('%j ends with %d', (argv, status) => {
    expect(run('import', argv).status).toBe(status);
  });
});

describe('npm run export', () => {
  it('writes a table that the import finds nothing new in', () => {
    run('import', ['stays', 'list.csv']);
    expect(run('export', ['stays', 'out.xlsx']).status).toBe(0);
    expect(run('import', ['stays', 'out.xlsx', '--lang', 'en']).stdout).toMatch(
      /^0 new, 0 changed, \d the same, 0 left out\n$/,
    );
  });

  it('writes CSV to standard output, a template without a site', () => {
    const { stdout } = run('export', ['agencies', '--template', '--lang', 'en'], { CONTENT_DIR: 'none' });
    expect(stdout.startsWith('\ufeffid,Name,Summary,Other names,Kind,Licence number,')).toBe(true);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it.each([
    [['beds'], 2],
    [['stays', 'out.ods'], 2],
    [['stays', 'a.csv', 'b.csv'], 2],
    [['--help'], 0],
  ])('%j ends with %d', (argv, status) => {
    expect(run('export', argv).status).toBe(status);
  });
});

function run(script: 'import' | 'export', argv: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(SCRIPTS, `${script}.ts`), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...COMMAND_ENV, ...env },
  });
}
