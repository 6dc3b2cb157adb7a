import { foldText } from '../fold-text.ts';
import type { SearchRow } from '../search-row.ts';
import { letterMask } from './letter-mask.ts';
import { loosen } from './loosen.ts';
import { accentKey } from './normalise.ts';

/**
 * Prepares every name of every row once, so that each key press only compares.
 *
 * @param characters other forms of Han characters (traditional → simplified), replaced wherever they are typed
 */
export function prepareNames(
  rows: readonly SearchRow[],
  characters: Readonly<Record<string, string>> = {},
): NameIndex {
  const speller = makeSpeller(characters);
  const names: PreparedName[] = [];
  const postings = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const seen = new Set<string>();
    for (const [place, text] of [row.title, ...row.names].entries()) {
      const spelled = speller(text);
      if (spelled.compact === '' || seen.has(text)) continue;
      seen.add(text);
      for (const token of new Set(spelled.tokens)) addTo(postings, token, names.length);
      names.push({ ...spelled, row: at, weight: place === 0 ? 1 : 0.98, mask: letterMask(spelled.loose) });
    }
  });
  const byCompact = new Map<string, number[]>();
  for (const [place, name] of names.entries()) addTo(byCompact, name.compact, place);
  return {
    rows,
    names,
    ...prepareWhere(rows, speller),
    postings,
    tokens: [...postings.keys()].sort(),
    byCompact,
    compact: joinTexts(names.map((name) => name.compact)),
    loose: joinTexts(names.map((name) => name.loose)),
    characters,
  };
}

/** Writes a text in the forms that are compared. */
export function spell(text: string, characters: Readonly<Record<string, string>> = {}): Spelled {
  return makeSpeller(characters)(text);
}

/** Words, or pairs of characters where a script writes without spaces or hangs particles on words. */
export function listTokens(word: string): string[] {
  if (!CJK.test(word) || word.length < 2) return word === '' ? [] : [word];
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/** Replaces other forms of Han characters by those that the names are written in. */
export function simplify(text: string, characters: Readonly<Record<string, string>>): string {
  if (!HAN.test(text)) return text;
  return text.replace(/\p{Script=Han}/gu, (character) => characters[character] ?? character);
}

/** Lists the accents of a text's words; kept, because few names are ever asked for it. */
export function accentsOf(name: Spelled): readonly string[] {
  name.accents ??= accentKey(name.text).split(' ');
  return name.accents;
}

/** Names repeat words, and folding one costs more than looking it up. */
function makeSpeller(characters: Readonly<Record<string, string>>): (text: string) => Spelled {
  const known = new Map<string, { folded: string; loose: string; tokens: string[] }>();
  const spellWord = (word: string) => {
    const found = known.get(word);
    if (found) return found;
    const folded = simplify(foldText(word), characters);
    const made = { folded, loose: loosen(folded), tokens: folded.split(' ').flatMap(listTokens) };
    known.set(word, made);
    return made;
  };
  return (text) => {
    const words = text.split(' ').map(spellWord);
    const folded = words
      .map((word) => word.folded)
      .join(' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    const compact = folded.replaceAll(' ', '');
    return {
      text,
      folded,
      compact,
      loose: words.map((word) => word.loose).join(''),
      tokens: words.flatMap((word) => word.tokens),
      isCjk: CJK.test(compact),
      accents: undefined,
    };
  };
}

function prepareWhere(
  rows: readonly SearchRow[],
  speller: (text: string) => Spelled,
): Pick<NameIndex, 'areas' | 'areasOf'> {
  const places = new Map<string, number>();
  const areasOf = rows.map((row) =>
    [...(row.where ?? []), row.destination ?? ''].filter(Boolean).map((text) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    }),
  );
  return { areas: [...places.keys()].map(speller), areasOf };
}

/** Puts texts into one, which is searched at once: a hundred times as fast as one after the other. */
function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  texts.forEach((text, index) => {
    starts[index] = length;
    length += text.length + 1;
  });
  starts[texts.length] = length;
  return { text: texts.join('\n'), starts };
}

function addTo(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u;
const HAN = /\p{Script=Han}/u;

export type Spelled = {
  text: string;
  /** As `foldText` writes it. */
  folded: string;
  /** The same without spaces. */
  compact: string;
  /** As `loosen` writes it. */
  loose: string;
  tokens: readonly string[];
  /** Written in a script whose names are short and have no spaces to rely on. */
  isCjk: boolean;
  accents: readonly string[] | undefined;
};

export type PreparedName = Spelled & {
  /** Place of its row. */
  row: number;
  weight: number;
  /** Letters of `loose`. */
  mask: number;
};

/** Texts joined by line ends; `starts` has where each begins, and the end. */
export type JoinedTexts = { text: string; starts: Uint32Array };

export type NameIndex = {
  rows: readonly SearchRow[];
  names: readonly PreparedName[];
  /** Names of units and destinations, and for each row which of them it lies in. */
  areas: readonly Spelled[];
  areasOf: readonly (readonly number[])[];
  /** Places in `names` by token. */
  postings: ReadonlyMap<string, readonly number[]>;
  tokens: readonly string[];
  byCompact: ReadonlyMap<string, readonly number[]>;
  compact: JoinedTexts;
  loose: JoinedTexts;
  characters: Readonly<Record<string, string>>;
};
