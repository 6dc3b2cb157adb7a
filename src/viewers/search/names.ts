import { foldText } from '../../model/fold-text.ts';
import type { SearchRow } from '../../model/search-row.ts';

/** Folds every name of every row once, so that each key press only compares. */
export function prepareNames(rows: readonly SearchRow[]): NameIndex {
  const entries = rows.map((row) => ({
    row,
    names: [row.title, ...row.names].map(foldName).filter((name) => name.compact !== ''),
    kind: foldName(row.kind ?? ''),
  }));
  const frequency = new Map<string, number>();
  for (const entry of entries) {
    for (const token of new Set(entry.names.flatMap((name) => name.tokens))) {
      frequency.set(token, (frequency.get(token) ?? 0) + 1);
    }
  }
  return { entries, frequency };
}

/**
 * Scores rows by how well one of their names answers a query, from 1 (the name itself) down to 0. Accents, case, spaces
 * between syllables and about one slip in four letters do not matter.
 *
 * @returns score by row id; rows without any likeness are left out
 */
export function scoreNames(index: NameIndex, query: string): Map<string, number> {
  const asked = foldName(query);
  const scores = new Map<string, number>();
  if (asked.compact === '') return scores;
  for (const { row, names, kind } of index.entries) {
    const best = Math.max(
      0,
      ...names.map((name, place) => scoreName(index, asked, name) * (place === 0 ? 1 : 0.97)),
    );
    const isAsWritten =
      row.title.normalize('NFC').toLowerCase() === query.normalize('NFC').trim().toLowerCase();
    const score = best + (isAsWritten ? 0.03 : 0) + (asksForKind(asked, kind) ? 0.25 : 0);
    if (score > 0.05) scores.set(row.id, score);
  }
  return scores;
}

function scoreName(index: NameIndex, asked: FoldedName, name: FoldedName): number {
  if (name.folded === asked.folded) return 1;
  if (name.compact === asked.compact) return 0.98;
  return Math.max(
    scoreContained(asked, name),
    scoreMention(asked, name),
    scoreTokens(index, asked, name),
    scoreSlips(asked, name),
  );
}

/** The query is part of the name: at its start, at a word's start, anywhere. */
function scoreContained(asked: FoldedName, name: FoldedName): number {
  if (asked.compact.length < minLength(asked)) return 0;
  const share = asked.compact.length / name.compact.length;
  if (name.compact.startsWith(asked.compact)) return 0.8 + 0.15 * share;
  const isAtWord = isUnspaced(asked)
    ? name.compact.includes(asked.compact)
    : ` ${name.folded}`.includes(` ${asked.folded}`);
  if (isAtWord) return 0.72 + 0.15 * share;
  return name.compact.includes(asked.compact) ? 0.5 + 0.15 * share : 0;
}

/** The whole name stands inside a longer question. */
function scoreMention(asked: FoldedName, name: FoldedName): number {
  const isLongEnough = name.compact.length >= (isUnspaced(name) ? 2 : 5);
  const isInside = isUnspaced(name)
    ? asked.compact.includes(name.compact)
    : ` ${asked.folded} `.includes(` ${name.folded} `);
  return isLongEnough && isInside ? 0.7 + 0.2 * (name.compact.length / asked.compact.length) : 0;
}

/** The query names the kind of thing: "waterfalls near Tam Duong". */
function asksForKind(asked: FoldedName, kind: FoldedName): boolean {
  if (kind.compact === '') return false;
  return isUnspaced(kind)
    ? asked.compact.includes(kind.compact)
    : kind.tokens.every((word) => asked.tokens.some((token) => token === word || token === `${word}s`));
}

/** Share of the query's words that stand in the name, rare words counting more, in names that hold little else. */
function scoreTokens(index: NameIndex, asked: FoldedName, name: FoldedName): number {
  let [matched, all] = [0, 0];
  const used = new Set<string>();
  for (const token of asked.tokens) {
    const weight = Math.log(1 + index.entries.length / (index.frequency.get(token) ?? 1));
    const [found, quality] = matchToken(token, name.tokens);
    // A word in no name at all is more likely a question word than a name.
    all += found !== undefined || index.frequency.has(token) ? weight : weight * 0.35;
    matched += weight * quality;
    if (found !== undefined) used.add(found);
  }
  if (matched === 0) return 0;
  return 0.75 * (matched / all) * (0.6 + 0.4 * (used.size / name.tokens.length));
}

function matchToken(
  token: string,
  candidates: readonly string[],
): [found: string | undefined, quality: number] {
  if (candidates.includes(token)) return [token, 1];
  const stem = token.length > 4 ? token.replace(/e?s$/, '') : token;
  const start = candidates.find((candidate) => stem.length >= 3 && candidate.startsWith(stem));
  if (start !== undefined) return [start, 0.85];
  const near = candidates.find(
    (candidate) =>
      token.length >= 5 && editDistance(token, candidate, Math.floor(token.length / 4)) !== undefined,
  );
  return near === undefined ? [undefined, 0] : [near, 0.7];
}

/** The query is the name, or its beginning, with slips of the finger: about one in four letters. */
function scoreSlips(asked: FoldedName, name: FoldedName): number {
  const [a, b] = [spellOut(asked.compact), spellOut(name.compact)];
  const limit = Math.min(3, Math.floor(a.length / (HAN_ONLY.test(a) ? 3 : 4)));
  if (limit === 0) return 0;
  const whole = editDistance(a, b, limit);
  if (whole !== undefined) return 0.86 - 0.06 * whole;
  const start = b.length > a.length ? editDistance(a, b.slice(0, a.length), Math.min(limit, 1)) : undefined;
  return start === undefined ? 0 : 0.66 - 0.06 * start;
}

/**
 * Counts insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment).
 *
 * @returns nothing when there are more than `limit`
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      ];
      if (isSwap) ways.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...ways));
    }
    if (Math.min(...current) > limit) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : undefined;
}

function foldName(text: string): FoldedName {
  const folded = foldText(text);
  return { folded, compact: folded.replaceAll(' ', ''), tokens: folded.split(' ').flatMap(listTokens) };
}

/** Words, or pairs of characters where a script writes without spaces or hangs particles on words. */
function listTokens(word: string): string[] {
  if (!CJK.test(word) || word.length < 2) return word === '' ? [] : [word];
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/** Takes Korean syllables apart, so that one wrong letter is one slip and not a whole syllable. */
function spellOut(text: string): string {
  return /\p{Script=Hangul}/u.test(text) ? text.normalize('NFD') : text;
}

function isUnspaced(name: FoldedName): boolean {
  return CJK.test(name.compact);
}

function minLength(name: FoldedName): number {
  return isUnspaced(name) ? 1 : 2;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u;

/** Each character is a syllable, so names are short. */
const HAN_ONLY = /^\p{Script=Han}+$/u;

type FoldedName = { folded: string; compact: string; tokens: string[] };

export type NameIndex = {
  entries: { row: SearchRow; names: FoldedName[]; kind: FoldedName }[];
  /** In how many rows' names each word stands. */
  frequency: Map<string, number>;
};
