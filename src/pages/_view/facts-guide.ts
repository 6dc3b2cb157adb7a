import type { FactView } from '../../components/entry/entry-view.ts';
import { guideWords } from '../../i18n/guides.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import { contentDate } from '../../model/relations.ts';
import type { Entry, Site } from '../../model/site.ts';
import { languageNames } from './facts-agency.ts';
import { expiryView } from './facts-directory.ts';
import { citeSource } from './figures.ts';

/** Lists what a guide agreed to be published: the card, whether it has ended, and the languages; nothing for other entries. */
export function guideFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isGuide(entry)) return [];
  const { card, speaks } = entry.facts;
  return [
    ...(card ? [cardFact(site, entry, card, language)] : []),
    ...(speaks ? [{ label: translate(language, 'speaks'), value: languageNames(speaks, language) }] : []),
  ];
}

/** A card that ended before the content's own date is said to have ended; the visitor's device says so of later days. */
function cardFact(
  site: Site,
  entry: Entry,
  { kind, number, until, source }: Card,
  language: Language,
): FactView {
  const words = guideWords(language);
  const today = contentDate(site);
  const hasEnded = until !== undefined && today !== undefined && until < today;
  const date = until === undefined ? '' : formatDate(language, until);
  const note = translate(language, hasEnded ? 'licenceEnded' : 'licenceUntil', { date });
  return {
    label: words.card,
    value: kind === undefined ? number : `${number} · ${words.kinds[kind]}`,
    ...(until !== undefined && { note, expiry: expiryView(until, language) }),
    ...(source !== undefined && { source: citeSource(entry, source) }),
  };
}

function isGuide(entry: Entry): entry is Entry<'guides'> {
  return entry.collection === 'guides';
}

type Card = NonNullable<Entry<'guides'>['facts']['card']>;
