import { listFormerUnits, listUnitChain } from './addresses.ts';
import { MEDIA_MARKS, type PlaceFacets } from './map-facets.ts';
import type { Unit } from './schemas/settings.ts';
import type { Entry } from './site.ts';

/**
 * Lists what an entry can be found by on the map: kind, themes, destination, commune of today, former district, media.
 * A commune formed from communes of two districts belongs to both, unless the entry names its former unit.
 */
export function listPlaceFacets(
  { collection, facts, tour }: Entry,
  units: ReadonlyMap<string, Unit>,
): PlaceFacets {
  const has = MEDIA_MARKS.filter((mark) => {
    if (mark === '360') return tour !== undefined;
    return mark === '3d' ? (facts.models ?? []).length > 0 : (facts.audio ?? []).length > 0;
  });
  const district = listFormerDistricts(facts, units);
  return {
    kind: ['kind' in facts && facts.kind ? String(facts.kind) : collection],
    ...(facts.themes && { theme: facts.themes }),
    ...(facts.destination !== undefined && { destination: [facts.destination] }),
    ...(facts.unit !== undefined && { unit: [facts.unit] }),
    ...(district.length > 0 && { district }),
    ...(has.length > 0 && { has }),
  };
}

/** Lists what an entry can be found by in the list of its collection: what the map has, recognitions, prices and languages. */
export function listEntryFacets(entry: Entry, units: ReadonlyMap<string, Unit>): PlaceFacets {
  const { facts } = entry;
  const recognition = listRecognitions(entry);
  const price = 'price' in facts && facts.price ? priceBand(facts.price.from) : undefined;
  return {
    ...listPlaceFacets(entry, units),
    ...(recognition.length > 0 && { recognition }),
    ...(price !== undefined && { price: [price] }),
    ...('speaks' in facts && facts.speaks && { speaks: facts.speaks }),
  };
}

/**
 * Lists the ids of the districts an entry lay in until 30 June 2025.
 * @param units all units, those that ended among them
 */
export function listFormerDistricts(
  { unit, formerUnit }: Pick<Entry['facts'], 'unit' | 'formerUnit'>,
  units: ReadonlyMap<string, Unit>,
): string[] {
  const former =
    formerUnit !== undefined
      ? [formerUnit]
      : unit === undefined
        ? []
        : [unit, ...listFormerUnits(units, unit).map(({ id }) => id)];
  const districts = former
    .flatMap((id) => listUnitChain(units, id))
    .filter(({ level, validTo }) => level === 'district' && validTo !== undefined);
  return [...new Set(districts.map(({ id }) => id))];
}

/**
 * Gives the band a price lies in by its lowest amount, as it stands in addresses: thousands of dong, `100-200`,
 * the upper end left out; `0-50` and `2000-` are the outermost.
 * @param amount digits with spaces or dots between thousands: "250 000"
 */
export function priceBand(amount: string): string {
  const dong = Number(amount.replace(/[ .]/g, ''));
  const above = PRICE_STEPS.findIndex((step) => dong < step * 1000);
  if (above === -1) return `${PRICE_STEPS.at(-1)}-`;
  return `${PRICE_STEPS[above - 1] ?? 0}-${PRICE_STEPS[above]}`;
}

/** Recognitions as they stand in addresses: `monument-national`, `hotel-stars-3`; a product's OCOP stars among them. */
function listRecognitions({ facts }: Entry): string[] {
  const own = 'recognition' in facts ? (facts.recognition ?? []) : [];
  const values = own.map(({ as, stars }) => (stars === undefined ? as : `${as}-${stars}`));
  if ('ocop' in facts && facts.ocop) values.push(`ocop-stars-${facts.ocop.stars}`);
  return [...new Set(values)];
}

/** Thousands of dong: a bowl of noodles lies in the first band, a resort in the last. */
const PRICE_STEPS = [50, 100, 200, 500, 1000, 2000] as const;
