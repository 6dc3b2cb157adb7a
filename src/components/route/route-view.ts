import type { RouteMessages } from '../../i18n/route.ts';
import type { ProfileData, SunData } from '../../i18n/route-data.ts';
import type { Profile } from '../../model/elevation-profile.ts';
import type { CardView } from '../entry/entry-view.ts';

/** A stop as the timetable of a route shows it. */
export type StopView = {
  number: number;
  card: CardView | undefined;
  text: string | undefined;
  textLang: string;
  km: string | undefined;
  beside: string | undefined;
  /** From the stop before. */
  leg: string | undefined;
  place: StopPlace | undefined;
  sun: StopSun | undefined;
};
/** Where a stop is, and what leads there. */
export type StopPlace = {
  coordinates: string;
  plusCode: string | undefined;
  /** That the position is not good enough to walk to. */
  vague: string | undefined;
  links: { app: string; href: string; text: string }[];
};
/** The sun over the year; a script tells that of today. */
export type StopSun = { text: string; data: SunData };

/** A facility and how far it is from the stop nearest to it. */
export type ServiceView = {
  kind: string;
  title: string;
  lang: string | undefined;
  href: string;
  note: string;
};

/** The elevation profile with its words. */
export type ProfileView = Profile & { text: string; data: ProfileData };

/** What a route's page draws below its stops. */
export type RouteWayView = {
  messages: RouteMessages;
  profile: ProfileView | undefined;
  /** Why there is no profile. */
  note: string | undefined;
  services: ServiceView[];
  files: { href: string; text: string }[];
};
