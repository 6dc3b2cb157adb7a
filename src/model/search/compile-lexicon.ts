import type { Language } from '../languages.ts';
import { letterMask } from './letter-mask.ts';
import type { ConceptRole, Lexicon } from './lexicon.ts';
import { accentKey, plainText } from './normalise.ts';

/** What a browser gets of the lexicon; `other` are words of the page's language, English ones and romanised ones. */
export type LexiconRow = [id: string, role: ConceptRole, vietnamese: string, other: string];

/** Lexicon as it travels with the names of one language. */
export type PackedLexicon = { concepts: LexiconRow[]; stopWords: string };

/** One way to say a concept. */
export type Phrase = {
  id: string;
  role: ConceptRole | 'stop';
  /** Without accents, one space between words. */
  plain: string;
  /** With accents, when they tell it from other words: Vietnamese. */
  key: string | undefined;
  /** Has no Latin letter, so no spaces to rely on. */
  isUnspaced: boolean;
  /** Letters of `plain`. */
  mask: number;
};

/** Phrases, longest first, and words to pass over, with their accents as `accentKey` writes them. */
export type CompiledLexicon = {
  phrases: readonly Phrase[];
  stopWords: ReadonlySet<string>;
  /** The same without accents. */
  plainStopWords: ReadonlySet<string>;
};

/**
 * Takes from the lexicon what a page of one language needs: its own words, and the Vietnamese and English ones that
 * visitors type everywhere.
 *
 * @param romanise gives further spellings of a word in Latin letters (pinyin, romaji)
 */
export function packLexicon(
  lexicon: Lexicon,
  language: Language,
  romanise: (word: string) => readonly string[] = () => [],
): PackedLexicon {
  const concepts = (['kind', 'topic', 'intent'] as const).flatMap((role) =>
    Object.entries(lexicon.groups[role]).map(([id, words]): LexiconRow => {
      const own = words[language].split('|');
      const roman = role === 'intent' ? [] : own.flatMap((word) => romanise(word));
      const other = [...(language === 'vi' ? [] : own), ...words.en.split('|'), ...roman];
      return [id, role, words.vi, [...new Set(other)].join('|')];
    }),
  );
  const stopLanguages = [...new Set<Language>([language, 'vi', 'en'])];
  return { concepts, stopWords: stopLanguages.map((other) => lexicon.stopWords[other]).join('|') };
}

/** Prepares packed words for finding them in text. */
export function compileLexicon(packed: PackedLexicon): CompiledLexicon {
  const phrases = packed.concepts.flatMap(([id, role, vietnamese, other]) => [
    ...split(vietnamese).map((words) => toPhrase(id, role, words, true)),
    ...split(other).map((words) => toPhrase(id, role, words, false)),
  ]);
  const stops = packed.stopWords.split('|');
  const stopPhrases = stops
    .filter((words) => words.includes(' '))
    .map((words) => toPhrase('', 'stop', words, false));
  return {
    phrases: [...phrases, ...stopPhrases].sort((a, b) => b.plain.length - a.plain.length),
    stopWords: new Set(stops.map(accentKey)),
    plainStopWords: new Set(stops.map(plainText)),
  };
}

function split(words: string): string[] {
  return words.split('|').filter(Boolean);
}

function toPhrase(id: string, role: Phrase['role'], words: string, isVietnamese: boolean): Phrase {
  const key = accentKey(words);
  const plain = plainText(words);
  return {
    id,
    role,
    plain,
    key: isVietnamese && key !== plain ? key : undefined,
    isUnspaced: !/\p{Script=Latin}|\p{N}/u.test(plain),
    mask: letterMask(plain),
  };
}
