import type { Language } from '../model/languages.ts';
import { listVoucherOffers, verifyPath } from '../model/offers.ts';
import { packId, shellId } from '../model/offline-pack.ts';
import { plateRef } from '../model/plate-target.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';

/**
 * Lists what visitors can take along: one pack per destination and language and one per route and language, and per
 * language the page that is shown when nothing else can be.
 */
export function planPacks(site: Site): PackPlan[] {
  return site.settings.languages.flatMap((language) => [
    planShell(language, listVoucherOffers(site).length > 0 ? [verifyPath(language)] : []),
    ...site.entries.destinations.map((entry) =>
      planPack(site, entry, listOfDestination(site, entry.id), language),
    ),
    ...site.entries.routes.map((entry) => planPack(site, entry, listOfRoute(site, entry), language)),
  ]);
}

/** The offline page, for those who took nothing along, their own trip, and what businesses check vouchers with. */
function planShell(language: Language, more: readonly string[]): PackPlan {
  const common = [`/${language}/offline/`, `/${language}/trip/`, ...more];
  return { id: shellId(language), language, title: '', isShell: true, pages: [], common, codes: [] };
}

function planPack(site: Site, entry: Entry, others: readonly Entry[], language: Language): PackPlan {
  const entries = [...new Set([entry, ...others])];
  const refs = new Set<string>(entries.map(({ ref }) => ref));
  return {
    id: packId(language, entry.ref),
    language,
    title: titleOf(site, entry, language),
    isShell: false,
    pages: entries.map((one) => ({ url: entryPath(language, one), title: titleOf(site, one, language) })),
    common: [
      `/${language}/`,
      `/${language}/map/`,
      `/${language}/search/`,
      `/${language}/help/`,
      `/${language}/trip/`,
      `/${language}/offline/`,
      '/',
    ],
    codes: site.codes.filter((code) => refs.has(plateRef(code))).map(({ code }) => code),
  };
}

function listOfDestination(site: Site, id: string): Entry[] {
  return [...site.byRef.values()].filter(
    ({ ref, facts }) => ref === `destinations/${id}` || facts.destination === id,
  );
}

/** The places it stops at, and where it lies. */
function listOfRoute(site: Site, { facts }: Entry<'routes'>): Entry[] {
  const stops = facts.stops.flatMap((stop) => ('site' in stop ? `sites/${stop.site}` : []));
  const destination = facts.destination === undefined ? [] : [`destinations/${facts.destination}`];
  return [...stops, ...destination].flatMap((ref) => site.byRef.get(ref) ?? []);
}

function titleOf(site: Site, entry: Entry, language: Language): string {
  return localise(site, entry, language).words.title;
}

/** A pack before its files are looked up. */
export type PackPlan = {
  id: string;
  language: Language;
  title: string;
  /** Holds the pages everybody gets and what those need; nobody asks for it. */
  isShell: boolean;
  /** Pages of the entries, the pack's own first. */
  pages: { url: string; title: string }[];
  /** Further pages that must work: home, map, search. */
  common: string[];
  /** Printed codes that lead to these pages. */
  codes: string[];
};
