import type { Language } from '../model/languages.ts';
import type { CodePlace } from '../model/offline-codes.ts';
import { plateTarget } from '../model/plate-target.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import type { PackPlan } from './offline-plan.ts';

/**
 * Lists the places that printed codes lead to, with what a visitor without network needs to know of them.
 * @param plans what can be taken along, to say which of it holds the page
 * @returns one line per place, in the order of the ledger
 */
export function listCodePlaces(site: Site, language: Language, plans: readonly PackPlan[]): CodePlace[] {
  const own = plans.filter((plan) => plan.language === language && !plan.isShell);
  const byEntry = Map.groupBy(site.codes, (code) => plateTarget(site, code));
  return [...byEntry].flatMap(([entry, codes]) => (entry ? describe(site, entry, language, codes, own) : []));
}

function describe(
  site: Site,
  entry: Entry,
  language: Language,
  codes: readonly { code: string }[],
  plans: readonly PackPlan[],
): CodePlace {
  const url = entryPath(language, entry);
  const { point } = entry.facts;
  return {
    codes: codes.map(({ code }) => code),
    title: localise(site, entry, language).words.title,
    url,
    ...(point && {
      at: {
        lat: point.lat,
        lng: point.lng,
        ...(point.accuracyM === undefined ? {} : { accuracyM: point.accuracyM }),
      },
    }),
    packs: plans.filter(({ pages }) => pages.some((page) => page.url === url)).map(({ id }) => id),
  };
}
