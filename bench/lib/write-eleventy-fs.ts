import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { STATEMENTS } from '../../src/i18n/statements.ts';
import { translate } from '../../src/i18n/translate.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { BCP47, ENDONYMS, LANGUAGES, type Language } from '../../src/model/languages.ts';
import { toMarkdown, toMarkdownFile } from './format-content.ts';
import { listInterfaceWords } from './interface-words.ts';
import type { BenchContent, BenchEntry } from './plan-content.ts';
import { SITE_WORDS } from './site-words.ts';
import { writeFileDeep } from './write-file-fs.ts';

const TEMPLATES = join(import.meta.dirname, '../peers/eleventy');

/**
 * Writes the same content as an Eleventy site into an existing folder: a folder per language and entry, what a
 * collection has in common in directory data files, interface messages as global data.
 */
export function writeEleventy(content: BenchContent, folder: string): void {
  cpSync(TEMPLATES, folder, { recursive: true });
  writeGlobalData(folder);
  for (const language of LANGUAGES) {
    writeFileDeep(join(folder, 'content', language, `${language}.json`), JSON.stringify({ lang: language }));
    for (const collection of ['destinations', 'sites'] as const) {
      const common = { layout: 'entry.njk', tags: [collection], section_name: collection };
      writeFileDeep(
        join(folder, 'content', language, collection, `${collection}.json`),
        JSON.stringify(common),
      );
    }
    writePlainPages(join(folder, 'content', language), language);
    for (const entry of [...content.destinations, ...content.sites]) writeEntry(entry, language, folder);
  }
  for (const { id, code } of content.sites) {
    const page = { layout: 'plate.njk', code, target: id, permalink: `/Q/${code}/` };
    writeFileDeep(join(folder, 'content/q', `${code}.md`), toMarkdownFile(page, ''));
  }
  const sitemap = { layout: 'sitemap.njk', permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };
  writeFileDeep(join(folder, 'content/sitemap.md'), toMarkdownFile(sitemap, ''));
}

function writeGlobalData(folder: string): void {
  const messages = Object.fromEntries(LANGUAGES.map((language) => [language, listInterfaceWords(language)]));
  const data = { messages, words: SITE_WORDS, tags6: BCP47, endonyms: ENDONYMS };
  for (const [name, value] of Object.entries(data)) {
    writeFileDeep(join(folder, '_data', `${name}.json`), JSON.stringify(value));
  }
}

function writeEntry(entry: BenchEntry, language: Language, folder: string): void {
  const { words, body } = entry.texts[language];
  const { aliases, ...otherWords } = words;
  const address = `${entry.facts.unit}, Tỉnh mẫu`;
  const frontMatter = {
    ...otherWords,
    aliasNames: aliases,
    ...entry.facts,
    address,
    ...(entry.code && { code: entry.code }),
  };
  const text = toMarkdown(body, {
    link: (siteId) => `[${siteId}](/${language}/sites/${siteId}/)`,
    citation: (source) => ` [${source}](#source-nguon-${source})`,
  });
  const path = join(folder, 'content', language, entry.collection, `${entry.id}.md`);
  writeFileDeep(path, toMarkdownFile(frontMatter, text));
}

function writePlainPages(folder: string, language: Language): void {
  const put = (name: string, page: object, text = '') =>
    writeFileDeep(join(folder, `${name}.md`), toMarkdownFile({ layout: 'list.njk', ...page }, text));
  const { slogan, description } = SITE_WORDS[language];
  put('index', { title: slogan, summary: description, list: 'home', permalink: `/${language}/` });
  for (const collection of COLLECTIONS) {
    const list = collection === 'sites' || collection === 'destinations' ? collection : 'empty';
    put(`list-${collection}`, {
      title: translate(language, collection),
      list,
      permalink: `/${language}/${collection}/`,
    });
  }
  for (const name of ['about', 'data', 'accessibility', 'map', 'search'] as const) {
    const text = name === 'map' || name === 'search' ? '' : STATEMENTS[language][name];
    put(name, { title: translate(language, name), list: name }, text);
  }
}
