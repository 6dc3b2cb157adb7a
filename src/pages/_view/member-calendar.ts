import type { CalendarEvent, EditionView } from '../../components/calendar/calendar-view.ts';
import { calendarMessages } from '../../i18n/calendar.ts';
import { lunarDaysText, solarDaysText } from '../../i18n/calendar-days.ts';
import { listMemberDates, localiseMember, type MemberEntry } from '../../model/federation.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { contentDate } from '../../model/relations.ts';
import { THEMES } from '../../model/schemas/entries.ts';
import type { Site } from '../../model/site.ts';

/**
 * Gathers the lines of members' events for the calendar page. Each leads to the member's page and names the member as the place.
 * @param first number of the first event in the list of the page's script
 * @returns `destinations`: the members, to narrow the list by
 */
export function listMemberCalendar(
  site: Site,
  language: Language,
  first: number,
): { editions: EditionView[]; events: CalendarEvent[]; destinations: { id: string; title: string }[] } {
  const today = contentDate(site) ?? '';
  const numbers = new Map<MemberEntry, number>();
  const events: CalendarEvent[] = [];
  const shown = new Map<string, string>();
  const editions = listMemberDates(site.members, { fromIso: today, beforeIso: '9999' }).map((date) => {
    const { member, entry, from, until, isCancelled } = date;
    const words = localiseMember(member, entry, language);
    if (!numbers.has(entry)) {
      numbers.set(entry, first + events.length);
      const themes = THEMES.filter((theme) => entry.facts.themes?.includes(theme));
      const { point } = entry.facts;
      events.push({
        at: member.name,
        destination: `member--${member.id}`,
        ...(themes.length > 0 && { themes }),
        ...(point && { lat: point.lat, lng: point.lng }),
        ...(words.summary !== undefined && { summary: words.summary }),
      });
    }
    shown.set(`member--${member.id}`, member.name);
    return {
      event: numbers.get(entry) ?? first,
      from,
      until,
      days: solarDaysText(language, { from, until }, false),
      lunar: lunarDaysText(language, { from, until }),
      member: member.name,
      title: words.title,
      href: words.url,
      lang: words.language === language ? undefined : BCP47[words.language],
      isCancelled,
      state: isCancelled ? calendarMessages(language).cancelled : undefined,
    };
  });
  return { editions, events, destinations: [...shown].map(([id, title]) => ({ id, title })) };
}
