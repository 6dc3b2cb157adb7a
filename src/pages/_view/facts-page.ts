import type { FactView } from '../../components/entry/entry-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry, Site } from '../../model/site.ts';

/** Lists the number of a newsletter and the days of a campaign; nothing for entries of other collections. */
export function pageFacts(_site: Site, entry: Entry, language: Language): FactView[] {
  if (!isPage(entry)) return [];
  const messages = paperMessages(language);
  const { issue, runs } = entry.facts;
  const facts: FactView[] = [];
  if (issue)
    facts.push({
      label: fillMessage(messages.issue, { number: issue.number }),
      value: formatDate(language, issue.date),
    });
  if (runs) {
    const from = formatDate(language, runs.from);
    const value =
      runs.until === undefined
        ? fillMessage(messages.forceFrom, { from })
        : fillMessage(messages.forcePeriod, { from, until: formatDate(language, runs.until) });
    facts.push({ label: messages.runs, value });
  }
  return facts;
}

/** Tells whether an entry is a free page. */
export function isPage(entry: Entry): entry is Entry<'pages'> {
  return entry.collection === 'pages';
}
