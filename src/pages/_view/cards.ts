import type { CardView } from '../../components/entry/entry-view.ts';
import {
  formatNumber,
  isMessageKey,
  kindMessageKey,
  type MessageKey,
  translate,
} from '../../i18n/translate.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { isOffer } from '../../model/offers.ts';
import { type Entry, localise } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { offerOnCard } from './facts-offer.ts';
import { pictureNote } from './pictures.ts';

/** Draws an entry as a card for a page in `language`. */
export function toCard(prepared: Prepared, entry: Entry, language: Language, note?: string): CardView {
  const words = localise(prepared.site, entry, language);
  const picture = entry.facts.pictures?.[0];
  const own = isOffer(entry) ? offerOnCard(entry, language) : undefined;
  return {
    href: entryPath(language, entry),
    title: words.words.title,
    summary: words.words.summary,
    kind: kindLabel(language, entry),
    isPlanned: entry.facts.status === 'planned',
    picture: mainPicture(prepared, entry),
    alt: '',
    pictureNote: picture && pictureNote(language, picture.kind),
    note: [warningNote(language, entry), own?.note, note].filter(Boolean).join(' · ') || undefined,
    lang: words.isFallback ? BCP47[words.language] : undefined,
    ...(own && { expiry: own.expiry }),
  };
}

/** Names what an entry is: the kind of site, or the collection. */
export function kindLabel(language: Language, entry: Entry): string {
  const own = 'kind' in entry.facts ? kindMessageKey(entry.collection, entry.facts.kind) : undefined;
  const key = own ?? `kind_${entry.collection}`;
  return isMessageKey(key) ? translate(language, key) : translate(language, entry.collection);
}

/** Writes a distance for people in kilometres: tenths below ten, never less than one tenth, because points are approximate. */
export function distanceNote(language: Language, distanceM: number): string {
  const km =
    distanceM < 10_000 ? Math.max(1, Math.round(distanceM / 100)) / 10 : Math.round(distanceM / 1000);
  return translate(language, 'kmAway', { km: formatNumber(language, km) });
}

/** Message for a composed key that is known to exist. */
export function messageFor(language: Language, key: string): string {
  return isMessageKey(key) ? translate(language, key as MessageKey) : key;
}

/** What a visitor must know before following the card: not open, or not taking place. */
function warningNote(language: Language, entry: Entry): string | undefined {
  if ('cancelled' in entry.facts && entry.facts.cancelled) return translate(language, 'cancelled');
  return entry.facts.status === 'open' ? undefined : translate(language, `status_${entry.facts.status}`);
}
