/** One thing that can be found, in `pagefind/names-<language>.json`: what the search knows before it asks the index. */
export type SearchRow = {
  /** The page's id in the index of words; a thing on a page (scene, stop) may have none of its own. */
  id: string;
  url: string;
  title: string;
  /** Other names: aliases, titles in other languages, romanised and short forms. */
  names: string[];
  /** What decides its place among equals. */
  family: SearchFamily;
  /** What kind of thing it is, in words of the page's language. */
  kind?: string;
  /** Title of the destination it belongs to. */
  destination?: string;
  /** Themes in words of the page's language. */
  themes?: string[];
  /** Names of the units it lies in, now and before they changed. */
  where?: string[];
  /** Concepts it is about or mentions, by id: 4 is its kind, 3 in the name, 2 often, 1 once. */
  concepts?: Record<string, number>;
  /** Address of a small picture on our own site. */
  image?: string;
  /** One sentence to show. */
  summary?: string;
  point?: { lat: number; lng: number };
};

/** Families of things, by how likely somebody who types a name means them. */
export type SearchFamily =
  | 'destination'
  | 'place'
  | 'route'
  | 'event'
  | 'craft'
  | 'product'
  | 'dish'
  | 'restaurant'
  | 'stay'
  | 'facility'
  | 'agency'
  | 'scene'
  | 'hotspot'
  | 'pin'
  | 'stop'
  | 'guide'
  | 'about'
  | 'itinerary'
  | 'offer'
  | 'story'
  | 'service'
  | 'photospot'
  | 'document'
  | 'project'
  | 'news';
