import { LICENCE_DAYS } from '../model/coverage.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { listMissingGuideConsent } from '../model/guide-consent.ts';
import type { Facts } from '../model/schemas/entries.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/**
 * Checks what only guides have: that the person agreed to what the file would publish, and that the card is valid.
 *
 * @param today YYYY-MM-DD
 */
export function checkGuide({ original, collection }: EntryDraft, today: string): Diagnostic[] {
  if (!original || collection !== 'guides') return [];
  const facts = original.partial as Partial<Facts<'guides'>>; // the folder says which schema read it
  const { card, consent } = facts;
  const keys = ['consent', 'card', 'speaks', 'contact', 'pictures'];
  const missing = keys.some((key) => isBroken(original, key)) ? [] : listMissingGuideConsent(facts, today);
  const ended = consent?.until !== undefined && consent.until < today ? consent.until : '';
  const place = placeOfKey(original.file, consent ? ['consent'] : ['title']);
  const found = missing.length > 0 ? [createDiagnostic('GUIDE-CONSENT', place, { missing, ended })] : [];
  if (card?.until === undefined) return found;
  const days = Math.round((Date.parse(card.until) - Date.parse(today)) / 86_400_000);
  if (days > LICENCE_DAYS) return found;
  const at = placeOfValue(original.file, ['card', 'until']);
  const { until } = card;
  return [
    ...found,
    days < 0
      ? createDiagnostic('GUIDE-CARD-ENDED', at, { until })
      : createDiagnostic('GUIDE-CARD-ENDS', at, { until, days }),
  ];
}
