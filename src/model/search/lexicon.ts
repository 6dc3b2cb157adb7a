import type { Language } from '../languages.ts';

/**
 * What a concept is to a search. `kind`: what a page is about (waterfall, hotel). `topic`: what a page mentions (sunset,
 * wheelchair, visa). `intent`: what somebody wants to know of a place (hours, tickets, the way there).
 */
export type ConceptRole = 'kind' | 'topic' | 'intent';

/** Words for one concept per language, separated by `|`. In Vietnamese with full accents. */
export type ConceptWords = Readonly<Record<Language, string>>;

/** Concepts of one role by id. */
export type ConceptGroup = Readonly<Record<string, ConceptWords>>;

/** Everything the search knows about words, all languages. */
export type Lexicon = {
  readonly groups: Readonly<Record<ConceptRole, ConceptGroup>>;
  /** Words that ask or join and say nothing about what is sought, separated by `|`. */
  readonly stopWords: ConceptWords;
};
