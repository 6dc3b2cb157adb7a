import { BCP47, type Language } from './languages.ts';
import { licenceUrl } from './licences.ts';
import { findEntry } from './relations.ts';
import { type Entry, type Localised, localise, pictureId, type Site } from './site.ts';
import {
  entryUrl,
  type JsonObject,
  type JsonValue,
  type PlaceContext,
  referTo,
} from './structured-data-places.ts';
import { thingData } from './structured-data-things.ts';
import { pagePath } from './urls.ts';

/**
 * Describes an entry's page for search engines as one JSON-LD graph (schema.org): the page, what it is about and the
 * way to it. Says nothing that the page does not show; unknown facts are absent.
 *
 * `url`, `pictureUrl` and `modelUrls` are full addresses, the picture being the entry's first one as the page shows it.
 * `fromIso` is the day from which the next edition of an event is looked for.
 */
export function entryStructuredData(context: EntryContext): JsonObject {
  const { site, entry, language, url } = context;
  const localised = localise(site, entry, language);
  const { title, summary } = localised.words;
  const picture = pictureData(context, localised);
  const shared = {
    name: title,
    description: summary,
    image: picture ? { '@id': `${url}#picture` } : undefined,
  };
  const page = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: BCP47[localised.language],
    isPartOf: { '@type': 'WebSite', url: homeUrl(site, language), name: siteWords(site, language).name },
    primaryImageOfPage: picture,
    associatedMedia: listModelData(context, localised),
    breadcrumb: { '@id': `${url}#breadcrumb` },
    lastReviewed: entry.facts.checkedOn,
    mainEntity: { '@id': `${url}#thing` },
  };
  const thing = { '@id': `${url}#thing`, ...thingData(context), ...shared, url, sameAs: entry.facts.sameAs };
  const trail = context.breadcrumbs ?? defaultTrail(context, title);
  return { '@context': CONTEXT, '@graph': [page, thing, breadcrumbData(`${url}#breadcrumb`, trail)] };
}

/** Describes the home page in a language: the site, who publishes it and the destinations it is about. */
export function homeStructuredData({ site, language, url }: HomeContext): JsonObject {
  const words = siteWords(site, language);
  const destinations = site.entries.destinations.filter(({ facts }) => facts.status === 'open');
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': url,
    url,
    name: words.name,
    description: words.description,
    inLanguage: BCP47[site.settings.words[language] ? language : site.settings.defaultLanguage],
    publisher: { '@type': 'Organization', name: site.settings.owner },
    about: destinations.slice(0, 50).map((entry) => referTo({ site, entry, language })),
  };
}

/** Writes JSON-LD for a `<script type="application/ld+json">`: no text in it can end the script or open a tag. */
export function serialiseJsonLd(value: JsonValue): string {
  return JSON.stringify(value ?? {}).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function pictureData({ entry, pictureUrl, url }: EntryContext, { words }: Localised): JsonObject | undefined {
  const [picture] = entry.facts.pictures ?? [];
  if (!picture || pictureUrl === undefined) return undefined;
  const id = pictureId(picture);
  return {
    '@type': 'ImageObject',
    '@id': `${url}#picture`,
    contentUrl: pictureUrl,
    url: pictureUrl,
    caption: words.captions?.[id] ?? words.alt?.[id],
    creditText: picture.credit,
    license: licenceUrl(picture.licence),
    dateCreated: picture.date,
  };
}

function listModelData(
  { entry, modelUrls, url }: EntryContext,
  { words }: Localised,
): JsonObject[] | undefined {
  const models = (entry.facts.models ?? []).flatMap((model): JsonObject[] => {
    const contentUrl = modelUrls?.get(model.file);
    if (contentUrl === undefined) return [];
    return [
      {
        '@type': '3DModel',
        name: words.modelLabels?.[pictureId(model)],
        contentUrl,
        encodingFormat: contentUrl.endsWith('.glb') ? 'model/gltf-binary' : undefined,
        about: { '@id': `${url}#thing` },
        creditText: model.credit,
        license: licenceUrl(model.licence),
        dateCreated: model.date,
      },
    ];
  });
  return models.length > 0 ? models : undefined;
}

function defaultTrail(context: EntryContext, title: string): Crumb[] {
  const { site, entry, language, url } = context;
  const id = entry.facts.destination;
  const parent = id === undefined ? undefined : findEntry(site, 'destinations', id);
  const parentCrumb = parent && parent.ref !== entry.ref ? [crumbTo({ site, entry: parent, language })] : [];
  const home = { name: siteWords(site, language).name, url: homeUrl(site, language) };
  return [home, ...parentCrumb, { name: title, url }];
}

function crumbTo(context: PlaceContext): Crumb {
  return {
    name: localise(context.site, context.entry, context.language).words.title,
    url: entryUrl(context),
  };
}

function breadcrumbData(id: string, trail: readonly Crumb[]): JsonObject {
  const itemListElement = trail.map(({ name, url }, index) => {
    return { '@type': 'ListItem', position: index + 1, name, item: url };
  });
  return { '@type': 'BreadcrumbList', '@id': id, itemListElement };
}

function siteWords(site: Site, language: Language): { name: string; description: string } {
  const { words, defaultLanguage } = site.settings;
  const found = words[language] ?? words[defaultLanguage];
  if (!found) throw new Error('site.yml has no words in the default language; the check must refuse it');
  return found;
}

function homeUrl(site: Site, language: Language): string {
  return site.settings.baseUrl + pagePath(language, '');
}

const CONTEXT = 'https://schema.org';

export type Crumb = { name: string; url: string };

export type EntryContext = {
  site: Site;
  entry: Entry;
  language: Language;
  url: string;
  pictureUrl?: string;
  /** By file of the model, relative to the entry. */
  modelUrls?: ReadonlyMap<string, string>;
  fromIso?: string;
  /** The trail the page shows, from the home page to this one; home, destination and this page when left out. */
  breadcrumbs?: readonly Crumb[];
};

export type HomeContext = { site: Site; language: Language; url: string };
