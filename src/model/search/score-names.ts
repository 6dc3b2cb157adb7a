import { foldText } from '../fold-text.ts';
import { editDistance } from './edit-distance.ts';
import { findContaining, findMentioned, lowerBound } from './find-names.ts';
import { countBits, letterMask } from './letter-mask.ts';
import { accentsOf, type NameIndex, type PreparedName, type Spelled, spell } from './name-index.ts';
import { compareAccents, listTypedAccents } from './normalise.ts';

/** A name this like the query is surely meant. */
export const STRONG_NAME = 0.72;

/**
 * Scores rows by how well one of their names answers a text, from 1 (the name itself) down to 0. Case, spaces between
 * syllables and about one slip in four letters do not matter; accents count when they were typed.
 *
 * @returns score by place of the row; rows without any likeness are left out
 */
export function scoreNames(index: NameIndex, text: string): Map<number, number> {
  const asked = spell(text, index.characters);
  const best = new Map<number, Best>();
  if (asked.compact === '') return new Map();
  let top = 0;
  const raise: Raise = (place, score) => {
    const name = index.names[place];
    const weighed = score * (name?.weight ?? 0);
    if (!name || weighed <= (best.get(name.row)?.score ?? 0)) return;
    best.set(name.row, { score: weighed, name });
    top = Math.max(top, weighed);
  };
  scoreShapes(index, asked, raise);
  scoreTokens(index, asked, raise);
  if (top < 0.9) scoreSlips(index, asked, raise);
  return weighAccents(index, asked, best, top);
}

/** Takes off for accents that contradict those typed, where the name can still be among the first. */
function weighAccents(
  index: NameIndex,
  asked: Spelled,
  best: ReadonlyMap<number, Best>,
  top: number,
): Map<number, number> {
  const typed = listTypedAccents(accentsOf(asked));
  const scores = new Map<number, number>();
  for (const [row, { score, name }] of best) {
    const isNear = typed.length > 0 && score > top - 0.3;
    const wrong = isNear ? ACCENT_WEIGHT * compareAccents(typed, accentsOf(name)) : 0;
    scores.set(row, score - wrong + (score > 0.95 && isInTitle(index, row, asked) ? TITLE_BONUS : 0));
  }
  return scores;
}

/** The name is the text, begins with it, holds it, or stands inside it; or sounds so. */
function scoreShapes(index: NameIndex, asked: Spelled, raise: Raise): void {
  const { length } = asked.compact;
  for (const place of findContaining(index.compact, asked.compact, MAX_CONTAINING)) {
    const name = index.names[place];
    if (name) raise(place, scoreContained(asked, name));
  }
  for (const place of findMentioned(index, asked)) {
    raise(place, 0.7 + 0.2 * ((index.names[place]?.compact.length ?? 0) / length));
  }
  // A sound of two letters is like too many others.
  if (asked.loose.length < (asked.isCjk ? 2 : 4)) return;
  for (const place of findContaining(index.loose, asked.loose, MAX_CONTAINING)) {
    const loose = index.names[place]?.loose ?? '';
    if (loose === asked.loose) raise(place, 0.93);
    else if (loose.startsWith(asked.loose)) raise(place, 0.68 + 0.15 * (asked.loose.length / loose.length));
  }
}

function scoreContained(asked: Spelled, name: PreparedName): number {
  if (name.compact === asked.compact) return name.folded === asked.folded ? 1 : 0.99;
  const share = asked.compact.length / name.compact.length;
  const isAtStart = name.compact.startsWith(asked.compact);
  if (asked.compact.length < (asked.isCjk ? 1 : 2)) return isAtStart ? 0.4 + 0.2 * share : 0;
  if (isAtStart) return 0.78 + (name.folded.startsWith(`${asked.folded} `) ? 0.03 : 0) + 0.15 * share;
  if (asked.isCjk) return 0.72 + 0.15 * share;
  const at = name.folded.indexOf(asked.folded);
  if (at > 0 && name.folded[at - 1] === ' ') {
    const end = name.folded[at + asked.folded.length];
    return (end === undefined || end === ' ' ? 0.74 : 0.7) + 0.15 * share;
  }
  return asked.compact.length > 3 ? 0.5 + 0.15 * share : 0;
}

