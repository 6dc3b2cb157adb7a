import { listUnitChain, unitName } from './addresses.ts';
import { plateRef } from './plate-target.ts';
import type { PlateCode } from './schemas/settings.ts';
import { type Entry, localise, type Site } from './site.ts';

/**
 * Counts how many places that visitors can go to have a plate that hangs and was scanned on the spot. Planned places
 * do not count: nobody stands in front of them yet. Closed ones do; their plates still hang.
 * @returns places in the order of their units' names; by unit, the one with most to do first
 */
export function signCoverage(site: Site): SignCoverage {
  const plates = Map.groupBy(site.codes, plateRef);
  const places = site.entries.sites
    .filter(({ facts }) => facts.status !== 'planned')
    .map((entry) => describePlace(site, entry, plates.get(entry.ref) ?? []))
    .sort((a, b) => compare(a.unit, b.unit) || compare(a.title, b.title));
  const byUnit = [...Map.groupBy(places, ({ unit }) => unit)].map(([unit, all]) => ({
    unit,
    total: all.length,
    covered: all.filter(({ stage }) => stage === 'checked').length,
    missing: all.filter(({ stage }) => stage !== 'checked'),
  }));
  return {
    total: places.length,
    covered: places.filter(({ stage }) => stage === 'checked').length,
    places,
    units: byUnit.sort((a, b) => b.missing.length - a.missing.length || compare(a.unit, b.unit)),
  };
}

function describePlace(site: Site, entry: Entry, plates: readonly PlateCode[]): CoveredPlace {
  const best = plates.toSorted((a, b) => STAGES.indexOf(stageOf(b)) - STAGES.indexOf(stageOf(a)))[0];
  const unit = entry.facts.unit === undefined ? [] : listUnitChain(site.units, entry.facts.unit);
  const named = unit.filter(({ level }) => level !== 'country');
  return {
    ref: entry.ref,
    title: localise(site, entry, site.settings.defaultLanguage).words.title,
    unit: named.map((one) => unitName(one, 'vi')).join(', '),
    stage: best ? stageOf(best) : 'none',
    plate: best,
  };
}

/** A plate that hangs but was never scanned there may hang upside down, behind a bush or at the wrong place. */
function stageOf({ state, checkedOn }: PlateCode): SignStage {
  if (state === 'retired') return 'none';
  return state === 'installed' && checkedOn !== undefined ? 'checked' : state;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'vi');
}

const STAGES = ['none', 'planned', 'printed', 'installed', 'checked'] as const;

/** How far a place is on the way to a plate that works. */
export type SignStage = (typeof STAGES)[number];

export type CoveredPlace = {
  ref: string;
  title: string;
  /** Commune and province, in Vietnamese; '' when the place names none. */
  unit: string;
  stage: SignStage;
  /** The plate that is furthest on; undefined when there is none. */
  plate: PlateCode | undefined;
};

export type UnitCoverage = { unit: string; total: number; covered: number; missing: readonly CoveredPlace[] };

export type SignCoverage = {
  total: number;
  covered: number;
  places: readonly CoveredPlace[];
  units: readonly UnitCoverage[];
};
