import type { CompiledLexicon, Phrase } from './compile-lexicon.ts';
import { accentKey } from './normalise.ts';

/**
 * Finds concepts in plain text, longest phrase first; letters are used once. Vietnamese accents, where typed, must be
 * those of the phrase. A single character of a script without spaces counts only as a word or at a word's end (山, 洞).
 *
 * @param plain result of `plainText`
 * @param typed the same words with their accents
 * @returns the phrases found, one list for each place, since a word may name several concepts; and the text without them
 */
export function findConcepts(
  lexicon: CompiledLexicon,
  plain: string,
  typed: string,
): { found: Phrase[][]; rest: string } {
  const keys = accentKey(typed).split(' ');
  const found: Phrase[][] = [];
  let rest = ` ${plain} `;
  for (const phrase of lexicon.phrases) {
    const at = findPhrase(rest, phrase);
    if (at < 0 || !agrees(phrase, keys, ` ${plain} `, at)) continue;
    found.push(lexicon.phrases.filter(({ plain: same, key }) => same === phrase.plain && key === phrase.key));
    rest = `${rest.slice(0, at)}${blank(phrase)}${rest.slice(at + phrase.plain.length)}`;
  }
  return {
    found,
    rest: rest.replaceAll(BLANK, ' ').replaceAll(SINGLE_BLANK, ' ').replace(/ +/g, ' ').trim(),
  };
}

function findPhrase(text: string, phrase: Phrase): number {
  const { plain } = phrase;
  for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
    if (isWhole(text, at, phrase)) return at;
  }
  return -1;
}

function isWhole(text: string, at: number, { plain, isUnspaced }: Phrase): boolean {
  const startsWord = isEdge(text[at - 1]);
  const endsWord = isEdge(text[at + plain.length]);
  if (!isUnspaced)
    return (
      (startsWord || isUnspacedLetter(text[at - 1])) &&
      (endsWord || isUnspacedLetter(text[at + plain.length]))
    );
  if (plain.length === 1) {
    // 山 in 仙山洞 is no mountain: what ended the run is a single character itself.
    return HANGUL.test(plain) ? startsWord && endsWord : endsWord && text[at + 1] !== SINGLE_BLANK;
  }
  return HANGUL.test(plain) ? startsWord || endsWord : true;
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === BLANK || character === SINGLE_BLANK;
}

/** In 去Lạng Sơn看瀑布 Latin words touch characters of another script. */
function isUnspacedLetter(character: string | undefined): boolean {
  return (
    character !== undefined &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)
  );
}

/**
 * Tells whether the accents typed are those of the phrase. Somebody who types accents means a word without any as it
 * stands. Without any accent, a single syllable may be many words: it counts only where Vietnamese names begin with
 * what they name, and only as a kind.
 */
function agrees(phrase: Phrase, keys: readonly string[], text: string, at: number): boolean {
  if (phrase.isUnspaced) return true;
  const first = text.slice(0, at).split(' ').length - 2;
  const typed = keys.slice(first, first + phrase.plain.split(' ').length);
  const { key } = phrase;
  if (key === undefined) return !typed.some((word) => VIETNAMESE_TONE.test(word));
  if (typed.join(' ') === key) return true;
  if (keys.some((word) => ACCENTED.test(word))) return false;
  return key.includes(' ') || (first === 0 && phrase.role === 'kind');
}

function blank({ plain, isUnspaced }: Phrase): string {
  return isUnspaced && plain.length === 1 ? SINGLE_BLANK : BLANK.repeat(plain.length);
}

const BLANK = '\u0000';
const SINGLE_BLANK = '\u0001';
const HANGUL = /\p{Script=Hangul}/u;
const ACCENTED = /[a-z\u0111\u00c0-\u1eff][1-5]$|[\u0111\u00c0-\u1eff]/u;
const VIETNAMESE_TONE = /[đăơư\u1ea0-\u1eff]|[345]$/;
