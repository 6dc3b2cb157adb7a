import { type MessageKey, translate } from '../../i18n/translate.ts';
import type { FactKind, HelpFact } from '../../model/help/help-facts.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listNoticesAt } from '../../model/notices.ts';
import { listComingEditions } from '../../model/relations.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { contactFacts } from './facts-contact.ts';
import { periodText, whenText } from './facts-event.ts';
import { visitFacts } from './facts-visit.ts';
import { datesText } from './notices.ts';

/** Lists what the site says about an entry, each sentence or value with the place where it stands. */
export function listHelpFacts(site: Site, entry: Entry, language: Language): HelpFact[] {
  return [
    ...statusFacts(entry, language),
    ...noticeFacts(site, entry, language),
    ...eventFacts(site, entry, language),
    ...valueFacts(entry, language),
    ...wordFacts(site, entry, language),
  ];
}

function wordFacts(site: Site, entry: Entry, language: Language): HelpFact[] {
  const { words, language: shown } = localise(site, entry, language);
  const lang = shown === language ? {} : { lang: BCP47[shown] };
  const one = (kind: FactKind, text: string | undefined, anchor: string) =>
    text === undefined ? [] : [{ ...toFact(entry, language, kind, text, anchor), ...lang }];
  const lines = (kind: FactKind, list: readonly string[] = []) =>
    list.map((text, at) => ({
      ...toFact(entry, language, kind, text, 'experience'),
      id: `${entry.ref}#${kind}-${at + 1}`,
      ...lang,
    }));
  return [
    ...one('about', words.summary, ''),
    ...one('access', words.access, 'experience'),
    ...one('season', words.season, 'experience'),
    ...lines('safety', words.safety),
    ...lines('advice', words.experience),
  ];
}

/** Only what differs from an open place. */
function statusFacts(entry: Entry, language: Language): HelpFact[] {
  const { status, closed } = entry.facts;
  if (status === 'planned')
    return [toFact(entry, language, 'status', translate(language, 'plannedNotice'), '')];
  if (status !== 'closed') return [];
  const from =
    closed &&
    translate(language, 'closedNotice', { from: periodText(language, { ...closed, until: closed.from }) });
  const until =
    closed?.until &&
    translate(language, 'closedUntil', {
      until: periodText(language, { from: closed.until, until: closed.until }),
    });
  const text = [from ?? translate(language, 'status_closed'), until].filter(Boolean).join(' ');
  return [{ ...toFact(entry, language, 'status', text, ''), ...(closed && { days: closed }) }];
}

function noticeFacts(site: Site, entry: Entry, language: Language): HelpFact[] {
  return listNoticesAt(site, entry).map((notice) => {
    const { words, language: shown } = localise(site, notice, language);
    const { from, until, checkedOn } = notice.facts;
    return {
      id: notice.ref,
      kind: 'notice',
      text: [words.title, datesText(notice, language), words.summary].filter(Boolean).join(' · '),
      href: entryPath(language, notice),
      days: { from, ...(until !== undefined && { until }) },
      ...(checkedOn !== undefined && { checkedOn }),
      ...(shown !== language && { lang: BCP47[shown] }),
    };
  });
}

function eventFacts(site: Site, entry: Entry, language: Language): HelpFact[] {
  if (!('when' in entry.facts)) return [];
  const { when, cancelled } = entry.facts;
  if (cancelled) return [toFact(entry, language, 'event', translate(language, 'cancelled'), 'information')];
  const editions = listComingEditions(site, when, EDITION_COUNT).map((edition) => ({
    ...edition,
    text: periodText(language, edition),
  }));
  return [{ ...toFact(entry, language, 'event', whenText(language, when), 'information'), editions }];
}

/** Values of the fact box; those still to be confirmed are not known. */
function valueFacts(entry: Entry, language: Language): HelpFact[] {
  const kinds = new Map<string, FactKind>(
    VALUE_LABELS.map(([key, kind]) => [translate(language, key), kind] as const),
  );
  const hours = 'hours' in entry.facts ? entry.facts.hours : undefined;
  const fee = 'fee' in entry.facts ? entry.facts.fee : undefined;
  const values = visitFacts(entry, language).flatMap(({ label, value, note, source }) => {
    const kind = kinds.get(label);
    if (!kind || value === translate(language, 'toBeConfirmed')) return [];
    const text = [kind === 'accessibility' ? `${label}: ${value}` : value, note].filter(Boolean).join(' · ');
    return [
      {
        ...toFact(entry, language, kind, text, 'information'),
        ...(kind === 'hours' && hours !== undefined && { hours }),
        ...(kind === 'fee' && fee?.is === 'paid' && { checkedOn: fee.asOf }),
        ...(source && { source: sourceTitle(entry, fee) }),
      },
    ];
  });
  const contacts = contactFacts(entry, language).map(({ label, value, note }) =>
    toFact(
      entry,
      language,
      'contact',
      [`${label}: ${value}`, note].filter(Boolean).join(' · '),
      'information',
    ),
  );
  return numberIds([...values, ...contacts]);
}

function sourceTitle({ facts }: Entry, fee: { is: string; source?: string } | undefined): string {
  const source = facts.sources?.find(({ id }) => id === fee?.source);
  return source?.publisher ?? source?.title ?? '';
}

/** Several values of a kind are told apart by number. */
function numberIds(facts: readonly HelpFact[]): HelpFact[] {
  const counts = new Map<string, number>();
  return facts.map((fact) => {
    const count = (counts.get(fact.id) ?? 0) + 1;
    counts.set(fact.id, count);
    return count === 1 ? fact : { ...fact, id: `${fact.id}-${count}` };
  });
}

function toFact(entry: Entry, language: Language, kind: FactKind, text: string, anchor: string): HelpFact {
  const { checkedOn } = entry.facts;
  return {
    id: `${entry.ref}#${kind}`,
    kind,
    text: text.replace(/\s+/g, ' ').trim(),
    href: entryPath(language, entry) + (anchor === '' ? '' : `#${anchor}`),
    ...(checkedOn !== undefined && { checkedOn }),
  };
}

/** A file may lie on a phone for years. */
const EDITION_COUNT = 5;

const VALUE_LABELS: readonly (readonly [MessageKey, FactKind])[] = [
  ['hours', 'hours'],
  ['fee', 'fee'],
  ['wheelchair', 'accessibility'],
  ['accessibility', 'accessibility'],
  ['surface', 'accessibility'],
];
