import type { Language } from '../../../src/model/languages.ts';
import type { SearchFamily } from '../../../src/model/search-row.ts';

/** One record of the judged corpus; see the README beside it. */
export type CorpusRecord = {
  id: string;
  eid: string;
  lang: Language;
  url: string;
  type: string;
  typeLabel: string;
  regionLabel: string;
  title: string;
  lead: string[];
  feats: string[];
  info: string[];
  near: string[];
  record: boolean;
};

/** Gives the text of a record as a page would show it. */
export function textOf({ lead, feats, info, near }: CorpusRecord): string {
  return [...lead, ...feats, ...info, ...near].join(' ');
}

/** Says what the corpus calls a type in our words: family for the order, concepts for what it is. */
export function classify(type: string): { family: SearchFamily; kinds: string[] } {
  const [family, ...kinds] = TYPES[type] ?? ['place'];
  return { family: family as SearchFamily, kinds }; // the table below holds nothing else
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  cave: ['place', 'cave'],
  waterfall: ['place', 'waterfall'],
  viewpoint: ['place', 'viewpoint'],
  attraction: ['place', 'park'],
  landscape: ['place', 'field'],
  village: ['place', 'village'],
  mountain: ['place', 'mountain'],
  route: ['route', 'route'],
  resort: ['stay', 'hotel', 'stay'],
  festival: ['event', 'festival'],
  event: ['event', 'festival'],
  specialty: ['product', 'product'],
  craft: ['craft', 'craft'],
  music: ['craft', 'music'],
  activity: ['event'],
  pass: ['place', 'pass'],
  relic: ['place', 'citadel'],
  pagoda: ['place', 'pagoda'],
  temple: ['place', 'shrine'],
  border: ['place', 'border-gate'],
  market: ['place', 'market'],
  museum: ['place', 'museum'],
  lake: ['place', 'lake'],
  forest: ['place', 'forest'],
  park: ['place', 'park'],
  dish: ['dish', 'dish'],
  beach: ['place', 'beach'],
  island: ['place', 'island'],
  homestay: ['stay', 'homestay', 'stay'],
  hotel: ['stay', 'hotel', 'stay'],
  restaurant: ['restaurant', 'restaurant'],
  guide: ['guide'],
  itinerary: ['itinerary', 'route'],
  news: ['news'],
  about: ['about'],
  hotspot: ['hotspot'],
};
