import type { FactView } from '../../components/entry/entry-view.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry, listComingEditions } from '../../model/relations.ts';
import type { When } from '../../model/schemas/entries.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** How many coming editions of an event are shown. */
const EDITION_COUNT = 3;

/** Lists when and where an event takes place, and its next editions. */
export function eventFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!('when' in entry.facts)) return [];
  const { when, at, cancelled } = entry.facts;
  const facts: FactView[] = [
    { label: translate(language, 'when'), value: whenText(language, when), note: daysNote(language, when) },
  ];
  const editions = listComingEditions(site, when, EDITION_COUNT);
  if (editions.length > 0 && !cancelled) {
    facts.push({
      label: translate(language, 'nextEditions'),
      value: editions.map((edition) => periodText(language, edition)).join(' · '),
    });
  }
  if (cancelled)
    facts.push({ label: translate(language, 'nextEditions'), value: translate(language, 'cancelled') });
  const place = at === undefined ? undefined : findEntry(site, 'sites', at);
  if (place) {
    const words = localise(site, place, language);
    facts.push({
      label: translate(language, 'where'),
      value: words.words.title,
      href: entryPath(language, place),
      lang: BCP47[words.language],
    });
  }
  return facts;
}

/** Says when an event takes place, in words: the lunar day, the yearly day or the dates. */
export function whenText(language: Language, when: When): string {
  if ('toBeConfirmed' in when) return translate(language, 'toBeConfirmed');
  if ('lunar' in when) return translate(language, 'lunarDate', when.lunar);
  if ('yearly' in when) {
    const { month, day } = when.yearly;
    return new Intl.DateTimeFormat(BCP47[language], {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, month - 1, day));
  }
  return periodText(language, { from: when.from, until: when.until ?? when.from });
}

/** Writes a period; one day is written once. */
export function periodText(language: Language, period: { from: string; until: string }): string {
  const from = formatDate(language, period.from);
  return period.from === period.until ? from : `${from} – ${formatDate(language, period.until)}`;
}

function daysNote(language: Language, when: When): string | undefined {
  return 'days' in when && when.days !== undefined && when.days > 1
    ? translate(language, 'days', { count: when.days })
    : undefined;
}
