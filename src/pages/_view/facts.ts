import type { FactView } from '../../components/entry/entry-view.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry, Site } from '../../model/site.ts';
import { agencyFacts } from './facts-agency.ts';
import { contactFacts } from './facts-contact.ts';
import { eventFacts } from './facts-event.ts';
import { placeFacts } from './facts-place.ts';
import { productFacts } from './facts-product.ts';
import { routeFacts } from './facts-route.ts';
import { visitFacts } from './facts-visit.ts';
import { noticeFacts } from './notices.ts';

/** Lists the facts of an entry as label and value, only those that are known. */
export function listFacts(site: Site, entry: Entry, language: Language): FactView[] {
  return [
    ...eventFacts(site, entry, language),
    ...noticeFacts(entry, language),
    ...routeFacts(site, entry, language),
    ...productFacts(entry, language),
    ...agencyFacts(site, entry, language),
    ...visitFacts(entry, language),
    ...placeFacts(site, entry, language),
    ...contactFacts(entry, language),
  ];
}