/** Share of the text's words that stand in a name, rare words counting more, in names that hold little else. */
function scoreTokens(index: NameIndex, asked: Spelled, raise: Raise): void {
  const words = [...new Set(asked.tokens)].slice(0, MAX_TOKENS);
  if (words.length < 2) return;
  const weights = new Float32Array(index.names.length);
  const counts = new Uint8Array(index.names.length);
  const touched: number[] = [];
  let all = 0;
  for (const word of words) {
    const near = findTokens(index, word);
    const frequency = near.reduce((sum, [token]) => sum + (index.postings.get(token)?.length ?? 0), 0);
    const weight = Math.log(1 + index.names.length / Math.max(1, frequency));
    // A word in no name at all is more likely part of a question than of a name.
    all += near.length > 0 ? weight : weight * 0.5;
    const best = new Map<number, number>();
    for (const [token, quality] of near) {
      for (const place of index.postings.get(token) ?? []) {
        if (near.length === 1 || quality > (best.get(place) ?? 0)) best.set(place, quality);
      }
    }
    for (const [place, quality] of best) {
      if (counts[place] === 0) touched.push(place);
      weights[place] = (weights[place] ?? 0) + weight * quality;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  for (const place of touched) {
    const length = index.names[place]?.tokens.length ?? 1;
    const cover = Math.min(1, (counts[place] ?? 0) / length);
    raise(place, 0.8 * ((weights[place] ?? 0) / all) * (0.6 + 0.4 * cover));
  }
}

/** Finds words of names that are a word, begin with it, or are a slip away. */
function findTokens(index: NameIndex, word: string): [token: string, quality: number][] {
  const isCjk = !/[a-z0-9]/.test(word);
  if (index.postings.has(word)) return [[word, 1], ...(isCjk ? [] : findBeginnings(index, word))];
  if (isCjk) return [];
  const stem = word.length > 4 ? word.replace(/e?s$/, '') : word;
  const beginnings = findBeginnings(index, stem);
  if (beginnings.length > 0 || word.length < 4) return beginnings;
  const limit = word.length < 8 ? 1 : 2;
  const mask = letterMask(word);
  return index.tokens.flatMap((token): [string, number][] => {
    if (Math.abs(token.length - word.length) > limit || countBits(mask ^ letterMask(token)) > limit * 2)
      return [];
    const distance = editDistance(word, token, limit);
    return distance === undefined ? [] : [[token, 0.8 - 0.1 * distance]];
  });
}

function findBeginnings(index: NameIndex, word: string): [token: string, quality: number][] {
  if (word.length < 3) return [];
  const found: [string, number][] = [];
  for (let at = lowerBound(index.tokens, word); at < index.tokens.length && found.length < 50; at += 1) {
    const token = index.tokens[at] ?? '';
    if (!token.startsWith(word)) break;
    if (token !== word) found.push([token, 0.6 + 0.3 * (word.length / token.length)]);
  }
  return found;
}

/** The text is the name, or its beginning, with slips of the finger: about one in four letters. */
function scoreSlips(index: NameIndex, asked: Spelled, raise: Raise): void {
  const text = asked.loose;
  const isHan = HAN_ONLY.test(asked.compact);
  const limit = Math.min(3, Math.floor(text.length / (isHan ? 3 : 4)));
  if (limit === 0) return;
  const mask = letterMask(text);
  for (let place = 0; place < index.names.length; place += 1) {
    const name = index.names[place];
    const longer = (name?.loose.length ?? 0) - text.length;
    if (!name || longer < -limit) continue;
    if (longer <= limit) {
      if (countBits(mask ^ name.mask) > limit * 2) continue;
      const distance = editDistance(text, name.loose, limit);
      if (distance !== undefined) raise(place, 0.88 - 0.06 * distance - (isHan ? 0.04 : 0));
    } else if (name.loose[0] === text[0] && countBits(mask & ~name.mask) <= 1) {
      const distance = editDistance(text, name.loose.slice(0, text.length), 1);
      if (distance !== undefined) raise(place, 0.7 - 0.06 * distance);
    }
  }
}

/** Parts found in more names than this are found by their words too. */
const MAX_CONTAINING = 2000;

/** Nobody types more that matters; long questions stay quick. */
const MAX_TOKENS = 16;

/** Each character is a syllable, so names are short. */
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Notes a score for a name; the best of a row counts. */
type Raise = (place: number, score: number) => void;

/** A place named so comes before one that only lists the name among others. */
function isInTitle(index: NameIndex, row: number, asked: Spelled): boolean {
  return foldText(index.rows[row]?.title ?? '')
    .replaceAll(' ', '')
    .includes(asked.compact);
}

/** Enough for an island to come before the province that lists its name; set with the judged queries. */
const TITLE_BONUS = 0.065;

/** What a name loses when all accents typed contradict it. */
const ACCENT_WEIGHT = 0.12;

type Best = { score: number; name: PreparedName };
