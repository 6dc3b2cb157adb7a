import { COLLECTIONS } from '../model/collections.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { localise, type Site } from '../model/site.ts';
import { collectionPath, entryPath } from '../model/urls.ts';

/**
 * Plans `llms.txt`: what the site is and where its facts are as clean data, for assistants that answer travellers. In
 * English where the site has it, since that is what such programs read best.
 *
 * @see https://llmstxt.org
 */
export function planLlmsText(site: Site): { path: string; text: string } {
  const { settings } = site;
  const language: Language = settings.languages.includes('en') ? 'en' : settings.defaultLanguage;
  const words = settings.words[language] ?? settings.words[settings.defaultLanguage];
  const link = (title: string, path: string, about: string) =>
    `- [${title}](${settings.baseUrl}${path}): ${about}`;
  const facts = settings.languages.map((one) =>
    link(
      `Facts (${BCP47[one]})`,
      `/data/help/${one}.json`,
      'sentences and values per place, each with its page and the day it was checked',
    ),
  );
  const data = COLLECTIONS.filter((collection) => site.entries[collection].length > 0).map((collection) =>
    link(
      collection,
      `/data/${collection}.json`,
      `all ${collection}; pages from ${collectionPath(language, collection)}`,
    ),
  );
  const destinations = site.entries.destinations.map((entry) => {
    const { words: own } = localise(site, entry, language);
    return link(own.title, entryPath(language, entry), oneLine(own.summary ?? own.title));
  });
  const parts = [
    `# ${words?.name ?? settings.owner}`,
    `> ${oneLine(words?.description ?? '')}`,
    RULES.join('\n'),
    ['## Facts', ...facts].join('\n'),
    ['## Data', ...data, link('sites.geojson', '/data/sites.geojson', 'places with coordinates')].join('\n'),
    ...(destinations.length > 0 ? [['## Destinations', ...destinations].join('\n')] : []),
  ];
  return { path: 'llms.txt', text: `${parts.join('\n\n')}\n` };
}

/** What whoever quotes must not lose. */
const RULES: readonly string[] = [
  'Quote these facts with the address of their page and the day they were checked (`checkedOn`).',
  'Hours, prices or facilities that are not in the data are not known: please say so instead of estimating.',
  'Places with `status: planned` are projects and cannot be visited yet. Coordinates may be off by `accuracyM` metres.',
];

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
