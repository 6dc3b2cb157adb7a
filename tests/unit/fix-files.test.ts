import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EntryDraft } from '../../src/content/drafts.ts';
import { planFixes, writeFix } from '../../src/content/fix-files-fs.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import { planStamps } from '../../src/content/stamp-translations.ts';
import { compareTranslation } from '../../src/content/translation-units.ts';
import { writeChange } from '../../src/content/write-changes-fs.ts';
import { COMMAND_ENV } from '../setup/command-env.ts';
import { checkFolder, FIXTURES, TODAY } from './check-fixtures.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/check.ts');
const OLD = new Date('2026-01-02T03:04:05Z');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-fix-'));
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  write('sites/dong-a/index.md', '---\ntitle: Ðộng  A\nkind: cave\n---\nHang đá vôi.\n');
  write('sites/dong-b/index.md', '---\ntitle: Động B\nkind: cave\n---\n```\na  b\n```\n');
  for (const path of ['site.yml', 'sites/dong-a/index.md', 'sites/dong-b/index.md'])
    utimesSync(join(folder, path), OLD, OLD);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes only the files that have something to fix, and leaves nothing else behind', async () => {
  const untouched = readFileSync(join(folder, 'sites/dong-b/index.md'));
  const fixes = await plan();
  expect(fixes.map(({ shown }) => shown)).toEqual(['sites/dong-a/index.md']);
  expect(fixes.every(writeFix)).toBe(true);
  expect(readFileSync(join(folder, 'sites/dong-a/index.md'), 'utf8')).toContain('title: Động A\n');
  expect(readFileSync(join(folder, 'sites/dong-b/index.md'))).toEqual(untouched);
  expect(statSync(join(folder, 'sites/dong-b/index.md')).mtimeMs).toBe(OLD.getTime());
  expect(statSync(join(folder, 'site.yml')).mtimeMs).toBe(OLD.getTime());
  expect(readdirSync(join(folder, 'sites/dong-a'))).toEqual(['index.md']);
  expect(await plan()).toEqual([]);
});

it('leaves a file alone that somebody saved in the meantime', async () => {
  const [fix] = await plan();
  if (!fix) throw new Error('expected a fix');
  write('sites/dong-a/index.md', '---\ntitle: Khác\nkind: cave\n---\nMới.\n');
  expect(writeFix(fix)).toBe(false);
  expect(readFileSync(join(folder, 'sites/dong-a/index.md'), 'utf8')).toContain('Khác');
});

it('keeps translations fresh whose original only changed in typography', async () => {
  write('site.yml', readFileSync(join(FIXTURES, 'tr-stale/site.yml'), 'utf8'));
  write(
    'sites/dong-a/index.en.md',
    '---\ntitle: Cave A\nstatus: reviewed\nsource: "000000000000"\n---\nA limestone cave.\n',
  );
  const stale = (await checkFolder(folder)).find(({ code }) => code === 'TR-STALE');
  const current = String(stale?.values.current);
  write(
    'sites/dong-a/index.en.md',
    `---\ntitle: Cave A\nstatus: reviewed\nsource: ${current}\n---\nA limestone cave.\n`,
  );
  const fixes = await plan();
  expect(fixes.map(({ shown, edits }) => [shown, edits.map(({ code }) => code)])).toEqual([
    ['sites/dong-a/index.en.md', ['TR-STALE']],
    ['sites/dong-a/index.md', ['FM-LOOKALIKE', 'TXT-SPACES']],
  ]);
  for (const fix of fixes) writeFix(fix);
  expect((await checkFolder(folder)).map(({ code }) => code)).not.toContain('TR-STALE');
});

it('keeps with them what each text was made from, so that nothing looks changed afterwards', async () => {
  write('site.yml', readFileSync(join(FIXTURES, 'tr-stale/site.yml'), 'utf8'));
  write('sites/dong-a/index.en.md', '---\ntitle: Cave A\nstatus: reviewed\n---\nA limestone cave.\n');
  const { draft } = readSite(folder, folder);
  for (const change of planStamps(draft, {}, (path) => readFileSync(path, 'utf8'))) writeChange(change);
  const before = /sourceFields: .*/.exec(readFileSync(join(folder, 'sites/dong-a/index.en.md'), 'utf8'))?.[0];
  for (const fix of await plan()) writeFix(fix);
  const after = readFileSync(join(folder, 'sites/dong-a/index.en.md'), 'utf8');
  expect(after).toMatch(/^sourceFields: title \w{4}, text \w{4}$/m);
  expect(after).not.toContain(before ?? '');
  const now = readSite(folder, folder).draft.entries.find(({ id }) => id === 'dong-a');
  expect(
    now && compareTranslation({ ...now, translations: now.translations.map(staleNow) }, 'en')?.changes,
  ).toEqual([]);
});

it('shows on request what it would change, and writes nothing', () => {
  const before = readFileSync(join(folder, 'sites/dong-a/index.md'), 'utf8');
  const { status, stdout } = run('--fix', '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toBe(`sites/dong-a/index.md:2:8  FM-LOOKALIKE  "title: Ðộng␣␣A" → "title: Động␣␣A"
sites/dong-a/index.md:2:12  TXT-SPACES  "title: Ðộng␣␣A" → "title: Ðộng A"
2 changes in 1 file. Nothing was written.
`);
  expect(readFileSync(join(folder, 'sites/dong-a/index.md'), 'utf8')).toBe(before);
});

it('reports what is left after fixing', () => {
  const { status, stdout } = run('--fix', '--lang', 'vi');
  expect(status).toBe(0);
  expect(stdout.endsWith('2 chỗ trong 1 tệp. Đã ghi xong.\nKhông có lỗi nào.\n')).toBe(true);
});

it('asks for --fix when it is told to show only', () => {
  expect(run('--dry-run')).toMatchObject({ status: 2, stdout: '' });
});

/** As if the whole entry had changed: only then are its texts compared one by one. */
function staleNow(read: EntryDraft['translations'][number]): EntryDraft['translations'][number] {
  return { ...read, value: read.value && { ...read.value, source: '000000000000' } };
}

function plan() {
  return planFixes('.', { cwd: folder, today: TODAY });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function run(...args: string[]) {
  const env = { ...COMMAND_ENV, CONTENT_DIR: '.', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}
