import type { StatusView } from '../../components/translations/status-view.ts';
import { type TranslationMessages, translationMessages } from '../../i18n/translation-status.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { COLLECTIONS } from '../../model/collections.ts';
import { BCP47, ENDONYMS, type Language } from '../../model/languages.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';
import { buildPageMeta } from './plain.ts';

/** Gathers how far every entry is translated: numbers for all languages, and each entry in the language of the page. */
export function buildStatusView({ site }: Prepared, language: Language): StatusView {
  const { defaultLanguage, languages } = site.settings;
  const messages = translationMessages(language);
  const isOriginal = language === defaultLanguage;
  const entries: readonly Entry[] = COLLECTIONS.flatMap(
    (collection): readonly Entry[] => site.entries[collection],
  );
  const columns = languages.filter((one) => one !== defaultLanguage);
  const states = new Map(columns.map((one) => [one, entries.map((entry) => stateOf(entry, one))]));
  const rows = isOriginal ? [] : listRows(site, entries, language, messages);
  return {
    lead: fill(isOriginal ? messages.original : messages.lead, {
      original: nameOf(defaultLanguage, language),
    }),
    overview: messages.overview,
    stateHead: messages.state,
    columns: columns.map((one) => ({ name: ENDONYMS[one], lang: BCP47[one], isCurrent: one === language })),
    counts: SHOWN.map((state) => ({
      name: messages[state],
      numbers: columns.map((one) => states.get(one)?.filter((each) => baseOf(each) === state).length ?? 0),
    })).filter(({ numbers }) => numbers.some((number) => number > 0)),
    here: fill(messages.here, { language: nameOf(language, language) }),
    entryHead: messages.entry,
    rows: rows.slice(0, MOST_ROWS),
    more: rows.length > MOST_ROWS ? fill(messages.more, { count: rows.length - MOST_ROWS }) : undefined,
  };
}

/** What the layout needs to know; search engines have no use for the page. */
export function buildStatusMeta(prepared: Prepared, language: Language): PageMeta {
  return { ...buildPageMeta(prepared, 'translations', language), noindex: true };
}

/** The least finished first, then in the order of the menu. */
function listRows(
  site: Site,
  entries: readonly Entry[],
  language: Language,
  messages: TranslationMessages,
): StatusView['rows'] {
  const rows = entries.map((entry) => {
    const state = stateOf(entry, language);
    const words = localise(site, entry, language);
    return {
      rank: SHOWN.length - SHOWN.indexOf(baseOf(state)),
      title: words.words.title,
      lang: words.isFallback ? BCP47[words.language] : undefined,
      href: entryPath(language, entry),
      kind: kindLabel(language, entry),
      state: messages[state],
    };
  });
  return rows.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...row }) => row);
}

function stateOf(entry: Entry, language: Language): State {
  const found = entry.translations[language];
  if (!found || found.status === 'original') return 'missing';
  return found.status === 'stale' && found.isMachine ? 'staleMachine' : found.status;
}

function baseOf(state: State): (typeof SHOWN)[number] {
  return state === 'staleMachine' ? 'stale' : state;
}

/** The name of a language as a sentence in another one needs it: `vietnamien`. */
function nameOf(named: Language, reader: Language): string {
  return new Intl.DisplayNames(BCP47[reader], { type: 'language' }).of(named) ?? ENDONYMS[named];
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The best first. */
const SHOWN = ['reviewed', 'draft', 'machine', 'stale', 'missing'] as const;

/** Rows on one page, so that a province with thousands of entries still has one that opens at once. */
const MOST_ROWS = 500;

type State = (typeof SHOWN)[number] | 'staleMachine';
