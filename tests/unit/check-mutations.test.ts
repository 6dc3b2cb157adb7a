import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { entrySchemas } from '../../src/model/schemas/entries.ts';
import type { Site } from '../../src/model/site.ts';
import { type Mutation, makeMutation } from './content-mutations.ts';

/** CHECK_MUTATIONS=1000 makes a thorough run; FIRST_MUTATION=7 begins at seed 7, to repeat one. */
const COUNT = Number(process.env.CHECK_MUTATIONS ?? 60);
const FIRST = Number(process.env.FIRST_MUTATION ?? 0);
const TODAY = '2026-11-22';
const CONTENT = join(import.meta.dirname, '../../content');
const outcomes: Outcome[] = [];
let folder = '';

beforeAll(
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'diem-den-mutations-'));
    cpSync(CONTENT, folder, { recursive: true });
    const files = new Map(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /index(?:\.[a-z]{2})?\.md$|\.yml$/.test(path))
        .sort()
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
    const known = new Set((await check()).diagnostics.map(toKey));
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) outcomes.push(await tryOne(files, seed, known));
  },
  60_000 + COUNT * 6000, // half a second each where nothing else runs
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`${COUNT} accidents never crash the check and never keep it busy for two seconds`, () => {
  const bad = outcomes.filter(({ crash, durationMs }) => crash !== undefined || durationMs > 2000);
  expect(bad.map(({ seed, crash, durationMs }) => ({ seed, crash, durationMs }))).toEqual([]);
});

it('gives a site exactly when there is no error, and every entry of it fits its schema and can be drawn', () => {
  expect(
    outcomes.filter(({ fault }) => fault !== undefined).map(({ seed, fault }) => ({ seed, fault })),
  ).toEqual([]);
});

it('names the line of the accident in at least 95 of 100 cases in which it did harm', () => {
  const harmful = outcomes.filter(({ found }) => found.length > 0);
  const unnamed = harmful.filter(({ mutation, found }) => !found.some((one) => names(one, mutation)));
  const share = 1 - unnamed.length / Math.max(1, harmful.length);
  const summary = `${outcomes.length} accidents, ${harmful.length} did harm, line named in ${(share * 100).toFixed(1)} %`;
  process.stderr.write(
    `${summary}\n${process.env.CHECK_MUTATIONS ? unnamed.map(describeOutcome).join('\n') : ''}\n`,
  );
  expect(harmful.length).toBeGreaterThan(COUNT / 3);
  expect(share, unnamed.map(describeOutcome).join('\n')).toBeGreaterThanOrEqual(0.95);
});

async function tryOne(
  files: ReadonlyMap<string, string>,
  seed: number,
  known: ReadonlySet<string>,
): Promise<Outcome> {
  const mutation = makeMutation(files, seed);
  const path = join(folder, mutation.path);
  if (mutation.renamedTo === undefined) writeFileSync(path, mutation.content ?? '');
  else renameSync(path, join(folder, mutation.renamedTo));
  const start = process.cpuUsage();
  const outcome: Outcome = { seed, mutation, found: [], durationMs: 0, crash: undefined, fault: undefined };
  try {
    const { site, diagnostics } = await check();
    const { user, system } = process.cpuUsage(start);
    outcome.durationMs = (user + system) / 1000;
    // Every edit of an original makes its translations out of date, good or bad: that says nothing of an accident.
    outcome.found = diagnostics.filter(
      (one) => one.severity !== 'note' && one.code !== 'TR-STALE' && !known.has(toKey(one)),
    );
    outcome.fault = findFault(site, diagnostics, mutation);
  } catch (error) {
    outcome.crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (mutation.renamedTo !== undefined) rmSync(join(folder, mutation.renamedTo));
  writeFileSync(path, files.get(mutation.path) ?? '');
  return outcome;
}

function check() {
  return loadContent('.', { cwd: folder, today: TODAY });
}

/** Looks again at what was let through: only the changed entry can differ. */
function findFault(
  site: Site | undefined,
  diagnostics: readonly Diagnostic[],
  { path }: Mutation,
): string | undefined {
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  if (hasError !== (site === undefined))
    return hasError ? 'a site in spite of errors' : 'no site and no error';
  const entry = site?.byRef.get(path.split('/').slice(0, 2).join('/'));
  if (!entry) return undefined;
  const parsed = entrySchemas[entry.collection].safeParse(entry.facts);
  if (!parsed.success) return parsed.error.message;
  for (const { body, language } of Object.values(entry.translations)) {
    renderMarkdown(body, { language, sources: [], resolveLink: () => undefined });
  }
  return undefined;
}

/**
 * A finding names the accident when it stands at its line, or, if that line is gone, beside where it was or in the
 * words that stood there or the list it stood in; a renamed file is named by its name.
 */
function names({ path, line, message, hint }: Diagnostic, mutation: Mutation): boolean {
  const { renamedTo, isGone, before } = mutation;
  const said = `${path} ${message} ${hint}`;
  if (renamedTo !== undefined) return said.includes(renamedTo.replace(/^.*\//, '')) || said.includes(before);
  if (path !== mutation.path) return false;
  const key = /^\s*(?:- )?(?:\{ )?([\w-]+):/.exec(before)?.[1];
  const isSaid =
    isGone && [key, mutation.parent].some((one) => one !== undefined && message.includes(`"${one}"`));
  return isSaid || line === mutation.line || (isGone && Math.abs(line - mutation.line) <= 1);
}

function toKey({ path, code, message }: Diagnostic): string {
  return `${path} ${code} ${message}`;
}

function describeOutcome({ seed, mutation, found }: Outcome): string {
  const { kind, path, line, before } = mutation;
  const said = found.map((one) => `    ${one.path}:${one.line} ${one.code} ${one.message}`).join('\n');
  return `  seed ${seed}: ${kind} at ${path}:${line} (${before.trim().slice(0, 60)})\n${said}`;
}

type Outcome = {
  seed: number;
  mutation: Mutation;
  /** Errors and warnings that were not there before. */
  found: Diagnostic[];
  durationMs: number;
  crash: string | undefined;
  fault: string | undefined;
};
