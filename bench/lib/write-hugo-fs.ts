import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { STATEMENTS } from '../../src/i18n/statements.ts';
import { translate } from '../../src/i18n/translate.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { toMarkdown, toMarkdownFile, toYaml } from './format-content.ts';
import { listInterfaceWords } from './interface-words.ts';
import type { BenchContent, BenchEntry } from './plan-content.ts';
import { SITE_WORDS } from './site-words.ts';
import { writeFileDeep } from './write-file-fs.ts';

const TEMPLATES = join(import.meta.dirname, '../peers/hugo');

/**
 * Writes the same content as a Hugo site into an existing folder: leaf bundles with one file per language, as its
 * manual recommends. Facts are repeated in every file, because Hugo has no facts beside the words.
 */
export function writeHugo(content: BenchContent, folder: string): void {
  cpSync(TEMPLATES, folder, { recursive: true });
  for (const language of LANGUAGES) {
    const words = Object.entries(listInterfaceWords(language)).map(([key, text]) => [
      key,
      toHugoMessage(text),
    ]);
    writeFileDeep(join(folder, 'i18n', `${language}.yaml`), toYaml(Object.fromEntries(words)));
    writePlainPages(join(folder, 'content'), language);
    for (const entry of [...content.destinations, ...content.sites]) writeEntry(entry, language, folder);
  }
  for (const { id, code } of content.sites) {
    const page = { title: code, type: 'plate', code, target: id };
    writeFileDeep(join(folder, 'content/q', `${code}.vi.md`), toMarkdownFile(page, ''));
  }
}

function writeEntry(entry: BenchEntry, language: Language, folder: string): void {
  const { words, body } = entry.texts[language];
  const { aliases, ...otherWords } = words; // in Hugo that key makes redirect pages
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
  const path = join(folder, 'content', entry.collection, entry.id, `index.${language}.md`);
  writeFileDeep(path, toMarkdownFile(frontMatter, text));
}

function writePlainPages(folder: string, language: Language): void {
  const { slogan, description } = SITE_WORDS[language];
  writeFileDeep(
    join(folder, `_index.${language}.md`),
    toMarkdownFile({ title: slogan, slogan, summary: description }, ''),
  );
  for (const collection of COLLECTIONS) {
    const page = { title: translate(language, collection) };
    writeFileDeep(join(folder, collection, `_index.${language}.md`), toMarkdownFile(page, ''));
  }
  for (const name of ['about', 'data', 'accessibility', 'map', 'search'] as const) {
    const page = { title: translate(language, name), type: 'plain', map: name === 'map' };
    const text = name === 'map' || name === 'search' ? '' : STATEMENTS[language][name];
    writeFileDeep(join(folder, `${name}.${language}.md`), toMarkdownFile(page, text));
  }
}

/** `{count}` is `{{ .count }}` in Hugo's messages. */
function toHugoMessage(text: string): string {
  return text.replace(/\{(\w+)\}/g, '{{ .$1 }}');
}
