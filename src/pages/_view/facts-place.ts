import type { FactView } from '../../components/entry/entry-view.ts';
import { formatNumber, translate } from '../../i18n/translate.ts';
import { listFormerUnits, listUnitChain, unitName } from '../../model/addresses.ts';
import type { Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import type { Point } from '../../model/schemas/entries.ts';
import type { Unit } from '../../model/schemas/settings.ts';
import type { Entry, Site } from '../../model/site.ts';
import { entryPath, pagePath } from '../../model/urls.ts';

/** Lists where an entry is: its address with today's and former units, its coordinates and the map. */
export function placeFacts(site: Site, entry: Entry, language: Language): FactView[] {
  const { point } = entry.facts;
  return [
    ...addressFacts(site, entry, language),
    ...(point ? [coordinates(point, language), mapLink(site, entry, language)] : []),
  ];
}

function addressFacts(site: Site, { facts }: Entry, language: Language): FactView[] {
  const { unit } = facts;
  const line = 'contact' in facts ? facts.contact?.address : undefined;
  const chain = unit === undefined ? [] : listUnitChain(site.units, unit);
  const names = chain.filter((link) => link.level !== 'country').map((link) => unitName(link, language));
  const former = formerUnits(site, facts);
  const value = [...(line === undefined ? [] : [line]), ...names].join(', ');
  if (value === '') return [];
  const units = former.map((names) => names.map((link) => unitName(link, language)).join(', ')).join('; ');
  const note = units === '' ? undefined : translate(language, 'addressBefore', { units });
  return [{ label: translate(language, 'address'), value, note }];
}

/** A former unit that is known stands alone, with its district; else all that today's unit was formed from. */
function formerUnits({ units }: Site, { unit, formerUnit }: Entry['facts']): Unit[][] {
  if (formerUnit !== undefined)
    return [listUnitChain(units, formerUnit).filter(({ validTo }) => validTo !== undefined)];
  return unit === undefined ? [] : listFormerUnits(units, unit).map((former) => [former]);
}

function coordinates({ lat, lng, accuracyM }: Point, language: Language): FactView {
  const km =
    accuracyM === undefined
      ? undefined
      : formatNumber(language, Math.max(0.1, Math.round(accuracyM / 100) / 10));
  return {
    label: translate(language, 'coordinates'),
    value: `${lat.toFixed(4)}, ${lng.toFixed(4)}`,
    note: km === undefined ? undefined : translate(language, 'coordinatesApproximate', { km }),
  };
}

/** Leads to the map of the entry's destination, or to the one of all places. */
function mapLink(site: Site, entry: Entry, language: Language): FactView {
  const id = entry.facts.destination;
  const destination = id === undefined ? undefined : findEntry(site, 'destinations', id);
  return {
    label: translate(language, 'map'),
    value: translate(language, 'mapTitle'),
    href: destination ? `${entryPath(language, destination)}#map` : pagePath(language, 'map'),
  };
}
