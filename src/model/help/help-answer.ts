import type { HelpEntry, HelpFact } from './help-facts.ts';
import type { HelpIntent } from './help-intents.ts';

/** As many as can be read without scrolling on a phone. */
export const MOST_LINES = 4;

/** Fixed sentences an answer begins with. */
export type HelpFrame =
  | 'fromPage'
  | 'openNow'
  | 'closedNow'
  | 'emergency'
  | 'nearest'
  | 'inArea'
  | 'eventsIn'
  | 'eventsNext'
  | 'eventsNone'
  | 'noNotice'
  | 'notKnown'
  | 'notUnderstood'
  | 'whichPlace';

/** A fact of the answer; `distanceM` is worked out, everything else stands on the site. */
export type HelpLine = {
  fact: HelpFact;
  /** The entry the fact is about, where the answer names several. */
  entry?: HelpEntry;
  /** Straight line in metres. */
  distanceM?: number;
  isApproximate?: boolean;
  /** The points are known less well than they are far apart: the distance says nothing but the order. */
  isUncertain?: boolean;
  isStale?: boolean;
};

/** Lines found for an intent; `isAnywhere` when they are not about the subject alone. */
export type Found = { frame: HelpFrame; lines: readonly HelpLine[]; isAnywhere?: boolean };

export type HelpAnswer = {
  intent: HelpIntent | undefined;
  /** What the question was taken to be about. */
  subject?: HelpEntry;
  frame: HelpFrame;
  lines: readonly HelpLine[];
  /** Whether the site knows; otherwise the answer offers the search and a telephone number. */
  isKnown: boolean;
};
