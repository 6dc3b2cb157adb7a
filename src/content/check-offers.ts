import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Facts } from '../model/schemas/entries.ts';
import { checkDays } from './check-facts.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks an offer: the order of its days, and whether it is over. */
export function checkOffer({ original, collection }: EntryDraft, index: ContentIndex): Diagnostic[] {
  if (!original || collection !== 'offers') return [];
  const { file } = original;
  // The collection ties the facts, which the union of entries cannot express.
  const { from, until } = original.partial as Partial<Facts<'offers'>>;
  const isOver = until !== undefined && until < index.today && (from === undefined || from <= until);
  return [
    ...checkDays({ from, until }, file, []),
    ...(isOver ? [createDiagnostic('OFFER-ENDED', placeOfValue(file, ['until']), { until })] : []),
  ];
}
