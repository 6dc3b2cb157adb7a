import { searchMessages } from '../i18n/search.ts';
import { translate } from '../i18n/translate.ts';
import { listFormerUnits, listUnitChain } from '../model/addresses.ts';
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import type { Language } from '../model/languages.ts';
import { listPinRecords } from '../model/model-pin-records.ts';
import type { Unit } from '../model/schemas/settings.ts';
import type { SearchFamily } from '../model/search-row.ts';
import type { Entry, Site, Translation } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { planMemberRecords } from './search-members.ts';
import type { SearchSource } from './search-names.ts';

/** What the model knows of a page beyond its words. */
export type SearchFacts = Pick<SearchSource, 'family' | 'kinds' | 'titles' | 'aliases'> &
  Partial<Pick<SearchSource, 'where' | 'themes' | 'point' | 'summary'>>;

/** A thing on a page with an address of its own: a scene, a hotspot, a pin of a model, a stop. Pages of other sites lie on none. */
export type SearchPart = SearchSource & { language: Language; pageUrl: string | undefined };

/** Facts by address of the page, and the things that lie on pages. */
export type SearchRecords = { facts: ReadonlyMap<string, SearchFacts>; parts: readonly SearchPart[] };

/** Gathers from the model what search needs and pages do not say: what they are about, where they lie, what lies on them. */
export function planSearchRecords(site: Site): SearchRecords {
  const facts = new Map<string, SearchFacts>();
  const parts: SearchPart[] = [];
  for (const collection of COLLECTIONS) {
    const entries: readonly Entry[] = site.entries[collection];
    for (const entry of entries) {
      for (const words of Object.values(entry.translations)) {
        const url = entryPath(words.language, entry);
        const found = toFacts(site, entry, words);
        facts.set(url, found);
        parts.push(...listParts(site, entry, words, found));
      }
    }
  }
  return { facts, parts: [...parts, ...planMemberRecords(site, FAMILIES)] };
}

function toFacts(site: Site, entry: Entry, { language, words }: Translation): SearchFacts {
  const { themes, point } = entry.facts;
  const units = listUnits(site.units, entry);
  const former = units.former.map((unit) => unit.name);
  const isCommune = entry.collection === 'destinations' && units.present[0]?.level !== 'province';
  return {
    family: FAMILIES[entry.collection],
    kinds: listKinds(entry),
    titles: Object.fromEntries(
      Object.values(entry.translations).map((other) => [other.language, other.words.title]),
    ),
    // A commune is what somebody means who types the name of a unit that is no more; a province holds many such.
    aliases: [...(words.aliases ?? []), ...(isCommune ? former : [])],
    where: [
      ...new Set([
        ...units.present.flatMap((unit) => [unit.names?.[language] ?? unit.name, unit.name]),
        ...former,
      ]),
    ],
    ...(themes && { themes: themes.map((theme) => translate(language, `theme_${theme}`)) }),
    ...(point && { point: { lat: point.lat, lng: point.lng } }),
    ...(words.summary !== undefined && { summary: shorten(words.summary) }),
  };
}

function listUnits(units: Site['units'], { facts }: Entry): { present: Unit[]; former: Unit[] } {
  if (facts.unit === undefined) return { present: [], former: [] };
  const present = listUnitChain(units, facts.unit).filter((unit) => unit.level !== 'country');
  const predecessors = facts.formerUnit
    ? listUnitChain(units, facts.formerUnit)
    : listFormerUnits(units, facts.unit).flatMap((unit) => listUnitChain(units, unit.id));
  const former = [...new Set(predecessors)].filter(
    (unit) => unit.level !== 'country' && !present.includes(unit),
  );
  return { present, former };
}

/** Names concepts of the lexicon that an entry is an example of. */
function listKinds({ collection, facts }: Entry): string[] {
  const kind = 'kind' in facts && collection !== 'pages' ? String(facts.kind) : '';
  return [...(COLLECTION_KINDS[collection] ?? []), ...(kind === '' ? [] : (KIND_CONCEPTS[kind] ?? [kind]))];
}

