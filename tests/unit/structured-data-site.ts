import { COLLECTIONS, type Collection, type EntryRef } from '../../src/model/collections.ts';
import type { Facts } from '../../src/model/schemas/entries.ts';
import type { Unit } from '../../src/model/schemas/settings.ts';
import type { Words } from '../../src/model/schemas/words.ts';
import type { Entry, Site } from '../../src/model/site.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';

export const base = 'https://dulich.example';

/** Structured data of the page of a made-up entry `mau`, as the page layer asks for it. */
export function entryData<C extends Collection>(
  collection: C,
  facts: Facts<C>,
  language: 'vi' | 'zh' | 'ko' = 'vi',
  words?: Words,
  others: Entry[] = [],
) {
  const own = entry(collection, 'mau', facts, language, words);
  const url = `${base}/${language}/${collection}/mau/`;
  return entryStructuredData({
    site: makeSite([own, ...others]),
    entry: own,
    language,
    url,
    pictureUrl: `${base}/p.jpg`,
    fromIso: '2026-06-01',
  });
}

/** The three objects of that page. */
export function describeEntry<C extends Collection>(...args: Parameters<typeof entryData<C>>) {
  const [page = {}, thing = {}, trail = {}] = graphOf(entryData(...args));
  return { page, thing, trail };
}

function graphOf(data: { [key: string]: unknown }): Record<string, unknown>[] {
  // the graph is always an array of objects; its type says only "JSON"
  return data['@graph'] as Record<string, unknown>[];
}

/** Makes an entry whose words are its title, and a summary for `mau`. */
export function entry<C extends Collection>(
  collection: C,
  id: string,
  facts: Facts<C>,
  language: 'vi' | 'zh' | 'ko' = 'vi',
  words?: Words,
): Entry {
  const summary = id === 'mau' ? { summary: 'Tóm tắt' } : {};
  const original = {
    language: 'vi' as const,
    status: 'original' as const,
    words: { title: facts.title, ...summary },
    body: '',
    path: '',
  };
  const translated = words && { [language]: { ...original, language, words } };
  const ref: EntryRef = `${collection}/${id}`;
  return {
    collection,
    id,
    ref,
    folder: '',
    facts,
    translations: { vi: original, ...translated },
    tour: undefined,
    modelTours: undefined,
  };
}

/** Makes a site of these entries with one commune that replaced an older one in a district. */
export function makeSite(entries: readonly Entry[]): Site {
  const of = (collection: Collection) => entries.filter((candidate) => candidate.collection === collection);
  const units: Unit[] = [
    { id: 'xa-moi', level: 'commune', name: 'Xã Mới', parent: 'tinh-nui', predecessors: ['xa-cu'] },
    { id: 'xa-cu', level: 'commune', name: 'Xã Cũ', parent: 'huyen-cu' },
    { id: 'huyen-cu', level: 'district', name: 'Huyện Cũ', parent: 'tinh-nui' },
    { id: 'tinh-nui', level: 'province', name: 'Tỉnh Núi' },
  ];
  return {
    settings: {
      baseUrl: base,
      defaultLanguage: 'vi',
      languages: ['vi', 'en', 'zh', 'ja', 'ko', 'fr'],
      words: { vi: { name: 'Điểm đến mẫu', description: 'Trang mẫu.' } },
      owner: 'Ủy ban nhân dân',
      colours: { brand: '#0b5d3b', accent: '#b5541c' },
    },
    units: new Map(units.map((unit) => [unit.id, unit])),
    codes: [],
    // filtered by the very collection they are filed under
    entries: Object.fromEntries(COLLECTIONS.map((name) => [name, of(name)])) as unknown as Site['entries'],
    byRef: new Map(entries.map((candidate) => [candidate.ref, candidate])),
  };
}
