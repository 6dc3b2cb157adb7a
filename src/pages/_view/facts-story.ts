import type { FactView } from '../../components/entry/entry-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import type { Entry, Site } from '../../model/site.ts';
import { linkTo } from './facts-document.ts';

/** Lists who tells a story, where, and that they agreed to it; nothing for entries of other collections. */
export function storyFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isStory(entry)) return [];
  const messages = paperMessages(language);
  const { author, consent, at } = entry.facts;
  const place = at === undefined ? undefined : findEntry(site, 'sites', at);
  return [
    ...(author === undefined ? [] : [{ label: messages.toldBy, value: author }]),
    ...(place ? [linkTo(site, place, messages.place, language)] : []),
    ...(consent
      ? [
          {
            label: messages.consent,
            value: fillMessage(messages.consentOn, { date: formatDate(language, consent.on) }),
          },
        ]
      : []),
  ];
}

function isStory(entry: Entry): entry is Entry<'stories'> {
  return entry.collection === 'stories';
}
