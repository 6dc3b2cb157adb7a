import { foldText } from '../../model/fold-text.ts';

/** Longer questions are cut off: each word is a search of its own. */
const MAX_TERMS = 6;

/** Particles that Korean hangs on nouns, longest first. */
const KOREAN_PARTICLES = /(?:에서|으로|까지|부터|에는|은|는|이|가|을|를|에|의|로|와|과|도|만)$/;

/**
 * Lists the words of a question, to be searched one by one when no page holds them all. A single word is listed too
 * when taking it apart changes it.
 *
 * @param language tag of the page's language
 */
export function listTerms(query: string, language: string): string[] {
  const words = /^(?:zh|ja)/.test(language) ? segment(query, language) : query.split(/[\s,.?!、。？！·]+/u);
  const terms = words
    .map((word) => (language === 'ko' && word.length > 2 ? word.replace(KOREAN_PARTICLES, '') : word))
    .filter((word) => (word.length > 1 && !/^[ぁ-ゖ]{1,2}$/.test(word)) || /^\p{Script=Han}$/u.test(word));
  const distinct = [...new Set(terms)].slice(0, MAX_TERMS);
  return distinct.length === 1 && distinct[0] === query.trim() ? [] : distinct;
}

/**
 * Tells whether a text holds a word of the query, or most of one: word endings differ. Accents and case do not matter.
 * Where a script has no spaces, two characters in a row count as a word.
 */
export function mentions(text: string, query: string): boolean {
  const folded = ` ${foldText(text)}`;
  const compact = folded.replaceAll(' ', '');
  const words = foldText(query).split(' ');
  const telling = words.some((word) => word.length > 1) ? words.filter((word) => word.length > 1) : words;
  return telling.some((word) => {
    if (UNSPACED.test(word)) return listPairs(word).some((pair) => folded.includes(pair));
    const beginning = word.slice(0, Math.max(2, Math.ceil(word.length * 0.6)));
    return word !== '' && (folded.includes(` ${beginning}`) || (word.length > 4 && compact.includes(word)));
  });
}

function listPairs(word: string): string[] {
  if (word.length === 1) return [word];
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/** Scripts without spaces, or with particles hung on words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;

function segment(query: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(query)].filter((part) => part.isWordLike).map((part) => part.segment);
}
