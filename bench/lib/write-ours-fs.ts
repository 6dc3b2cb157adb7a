import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { translationSource } from '../../src/model/translation-source.ts';
import { type Dialect, toMarkdown, toMarkdownFile, toYaml } from './format-content.ts';
import type { BenchContent, BenchEntry } from './plan-content.ts';
import { BASE_URL, SITE_NAME, SITE_WORDS } from './site-words.ts';

const DEFAULT_LANGUAGE: Language = 'vi';

/** Writes content in the layout of this project (`docs/reference/content-keys.md`) into an existing folder. */
export function writeOurs(content: BenchContent, folder: string): void {
  writeFileSync(join(folder, 'site.yml'), toYaml(settings(content)));
  writeFileSync(join(folder, 'units.yml'), toYaml(units(content)));
  writeFileSync(join(folder, 'codes.yml'), toYaml(codes(content)));
  for (const entry of [...content.destinations, ...content.sites]) writeEntry(entry, folder);
}

function writeEntry(entry: BenchEntry, folder: string): void {
  const entryFolder = join(folder, entry.collection, entry.id);
  mkdirSync(entryFolder, { recursive: true });
  const original = entry.texts[DEFAULT_LANGUAGE];
  const originalBody = `\n${toMarkdown(original.body, DIALECT)}`;
  const source = translationSource(original.words, originalBody);
  for (const language of LANGUAGES) {
    const { words, body } = entry.texts[language];
    const isOriginal = language === DEFAULT_LANGUAGE;
    const frontMatter = isOriginal ? { ...words, ...entry.facts } : { status: 'reviewed', source, ...words };
    const name = isOriginal ? 'index.md' : `index.${language}.md`;
    writeFileSync(join(entryFolder, name), toMarkdownFile(frontMatter, toMarkdown(body, DIALECT)));
  }
}

function settings(content: BenchContent): object {
  return {
    baseUrl: BASE_URL,
    defaultLanguage: DEFAULT_LANGUAGE,
    languages: LANGUAGES,
    words: Object.fromEntries(
      LANGUAGES.map((language) => [language, { name: SITE_NAME, ...SITE_WORDS[language] }]),
    ),
    owner: SITE_NAME,
    colours: { brand: '#0b5d4a', accent: '#c8451b' },
    featured: [...content.destinations.slice(0, 3), ...content.sites.slice(0, 6)].map(
      ({ collection, id }) => `${collection}/${id}`,
    ),
  };
}

function units({ destinations }: BenchContent): object[] {
  return [
    { id: 'viet-nam', level: 'country', name: 'Việt Nam' },
    {
      id: 'tinh-mau',
      level: 'province',
      name: 'Tỉnh mẫu',
      names: { en: 'Sample Province' },
      parent: 'viet-nam',
    },
    ...destinations.map(({ facts }, index) => ({
      id: facts.unit,
      level: 'commune',
      name: `Xã mẫu ${index + 1}`,
      names: { en: `Sample Commune ${index + 1}` },
      parent: 'tinh-mau',
    })),
  ];
}

function codes({ sites }: BenchContent): object[] {
  return sites.map(({ id, code }) => ({
    code,
    target: `sites/${id}`,
    plate: `Cổng ${id}`,
    state: 'planned',
  }));
}

const DIALECT: Dialect = {
  link: (siteId) => `[${siteId}](sites/${siteId})`,
  citation: (source) => `[^nguon-${source}]`,
};
