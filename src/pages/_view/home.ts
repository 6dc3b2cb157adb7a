import type { HomeView } from '../../components/home/home-view.ts';
import { formatNumber, translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import { unitName } from '../../model/addresses.ts';
import type { Collection } from '../../model/collections.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listOffers } from '../../model/offers.ts';
import { type Entry, localise } from '../../model/site.ts';
import { homeStructuredData, serialiseJsonLd } from '../../model/structured-data.ts';
import { collectionPath, entryPath } from '../../model/urls.ts';
import { listCalendarFeeds, listComing, listNewsFeeds } from './calendar.ts';
import { toCard } from './cards.ts';
import { toHero } from './pictures.ts';

/** How much of each kind the home page shows. */
const SITE_COUNT = 6;
const EVENT_COUNT = 3;
const CRAFT_COUNT = 3;
const MORE_COUNT = 3;
/** Newer kinds that help to plan a journey; the others stand in the footer. */
const MORE = ['itineraries', 'offers', 'stories'] as const;

/** Gathers what the home page draws and says about itself. */
export function buildHome(prepared: Prepared, language: Language): { view: HomeView; meta: PageMeta } {
  const { site } = prepared;
  const shown = site.settings.words[language] ? language : site.settings.defaultLanguage;
  const words = site.settings.words[shown];
  if (!words) throw new Error('site.yml has no words in the default language; the check must refuse it');
  const lead = featured(prepared, 'destinations')[0];
  const picture = lead && mainPicture(prepared, lead);
  const view: HomeView = {
    language,
    slogan: words.slogan ?? words.name,
    description: words.description,
    lead: lead && {
      hero: toHero(prepared, lead, language),
      title: words.slogan ?? words.name,
      href: entryPath(language, lead),
      lang: BCP47[shown],
      callToAction: translate(language, 'heroCallToAction', {
        name: localise(site, lead, language).words.title,
      }),
    },
    markets: listMarkets(prepared, language),
    destinations: featured(prepared, 'destinations').map((entry) =>
      toCard(prepared, entry, language, regionNote(prepared, entry, language)),
    ),
    route: buildRoute(prepared, language),
    tour: buildTour(prepared, language),
    sites: featured(prepared, 'sites')
      .slice(0, SITE_COUNT)
      .map((entry) => toCard(prepared, entry, language)),
    coming: listComing(site, site.entries.events, language, EVENT_COUNT),
    crafts: [...featured(prepared, 'crafts'), ...featured(prepared, 'products')]
      .slice(0, CRAFT_COUNT)
      .map((entry) => toCard(prepared, entry, language)),
    more: MORE.map((collection) => ({
      title: translate(language, collection),
      href: collectionPath(language, collection),
      cards: (collection === 'offers' ? listOffers(site) : featured(prepared, collection))
        .slice(0, MORE_COUNT)
        .map((entry) => toCard(prepared, entry, language)),
    })).filter(({ cards }) => cards.length > 0),
  };
  const meta: PageMeta = {
    language,
    path: '/',
    title: words.name,
    description: words.description,
    availableIn: site.settings.languages.filter((each) => site.settings.words[each]),
    shareUrl: picture?.share,
    isHome: true,
    feeds: [...listNewsFeeds(site, language), ...listCalendarFeeds(site, language)],
    jsonLd: serialiseJsonLd(
      homeStructuredData({ site, language, url: `${site.settings.baseUrl}/${language}/` }),
    ),
  };
  return { view, meta };
}

/** Lists a collection with the entries `site.yml` features first, the others after them. */
export function featured<C extends Collection>(prepared: Prepared, collection: C): Entry<C>[] {
  const order = new Map((prepared.site.settings.featured ?? []).map((ref, index) => [ref, index]));
  const entries: readonly Entry<C>[] = prepared.site.entries[collection];
  return [...entries].sort((a, b) => (order.get(a.ref) ?? order.size) - (order.get(b.ref) ?? order.size));
}

function listMarkets({ site }: Prepared, language: Language): HomeView['markets'] {
  return site.entries.pages
    .filter(({ facts }) => facts.kind === 'market' && facts.market === language)
    .map((page) => {
      const { words, isFallback, language: shown } = localise(site, page, language);
      return {
        href: entryPath(language, page),
        title: words.title,
        lang: isFallback ? BCP47[shown] : undefined,
      };
    });
}

function buildRoute(prepared: Prepared, language: Language): HomeView['route'] {
  const route = featured(prepared, 'routes')[0];
  if (!route) return undefined;
  const { lengthKm, lengthApproximate, stops } = route.facts;
  const length = lengthKm === undefined ? '' : `${formatNumber(language, lengthKm)} km`;
  const shown =
    length !== '' && lengthApproximate
      ? translate(language, 'about_approximately', { value: length })
      : length;
  const count = `${stops.length} × ${translate(language, 'stopsTitle').toLocaleLowerCase(BCP47[language])}`;
  return { card: toCard(prepared, route, language), facts: shown || count };
}

function buildTour(prepared: Prepared, language: Language): HomeView['tour'] {
  const entry = featured(prepared, 'sites').find(({ tour }) => tour);
  return (
    entry && {
      card: toCard(prepared, entry, language),
      note: toHero(prepared, entry, language).pictureNote ?? '',
    }
  );
}

function regionNote(prepared: Prepared, entry: Entry, language: Language): string | undefined {
  const unit = entry.facts.unit === undefined ? undefined : prepared.site.units.get(entry.facts.unit);
  const parent = unit?.parent === undefined ? undefined : prepared.site.units.get(unit.parent);
  const shown = unit?.level === 'province' ? unit : (parent ?? unit);
  return shown && unitName(shown, language);
}
