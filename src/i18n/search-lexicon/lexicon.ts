import type { Lexicon } from '../../model/search/lexicon.ts';
import { INTENT_WORDS } from './intents.ts';
import { KIND_WORDS } from './kinds.ts';
import { SERVICE_WORDS } from './services.ts';
import { STOP_WORDS } from './stop-words.ts';
import { TOPIC_WORDS } from './topics.ts';

/** What the search knows about words. Written for this project; add what visitors type and do not find. */
export const SEARCH_LEXICON: Lexicon = {
  groups: { kind: KIND_WORDS, topic: { ...TOPIC_WORDS, ...SERVICE_WORDS }, intent: INTENT_WORDS },
  stopWords: STOP_WORDS,
};
