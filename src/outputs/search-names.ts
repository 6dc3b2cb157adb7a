import { SEARCH_LEXICON } from '../i18n/search-lexicon/lexicon.ts';
import { LANGUAGES, type Language } from '../model/languages.ts';
import { type PackedLexicon, packLexicon } from '../model/search/compile-lexicon.ts';
import { prepareTags, tagConcepts } from '../model/search/tag-concepts.ts';
import type { SearchRow } from '../model/search-row.ts';
import { headKey, listCharacterForms, romaniseName, shortenName } from './search-aliases.ts';

/** One thing to be found, as the site knows it. */
export type SearchSource = Omit<SearchRow, 'names' | 'concepts'> & {
  /** Names editors gave. */
  aliases: readonly string[];
  /** Its titles in all languages. */
  titles: Readonly<Partial<Record<Language, string>>>;
  /** What its page says, as plain text. */
  text: string;
  /** Concepts it is an example of. */
  kinds: readonly string[];
};

/** Everything a browser loads to search one language without the index of words. */
export type NameList = { rows: SearchRow[]; lexicon: PackedLexicon; characters: Record<string, string> };

/**
 * Makes the list of names of one language: every name something has or may be typed by, and what it is about.
 *
 * @param sources things in the order in which the list shall have them
 */
export function makeNameList(sources: readonly SearchSource[], language: Language): NameList {
  const tags = prepareTags(SEARCH_LEXICON, language);
  const chinese = prepareTags(SEARCH_LEXICON, 'zh');
  const heads = new Map(LANGUAGES.map((other) => [other, listHeads(other)]));
  const rows = sources.map(
    ({ aliases, titles, text, kinds, ...row }): SearchRow => ({
      ...row,
      names: listNames({ aliases, titles, title: row.title }, language, heads),
      concepts: mergeLevels([
        // A name in Chinese says what it means, whatever the page's language: 苗族 in the name of a festival.
        tagConcepts(chinese, { title: titles.zh ?? '', text: '', kinds: [] }),
        tagConcepts(tags, { title: row.title, text, kinds }),
      ]),
    }),
  );
  const texts = rows.flatMap((row) => [row.title, ...row.names]);
  const lexicon = packLexicon(SEARCH_LEXICON, language, (word) => romaniseName(word, language));
  const words = lexicon.concepts.map(([, , , other]) => other);
  return { rows, lexicon, characters: listCharacterForms([...texts, ...words], language) };
}

function mergeLevels(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const merged = new Map<string, number>();
  for (const levels of all) {
    for (const [id, level] of Object.entries(levels)) merged.set(id, Math.max(level, merged.get(id) ?? 0));
  }
  return Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listNames(
  { aliases, titles, title }: Pick<SearchSource, 'aliases' | 'titles'> & { title: string },
  language: Language,
  heads: ReadonlyMap<Language, ReadonlySet<string>>,
): string[] {
  const names = new Set<string>();
  const add = (name: string | undefined) => {
    if (name && name !== title) names.add(name);
  };
  const shorten = (name: string, other: Language) => shortenName(name, other, heads.get(other) ?? new Set());
  for (const short of shorten(title, language)) add(short);
  for (const alias of aliases) add(alias);
  for (const other of [language, ...LANGUAGES.filter((candidate) => candidate !== language)]) {
    const name = titles[other];
    if (name === undefined) continue;
    add(name);
    if (other === language || other === 'vi') {
      for (const spelled of [name, ...shorten(name, other)]) {
        add(spelled);
        for (const roman of romaniseName(spelled, other)) add(roman);
      }
    }
  }
  return [...names];
}

/** Lists the words for kinds, which stand at the beginning or end of names. */
function listHeads(language: Language): Set<string> {
  const kinds = Object.values(SEARCH_LEXICON.groups.kind).flatMap((words) => words[language].split('|'));
  return new Set([...kinds, ...GENERIC[language].split('|')].map((words) => headKey(words, language)));
}

/** Words around names that nobody types. */
const GENERIC: Readonly<Record<Language, string>> = {
  vi: 'khu du lịch|khu danh thắng|danh thắng|khu di tích|di tích|khu|điểm du lịch|điểm|làng văn hóa du lịch cộng đồng|làng du lịch cộng đồng|làng di sản văn hóa|du lịch cộng đồng|giải|vườn quốc gia|cánh đồng',
  en: 'scenic area|area|mountain resort area|resort area|tourist area|site|community tourism village|community|tourism|the|special use|international',
  zh: '旅游区|风景区|景区|旅游|社区|社区旅游村|景点|国际',
  ja: '観光区|景勝地|観光地|観光|国際',
  ko: '관광지|명승지|관광|공동체 관광마을|공동체|국제',
  fr: 'site de|site|de la|de l|du|de|des|d|la|le|les|village communautaire de|international',
};
