import type { FactView } from '../../components/entry/entry-view.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry, Site } from '../../model/site.ts';
import { agencyFacts } from './facts-agency.ts';
import { contactFacts } from './facts-contact.ts';
import { directoryFacts } from './facts-directory.ts';
import { documentFacts } from './facts-document.ts';
import { eventFacts } from './facts-event.ts';
import { guideFacts } from './facts-guide.ts';
import { itineraryFacts } from './facts-itinerary.ts';
import { offerFacts } from './facts-offer.ts';
import { pageFacts } from './facts-page.ts';
import { photospotFacts } from './facts-photospot.ts';
import { placeFacts } from './facts-place.ts';
import { productFacts } from './facts-product.ts';
import { projectFacts } from './facts-project.ts';
import { routeFacts } from './facts-route.ts';
import { storyFacts } from './facts-story.ts';
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
    ...offerFacts(site, entry, language),
    ...itineraryFacts(site, entry, language),
    ...storyFacts(site, entry, language),
    ...guideFacts(site, entry, language),
    ...photospotFacts(site, entry, language),
    ...documentFacts(site, entry, language),
    ...projectFacts(site, entry, language),
    ...pageFacts(site, entry, language),
    ...directoryFacts(site, entry, language),
    ...visitFacts(entry, language),
    ...placeFacts(site, entry, language),
    ...contactFacts(entry, language),
  ];
}
