import type { OfflineOffer } from '../../components/offline/offer.ts';
import type { Language } from '../../model/languages.ts';
import { localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Lists what can be taken along in a language: destinations first, then routes. */
export function listOffers(site: Site, language: Language): OfflineOffer[] {
  return [...site.entries.destinations, ...site.entries.routes].map((entry) => {
    const found = localise(site, entry, language);
    return {
      ref: entry.ref,
      title: found.words.title,
      href: entryPath(language, entry),
      lang: found.isFallback ? found.language : undefined,
    };
  });
}
