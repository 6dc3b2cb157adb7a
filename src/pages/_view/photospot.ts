import type { LightView } from '../../components/itinerary/itinerary-view.ts';
import { itineraryMessages } from '../../i18n/itinerary.ts';
import { fillMessage, nameDirection, tourMessages } from '../../i18n/tour.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { type LightSpan, photoLight } from '../../model/photo-light.ts';
import { findEntry } from '../../model/relations.ts';
import type { Entry, Site } from '../../model/site.ts';
import { clockText } from '../../model/sun-year.ts';

/** Gathers where the light comes from in every month; undefined where place or direction are not known. */
export function buildLight(
  site: Site,
  { facts }: Entry<'photospots'>,
  language: Language,
): LightView | undefined {
  const { headingDeg, months } = facts;
  const near = facts.site === undefined ? undefined : findEntry(site, 'sites', facts.site)?.facts.point;
  const point = facts.point ?? near;
  if (headingDeg === undefined || !point) return undefined;
  const messages = itineraryMessages(language);
  const text = (spans: readonly LightSpan[]) =>
    spans.map(({ from, until }) => `${clockText(from)}–${clockText(until)}`).join(', ') || messages.lightNone;
  return {
    messages,
    text: fillMessage(messages.lightText, { way: nameDirection(tourMessages(language), headingDeg) }),
    rows: photoLight(point, headingDeg).map(({ month, behind, side, front, high }) => ({
      month: monthName(month, language),
      isBest: months?.includes(month) ?? false,
      behind: text(behind),
      side: text(side),
      front: text(front),
      high: text(high),
    })),
  };
}

/** Names a month, 1 to 12. */
export function monthName(month: number, language: Language): string {
  const day = Date.UTC(2026, month - 1, 15);
  return new Intl.DateTimeFormat(BCP47[language], { month: 'long', timeZone: 'UTC' }).format(day);
}
