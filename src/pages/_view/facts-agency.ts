import type { FactView } from '../../components/entry/entry-view.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { contentDate } from '../../model/relations.ts';
import type { Entry, Site } from '../../model/site.ts';
import { expiryView } from './facts-directory.ts';
import { citeSource } from './figures.ts';

/** Lists what a register says of a travel agency: its licence, whether it has ended, and the languages it serves. */
export function agencyFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!('licence' in entry.facts)) return [];
  const { licence, speaks } = entry.facts;
  const facts: FactView[] = [
    {
      label: translate(language, 'licence'),
      value: licence.number,
      note: licenceNotes(licence, contentDate(site), language).join(' · ') || undefined,
      source: citeSource(entry, licence.source),
      ...(licence.until !== undefined && { expiry: expiryView(licence.until, language) }),
    },
  ];
  if (speaks) facts.push({ label: translate(language, 'speaks'), value: languageNames(speaks, language) });
  return facts;
}

/** A licence that ended before the content's own date is said to have ended; without such a date its last day is told. */
function licenceNotes({ issuedOn, until }: Licence, today: string | undefined, language: Language): string[] {
  const notes: string[] = [];
  if (issuedOn) notes.push(translate(language, 'licenceIssued', { date: formatDate(language, issuedOn) }));
  if (until) {
    const hasEnded = today !== undefined && until < today;
    const date = formatDate(language, until);
    notes.push(translate(language, hasEnded ? 'licenceEnded' : 'licenceUntil', { date }));
  }
  return notes;
}

/** Names languages given as codes, in the words of a page in `language`. */
export function languageNames(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(BCP47[language], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}

type Licence = Entry<'agencies'>['facts']['licence'];
