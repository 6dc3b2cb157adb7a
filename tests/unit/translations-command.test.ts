import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCall } from '../../scripts/lib/translation-options.ts';
import { COMMAND_ENV } from '../setup/command-env.ts';
import type { TranslationFolder } from './translation-folder.ts';
import { ENGLISH, fill, KOREAN, makeSample, ORIGINAL, VI } from './translation-sample.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/translations.ts');
let folder: TranslationFolder;

beforeEach(() => {
  folder = makeSample();
});
afterEach(() => folder.remove());

describe('npm run translations', () => {
  it('shows a table with totals, in the language of the editor', () => {
    expect(run([])).toMatchObject({ status: 0, stderr: '' });
    expect(run([]).stdout).toContain(
      '\nko              1      0        0      0         0                  35',
    );
    expect(run(['--lang', 'vi']).stdout).toContain('chưa có');
    expect(run([], { LANG: 'vi_VN.UTF-8' }).stdout).toContain('chưa có');
  });

  it('shows what is asked for and still counts all', () => {
    const { stdout } = run(['--missing', 'sites/dong-a']);
    const [table = '', totals = ''] = stdout.split('\n\n');
    expect(table).not.toContain('reviewed');
    expect(totals).toContain('en ');
    expect(run(['--locale', 'en', '--missing']).stdout).not.toContain('sites/dong-a');
  });

  it('writes one JSON object per line for other programs', () => {
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối lạnh'));
    const rows = run(['--json'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows[0]).toEqual({
      language: 'en',
      entry: 'sites/dong-a',
      state: 'stale',
      isMachine: false,
      path: 'sites/dong-a/index.en.md',
      isTraceable: true,
      changed: ['highlights[2]'],
      missing: [],
      wordsToTranslate: 2,
      wordsToRead: 0,
    });
    expect(rows).toHaveLength(2);
  });

  it.each([
    [['--nonsense']],
    [['--locale', 'vi']],
    [['--locale', 'xx']],
    [['--lang', 'de']],
    [['--only', 'old']],
    [['sites/dong-b']],
    [['export']],
    [['export', '--locale', 'en,ko']],
    [['export', '--locale', 'ko', '--format', 'docx']],
    [['export', '--locale', 'ko', '--separator', 'dot']],
    [['import']],
    [['import', 'nowhere.csv']],
    [['stamp']],
    [['stamp', '--all', '--status', 'final']],
  ])('knows that the call %j is wrong and says what can be done', (args) => {
    const call = readCall(args, { CONTENT_DIR: folder.path });
    expect(call).toMatchObject({ fault: expect.stringMatching(/\S/) });
  });

  it('answers a wrong call with exit status 2 and changes nothing', () => {
    const before = folder.readAll();
    const { status, stdout, stderr } = run(['stamp', 'sites/dong-b']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is no entry "sites/dong-b". Did you mean "sites/dong-a"?\n');
    expect(folder.readAll()).toEqual(before);
  });

  it('explains itself, even beside nonsense', () => {
    expect(run(['--help', 'export'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('says why there is nothing to show for a site in one language', () => {
    folder.write('site.yml', folder.read('site.yml').replace('[vi, en, ko]', '[vi]'));
    expect(run([])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'site.yml names one language, so there is nothing to translate.\n',
    });
  });

  it('tells which files it could not read, and exits with 1', () => {
    folder.write(ENGLISH, '---\ntitle: 1\n---\n');
    const { status, stderr } = run(['--locale', 'en']);
    expect(status).toBe(1);
    expect(stderr).toContain('  sites/dong-a/index.en.md\n');
  });
});

describe('export and import', () => {
  it('go by the name of the file and bring a translation home', () => {
    for (const name of ['ko.csv', 'ko.xlf']) {
      const file = join(folder.path, name);
      expect(run(['export', '--locale', 'ko', '--out', file])).toMatchObject({ status: 0, stdout: '' });
      writeFileSync(file, fill(readFileSync(file, 'utf8'), 'title', `동굴 ${name}`));
      expect(run(['import', file, '--dry-run'])).toMatchObject({ status: 0, stdout: `${KOREAN}\n` });
      expect(existsSync(join(folder.path, KOREAN))).toBe(false);
      expect(run(['import', file, '--status', 'machine']).status).toBe(0);
      expect(folder.read(KOREAN)).toContain(`status: machine\ntitle: 동굴 ${name}\n`);
      expect(run(['import', file])).toMatchObject({ status: 0, stdout: '', stderr: 'Nothing to change.\n' });
      folder.write(KOREAN, '---\nstatus: draft\ntitle: 동굴\n---\n');
      expect(run(['import', file]).status).toBe(1);
      folder.delete(KOREAN);
    }
  });

  it('write to standard output without --out, and never over a file unless forced', () => {
    expect(run(['export', '--locale', 'en']).stdout.startsWith('\uFEFFid,entry,field,state,')).toBe(true);
    expect(run(['export', '--locale', 'en', '--separator', 'semicolon']).stdout).toContain('id;entry;');
    const file = join(folder.path, 'en.csv');
    writeFileSync(file, 'work of a week');
    expect(run(['export', '--locale', 'en', '--out', file]).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('work of a week');
    expect(run(['export', '--locale', 'en', '--out', file, '--force']).status).toBe(0);
  });

  it('send only the texts of the states that are asked for', () => {
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối lạnh'));
    const ids = (args: string[]) =>
      run(['export', '--locale', 'en', ...args])
        .stdout.split('\r\n')
        .flatMap((line) => /^en\/sites\/dong-a#([^,]+)/.exec(line)?.[1] ?? []);
    expect(ids(['--only', 'missing,stale'])).toEqual(['highlights[2]']);
    expect(ids(['--stale'])).toEqual(['highlights[2]']);
    expect(ids(['--only', 'reviewed'])).toHaveLength(9);
  });

  it('name the row that was refused, in the language of the editor', () => {
    const file = join(folder.path, 'en.csv');
    writeFileSync(file, fill(folder.exportAs('csv', 'en'), 'summary', ''));
    const { status, stderr } = run(['import', file, '--lang', 'vi']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${file} hàng 3: en/sites/dong-a#summary: bản dịch nay bị bỏ trống`);
    const [line = ''] = run(['import', file, '--json']).stdout.split('\n');
    expect(JSON.parse(line)).toMatchObject({
      file,
      id: 'en/sites/dong-a#summary',
      place: { is: 'row', number: 3 },
    });
  });
});

describe('stamp', () => {
  it('shows first what it would write', () => {
    const before = folder.readAll();
    expect(run(['stamp', '--all', '--dry-run'])).toMatchObject({ status: 0, stdout: `${ENGLISH}\n` });
    expect(folder.readAll()).toEqual(before);
    expect(run(['stamp', 'sites/dong-a', '--locale', 'en', '--status', 'draft']).status).toBe(0);
    expect(folder.read(ENGLISH)).toMatch(
      /^status: draft$[\s\S]*^source: \w{12}\nsourceFields: title \w{4}, /m,
    );
    expect(run(['stamp', '--all'])).toMatchObject({ status: 0, stdout: '', stderr: '0 files stamped.\n' });
  });
});

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...COMMAND_ENV, CONTENT_DIR: '.', NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}
