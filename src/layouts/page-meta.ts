import { BCP47, ENDONYMS, type Language } from '../model/languages.ts';
import type { Settings } from '../model/schemas/settings.ts';

/** What a page tells the layout about itself. */
export type PageMeta = {
  language: Language;
  /** Address below the language, with slashes at both ends: `/sites/dong-tien-son/`, `/` for the home page. */
  path: string;
  title: string;
  description: string;
  /** Languages this page really exists in; pages in other languages are fallbacks and are not offered to search engines. */
  availableIn: readonly Language[];
  /** 1200×630 picture. */
  shareUrl?: string | undefined;
  /** JSON-LD, already serialised. */
  jsonLd?: string | undefined;
  isHome?: boolean;
  /** Full address of the JSON with which other websites show what is on this page. */
  oEmbedUrl?: string | undefined;
  /** Calendar files and news feeds that belong to this page. */
  feeds?: { type: 'application/rss+xml' | 'text/calendar'; href: string; title: string }[];
  /** What the search shows and filters by; labels in the page's language. Pages without it are not searched. */
  search?: {
    kind: string;
    destination: string | undefined;
    aliases: readonly string[];
    imageUrl: string | undefined;
  };
  /** Kept out of search engines although it exists: search page, 404. */
  noindex?: boolean;
};

/** Works out what the head of a page says: canonical address, alternates, robots. */
export function planHead(meta: PageMeta, settings: Settings): Head {
  const isFallback = !meta.availableIn.includes(meta.language);
  const shown = isFallback ? settings.defaultLanguage : meta.language;
  const address = (language: Language) => `${settings.baseUrl}/${language}${meta.path}`;
  const siteName =
    settings.words[meta.language]?.name ?? settings.words[settings.defaultLanguage]?.name ?? settings.baseUrl;
  return {
    canonical: address(shown),
    noindex: isFallback || meta.noindex === true,
    alternates:
      isFallback || meta.noindex ? [] : listAlternates(meta.availableIn, address, settings.defaultLanguage),
    siteName,
    shortName: siteName.split(' — ')[0] ?? siteName,
  };
}

/** Lists the language menu: every published language, on this very page. */
export function listLanguageLinks(meta: PageMeta, settings: Settings): LanguageLink[] {
  return settings.languages.map((language) => ({
    href: `/${language}${meta.path}`,
    name: ENDONYMS[language],
    lang: BCP47[language],
    isCurrent: language === meta.language,
  }));
}

function listAlternates(
  languages: readonly Language[],
  address: (language: Language) => string,
  fallback: Language,
): Head['alternates'] {
  const links = languages.map((language) => ({ hreflang: BCP47[language], url: address(language) }));
  return languages.includes(fallback) ? [...links, { hreflang: 'x-default', url: address(fallback) }] : links;
}

export type Head = {
  canonical: string;
  noindex: boolean;
  alternates: { hreflang: string; url: string }[];
  siteName: string;
  /** What stands before a dash in it, for places with little room. */
  shortName: string;
};
export type LanguageLink = { href: string; name: string; lang: string; isCurrent: boolean };
