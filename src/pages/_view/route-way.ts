import type { ProfileView, RouteWayView, ServiceView } from '../../components/route/route-view.ts';
import { routeMessages } from '../../i18n/route.ts';
import type { ProfileData } from '../../i18n/route-data.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatNumber, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { type Profile, planProfile } from '../../model/elevation-profile.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listServices, type PlannedStop, planRoute, pointAlong } from '../../model/route-plan.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';
import { kmText } from './facts-route.ts';

/** Gathers what a route's page draws below its stops: the profile, the nearest services, the files to take along. */
export function buildRouteWay(prepared: Prepared, route: Entry<'routes'>, language: Language): RouteWayView {
  const { site } = prepared;
  const messages = routeMessages(language);
  const plan = planRoute(site, route);
  const stops = plan.stops.flatMap(({ number, along }) =>
    along?.isInOrder ? [{ number, alongM: along.alongM }] : [],
  );
  const profile = plan.heights && planProfile(plan.heights, stops);
  return {
    messages,
    profile: profile && { ...profile, ...profileWords(profile, route, language) },
    note: route.track ? (profile ? undefined : messages.noProfile) : messages.noTrack,
    services: listServiceViews(site, plan.stops, language),
    files: listFormats(route, plan.stops).map((format) => ({
      href: `/data/routes/${route.id}.${format}`,
      text: messages[`file_${format}`],
    })),
  };
}

function profileWords(profile: Profile, route: Entry<'routes'>, language: Language): ProfileWords {
  const messages = routeMessages(language);
  const heights = profile.samples.map(({ heightM }) => heightM);
  const text = fillMessage(messages.profileText, {
    low: formatNumber(language, Math.round(Math.min(...heights))),
    high: formatNumber(language, Math.round(Math.max(...heights))),
    km: kmText(language, profile.lengthM),
  });
  const lines = route.track?.lines ?? [];
  const samples = profile.samples.flatMap(({ alongM, heightM }): ProfileData['samples'] => {
    const point = pointAlong(lines, alongM);
    return point
      ? [[alongM, Math.round(heightM), Number(point.lat.toFixed(6)), Number(point.lng.toFixed(6))]]
      : [];
  });
  return {
    text,
    data: { tag: BCP47[language], at: messages.profileAt, lengthM: Math.round(profile.lengthM), samples },
  };
}

function listServiceViews(site: Site, stops: readonly PlannedStop[], language: Language): ServiceView[] {
  const messages = routeMessages(language);
  return listServices(site, stops).map(({ facility, stopNumber, distanceM }) => {
    const words = localise(site, facility, language);
    return {
      kind: kindLabel(language, facility),
      title: words.words.title,
      lang: words.isFallback ? BCP47[words.language] : undefined,
      href: entryPath(language, facility),
      note: fillMessage(messages.serviceFrom, {
        stop: translate(language, 'stop', { number: stopNumber }),
        km: kmText(language, Math.max(100, distanceM)),
      }),
    };
  });
}

/** Files there are of a route as soon as it has a track or a stop with a position. */
function listFormats({ track }: Entry<'routes'>, stops: readonly PlannedStop[]) {
  const isPlaced = track !== undefined || stops.some(({ place }) => place?.facts.point !== undefined);
  return isPlaced ? (['gpx', 'kml', 'geojson', 'csv'] as const) : [];
}

type ProfileWords = Pick<ProfileView, 'text' | 'data'>;
