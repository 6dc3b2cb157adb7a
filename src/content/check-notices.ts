import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Facts } from '../model/schemas/entries.ts';
import { checkDays } from './check-facts.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/** Checks a notice: that it touches something there is, the order of its days, and whether it is over. */
export function checkNotice({ original, files, collection }: EntryDraft, index: ContentIndex): Diagnostic[] {
  if (!original || collection !== 'notices') return [];
  const { file } = original;
  // The collection ties the facts, which the union of entries cannot express.
  const facts = original.partial as Partial<Facts<'notices'>>;
  if (!('severity' in facts) && !('from' in facts)) return [];
  const { from, until, touches } = facts;
  const refs = (touches ?? []).flatMap((ref, row) => checkRef(ref, file, ['touches', row], index));
  const isDrawn = files.some((name) => /\.geojson$/i.test(name));
  const isAimed = touches || facts.point || facts.destination !== undefined || isDrawn;
  const scope =
    isAimed || isBroken(original, 'touches') || isBroken(original, 'point')
      ? []
      : [createDiagnostic('NOTICE-SCOPE', placeOfKey(file, ['title']), {})];
  const isOver = until !== undefined && until < index.today && (from === undefined || from <= until);
  const over = isOver ? [createDiagnostic('NOTICE-ENDED', placeOfValue(file, ['until']), { until })] : [];
  return [...refs, ...checkDays({ from, until }, file, []), ...scope, ...over];
}
