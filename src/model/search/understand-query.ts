import type { CompiledLexicon, Phrase } from './compile-lexicon.ts';
import { editDistance } from './edit-distance.ts';
import { findConcepts } from './find-concepts.ts';
import { countBits, letterMask } from './letter-mask.ts';
import type { ConceptRole } from './lexicon.ts';
import { accentKey, plainText } from './normalise.ts';

/**
 * Works out what somebody asks for: which concepts the words name, and what is left, which is probably a name. Pure, so
 * that search and help understand the same.
 *
 * @param query as typed; taken as NFC, at most a line
 * @param isName tells whether a word stands in a name; such words are never taken for a mistyped concept
 */
export function understandQuery(
  query: string,
  lexicon: CompiledLexicon,
  isName: (word: string) => boolean = () => false,
): Understood {
  const text = query.normalize('NFC').replace(/\s+/g, ' ').trim();
  const plain = stripParticles(plainText(text), lexicon);
  const isStemmed = plain !== plainText(text);
  const { found, rest } = findConcepts(lexicon, plain, isStemmed ? plain : text);
  const words = dropStopWords(rest, text, lexicon, isName);
  // A word that stood before a particle now ends its run: 滝への.
  const known = new Set(rest.split(' '));
  const again = words.map((word) =>
    isUnspaced(word) && !known.has(word) ? findConcepts(lexicon, word, word) : { found: [], rest: word },
  );
  const strict = again.map((part) => part.rest).filter(Boolean);
  const concepts = new Map<string, FoundConcept>();
  const note = (list: readonly FoundConcept[]) => {
    for (const concept of list) if (!concepts.has(concept.id)) concepts.set(concept.id, concept);
  };
  const places = [...found, ...again.flatMap((part) => part.found)];
  for (const [place, phrases] of places.entries()) {
    note(phrases.flatMap((phrase) => toConcepts(phrase, 1, place)));
  }
  const left: string[] = [];
  strict.forEach((word, index) => {
    const isLast = index === strict.length - 1;
    const guesses = guessConcept(word, { isLast, place: places.length + index }, lexicon, isName);
    if (guesses.length === 0) left.push(word);
    note(guesses);
  });
  return { text, plain, concepts: [...concepts.values()], rest: left.join(' '), strict: strict.join(' ') };
}

/** Takes Korean particles off words, unless the word is known with its ending. */
function stripParticles(plain: string, lexicon: CompiledLexicon): string {
  if (!/\p{Script=Hangul}/u.test(plain)) return plain;
  return plain
    .split(' ')
    .map((word) =>
      word.length > 2 && !lexicon.stopWords.has(word)
        ? word.replace(KOREAN_PARTICLES, '')
        : twoLetterStem(word),
    )
    .join(' ');
}

/** 봄에 is 봄 with a particle; other particles make too many short words ambiguous. */
function twoLetterStem(word: string): string {
  return /^[가-힣][에을를의]$/.test(word) ? word.slice(0, 1) : word;
}

/**
 * Drops words that ask or join. Whoever types accents means `va` and not `và`; whoever types none may mean either, so
 * that words of names stay.
 */
function dropStopWords(
  rest: string,
  text: string,
  lexicon: CompiledLexicon,
  isName: (word: string) => boolean,
): string[] {
  const keys = accentKey(text).split(' ');
  const hasAccents = keys.some((key) => key !== plainText(key));
  const isStop = (word: string) => {
    if (lexicon.stopWords.has(word)) return true;
    const typed = keys.find((key) => plainText(key.replace(/[1-5]$/, '')) === word) ?? word;
    if (lexicon.stopWords.has(typed)) return true;
    return !hasAccents && !isName(word) && lexicon.plainStopWords.has(word);
  };
  return rest
    .split(' ')
    .flatMap((word) => (isUnspaced(word) ? trimParticles(word, lexicon) : [word]))
    .filter((word) => word !== '' && !isStop(word));
}

/** Takes words that ask or join off both ends of a run of characters without spaces, longest first. */
function trimParticles(run: string, lexicon: CompiledLexicon): string[] {
  for (let length = Math.min(5, run.length); length > 0; length -= 1) {
    const [start, end] = [run.slice(0, length), run.slice(-length)];
    if (isDroppable(start, lexicon)) return trimParticles(run.slice(length), lexicon);
    if (isDroppable(end, lexicon)) return trimParticles(run.slice(0, -length), lexicon);
  }
  return [run];
}

function isDroppable(part: string, lexicon: CompiledLexicon): boolean {
  return part !== '' && isUnspaced(part) && lexicon.stopWords.has(part);
}

/** Reads a word as the beginning of a concept's word while it is being typed, or as one with a slip of the finger. */
function guessConcept(
  word: string,
  { isLast, place }: { isLast: boolean; place: number },
  lexicon: CompiledLexicon,
  isName: (word: string) => boolean,
): FoundConcept[] {
  if (isName(word)) return [];
  const found = new Map<string, FoundConcept>();
  for (const phrase of lexicon.phrases) {
    const certainty = Math.max(isLast ? beginning(word, phrase) : 0, slip(word, phrase));
    const known = found.get(phrase.id)?.certainty ?? 0;
    if (certainty > known)
      for (const concept of toConcepts(phrase, certainty, place)) found.set(phrase.id, concept);
  }
  const best = Math.max(0, ...[...found.values()].map(({ certainty }) => certainty));
  return [...found.values()].filter(({ certainty }) => certainty === best).slice(0, 3);
}

function beginning(word: string, { plain, isUnspaced }: Phrase): number {
  const isLongEnough = word.length >= (isUnspaced ? 2 : 3);
  return isLongEnough && plain.startsWith(word) ? 0.9 : 0;
}

function slip(word: string, { plain, isUnspaced, mask }: Phrase): number {
  if (isUnspaced || word.length < 5 || Math.abs(word.length - plain.length) > 2) return 0;
  if (countBits(letterMask(word) ^ mask) > 4) return 0;
  const distance = editDistance(word, plain, word.length >= 8 ? 2 : 1);
  return distance === undefined ? 0 : 0.85 - 0.05 * distance;
}

function toConcepts({ id, role }: Phrase, certainty: number, place: number): FoundConcept[] {
  return role === 'stop' ? [] : [{ id, role, certainty, place }];
}

function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** Particles that Korean hangs on nouns, longest first. */
const KOREAN_PARTICLES =
  /(?:에서는|에서|으로|까지|부터|에는|에게|한테|이나|은|는|이|가|을|를|에|의|로|와|과|도|만)$/;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A concept found; `certainty` below 1 when the word was incomplete or mistyped. Concepts of the same `place` are
 * meanings of one word, any of which may be meant.
 */
export type FoundConcept = { id: string; role: ConceptRole; certainty: number; place: number };

/** What a query means as far as words tell. */
export type Understood = {
  /** As typed, NFC. */
  text: string;
  /** Without accents and punctuation, Korean particles taken off. */
  plain: string;
  concepts: readonly FoundConcept[];
  /** What is left when concepts and words that ask are taken away; probably a name. */
  rest: string;
  /** As `rest`, before guesses at incomplete or mistyped words. */
  strict: string;
};
