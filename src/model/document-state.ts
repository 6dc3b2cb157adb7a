/**
 * Says what a document is worth on a day. Days are ISO days, so that their text sorts like time; the same rule runs in the
 * build and in the browser.
 *
 * @returns undefined where nobody has said since when it is in force and nothing replaces it
 */
export function documentState(
  { from, until, replacedOn }: ForceDays,
  today: string,
): DocumentState | undefined {
  if (replacedOn !== undefined && replacedOn <= today) return 'replaced';
  if (from === undefined) return undefined;
  if (today < from) return 'coming';
  return until !== undefined && until < today ? 'ended' : 'inForce';
}

export type DocumentState = 'coming' | 'inForce' | 'ended' | 'replaced';

/** When a document is in force; `replacedOn`: from which day another one stands in its place. */
export type ForceDays = {
  from?: string | undefined;
  until?: string | undefined;
  replacedOn?: string | undefined;
};
