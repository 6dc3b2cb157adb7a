import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { editFrontMatter, type YamlEdit } from '../../src/content/edit-yaml.ts';
import { SAMPLE_FILES, SAMPLE_PICTURES } from './sample-content.ts';

/** What a project needs besides its dependencies and its content. */
const PARTS = [
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'src',
  'scripts',
  'public',
  'docs/diagnostics',
];
const LONGEST_MS = 300_000;

/**
 * Makes a whole project in a temporary folder, as an editor would have it, with a small content folder. The real content
 * is only read.
 */
export function makeWorkshop(language: 'en' | 'vi'): Workshop {
  const repository = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-'));
  for (const part of PARTS) cpSync(join(repository, part), join(folder, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const place = (name: string) => {
    const path = join(folder, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  for (const [name, text] of Object.entries(SAMPLE_FILES)) writeFileSync(place(name), text);
  for (const name of SAMPLE_PICTURES) cpSync(join(repository, 'content', name), place(name));
  return {
    folder,
    take: (name) => cpSync(join(repository, 'content', name), place(name)),
    write: (name, bytes) =>
      writeFileSync(name.startsWith('../') ? join(folder, name.slice(3)) : place(name), bytes),
    read: (name) => readFileSync(place(name), 'utf8'),
    source: (name) => join(repository, 'content', name),
    edit: (name, edits) =>
      writeFileSync(place(name), editFrontMatter(readFileSync(place(name), 'utf8'), edits)),
    environment: editorEnvironment(language),
    run: (command) => runIn(folder, command, editorEnvironment(language)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The environment of an editor's machine; settings of whoever runs this do not belong on the pictures. */
function editorEnvironment(language: 'en' | 'vi'): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([key]) => !/^(?:npm_|LC_|LANG)/.test(key));
  return {
    ...Object.fromEntries(own),
    LANG: language === 'vi' ? 'vi_VN.UTF-8' : 'en_GB.UTF-8',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NO_UPDATE_NOTIFIER: '1',
    npm_config_userconfig: '/dev/null',
    GIT_AUTHOR_NAME: 'Nguyễn Văn A',
    GIT_AUTHOR_EMAIL: 'a@binhlu.example',
    GIT_COMMITTER_NAME: 'Nguyễn Văn A',
    GIT_COMMITTER_EMAIL: 'a@binhlu.example',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
}

/** Runs a command as somebody types it. @returns everything it says, in the order of the two streams */
function runIn(cwd: string, command: string, env: NodeJS.ProcessEnv): string {
  const { stdout, error } = spawnSync('sh', ['-c', `${command} 2>&1`], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: LONGEST_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`${command}: ${error.message}`);
  return stdout;
}

export type Workshop = {
  folder: string;
  /** Copies a file of the real content to the same place. */
  take: (name: string) => void;
  /** Writes a file under `content/`, or with `../` beside it. */
  write: (name: string, bytes: string | Uint8Array) => void;
  read: (name: string) => string;
  /** Path of a file of the real content. */
  source: (name: string) => string;
  /** Changes the front matter of a Markdown file. */
  edit: (name: string, edits: readonly YamlEdit[]) => void;
  environment: NodeJS.ProcessEnv;
  run: (command: string) => string;
  remove: () => void;
};
