import { accentKey, plainText } from '../search/normalise.ts';
import { type Understood, understandQuery } from '../search/understand-query.ts';
import { findSubject } from './find-subject.ts';
import type { HelpEntry } from './help-facts.ts';
import { type HelpIntent, isAsking, listIntents } from './help-intents.ts';
import type { PreparedHelp } from './prepare-help.ts';
import { type DayRange, findDays } from './question-days.ts';

/** Works out what a question asks for, of which entry, and for which days. */
export function readQuestion(prepared: PreparedHelp, question: string, context: HelpContext): Reading {
  const reading = understandQuery(question.slice(0, MOST_LETTERS), prepared.lexicon, (word) =>
    prepared.names.postings.has(word),
  );
  const concepts = new Set(reading.concepts.filter(({ certainty }) => certainty >= 0.8).map(({ id }) => id));
  const page = context.ref === undefined ? undefined : prepared.byRef.get(context.ref);
  const days = findDays(question, prepared.file.dayWords, context.timeMs);
  const { entry, left } = findSubject(prepared, reading, destinationOf(page));
  const sure = reading.concepts.filter(({ certainty }) => certainty === 1).map(({ id }) => id);
  const others = sure.filter((id) => !isAsking(id) && !isPartOfName(prepared, entry, id));
  return {
    intents: listIntents(concepts),
    concepts,
    named: entry,
    page,
    days,
    left: days ? left.replace(/\b\d+\b/g, '').trim() : left,
    others,
    reading,
  };
}

/** Gives the id of the destination an entry is, or lies in. */
export function destinationOf(entry: HelpEntry | undefined): string | undefined {
  if (entry?.family === 'destination') return entry.ref.replace(/^.*\//, '');
  return entry?.destination;
}

/** A kind that the name itself says, or that the entry is, asks for nothing: Tiên Sơn Cave. */
function isPartOfName({ lexicon }: PreparedHelp, entry: HelpEntry | undefined, concept: string): boolean {
  if (!entry) return false;
  if (entry.kinds.includes(concept)) return true;
  const names = [entry.title, ...entry.names].map((name) => ({
    plain: plainText(name),
    key: accentKey(name),
  }));
  return lexicon.phrases.some(
    ({ id, plain, key }) =>
      id === concept &&
      names.some((name) => (key === undefined ? name.plain : name.key).includes(key ?? plain)),
  );
}

/** Longer texts are no questions. */
const MOST_LETTERS = 200;

/** What the help knows of the visitor: the page, the moment and, where allowed, the position. */
export type HelpContext = {
  /** Reference of the entry the page is about. */
  ref?: string;
  /** Now, milliseconds since 1970 in UTC. */
  timeMs: number;
  position?: { lat: number; lng: number };
  /** Days the visitor chose. */
  days?: DayRange;
};

export type Reading = {
  intents: readonly HelpIntent[];
  concepts: ReadonlySet<string>;
  named: HelpEntry | undefined;
  page: HelpEntry | undefined;
  days: DayRange | undefined;
  /** Words that neither ask nor name. */
  left: string;
  /** Concepts nobody can look up here. */
  others: readonly string[];
  reading: Understood;
};
