import { decodeReferences } from '../markdown/href.ts';
import { escapeMarkup } from '../model/escape-markup.ts';

/**
 * Lays out the sitemap: every page in every language has its own `<url>` with all its alternates.
 *
 * `url` and `alternates[].url` are full addresses; `alternates` holds every language the page really exists in,
 * itself too, and `x-default`. `lastmod` is an ISO day from the content, never the day of the build.
 * One `sitemap.xml` holds up to 50,000 pages and 50 MB; more are split into `sitemap-1.xml` … and `sitemap.xml`
 * becomes their index, with addresses under the origin and path of `baseUrl`.
 * Source: sitemaps.org, protocol 0.9; the xhtml links are Google's "localized versions" extension.
 */
export function planSitemap(
  pages: readonly SitemapPage[],
  baseUrl: string,
  limits = LIMITS,
): { path: string; text: string }[] {
  const chunks = splitPages(pages.map(formatPage), limits);
  if (chunks.length <= 1) return [{ path: 'sitemap.xml', text: formatSet(chunks[0] ?? []) }];
  const parts = chunks.map((chunk, index) => ({ path: `sitemap-${index + 1}.xml`, text: formatSet(chunk) }));
  return [
    { path: 'sitemap.xml', text: formatIndex(parts.map(({ path }) => `${baseUrl}/${path}`)) },
    ...parts,
  ];
}

/**
 * Reads from a finished page what the sitemap says about it, so that the two never contradict each other: the
 * canonical address and the alternates in its head. Nothing comes back for pages that ask not to be indexed or
 * have no canonical address.
 */
export function readPageAlternates(html: string): SitemapPage | undefined {
  const head = html.slice(0, html.indexOf('</head>') + 1 || undefined);
  // Most tags of a head say nothing about addresses; taking them apart would cost more than all the rest.
  const tags = [...head.matchAll(/<(?:link|meta)\s[^>]*(?:canonical|alternate|robots)[^>]*>/g)].map(([tag]) =>
    readAttributes(tag),
  );
  if (tags.some((tag) => tag.get('name') === 'robots' && tag.get('content')?.includes('noindex')))
    return undefined;
  const url = tags.find((tag) => tag.get('rel') === 'canonical')?.get('href');
  const alternates = tags.flatMap((tag) => {
    const [hreflang, href] = [tag.get('hreflang'), tag.get('href')];
    return tag.get('rel') === 'alternate' && hreflang && href ? [{ hreflang, url: href }] : [];
  });
  return url ? { url, alternates } : undefined;
}

/** Reads the attributes of a tag our own pages wrote: lower-case names, values in quotes or bare. */
function readAttributes(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(
    [...pairs].map((pair) => [pair[1] ?? '', decodeReferences(pair[2] ?? pair[3] ?? pair[4] ?? '')]),
  );
}

function splitPages(formatted: readonly string[], limits: SitemapLimits): string[][] {
  const chunks: string[][] = [];
  let current: string[] = [];
  let sizeBytes = 0;
  for (const page of formatted) {
    const pageBytes = new TextEncoder().encode(page).length;
    if (current.length >= limits.pages || (current.length > 0 && sizeBytes + pageBytes > limits.sizeBytes)) {
      chunks.push(current);
      current = [];
      sizeBytes = 0;
    }
    current.push(page);
    sizeBytes += pageBytes;
  }
  return current.length > 0 ? [...chunks, current] : chunks;
}

function formatPage({ url, alternates, lastmod }: SitemapPage): string {
  const links = alternates.map(
    (alternate) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(alternate.hreflang)}" href="${escapeMarkup(alternate.url)}"/>\n`,
  );
  const day = lastmod === undefined ? '' : `<lastmod>${escapeMarkup(lastmod)}</lastmod>\n`;
  return `<url>\n<loc>${escapeMarkup(url)}</loc>\n${day}${links.join('')}</url>\n`;
}

function formatSet(formatted: readonly string[]): string {
  return `${XML}<urlset xmlns="${SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${formatted.join('')}</urlset>\n`;
}

function formatIndex(urls: readonly string[]): string {
  const entries = urls.map((url) => `<sitemap>\n<loc>${escapeMarkup(url)}</loc>\n</sitemap>\n`);
  return `${XML}<sitemapindex xmlns="${SITEMAP}">\n${entries.join('')}</sitemapindex>\n`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The protocol allows 50 MiB; the last megabyte is left for the frame. */
const LIMITS: SitemapLimits = { pages: 50_000, sizeBytes: 49 * 1024 * 1024 };

export type SitemapPage = {
  url: string;
  alternates: readonly { hreflang: string; url: string }[];
  lastmod?: string | undefined;
};

type SitemapLimits = { pages: number; sizeBytes: number };
