import { listUncovered } from './consent.ts';
import type { Facts } from './schemas/entries.ts';
import type { GUIDE_CONSENT_PARTS } from './schemas/guide.ts';

/**
 * Lists what a guide has not agreed to of what the file would publish: the name always, card, languages, contact and
 * picture where they are given. Everything is missing from the day after the consent ended.
 *
 * @param today YYYY-MM-DD
 */
export function listMissingGuideConsent(
  { card, speaks, contact, pictures, consent }: GuideFacts,
  today: string,
): GuideConsentPart[] {
  const needed: GuideConsentPart[] = [
    'name',
    ...(card ? ['card' as const] : []),
    ...(speaks ? ['languages' as const] : []),
    ...(contact ? ['contact' as const] : []),
    ...(pictures?.some(({ kind }) => kind === 'photograph') ? ['picture' as const] : []),
  ];
  return listUncovered(needed, consent, today);
}

export type GuideConsentPart = (typeof GUIDE_CONSENT_PARTS)[number];
type GuideFacts = Partial<Pick<Facts<'guides'>, 'card' | 'speaks' | 'contact' | 'pictures' | 'consent'>>;
