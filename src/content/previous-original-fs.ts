import { execFileSync } from 'node:child_process';
import { listSourceParts, textsByName } from '../model/source-parts.ts';
import { translationSource } from '../model/translation-source.ts';
import { parseOriginal } from './parse-original.ts';

/**
 * Looks in the history of the repository for the original a translation was made from. An extra for people: nothing
 * depends on it, and where git is not there, or its history is shorter, there is simply nothing to show.
 *
 * @param folder of the entry, absolute
 * @param source hash of the words and body wanted
 * @returns its texts by name, `highlights[2]`, `text[1]`; undefined when it was not found
 */
export function findPreviousTexts(folder: string, source: string): ReadonlyMap<string, string> | undefined {
  const commits =
    git(folder, ['log', `-n${MOST_COMMITS}`, '--format=%H', '--', 'index.md'])?.split('\n') ?? [];
  for (const commit of commits.filter((line) => /^[0-9a-f]{40,64}$/.test(line))) {
    const original = parseOriginal(git(folder, ['show', `${commit}:./index.md`]) ?? '');
    if (original && translationSource(original.words, original.body) === source) {
      return textsByName(listSourceParts(original.words, original.body));
    }
  }
  return undefined;
}

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 16 * 1024 * 1024,
      timeout: 10_000,
    });
  } catch {
    return undefined; // no git, no repository, or no such file then
  }
}

/** An original that changed more often than this since it was translated is read as a whole anyway. */
const MOST_COMMITS = 50;
