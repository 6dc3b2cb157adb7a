import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { isPrinted, PLATE_STATES } from '../model/plate-target.ts';
import { codesSchema } from '../model/schemas/settings.ts';
import type { KnownCode } from './check-ledger.ts';
import { listSoundRows } from './sound-rows.ts';

/**
 * Lists every code that a version of the ledger in the Git history calls printed: with the target of its first printed
 * version and the furthest state it had. Quiet where there is no Git, no repository or no history; then only the record of
 * printed codes counts. Nothing of the repository is run: no hooks, no filters, no pagers.
 *
 * @param root folder with `codes.yml`, absolute
 */
export async function readLedgerHistory(root: string): Promise<readonly KnownCode[]> {
  if (!isInRepository(root)) return [];
  const head = (await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])).toString().trim();
  if (head === '') return [];
  const known = memory.get(root);
  if (known?.head === head) return known.codes;
  const commits = (
    await runGit(root, ['rev-list', `--max-count=${MOST_VERSIONS}`, 'HEAD', '--', 'codes.yml'])
  )
    .toString()
    .split('\n')
    .filter(Boolean);
  const wanted = commits.map((commit) => `${commit}:./codes.yml\n`).join('');
  const answer = commits.length === 0 ? Buffer.alloc(0) : await runGit(root, ['cat-file', '--batch'], wanted);
  const codes = joinVersions(listVersions(answer, commits));
  memory.set(root, { head, codes });
  return codes;
}

/** Asking Git costs some milliseconds; most folders of tests and drafts have none. */
function isInRepository(folder: string): boolean {
  const parent = dirname(folder);
  return existsSync(join(folder, '.git')) || (parent !== folder && isInRepository(parent));
}

/** From the oldest to the newest. */
function joinVersions(versions: readonly Version[]): KnownCode[] {
  const codes = new Map<string, KnownCode>();
  for (const { commit, text } of versions) {
    for (const { row } of listSoundRows(codesSchema.element, parse(text))) {
      const { code, target, state } = row;
      const source = commit.slice(0, 10);
      const before = codes.get(code);
      if (before && PLATE_STATES.indexOf(state) > PLATE_STATES.indexOf(before.state))
        codes.set(code, { ...before, state, stateSource: source });
      else if (!before && isPrinted(row))
        codes.set(code, { code, target, source, state, stateSource: source });
    }
  }
  return [...codes.values()];
}

/** A version that is no YAML is passed over: it was never built. */
function parse(text: string): unknown {
  try {
    return load(text.replace(/^\uFEFF/, ''), { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/**
 * Takes the answer of `git cat-file --batch` apart: `<hash> blob <size>`, line end, content, line end; or
 * `<name> missing` for a commit that deleted the file.
 */
function listVersions(answer: Buffer, commits: readonly string[]): Version[] {
  const versions: Version[] = [];
  let at = 0;
  for (const commit of commits) {
    const end = answer.indexOf(10, at);
    if (end < 0) break; // the limit of bytes was reached; the rest is older
    const size = / blob (\d+)$/.exec(answer.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    if (at + Number(size) > answer.length) break;
    versions.push({ commit, text: answer.toString('utf8', at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return versions.reverse();
}

/** Runs Git and gives what it wrote, up to the limit; nothing when it fails or takes too long. */
function runGit(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', '-C', root, ...args], {
      env: plainEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
    });
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    let isFull = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (isFull) return;
      chunks.push(chunk);
      sizeBytes += chunk.length;
      isFull = sizeBytes > MOST_BYTES;
      if (isFull) child.kill();
    });
    child.on('error', () => resolve(Buffer.alloc(0))); // Git is not installed
    child.on('close', (code) => resolve(code === 0 || isFull ? Buffer.concat(chunks) : Buffer.alloc(0)));
    child.stdin.on('error', () => {}); // Git ended before it had read everything
    child.stdin.end(input);
  });
}

/** Hooks set variables that would make Git look into another repository. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

/** The development server checks again and again; the history changes only with a commit. */
const memory = new Map<string, { head: string; codes: readonly KnownCode[] }>();

const MOST_VERSIONS = 500;
/** Newest first: since the ledger only grows, the versions left out say little that these do not. */
const MOST_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 3000;

type Version = { commit: string; text: string };
