import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURES, pictureFile } from '../../scripts/handbook/pictures.ts';
import { SAMPLE_FILES } from '../../scripts/handbook/sample-content.ts';
import { toXlsx } from '../../src/sheets/write-xlsx.ts';

const ROOT = join(import.meta.dirname, '../..');
const BOOKS = { vi: 'docs/editors/so-tay.md', en: 'docs/editors/handbook.md' } as const;
const LANGUAGES = ['vi', 'en'] as const;
/** These run until they are stopped, install, build or draw for minutes; other tests run them. */
const ELSEWHERE = [
  'npm ci',
  'npm run dev',
  'npm run build',
  'npm run signs -- --site thac-tac-tinh --verify',
];

describe("the editors' handbook", () => {
  it('has the same ten tasks in both languages, with the same pictures in the same order', () => {
    const [vi, en] = LANGUAGES.map((language) => listTasks(BOOKS[language]));
    expect(vi).toHaveLength(10);
    expect(vi?.map(({ pictures }) => pictures)).toEqual(en?.map(({ pictures }) => pictures));
    expect(vi?.map(({ commands }) => commands.map(withoutLanguage))).toEqual(
      en?.map(({ commands }) => commands.map(withoutLanguage)),
    );
  });

  it.each(LANGUAGES)('shows in %s every picture that is taken, and each is there and small', (language) => {
    const shown = listTasks(BOOKS[language]).flatMap(({ pictures }) => pictures);
    expect(shown).toEqual([...PICTURES]);
    const files = PICTURES.map((name) => join(ROOT, pictureFile(language, name)));
    expect(files.filter((file) => !existsSync(file) || statSync(file).size > 60_000)).toEqual([]);
  });

  it.each(LANGUAGES)('lists its tasks at the top in %s', (language) => {
    const text = readFileSync(join(ROOT, BOOKS[language]), 'utf8');
    const listed = [...text.matchAll(/^\d+\. \[(.+?)\]\(#(.+?)\)$/gm)];
    const headings = [...text.matchAll(/^## (\d+\. .+)$/gm)].map((match) => match[1] ?? '');
    expect(listed.map(([, title], row) => `${row + 1}. ${title}`)).toEqual(headings);
    // GitHub: lower case, spaces to hyphens, no punctuation
    const anchors = headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/ /g, '-'),
    );
    expect(listed.map(([, , anchor]) => anchor)).toEqual(anchors);
  });
});

describe.each(LANGUAGES)('the commands of the handbook in %s', (language) => {
  const commands = listTasks(BOOKS[language]).flatMap((task) => task.commands);
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are all there: those that are not run here exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const names = commands.flatMap((command) => /^npm run ([a-z-]+)/.exec(command)?.[1] ?? []);
    expect(
      names.filter((name) => !(name in scripts) || !existsSync(join(ROOT, `scripts/${name}.ts`))),
    ).toEqual([]);
    expect(ELSEWHERE.filter((command) => !commands.includes(command))).toEqual([]);
  });

  it('run one after the other, from the first page to the last, without a fault', {
    timeout: 120_000,
  }, () => {
    const failed = commands
      .filter((command) => !ELSEWHERE.includes(command))
      .map((command) => ({ command, ...run(command, folder) }))
      .filter(({ status }) => status !== 0);
    expect(failed).toEqual([]);
  });
});

function listTasks(file: string): Task[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((task) => ({
      pictures: [...task.matchAll(/!\[[^\]]+\]\(\.\.\/images\/handbook\/\w+\/([\w-]+)\.webp\)/g)].map(
        (match) => match[1] ?? '',
      ),
      commands: [...task.matchAll(/^```\n([\s\S]*?)^```/gm)].flatMap((match) =>
        (match[1] ?? '').trim().split('\n'),
      ),
    }));
}

function withoutLanguage(command: string): string {
  return command.replace(/ --lang (?:vi|en)\b/, '');
}

/** What the reader has before the first command, and puts there between commands. */
async function makeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  const at = (name: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  for (const [name, text] of Object.entries(SAMPLE_FILES)) writeFileSync(at(`content/${name}`), text);
  const picture = (width: number) =>
    sharp({ create: { width, height: 1024, channels: 3, background: '#678' } })
      .jpeg()
      .toBuffer();
  writeFileSync(at('content/destinations/binh-lu/photos/main.jpg'), await picture(1600));
  writeFileSync(at('content/sites/dong-tien-son/photos/main.jpg'), await picture(1700));
  writeFileSync(at('content/sites/thac-tac-tinh/panoramas/path.jpg'), await picture(2048));
  const columns = ['Tên', 'Loại'].map((name) => ({ name, hint: '', widthChars: 20 }));
  const table = { columns, rows: [['Nhà nghỉ Ví Dụ', 'Nhà nghỉ']], broken: [] };
  writeFileSync(at('danh-sach.xlsx'), await toXlsx(table, 'Lưu trú', false));
  for (const command of ['git init -q', 'git add content', 'git commit -q -m start']) run(command, folder);
  return folder;
}

function run(command: string, cwd: string) {
  const [, script, words = ''] = /^npm run ([a-z-]+)(?: -- (.*))?$/.exec(command) ?? [];
  const typed = script ? `"${process.execPath}" "${join(ROOT, `scripts/${script}.ts`)}" ${words}` : command;
  const name = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.vn' };
  const env = { ...process.env, ...name, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.vn' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', typed], { cwd, encoding: 'utf8', env });
  return { status, said: (stdout + stderr).slice(-600) };
}

type Task = { pictures: string[]; commands: string[] };
