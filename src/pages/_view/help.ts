import { dayWords, helpLexicon } from '../../i18n/help-words.ts';
import { translate } from '../../i18n/translate.ts';
import { COLLECTIONS, type Collection } from '../../model/collections.ts';
import type { HelpEntry, HelpFile } from '../../model/help/help-facts.ts';
import { SERVICES } from '../../model/help/help-intents.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { packLexicon } from '../../model/search/compile-lexicon.ts';
import { prepareTags, type TagIndex, tagConcepts } from '../../model/search/tag-concepts.ts';
import type { SearchFamily } from '../../model/search-row.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath, pagePath } from '../../model/urls.ts';
import { listHelpFacts } from './help-facts.ts';

/** Gathers what the help may say in one language: the site's own sentences and values, and the words to find them by. */
export function buildHelpFile(site: Site, language: Language): HelpFile {
  const phone = site.settings.contact?.phone;
  const name = site.settings.contact?.name;
  const lexicon = helpLexicon();
  const tags = prepareTags(lexicon, language);
  const entries = COLLECTIONS.filter((collection) => collection !== 'notices')
    .flatMap((collection): readonly Entry[] => site.entries[collection])
    .map((entry) => toHelpEntry(site, entry, language, tags))
    .filter(({ facts }) => facts.length > 0);
  return {
    version: 1,
    language,
    searchUrl: pagePath(language, 'search'),
    emergency: listEmergency(language),
    ...(phone !== undefined && { phone: { number: phone, ...(name !== undefined && { name }) } }),
    entries,
    lexicon: packLexicon(lexicon, language),
    dayWords: dayWords(language),
  };
}

function toHelpEntry(site: Site, entry: Entry, language: Language, tags: TagIndex): HelpEntry {
  const { words, language: shown } = localise(site, entry, language);
  const { facts } = entry;
  const { destination, point } = facts;
  const titles = Object.values(entry.translations).map((other) => other.words.title);
  const aliases = Object.values(entry.translations).flatMap((other) => other.words.aliases ?? []);
  const names = [...new Set([...titles, ...aliases, ...listShortNames(words.title)])];
  const phone = 'contact' in facts ? facts.contact?.phone : undefined;
  return {
    ref: entry.ref,
    url: entryPath(language, entry),
    title: words.title,
    ...(shown !== language && { lang: BCP47[shown] }),
    names: names.filter((name) => name !== words.title),
    family: entry.collection === 'food' && !isDish(entry) ? 'restaurant' : FAMILIES[entry.collection],
    ...(destination !== undefined && { destination }),
    ...('at' in facts && facts.at !== undefined && { at: facts.at }),
    ...(point && { point: { ...point } }),
    kinds: listKinds(entry, `${words.title} ${words.summary ?? ''}`, tags),
    ...(phone !== undefined && { phone }),
    facts: listHelpFacts(site, entry, language),
  };
}

/** 母山（Mẫu Sơn） and Chu Va 6 – a project: the halves are names. */
function listShortNames(title: string): string[] {
  const [, whole = title, inside = ''] = /^(.+?)\s*[（(]([^（()）]+)[)）]/.exec(title) ?? [];
  const [before = '', ...tail] = whole.split(/ – |——/);
  const isCut = tail.length > 0 || inside !== '';
  return [...(isCut ? [before] : []), ...inside.split(/[、,]/)]
    .map((name) => name.trim())
    .filter((name) => name.length > 1);
}

function isDish({ facts }: Entry): boolean {
  return 'kind' in facts && facts.kind === 'dish';
}

/** What it is; of a facility also the services that its own words mention. */
function listKinds(entry: Entry, text: string, tags: TagIndex): string[] {
  const kind = 'kind' in entry.facts ? String(entry.facts.kind) : '';
  const own = kind === '' ? [] : [KIND_CONCEPTS[kind] ?? kind];
  if (entry.collection === 'events') own.push('festival');
  if (entry.collection !== 'facilities') return own;
  const mentioned = Object.keys(tagConcepts(tags, { title: '', text, kinds: [] }));
  return [...new Set([...own, ...mentioned.filter((concept) => SERVICES.includes(concept))])];
}

function listEmergency(language: Language): { number: string; label: string }[] {
  const text = translate(language, 'emergency');
  return [...text.matchAll(/(\d{3})\s*([^·\d]+)/g)].map(([, number = '', label = '']) => ({
    number,
    label: label.trim(),
  }));
}

const KIND_CONCEPTS: Readonly<Record<string, string>> = {
  'first-aid': 'health',
  information: 'infocentre',
};

const FAMILIES: Readonly<Record<Collection, SearchFamily>> = {
  destinations: 'destination',
  sites: 'place',
  routes: 'route',
  events: 'event',
  products: 'product',
  crafts: 'craft',
  stays: 'stay',
  food: 'dish',
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
