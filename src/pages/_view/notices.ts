import type { FactView } from '../../components/entry/entry-view.ts';
import type { BoardNotice, NoticeBoardView, NoticeSheetView } from '../../components/notices/notice-view.ts';
import { noticeMessages } from '../../i18n/notices.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listNoticesAt, listTouched } from '../../model/notices.ts';
import { drawScreenQr } from '../../model/screen-qr.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Gathers the notices that touch an entry; nothing at all on a site that has no notices. */
export function buildNoticeBoard(site: Site, entry: Entry, language: Language): NoticeBoardView | undefined {
  if (site.entries.notices.length === 0 || entry.collection === 'notices') return undefined;
  const messages = noticeMessages(language);
  const { period, day, open, coming, severity_information, severity_warning, severity_closed } = messages;
  return {
    heading: messages.here,
    notices: listNoticesAt(site, entry).map((notice) => toBoardNotice(site, notice, language)),
    data: {
      ref: entry.ref,
      language,
      defaultLanguage: site.settings.defaultLanguage,
      tag: BCP47[language],
      words: { period, day, open, coming, severity_information, severity_warning, severity_closed },
    },
  };
}

/** Gathers what the page of a notice offers: its days, and the same notice as texts for other places. */
export function buildNoticeSheet(site: Site, notice: Entry<'notices'>, language: Language): NoticeSheetView {
  const messages = noticeMessages(language);
  const { words, language: shown } = localise(site, notice, language);
  // The whole text is in one language, that of the words.
  const spoken = noticeMessages(shown);
  const dates = datesText(notice, shown);
  const url = site.settings.baseUrl + entryPath(language, notice);
  const values = { title: words.title, summary: words.summary ?? '', dates };
  const places = listTouched(site, notice)
    .filter(({ collection }) => collection !== 'destinations')
    .map((entry) => localise(site, entry, shown).words.title);
  return {
    messages,
    dates: datesText(notice, language),
    until: notice.facts.until,
    loudspeaker: fillMessage(spoken.spoken, values).replace(/ {2,}/g, ' '),
    social: [
      words.title.toLocaleUpperCase(BCP47[shown]),
      words.summary,
      `${spoken.valid}: ${dates}`,
      ...(places.length > 0 ? [`${spoken.touched}: ${places.slice(0, 8).join(', ')}`] : []),
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    url,
    lang: BCP47[shown],
    poster: {
      mark: spoken[`severity_${notice.facts.severity}`],
      isGrave: notice.facts.severity === 'closed',
      title: words.title,
      summary: words.summary ?? '',
      dates,
      places: places.slice(0, 8).join(' · '),
      owner: site.settings.owner,
      qr: drawScreenQr(url, `QR: ${url}`),
    },
  };
}

/** Lists when a notice holds and how grave it is. */
export function noticeFacts(entry: Entry, language: Language): FactView[] {
  if (!isNotice(entry)) return [];
  const messages = noticeMessages(language);
  return [
    { label: messages.valid, value: datesText(entry, language) },
    { label: messages.severity, value: messages[`severity_${entry.facts.severity}`] },
  ];
}

/** Writes the days a notice holds. */
export function datesText({ facts }: Entry<'notices'>, language: Language): string {
  const messages = noticeMessages(language);
  const from = formatDate(language, facts.from);
  if (facts.until === undefined) return fillMessage(messages.open, { from });
  if (facts.until === facts.from) return fillMessage(messages.day, { from });
  return fillMessage(messages.period, { from, until: formatDate(language, facts.until) });
}

/** Tells whether an entry is a notice. */
export function isNotice(entry: Entry): entry is Entry<'notices'> {
  return entry.collection === 'notices';
}

function toBoardNotice(site: Site, notice: Entry<'notices'>, language: Language): BoardNotice {
  const { words, isFallback, language: shown } = localise(site, notice, language);
  const { severity, from, until } = notice.facts;
  return {
    id: notice.id,
    severity,
    severityText: noticeMessages(language)[`severity_${severity}`],
    title: words.title,
    lang: isFallback ? BCP47[shown] : undefined,
    dates: datesText(notice, language),
    from,
    until,
    href: entryPath(language, notice),
  };
}
