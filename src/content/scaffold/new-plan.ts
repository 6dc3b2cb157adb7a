import type { EntryRef } from '../../model/collections.ts';
import type { Diagnostic } from '../../model/diagnostics.ts';
import type { Language } from '../../model/languages.ts';
import type { ContentDraft } from '../drafts.ts';
import type { MissingValue } from './required-values.ts';

/** What a plan is made from. Nothing else is looked at: neither the clock nor the disk. */
export type NewContext = {
  draft: ContentDraft;
  /** The content folder as diagnostics show it. */
  shownRoot: string;
  /** YYYY-MM-DD in Viet Nam. */
  today: string;
  /** Language of the comments, and of the words only a person can supply. */
  language: 'en' | 'vi';
};

/** One text file to be written whole. */
export type NewFile = {
  /** As diagnostics show it. */
  shown: string;
  /** What stands there now; undefined when there must be nothing. */
  before: string | undefined;
  after: string;
};

export type NewPlan = {
  /** The entry it is about. */
  ref: EntryRef;
  files: readonly NewFile[];
  /** What the check will say of these files: never an error. */
  findings: readonly Diagnostic[];
  /** The code of a new plate. */
  code?: string;
  /** Codes the entry had before. */
  earlierCodes?: readonly string[];
  /** Pictures passed over because they are no whole panoramas. */
  leftOut?: readonly string[];
};

/** Why there is no plan. */
export type NewFault =
  | { is: 'kind'; found: string; nearest: string }
  | {
      is: 'id';
      found: string;
      reason: 'format' | 'reserved' | 'taken' | 'twin';
      proposal: string;
      other: string;
    }
  | { is: 'entry'; found: string; nearest: string; several: readonly string[] }
  | { is: 'values'; missing: readonly MissingValue[] }
  | {
      is: 'language';
      found: string;
      reason: 'unknown' | 'default' | 'taken' | 'unpublished';
      known: readonly Language[];
    }
  | { is: 'unreadable'; shown: string }
  | { is: 'tour-there'; shown: string }
  | { is: 'no-panorama'; folder: string; leftOut: readonly string[] }
  | { is: 'faulty'; findings: readonly Diagnostic[] };

export type NewResult = { plan: NewPlan; fault?: undefined } | { plan?: undefined; fault: NewFault };
