import type { EntryView, GuideView, NoticeView } from '../../components/entry/entry-view.ts';
import { digitisationMessages } from '../../i18n/digitisation.ts';
import { formatDate, type MessageKey, translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import { BCP47, ENDONYMS, type Language } from '../../model/languages.ts';
import { isOffer } from '../../model/offers.ts';
import { thumbnailUrl } from '../../model/picture-set.ts';
import { formatPlateCode, plateUrl } from '../../model/plate-code.ts';
import { findEntry, findPlateCode, listProductsAt } from '../../model/relations.ts';
import { type Entry, type Localised, listLanguages, localise, type Site } from '../../model/site.ts';
import { entryStructuredData, serialiseJsonLd } from '../../model/structured-data.ts';
import { collectionPath, entryPath } from '../../model/urls.ts';
import { listCalendarFeeds } from './calendar.ts';
import { kindLabel } from './cards.ts';
import { listFacts } from './facts.ts';
import { buildFeedback, listQuotes } from './feedback.ts';
import { listFigureViews, listSourceViews } from './figures.ts';
import { listModels, listModelUrls } from './models.ts';
import { buildNoticeBoard, isNotice } from './notices.ts';
import { listGallery, toHero } from './pictures.ts';
import { listRouteLinks } from './route-links.ts';
import { listSounds } from './sounds.ts';
import { buildTripStop } from './trip.ts';

/** Gathers everything the page of one entry draws in one language. */
export function buildEntryView(prepared: Prepared, entry: Entry, language: Language): EntryView {
  const { site } = prepared;
  const words = localise(site, entry, language);
  const sources = entry.facts.sources ?? [];
  return {
    language,
    lang: BCP47[words.language],
    title: words.words.title,
    tagline: words.words.tagline,
    summary: words.words.summary,
    kicker: kindLabel(language, entry),
    badges: [
      ...(entry.facts.status === 'open' ? [] : [translate(language, `status_${entry.facts.status}`)]),
      ...(entry.facts.themes ?? []).slice(0, 3).map((theme) => translate(language, `theme_${theme}`)),
    ],
    hero: toHero(prepared, entry, language),
    board: buildNoticeBoard(site, entry, language),
    isNotice: isNotice(entry),
    notices: listNotices(site, entry, words, language),
    quickLinks: listQuickLinks(site, entry, words, language),
    breadcrumb: listBreadcrumb(site, entry, language),
    bodyHtml: renderMarkdown(words.body, {
      language,
      sources: sources.map((source) => source.id),
      resolveLink: (href) => resolveLink(site, href, language),
    }),
    highlights: words.words.highlights ?? [],
    guide: listGuide(entry, words, language),
    facts: listFacts(site, entry, language),
    checkedOn:
      entry.facts.checkedOn &&
      translate(language, 'checkedOn', { date: formatDate(language, entry.facts.checkedOn) }),
    gallery: listGallery(prepared, entry, language),
    sounds: listSounds(prepared, entry, language),
    models: listModels(prepared, entry, language),
    programme: site.digitisation && {
      href: `/${language}/digitisation/`,
      text: digitisationMessages(language).title,
    },
    figures: listFigureViews(entry, words, language),
    sources: listSourceViews(sources, language),
    sourcesLang: BCP47[site.settings.defaultLanguage],
    quotes: listQuotes(entry, language),
    feedback: buildFeedback(site, entry, language),
    qr: buildQr(site, entry, language),
    trip: buildTripStop(site, entry, language),
  };
}

/** What the layout needs to know about an entry's page. */
export function entryMeta(prepared: Prepared, entry: Entry, language: Language): PageMeta {
  const { site } = prepared;
  const words = localise(site, entry, language);
  const picture = mainPicture(prepared, entry);
  const url = site.settings.baseUrl + entryPath(language, entry);
  const pictureUrl = picture && site.settings.baseUrl + picture.share;
  return {
    language,
    path: `/${entry.collection}/${entry.id}/`,
    title: words.words.title,
    description: words.words.summary ?? words.words.tagline ?? words.words.title,
    availableIn: listLanguages(site, entry),
    shareUrl: picture?.share,
    ...((entry.collection === 'events' || entry.collection === 'destinations') && {
      feeds: listCalendarFeeds(site, language, entry),
    }),
    ...(!words.isFallback && { search: toSearch(prepared, entry, language) }),
    jsonLd: serialiseJsonLd(
      entryStructuredData({
        site,
        entry,
        language,
        url,
        modelUrls: listModelUrls(prepared, entry),
        ...(pictureUrl && { pictureUrl }),
      }),
    ),
  };
}

function toSearch(prepared: Prepared, entry: Entry, language: Language): PageMeta['search'] & object {
  const { site } = prepared;
  const id = entry.collection === 'destinations' ? entry.id : entry.facts.destination;
  const destination = id === undefined ? undefined : findEntry(site, 'destinations', id);
  const picture = mainPicture(prepared, entry);
  return {
    kind: translate(language, entry.collection),
    destination: destination && localise(site, destination, language).words.title,
    aliases: localise(site, entry, language).words.aliases ?? [],
    imageUrl: picture && thumbnailUrl(picture),
  };
}

/** Turns an internal reference (`sites/dong-tien-son#…`) into the address for this language. */
export function resolveLink(
  site: Site,
  href: string,
  language: Language,
): { href: string; lang?: string } | undefined {
  const [ref = '', fragment] = href.split('#');
  const entry = site.byRef.get(ref);
  if (!entry) return undefined;
  return { href: entryPath(language, entry) + (fragment ? `#${fragment}` : '') };
}

function listNotices(site: Site, entry: Entry, words: Localised, language: Language): NoticeView[] {
  const notices: NoticeView[] = [];
  const { status, closed } = entry.facts;
  if (status === 'planned') notices.push({ text: translate(language, 'plannedNotice') });
  if (status === 'closed' && closed) {
    const until = closed.until
      ? ` ${translate(language, 'closedUntil', { until: formatDate(language, closed.until) })}`
      : '';
    notices.push({
      text: translate(language, 'closedNotice', { from: formatDate(language, closed.from) }) + until,
    });
    if (words.words.closedBecause)
      notices.push({
        text: words.words.closedBecause,
        lang: words.isFallback ? BCP47[words.language] : undefined,
      });
  }
  const origin = site.settings.defaultLanguage;
  const keys = translationNotices(words);
  for (const [at, key] of keys.entries()) {
    const isLast = at === keys.length - 1; // one link to the original is enough
    notices.push({
      text: translate(language, key, { language: ENDONYMS[origin] }),
      href: words.isFallback || !isLast ? undefined : entryPath(origin, entry),
      linkText: translate(language, 'readOriginal'),
    });
  }
  return notices;
}

/** A translation that a machine made stays one when it gets old. */
function translationNotices({ isFallback, isMachine, status }: Localised): MessageKey[] {
  if (isFallback) return ['fallbackNotice'];
  if (status === 'stale') return isMachine ? ['machineNotice', 'staleNotice'] : ['staleNotice'];
  if (isMachine) return ['machineNotice'];
  return status === 'draft' ? ['draftNotice'] : [];
}

function listBreadcrumb(site: Site, entry: Entry, language: Language): EntryView['breadcrumb'] {
  const home = { href: `/${language}/`, text: translate(language, 'home') };
  const list = {
    href: collectionPath(language, entry.collection),
    text: translate(language, entry.collection),
  };
  const destination =
    entry.facts.destination === undefined
      ? undefined
      : findEntry(site, 'destinations', entry.facts.destination);
  if (!destination) return [home, list];
  const words = localise(site, destination, language);
  return [
    home,
    {
      href: entryPath(language, destination),
      text: words.words.title,
      lang: words.isFallback ? BCP47[words.language] : undefined,
    },
    list,
  ];
}

function listGuide(entry: Entry, { words }: Localised, language: Language): GuideView[] {
  const parts: [MessageKey, readonly string[]][] = [
    ['access', words.access ? [words.access] : []],
    ['season', words.season ? [words.season] : []],
    ['experience', words.experience ?? []],
    ['safety', words.safety ?? []],
    // The panel of an offer carries its terms, so that they are printed with the code.
    ['terms', isOffer(entry) ? [] : (words.terms ?? [])],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines]) => ({ title: translate(language, key), lines: [...lines] }));
}

