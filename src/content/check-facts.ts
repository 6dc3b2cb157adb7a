import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { pictureId } from '../model/site.ts';
import { checkPoint } from './check-point.ts';
import type { EntryDraft } from './drafts.ts';
import { listDuplicates } from './list-duplicates.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfKey, placeOfValue } from './yaml-places.ts';

/** Checks facts that only make sense together: status and closing days, order of dates, ids given twice, the point. */
export function checkFacts({ original }: Pick<EntryDraft, 'original'>): Diagnostic[] {
  if (!original) return [];
  const { file, partial: facts } = original;
  const found = facts.point ? checkPoint(facts.point, file, ['point']) : [];
  found.push(...checkClosed(facts.status ?? 'open', facts.closed, file, original.value !== undefined));
  if (facts.closed) found.push(...checkDays(facts.closed, file, ['closed']));
  if ('when' in facts && facts.when && 'from' in facts.when)
    found.push(...checkDays(facts.when, file, ['when']));
  if ('licence' in facts && facts.licence) {
    const { issuedOn, until } = facts.licence;
    found.push(...checkDays({ from: issuedOn, until }, file, ['licence']));
  }
  const sources = facts.sources?.map(({ id }) => id) ?? [];
  found.push(...listDuplicates(sources, file, 'sources', (row) => ['sources', row, 'id']));
  const pictures = facts.pictures?.map(pictureId) ?? [];
  found.push(...listDuplicates(pictures, file, 'pictures', (row) => ['pictures', row, 'file']));
  return found;
}

/** Refuses a last day before the first one. Both are ISO days, so their text sorts like time. */
export function checkDays(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  file: SourceFile,
  path: KeyPath,
): Diagnostic[] {
  if (from === undefined || until === undefined || until >= from) return [];
  return [createDiagnostic('FM-DATE-ORDER', placeOfValue(file, [...path, 'until']), { from, until })];
}

function checkClosed(
  status: string,
  closed: object | undefined,
  file: SourceFile,
  isSound: boolean,
): Diagnostic[] {
  if (status === 'closed' && !closed && isSound) {
    return [createDiagnostic('FM-CLOSED-DATES', placeOfValue(file, ['status']), {})];
  }
  if (status === 'closed' || !closed || !isSound) return [];
  return [createDiagnostic('FM-CLOSED-STATUS', placeOfKey(file, ['closed']), { status })];
}
