import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findWanted, type NewArguments, readArguments, WANTED } from '../../scripts/new/arguments.ts';
import { askFor } from '../../scripts/new/ask.ts';
import { planWanted } from '../../scripts/new/plan.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { isPlateCode } from '../../src/model/plate-code.ts';
import { COMMAND_ENV } from '../setup/command-env.ts';
import { makeContent, planOf, type Workplace } from './new-content.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/new.ts');

let place: Workplace;
afterEach(() => place?.remove());

describe('the command npm run new', () => {
  it('makes an entry, says so and names the next steps in the editor’s language', () => {
    place = makeContent();
    const { status, stdout, stderr } = run([
      'site',
      'noi-moi',
      '--kind',
      'cave',
      '--title',
      'Nơi mới',
      '--lang',
      'vi',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Đã tạo content/sites/noi-moi/index.md');
    expect(stdout).toContain('npm run check -- --lang vi');
    expect(stdout).toContain('http://localhost:4321/vi/sites/noi-moi/');
    expect(place.read('sites/noi-moi/index.md')).toContain('title: Nơi mới\n');
  });

  it('answers programs with one JSON object', () => {
    place = makeContent();
    const { stdout } = run(['plate', 'dong-tien-son', '--plate', 'Cổng', '--json']);
    const made = JSON.parse(stdout);
    expect(Object.keys(made)).toEqual([
      'entry',
      'created',
      'changed',
      'written',
      'address',
      'code',
      'findings',
    ]);
    expect(made).toMatchObject({ entry: 'sites/dong-tien-son', created: ['content/codes.yml'], changed: [] });
    expect(isPlateCode(made.code)).toBe(true);
    expect(made.address).toBe(`/Q/${made.code}/`);
  });

  it('shows with --dry-run what it would write, and writes nothing', () => {
    place = makeContent();
    const { status, stdout } = run(['translation', 'dong-tien-son', 'en', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('Would make content/sites/dong-tien-son/index.en.md');
    expect(stdout).toContain('status: draft');
    expect(existsSync(join(place.cwd, 'content/sites/dong-tien-son/index.en.md'))).toBe(false);
  });

  it('never asks without a terminal: it says which facts are missing and how to give them', () => {
    place = makeContent();
    const { status, stdout, stderr } = run(['stay', 'noi-moi']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--kind homestay|guesthouse|hotel|resort|campsite');
    expect(existsSync(join(place.cwd, 'content/stays'))).toBe(false);
  });

  it('asks with a terminal for what is missing, and for nothing that was given', async () => {
    place = makeContent();
    const call = readArguments(['agency', 'noi-moi', '--kind', 'domestic', '--lang', 'vi'], {});
    if (call.fault !== undefined) throw new Error(call.fault);
    const asked: string[] = [];
    const answers = ['Nơi mới', '24-01/2026', 'Sổ đăng ký'];
    const ask = async (text: string) => answers[asked.push(text) - 1] ?? '';
    const wanted = { collection: 'agencies' } as const;
    const tools = { context: place.context(), root: join(place.cwd, 'content'), draw: () => 0 };
    const plan = (given: NewArguments) => planWanted(wanted, given, tools);
    const { files } = planOf(await askFor(wanted, call, { plan, ask }));
    expect(asked).toEqual(['Tên (Enter: Noi moi): ', 'Số giấy phép: ', 'Tên tài liệu nguồn: ']);
    expect(files[0]?.after).toContain('title: Nơi mới\n');
    expect(files[0]?.after).toContain('licence:\n  number: 24-01/2026\n  source: so-dang-ky\n');
    answers.length = 1;
    asked.length = 0;
    expect((await askFor(wanted, call, { plan, ask })).fault).toMatchObject({ is: 'values' });
  });

  it('turns a name into an id it proposes, with the name as title', () => {
    place = makeContent();
    const { status, stderr } = run(['site', 'Thác Tác Tình', '--kind', 'waterfall']);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run new -- site thac-tac-tinh --title "Thác Tác Tình"');
  });

  it.each<[words: string[], said: string]>([
    [[], 'npm run new -- site'],
    [['site'], 'npm run new -- site'],
    [['stie', 'x'], 'Did you mean "site"?'],
    [['translation', 'dong-tien-son'], 'npm run new -- translation'],
    [['site', 'x', '--set', 'rooms'], '--set rooms=12'],
    [['site', 'x', '--lang', 'de'], '--lang is "de"'],
    [['site', 'x', '--nonsense'], '--nonsense'],
  ])('answers the wrong call %j with exit status 2', (words, said) => {
    place = makeContent();
    const { status, stdout, stderr } = run(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('exits with 1 when a file it must add to is at fault', () => {
    place = makeContent({ 'codes.yml': '- code: [\n' });
    expect(run(['plate', 'dong-tien-son']).status).toBe(1);
    expect(place.read('codes.yml')).toBe('- code: [\n');
  });

  it('knows every collection by its singular and its plural', () => {
    expect(WANTED).toEqual(expect.arrayContaining(['site', 'facility', 'food', 'agency', 'plate', 'tour']));
    expect(COLLECTIONS.map((name, at) => [findWanted(name), findWanted(WANTED[at] ?? '')])).toEqual(
      COLLECTIONS.map((collection) => [{ wanted: { collection } }, { wanted: { collection } }]),
    );
  });
});

function run(words: readonly string[]) {
  const env = { ...COMMAND_ENV, LANG: 'C' };
  return spawnSync(process.execPath, [SCRIPT, ...words], { cwd: place.cwd, encoding: 'utf8', env });
}
