/** What somebody wants to know. The names of services are concepts of the lexicon. */
export type HelpIntent =
  | 'emergency'
  | 'service'
  | 'closure'
  | 'fee'
  | 'accessibility'
  | 'events'
  | 'hours'
  | 'contact'
  | 'eat'
  | 'stay'
  | 'directions'
  | 'season'
  | 'safety'
  | 'advice'
  | 'nearby'
  | 'about';

/** Services a visitor looks for nearby, as the lexicon calls them. */
export const SERVICES: readonly string[] = ['toilet', 'parking', 'fuel', 'health', 'money'];

/** Which concepts ask for what; where a question names several, the first of this list counts. */
const CONCEPTS: Readonly<Record<HelpIntent, readonly string[]>> = {
  emergency: ['emergency'],
  service: SERVICES,
  closure: ['closure'],
  fee: ['ticket'],
  accessibility: ['accessible'],
  events: ['festival', 'whatson'],
  hours: ['hours', 'opening'],
  contact: ['phone', 'booking', 'infocentre'],
  eat: ['eatguide', 'restaurant', 'dish'],
  stay: ['stay', 'hotel', 'homestay'],
  directions: ['directions', 'way', 'bus', 'taxi'],
  season: ['weather', 'when', 'spring', 'summer', 'autumn', 'winter'],
  safety: ['safety'],
  advice: ['etiquette', 'packing', 'wear'],
  nearby: ['nearby'],
  about: ['whatis'],
};

/** Words that place a question in time or here and ask for nothing themselves. */
export const NEUTRAL: ReadonlySet<string> = new Set(['here', 'day', 'calendar']);

/** Finds what the concepts of a question ask for, most urgent first. */
export function listIntents(concepts: ReadonlySet<string>): HelpIntent[] {
  // the keys of a record of intents
  const intents = Object.keys(CONCEPTS) as HelpIntent[];
  return intents.filter((intent) => CONCEPTS[intent].some((concept) => concepts.has(concept)));
}

/** Tells whether a concept asks for something the help can look up. */
export function isAsking(concept: string): boolean {
  return NEUTRAL.has(concept) || Object.values(CONCEPTS).some((list) => list.includes(concept));
}
