import { calendarMessages } from '../i18n/calendar.ts';
import { lunarDaysText, solarDaysText } from '../i18n/calendar-days.ts';
import { fillMessage } from '../i18n/tour.ts';
import { feedPath } from '../model/calendar-paths.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import { listComingEventEditions } from '../model/event-editions.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { listIssues } from '../model/newsletters.ts';
import { listNotices } from '../model/notices.ts';
import { contentDate } from '../model/relations.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath, pagePath } from '../model/urls.ts';

/**
 * Plans the news feed of every language, `data/feed/<language>.xml` (RSS 2.0): notices that are not over, the newest
 * newsletters, then the next edition of every event, soonest first. Days come from the content, never from the clock.
 */
export function planFeeds(site: Site): { path: string; text: string }[] {
  return site.settings.languages.flatMap((language) => {
    const items = [
      ...listNoticeItems(site, language),
      ...listIssueItems(site, language),
      ...listEventItems(site, language),
    ];
    return items.length === 0
      ? []
      : [{ path: feedPath(language).slice(1), text: formatFeed(site, language, items) }];
  });
}

function listNoticeItems(site: Site, language: Language): FeedItem[] {
  return listNotices(site).map((notice) => ({
    ...describe(site, notice, language),
    guid: `${notice.ref}/${notice.facts.from}`,
    day: notice.facts.checkedOn ?? notice.facts.from,
  }));
}

/** The newest newsletters. */
function listIssueItems(site: Site, language: Language): FeedItem[] {
  return listIssues(site)
    .slice(0, MOST_ISSUES)
    .map((issue) => ({
      ...describe(site, issue, language),
      guid: issue.ref,
      day: issue.facts.issue?.date ?? '',
    }));
}

function listEventItems(site: Site, language: Language): FeedItem[] {
  const messages = calendarMessages(language);
  return site.entries.events
    .flatMap((event) => {
      const [next] = listComingEventEditions(site, event, 1);
      return next ? [{ event, next }] : [];
    })
    .sort((a, b) => compareText(a.next.from, b.next.from) || compareText(a.event.id, b.event.id))
    .map(({ event, next }) => {
      const { title, link, text } = describe(site, event, language);
      const days = solarDaysText(language, next, true);
      const moved =
        next.movedFrom &&
        fillMessage(messages.moved, { dates: solarDaysText(language, next.movedFrom, true) });
      const state = next.isCancelled ? messages.cancelled : moved;
      return {
        title: `${title} · ${days}${state ? ` (${state})` : ''}`,
        link,
        text: [`${days} (${lunarDaysText(language, next)})`, state, text].filter(Boolean).join('. '),
        // A new state is news: readers show an item again only under another name.
        guid: `${event.ref}/${next.year}${next.isCancelled ? '/cancelled' : next.movedFrom ? `/${next.from}` : ''}`,
        day: event.facts.checkedOn ?? contentDate(site) ?? next.from,
      };
    });
}

function describe(site: Site, entry: Entry, language: Language): Pick<FeedItem, 'title' | 'link' | 'text'> {
  const { title, summary } = localise(site, entry, language).words;
  return { title, link: site.settings.baseUrl + entryPath(language, entry), text: summary ?? '' };
}

function formatFeed(site: Site, language: Language, items: readonly FeedItem[]): string {
  const { words, defaultLanguage, baseUrl } = site.settings;
  const own = words[language] ?? words[defaultLanguage];
  const built = contentDate(site);
  const lines = items.map(
    ({ title, link, text, guid, day }) =>
      `<item>\n<title>${escapeMarkup(title)}</title>\n<link>${escapeMarkup(link)}</link>\n<description>${escapeMarkup(text)}</description>\n<guid isPermaLink="false">${escapeMarkup(`${new URL(baseUrl).host}/${guid}`)}</guid>\n<pubDate>${toRfc822(day)}</pubDate>\n</item>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeMarkup(own?.name ?? baseUrl)}</title>
<link>${escapeMarkup(baseUrl + pagePath(language, ''))}</link>
<description>${escapeMarkup(own?.description ?? '')}</description>
<language>${BCP47[language]}</language>
<atom:link href="${escapeMarkup(baseUrl + feedPath(language))}" rel="self" type="application/rss+xml"/>
${built === undefined ? '' : `<lastBuildDate>${toRfc822(built)}</lastBuildDate>\n`}${lines.join('')}</channel>
</rss>
`;
}

/** The day as feeds write it, at midnight UTC. */
function toRfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0000');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const MOST_ISSUES = 12;

type FeedItem = { title: string; link: string; text: string; guid: string; day: string };
