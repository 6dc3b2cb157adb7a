import type { TripStop } from '../model/trip.ts';
import type { TripWay } from '../model/trip-legs.ts';
import type { TripMessages } from './trip.ts';

/** `places.json` of a language: everything a trip can be made of. */
export type TripData = { places: TripPlace[]; ways: TripWay[] };

export type TripPlace = TripStop & {
  /** What it is, in words. */
  kind: string;
  /** BCP 47 tag of the title where it is not the page's. */
  lang?: string;
  /** How far off the point may be, in metres. */
  accuracyM?: number;
  /** As the author wrote them. */
  hours?: string;
  /** Seven lists of spans in minutes since midnight, Monday first; left out where the hours cannot be read for certain. */
  week?: (readonly [from: number, until: number])[][];
  state?: 'planned' | 'closed';
  /** The point is where a route begins. */
  isStart?: true;
};

/** What the page hands to its script. */
export type TripPageData = {
  tag: string;
  language: string;
  title: string;
  words: TripMessages;
  /** Address of the list of places. */
  places: string;
  handOff: string;
  apps: Record<'geo' | 'google' | 'apple' | 'organic', string>;
};
