import { escapeMarkup } from '../model/escape-markup.ts';
import { foldText } from '../model/fold-text.ts';
import type { SearchSource } from './search-names.ts';
import type { SearchRecords } from './search-records.ts';

/** Separates names inside one metadata field; no name contains it. */
const NAME_SEPARATOR = '|';

/**
 * Prepares pages for the indexer. Pages without `data-pagefind-body` are left out. The others get two metadata fields
 * that only the index sees: `names`, the titles of the same page in other languages, so that a place is found by a
 * name seen on a sign; and `folded`, its words with đ written with d, because the indexer folds every Vietnamese
 * letter but that one.
 *
 * @param pages built pages; `path` is relative to the site's root with `/`
 * @returns pages in the order of their addresses, which end with a slash instead of `index.html`
 */
export function searchProjection(pages: readonly BuiltPage[]): SearchPage[] {
  const searchable = pages.filter((page) => /\sdata-pagefind-body[\s=>]/.test(page.html));
  const titles = searchable.map((page) => ({ group: siblingGroup(page.path), title: pageTitle(page.html) }));
  return searchable
    .map((page) => {
      const title = pageTitle(page.html);
      const group = siblingGroup(page.path);
      const others = titles.filter((other) => other.group === group && other.title !== title);
      const names = [...new Set(others.map((other) => other.title).filter(Boolean))];
      return {
        url: `/${page.path.replace(/(^|\/)index\.html$/, '$1')}`,
        content: addMetadata(filtersAsMetadata(page.html), {
          names: names.join(` ${NAME_SEPARATOR} `),
          folded: foldedWords(page.html),
        }),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * Brings together what is known of each page of a language: what the index keeps, and what the model adds.
 *
 * @param fragments page records of the index, by their id
 * @returns sources of the names list, by address
 */
export function searchSources(
  fragments: ReadonlyMap<string, IndexFragment>,
  facts: SearchRecords['facts'] = new Map(),
): SearchSource[] {
  return [...fragments]
    .map(([id, { url, meta, content }]): SearchSource => {
      const known = facts.get(url);
      return {
        family: 'about',
        kinds: [],
        titles: {},
        ...known,
        id,
        url,
        title: meta.title ?? '',
        text: content ?? '',
        aliases: [
          ...new Set([...splitNames(meta.alias), ...(known?.aliases ?? []), ...splitNames(meta.names)]),
        ],
        ...optional('kind', meta.kind),
        ...optional('destination', meta.destination),
        ...optional('image', meta.image),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Adds the things that lie on pages, which show the picture and the destination of their page, and those of other sites. */
export function addParts(pages: readonly SearchSource[], parts: SearchRecords['parts']): SearchSource[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const added = parts.flatMap(({ language: _, pageUrl, ...part }) => {
    if (pageUrl === undefined) return [part];
    const page = byUrl.get(pageUrl);
    if (!page) return [];
    return [{ ...part, ...optional('destination', page.destination), ...optional('image', page.image) }];
  });
  return [...pages, ...added];
}

/** Same place in other languages: the address without its language. */
function siblingGroup(path: string): string {
  return path.replace(/^[a-z]{2}\//, '');
}

function pageTitle(html: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(html)?.[1] ?? '';
  return plainText(heading).replaceAll(NAME_SEPARATOR, ' ');
}

/** Lists the page's words that contain đ, folded, each once. */
function foldedWords(html: string): string {
  const body = html
    .slice(html.search(/\sdata-pagefind-body[\s=>]/))
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ');
  const words = plainText(`<${body}`).match(/[\p{L}\p{M}]*[đĐ][\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words.map(foldText))].sort().join(' ');
}

/**
 * Turns filters into metadata of the same name. Ours are applied to the list of names in the browser, and the indexer
 * writes filters in an order that changes from run to run.
 */
function filtersAsMetadata(html: string): string {
  return html.replace(/\sdata-pagefind-filter="([\w-]+)/g, (_, name: string) => {
    const isGiven = new RegExp(`\\sdata-pagefind-meta="${name}\\b`).test(html);
    return ` data-pagefind-${isGiven ? 'unused' : 'meta'}="${name}`;
  });
}

function addMetadata(html: string, fields: Record<string, string>): string {
  const elements = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeMarkup(value)}">`);
  return html.replace(/<\/head>/i, (end) => elements.join('') + end);
}

/** Drops tags and reads the entities that HTML writers need inside text. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function splitNames(text: string | undefined): string[] {
  return (text ?? '')
    .split(NAME_SEPARATOR)
    .map((name) => name.trim())
    .filter(Boolean);
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  // A computed key widens to string; the type above is what it is.
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** One page found in the built site. */
export type BuiltPage = { path: string; html: string };

/** One page as the indexer gets it. */
export type SearchPage = { url: string; content: string };

/** What the indexer keeps of a page; only the fields used here. */
export type IndexFragment = {
  url: string;
  meta: Record<string, string>;
  /** All its words. */
  content?: string;
};
