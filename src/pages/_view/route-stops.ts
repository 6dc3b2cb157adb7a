import type { StopPlace, StopSun, StopView } from '../../components/route/route-view.ts';
import { routeMessages } from '../../i18n/route.ts';
import { fillMessage, tourMessages } from '../../i18n/tour.ts';
import { formatNumber } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { listHandOffs } from '../../model/hand-off.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { plusCode } from '../../model/plus-code.ts';
import { type Leg, type PlannedStop, planRoute } from '../../model/route-plan.ts';
import type { Point, SiteKind } from '../../model/schemas/entries.ts';
import { type Entry, localise } from '../../model/site.ts';
import { sunYear } from '../../model/sun-year.ts';
import { toCard } from './cards.ts';
import { kmText, timeText } from './facts-route.ts';

/** Lists the stops of a route in travelling order as a timetable; a stop that is not named yet has no card. */
export function listStops(prepared: Prepared, route: Entry<'routes'>, language: Language): StopView[] {
  const { words, language: shown } = localise(prepared.site, route, language);
  return planRoute(prepared.site, route).stops.map((planned): StopView => {
    const { number, stop, place } = planned;
    const id = 'site' in stop ? stop.site : stop.toBeConfirmed;
    const point = place?.facts.point;
    return {
      number,
      card: place && toCard(prepared, place, language),
      text: words.stopNotes?.[id],
      textLang: BCP47[shown],
      km: kmOf(planned, language),
      beside: besideOf(planned, language),
      leg: planned.leg && legText(planned.leg, language),
      place: place && point && toPlace(point, localise(prepared.site, place, language).words.title, language),
      sun: place && point && isPhotoSpot(place.facts.kind) ? toSun(point, language) : undefined,
    };
  });
}

function kmOf({ along, stop }: PlannedStop, language: Language): string | undefined {
  const km = along?.isInOrder
    ? formatNumber(language, Number((along.alongM / 1000).toFixed(1)))
    : 'site' in stop && stop.km !== undefined
      ? formatNumber(language, stop.km)
      : undefined;
  return km === undefined ? undefined : fillMessage(routeMessages(language).atKm, { km });
}

/** Said where somebody must leave the way; receivers err by less. */
function besideOf({ along, stop }: PlannedStop, language: Language): string | undefined {
  const given = 'site' in stop ? stop.besideM : undefined;
  const measured = along && along.besideM > 50 ? Math.round(along.besideM / 10) * 10 : undefined;
  const metres = given ?? measured;
  return metres === undefined
    ? undefined
    : fillMessage(routeMessages(language).beside, { metres: formatNumber(language, metres) });
}

function legText(leg: Leg, language: Language): string {
  const messages = routeMessages(language);
  const km = kmText(language, leg.lengthM);
  if (leg.is === 'straight') return fillMessage(messages.legStraight, { km });
  const { climbs, minutes } = leg;
  return [
    fillMessage(messages.legWay, { km }),
    ...(climbs ? [fillMessage(messages.legClimb, { up: climbs.upM, down: climbs.downM })] : []),
    ...(minutes === undefined ? [] : [fillMessage(messages.legTime, { time: timeText(language, minutes) })]),
  ].join(' · ');
}

function toPlace({ lat, lng, accuracyM }: Point, name: string, language: Language): StopPlace {
  const messages = routeMessages(language);
  const digits = accuracyM !== undefined && accuracyM > PRECISE_M ? 3 : 5;
  return {
    coordinates: `${lat.toFixed(digits)}, ${lng.toFixed(digits)}`,
    // A cell of 14 m says more than is known of a place that may be a kilometre away.
    plusCode: accuracyM !== undefined && accuracyM > PRECISE_M ? undefined : plusCode({ lat, lng }),
    vague:
      accuracyM !== undefined && accuracyM > PRECISE_M
        ? fillMessage(messages.vague, { km: kmText(language, accuracyM) })
        : undefined,
    links: listHandOffs({ lat, lng }, name).map(({ app, href }) => ({
      app,
      href,
      text: messages[`app_${app}`],
    })),
  };
}

function toSun(point: Point, language: Language): StopSun {
  const messages = routeMessages(language);
  const { lat, lng } = point;
  return {
    text: fillMessage(messages.sunYear, sunYear(point)),
    data: {
      lat,
      lng,
      today: messages.sunToday,
      now: messages.sunNow,
      directions: tourMessages(language).directions,
    },
  };
}

function isPhotoSpot(kind: SiteKind): boolean {
  return PHOTO_SPOTS.has(kind);
}

const PHOTO_SPOTS: ReadonlySet<SiteKind> = new Set([
  'viewpoint',
  'pass',
  'mountain',
  'field',
  'beach',
  'bridge',
  'lake',
  'island',
  'waterfall',
]);
/** Good enough to walk to. */
const PRECISE_M = 150;
