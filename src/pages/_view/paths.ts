import { getPrepared } from '../../media/prepared.ts';
import type { Collection } from '../../model/collections.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import type { Entry } from '../../model/site.ts';

/** One path per published language. */
export function languagePaths(): { params: { lang: Language }; props: { language: Language } }[] {
  return getPrepared().site.settings.languages.map((lang) => ({
    params: { lang },
    props: { language: lang },
  }));
}

/** One path per published language and entry of the given collections. */
export function entryPaths<C extends Collection>(...collections: C[]): EntryPath<C>[] {
  const { site } = getPrepared();
  return site.settings.languages.flatMap((language) =>
    collections.flatMap((collection) =>
      site.entries[collection].map((entry) => ({
        params: { lang: language, collection, id: entry.id },
        // the list is taken by its collection's name
        props: { language, entry: entry as Entry<C> },
      })),
    ),
  );
}

/** One path per published language and site with a 360° tour. */
export function tourPaths(): EntryPath<'sites'>[] {
  return entryPaths('sites').filter(({ props }) => props.entry.tour);
}

/** The page's language from its address. @throws when the route was reached with something else */
export function languageOf(lang: string | undefined): Language {
  if (lang !== undefined && isLanguage(lang)) return lang;
  throw new Error(`no language "${lang}"`);
}

export type EntryPath<C extends Collection> = {
  params: { lang: Language; collection: C; id: string };
  props: { language: Language; entry: Entry<C> };
};
