import type { FactView } from '../../components/entry/entry-view.ts';
import { itineraryMessages } from '../../i18n/itinerary.ts';
import { fillMessage, nameDirection, tourMessages } from '../../i18n/tour.ts';
import { translate } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { joinWords } from './facts-itinerary.ts';
import { monthName } from './photospot.ts';

/** Lists where and when to take the picture; nothing for entries of other collections. */
export function photospotFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isPhotospot(entry)) return [];
  const messages = itineraryMessages(language);
  const { headingDeg, months, people } = entry.facts;
  const near = entry.facts.site === undefined ? undefined : findEntry(site, 'sites', entry.facts.site);
  const words = near && localise(site, near, language);
  return [
    ...(near && words
      ? [
          {
            label: translate(language, 'sites'),
            value: words.words.title,
            href: entryPath(language, near),
            lang: words.isFallback ? BCP47[words.language] : undefined,
          },
        ]
      : []),
    ...(headingDeg === undefined
      ? []
      : [
          {
            label: messages.heading,
            value: fillMessage(messages.headingValue, {
              way: nameDirection(tourMessages(language), headingDeg),
              deg: headingDeg,
            }),
          },
        ]),
    ...(months
      ? [
          {
            label: messages.bestMonths,
            value: joinWords(
              months.map((month) => monthName(month, language)),
              language,
            ),
          },
        ]
      : []),
    ...(people ? [{ label: translate(language, 'galleryTitle'), value: messages[`people_${people}`] }] : []),
  ];
}

function isPhotospot(entry: Entry): entry is Entry<'photospots'> {
  return entry.collection === 'photospots';
}
