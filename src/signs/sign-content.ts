import { signMessages } from '../i18n/signs.ts';
import { fillMessage } from '../i18n/tour.ts';
import { listUnitChain, unitName } from '../model/addresses.ts';
import type { Language } from '../model/languages.ts';
import { formatPlateCode, plateUrl } from '../model/plate-code.ts';
import { plateTarget } from '../model/plate-target.ts';
import type { PictogramId, PlateCode } from '../model/schemas/settings.ts';
import { type Entry, localise, type Site } from '../model/site.ts';

/**
 * Gathers what a plate says. Languages a place is not translated into are left out: a name in the wrong language helps
 * nobody.
 * @param languages wanted languages, main language first
 * @returns undefined when the place exists in none of them, or the code leads nowhere
 */
export function planSignContent(
  site: Site,
  plate: PlateCode,
  languages: readonly Language[],
): SignContent | undefined {
  const entry = plateTarget(site, plate);
  const names = entry ? languages.flatMap((language) => listName(site, entry, language)) : [];
  const [main, ...others] = names;
  if (!entry || !main) return undefined;
  const base = site.settings.baseUrl.replace(/\/+$/, '');
  const settings = site.settings.words;
  return {
    code: plate.code,
    printedCode: formatPlateCode(plate.code),
    payload: plateUrl(base, plate.code),
    typedAddress: `${base.replace(/^https?:\/\//, '')}/Q`,
    siteName: settings[main.language]?.name ?? settings[site.settings.defaultLanguage]?.name ?? '',
    place: listPlaces(site, entry, main.language),
    main,
    others: withoutRepeats(main, others),
    stop: findStop(site, entry, main.language),
    emergency: site.settings.signs?.emergency ?? [],
    point: 'point' in entry.facts ? entry.facts.point : undefined,
    direction: plate.direction,
    pictograms: plate.pictograms ?? [],
  };
}

function listName(site: Site, entry: Entry, language: Language): { language: Language; title: string }[] {
  const { words, isFallback } = localise(site, entry, language);
  if (isFallback) return [];
  return [{ language, title: words.title.normalize('NFC') }];
}

/**
 * Shortens the names beside the main one: what stands in brackets behind a foreign name is the local name, which is
 * there in large letters already. A name that would stand twice is left out; its language keeps its line of words.
 */
function withoutRepeats(main: SignName, others: readonly SignName[]): SignName[] {
  const seen = new Set<string | undefined>([main.title]);
  return others.map(({ language, title }) => {
    const name = title?.replace(/\s*[（(][^（()）]*[)）]$/u, '') || title;
    if (name === undefined || seen.has(name)) return { language, title: undefined };
    seen.add(name);
    return { language, title: name };
  });
}

function listPlaces(site: Site, entry: Entry, language: Language): string {
  const chain = entry.facts.unit === undefined ? [] : listUnitChain(site.units, entry.facts.unit);
  const shown = chain.filter(({ level }) => level !== 'country');
  return shown.map((unit) => unitName(unit, language)).join(', ');
}

/** The first route, by id, that stops at the place. */
function findStop(site: Site, entry: Entry, language: Language): SignStop | undefined {
  for (const route of site.entries.routes) {
    const { stops } = route.facts;
    const index = stops.findIndex((stop) => 'site' in stop && entry.ref === `sites/${stop.site}`);
    if (index < 0) continue;
    const next = stops[index + 1];
    const nextEntry = next && 'site' in next ? site.byRef.get(`sites/${next.site}`) : undefined;
    return {
      number: index + 1,
      total: stops.length,
      route: localise(site, route, language).words.title,
      next: nextEntry
        ? fillMessage(signMessages(language).next, { name: localise(site, nextEntry, language).words.title })
        : undefined,
    };
  }
  return undefined;
}

export type SignContent = {
  code: string;
  /** With a hyphen. */
  printedCode: string;
  /** The text inside the code. */
  payload: string;
  /** Host and folder that a person types before the code. */
  typedAddress: string;
  siteName: string;
  /** Commune and province of today; '' when the place has no unit. */
  place: string;
  main: SignName & { title: string };
  others: readonly SignName[];
  stop: SignStop | undefined;
  emergency: readonly { number: string; is: 'police' | 'fire' | 'ambulance' | 'rescue' }[];
  point: { lat: number; lng: number } | undefined;
  direction: PlateCode['direction'];
  pictograms: readonly PictogramId[];
};

/** `title` is missing where another language has the same one already. */
export type SignName = { language: Language; title: string | undefined };

export type SignStop = { number: number; total: number; route: string; next: string | undefined };
