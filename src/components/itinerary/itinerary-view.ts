import type { ItineraryMessages } from '../../i18n/itinerary.ts';

/** What the page of an itinerary draws below its text. */
export type ItineraryView = {
  messages: ItineraryMessages;
  days: {
    /** None where there is only one day. */
    title: string | undefined;
    stops: ItineraryStopView[];
    night: { title: string; href: string; lang: string | undefined } | undefined;
  }[];
  speeds: string;
  /** Leads to the visitor's own trip with these places; undefined when none has a position. */
  copyHref: string | undefined;
  /** Some stops are not on this site and cannot be copied. */
  isPart: boolean;
  gpxHref: string | undefined;
};

export type ItineraryStopView = {
  time: string;
  title: string;
  href: string | undefined;
  lang: string | undefined;
  /** What it is, how long one stays, and opening hours. */
  notes: string[];
  text: string | undefined;
  textLang: string;
  way: string | undefined;
};

/** What the page of a photo spot draws below its text. */
export type LightView = {
  messages: ItineraryMessages;
  text: string;
  rows: { month: string; isBest: boolean; behind: string; side: string; front: string; high: string }[];
};