/** Information, products, guidance: what a sign says its code leads to. A part that is not there has no link. */
function listQuickLinks(
  site: Site,
  entry: Entry,
  words: Localised,
  language: Language,
): EntryView['quickLinks'] {
  if (isRoute(entry)) return listRouteLinks(site, entry, language);
  if (!isSite(entry)) return [];
  const parts = [
    { key: 'information', isThere: true },
    { key: 'products', isThere: listProductsAt(site, entry).length > 0 },
    { key: 'experience', isThere: listGuide(entry, words, language).length > 0 },
  ] as const;
  return parts
    .filter(({ isThere }) => isThere)
    .map(({ key }) => ({ href: `#${key}`, text: translate(language, key) }));
}

function isRoute(entry: Entry): entry is Entry<'routes'> {
  return entry.collection === 'routes';
}

function isSite(entry: Entry): entry is Entry<'sites'> {
  return entry.collection === 'sites';
}

function buildQr(site: Site, entry: Entry, language: Language): EntryView['qr'] {
  const plate = findPlateCode(site, entry);
  if (!plate) return undefined;
  const url = plateUrl(site.settings.baseUrl, plate.code);
  return {
    code: formatPlateCode(plate.code),
    svg: `/qr/${plate.code}.svg`,
    png: `/qr/${plate.code}.png`,
    alt: translate(language, 'qrAlt', { url }),
  };
}