function listParts(site: Site, entry: Entry, translation: Translation, facts: SearchFacts): SearchPart[] {
  const { language, words } = translation;
  const messages = searchMessages(language);
  const pageUrl = entryPath(language, entry);
  const part = (family: SearchFamily, hash: string, title: string, text = '', kind = ''): SearchPart => ({
    id: `${pageUrl}#${hash}`,
    url: `${pageUrl}#${hash}`,
    language,
    pageUrl,
    family,
    kind,
    title,
    text,
    aliases: [],
    titles: {},
    kinds: [],
    summary: shorten(text === '' ? words.title : text),
    ...(facts.where && { where: [...facts.where, words.title] }),
    ...(facts.point && { point: facts.point }),
  });
  return [
    ...(entry.tour?.scenes ?? []).flatMap((scene) => {
      const said = words.tour?.scenes?.[scene.id];
      const hotspots = (scene.hotspots ?? []).flatMap((spot) => {
        const label = words.tour?.hotspots?.[spot.id];
        const hash = `scene=${scene.id}&yaw=${spot.yaw}&pitch=${spot.pitch}`;
        return label ? [part('hotspot', hash, label.label, label.text, messages.kindHotspot)] : [];
      });
      return [
        ...(said
          ? [part('scene', `scene=${scene.id}`, said.title, said.description, messages.kindScene)]
          : []),
        ...hotspots,
      ];
    }),
    ...listPinRecords(entry, language).map(({ hash, title, text }) =>
      part('pin', hash, title, text, messages.kindPin),
    ),
    ...listStops(site, entry, language).map(({ number, title }) =>
      part('stop', `stop-${number}`, title, words.stopNotes?.[title] ?? '', messages.kindStop),
    ),
  ];
}

function listStops(site: Site, { facts }: Entry, language: Language): { number: number; title: string }[] {
  if (!('stops' in facts)) return [];
  return facts.stops.flatMap((stop, at) => {
    const entry = 'site' in stop ? site.byRef.get(`sites/${stop.site}`) : undefined;
    const title = entry?.translations[language]?.words.title;
    return title === undefined ? [] : [{ number: at + 1, title }];
  });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SUMMARY_LENGTH
    ? line
    : `${line.slice(0, SUMMARY_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}

/** Two lines on a phone. */
const SUMMARY_LENGTH = 120;

const FAMILIES: Readonly<Record<Collection, SearchFamily>> = {
  destinations: 'destination',
  sites: 'place',
  routes: 'route',
  events: 'event',
  products: 'product',
  crafts: 'craft',
  stays: 'stay',
  food: 'restaurant',
  facilities: 'facility',
  agencies: 'agency',
  notices: 'news',
  offers: 'offer',
  itineraries: 'itinerary',
  stories: 'story',
  guides: 'guide',
  services: 'service',
  photospots: 'photospot',
  documents: 'document',
  projects: 'project',
  pages: 'about',
};

const COLLECTION_KINDS: Readonly<Partial<Record<Collection, readonly string[]>>> = {
  routes: ['route'],
  events: ['festival'],
  products: ['product'],
  crafts: ['craft'],
  stays: ['stay'],
  food: ['dish'],
  itineraries: ['route'],
  guides: ['guide'],
  photospots: ['photo'],
};

/** Kinds of the content schema that have another name in the lexicon. Ones it does not know find nothing and harm nothing. */
const KIND_CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  guesthouse: ['hotel'],
  resort: ['hotel'],
  campsite: ['camping'],
  clinic: ['health'],
  hospital: ['health'],
  pharmacy: ['health'],
  bank: ['money'],
  'information-centre': ['infocentre'],
  'visitor-centre': ['infocentre'],
  police: ['emergency'],
  'bus-station': ['bus'],
};
