import type { FactView } from '../../components/entry/entry-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import { listReplaced, listReplacing } from '../../model/documents.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Lists number, days, issuer and official text of a document; nothing for entries of other collections. */
export function documentFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isDocument(entry)) return [];
  const messages = paperMessages(language);
  const { number, issuedOn, issuer, officialUrl, kind } = entry.facts;
  const lang = language === site.settings.defaultLanguage ? undefined : BCP47[site.settings.defaultLanguage];
  const force = forceText(entry, language);
  const facts: FactView[] = [];
  if (number !== undefined) facts.push({ label: messages.number, value: number, lang });
  else if (NUMBERED.includes(kind)) facts.push({ label: messages.number, value: messages.numberUnknown });
  if (issuedOn !== undefined) facts.push({ label: messages.issuedOn, value: dayText(language, issuedOn) });
  if (issuer !== undefined) facts.push({ label: messages.issuer, value: issuer, lang });
  if (force !== undefined) facts.push({ label: messages.inForce, value: force });
  facts.push(
    ...listReplaced(site, entry).map((one) => linkTo(site, one, messages.replaces, language)),
    ...listReplacing(site, entry).map((one) => linkTo(site, one, messages.replacedBy, language)),
  );
  if (officialUrl !== undefined) {
    const { host } = new URL(officialUrl);
    const note = translate(language, 'leavesSite', { host });
    facts.push({ label: messages.official, value: host, href: officialUrl, note });
  }
  return facts;
}

/** Writes when a document is in force; nothing when nobody has said so. */
export function forceText({ facts }: Entry<'documents'>, language: Language): string | undefined {
  if (!facts.inForce) return undefined;
  const messages = paperMessages(language);
  const from = formatDate(language, facts.inForce.from);
  const { until } = facts.inForce;
  return until === undefined
    ? fillMessage(messages.forceFrom, { from })
    : fillMessage(messages.forcePeriod, { from, until: formatDate(language, until) });
}

/** Writes a day, a month or a year. */
export function dayText(language: Language, date: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (!month) return formatDate(language, date);
  return new Intl.DateTimeFormat(BCP47[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(month[1]), Number(month[2]) - 1, 1),
  );
}

/** A fact that leads to another entry. */
export function linkTo(site: Site, entry: Entry, label: string, language: Language): FactView {
  const { words, isFallback, language: shown } = localise(site, entry, language);
  return {
    label,
    value: words.title,
    href: entryPath(language, entry),
    lang: isFallback ? BCP47[shown] : undefined,
  };
}

function isDocument(entry: Entry): entry is Entry<'documents'> {
  return entry.collection === 'documents';
}

/** Kinds of documents that offices number. */
const NUMBERED: readonly string[] = ['legal', 'plan', 'report'];
