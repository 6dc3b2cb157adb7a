import { findMentioned } from '../search/find-names.ts';
import { type PreparedName, spell } from '../search/name-index.ts';
import { STRONG_NAME, scoreNames } from '../search/score-names.ts';
import type { Understood } from '../search/understand-query.ts';
import type { HelpEntry } from './help-facts.ts';
import type { PreparedHelp } from './prepare-help.ts';

/**
 * Finds the entry a question names: one whose name stands whole in it, the longest such name, else one that is very like
 * what is left when the asking words are gone. Of names alike, the one of the destination the visitor is in.
 *
 * @param destination id of the destination of the page the visitor is on
 * @returns the entry, and the words left that belong to no name of it; they ask for something else
 */
export function findSubject(
  prepared: PreparedHelp,
  reading: Understood,
  destination: string | undefined,
): { entry: HelpEntry | undefined; left: string } {
  const scores = new Map<number, number>();
  const raise = (row: number, score: number) => scores.set(row, Math.max(score, scores.get(row) ?? 0));
  for (const text of new Set([reading.plain, reading.rest])) {
    for (const place of findMentioned(prepared.names, spell(text))) {
      const name = prepared.names.names[place];
      // The place called so before one that is also called so.
      if (name && isWorthy(name.compact, name.isCjk))
        raise(name.row, 1 + name.compact.length / 100 + (isInTitle(prepared, name) ? 0.004 : 0));
    }
  }
  for (const [row, score] of scoreNames(prepared.names, reading.rest))
    if (score >= STRONG_NAME) raise(row, score);
  const best = [...scores]
    .map(([row, score]) => ({ entry: prepared.file.entries[row], score }))
    .map(({ entry, score }) => ({
      entry,
      score: score + (destination !== undefined && entry?.destination === destination ? 0.005 : 0),
    }))
    .sort((a, b) => b.score - a.score)[0]?.entry;
  return { entry: best, left: best ? takeNames(prepared, best, reading.strict) : reading.strict };
}

function isInTitle({ file }: PreparedHelp, { row, compact }: PreparedName): boolean {
  return spell(file.entries[row]?.title ?? '').compact.includes(compact);
}

/** Short names stand inside other words too often. */
function isWorthy(compact: string, isCjk: boolean): boolean {
  return compact.length >= (isCjk ? 2 : 5);
}

function takeNames({ byRef }: PreparedHelp, entry: HelpEntry, rest: string): string {
  const destination = byRef.get(`destinations/${entry.destination}`);
  const names = [entry, ...(destination ? [destination] : [])].flatMap((one) => [one.title, ...one.names]);
  const spelled = names.map((name) => spell(name));
  const words = new Set(spelled.flatMap(({ folded }) => folded.split(' ')));
  const cjk = spelled.filter(({ isCjk }) => isCjk).map(({ compact }) => compact);
  cjk.sort((a, b) => b.length - a.length);
  return spell(rest)
    .folded.split(' ')
    .map((word) => cjk.reduce((left, name) => left.replaceAll(name, ''), word))
    .filter((word) => word !== '' && !words.has(word) && !cjk.some((name) => name.includes(word)))
    .filter((word) => !spelled.some(({ loose }) => loose.includes(spell(word).loose)))
    .join(' ');
}
