import type { Facts } from './schemas/entries.ts';
import type { CONSENT_PARTS } from './schemas/story.ts';

/**
 * Lists what a story lacks before it may be published: consent to the words always, to the name where one is given, to the
 * voice where the person is heard, to the picture where an ambassador is seen. Everything is missing from the day after the
 * consent ended.
 *
 * @param today YYYY-MM-DD
 */
export function listMissingConsent(
  { kind, author, consent, audio, pictures }: StoryFacts,
  today: string,
): ConsentPart[] {
  const isHeard = audio?.some(({ kind: sound, made }) => sound === 'narration' && made === 'recorded');
  const isSeen = kind === 'ambassador' && pictures?.some((picture) => picture.kind === 'photograph');
  const needed: ConsentPart[] = [
    'words',
    ...(author === undefined ? [] : ['name' as const]),
    ...(isHeard ? ['voice' as const] : []),
    ...(isSeen ? ['picture' as const] : []),
  ];
  return listUncovered(needed, consent, today);
}

/** Lists which of some parts a consent does not cover; all of them without one, and from the day after its last. */
export function listUncovered<Part extends string>(
  needed: readonly Part[],
  consent: { covers: readonly Part[]; until?: string | undefined } | undefined,
  today: string,
): Part[] {
  const holds = consent !== undefined && (consent.until === undefined || consent.until >= today);
  return needed.filter((part) => !holds || !consent.covers.includes(part));
}

export type ConsentPart = (typeof CONSENT_PARTS)[number];
type StoryFacts = Partial<Pick<Facts<'stories'>, 'kind' | 'author' | 'consent' | 'audio' | 'pictures'>>;
