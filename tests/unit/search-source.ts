import type { Language } from '../../src/model/languages.ts';
import type { SearchSource } from '../../src/outputs/search-names.ts';

/** Makes one thing to be found, named in Vietnamese and perhaps in other languages. */
export function source(
  id: string,
  title: string,
  titles: Partial<Record<Language, string>> = {},
  more: Partial<SearchSource> = {},
): SearchSource {
  return {
    id,
    url: `/vi/sites/${id}/`,
    title,
    family: 'place',
    aliases: [],
    titles: { vi: title, ...titles },
    text: '',
    kinds: [],
    ...more,
  };
}
