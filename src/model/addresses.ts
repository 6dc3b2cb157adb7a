import type { Language } from './languages.ts';
import type { Unit } from './schemas/settings.ts';

/**
 * Lists the units a unit lies in, itself first: commune, province, country; old units also have their district.
 * Stops at an id that `units` does not know and at a unit met before, so faulty data ends rather than hangs.
 */
export function listUnitChain(units: ReadonlyMap<string, Unit>, unitId: string): Unit[] {
  const chain: Unit[] = [];
  for (let unit = units.get(unitId); unit && !chain.includes(unit); unit = units.get(unit.parent ?? '')) {
    chain.push(unit);
  }
  return chain;
}

/**
 * Lists the units a unit was formed from, and those they were formed from, newest first. The pages show them as
 * "before 1 July 2025: …"; `listUnitChain` gives the district each lay in. A unit formed from several names them all,
 * since the data does not say in which of them a place lay.
 */
export function listFormerUnits(units: ReadonlyMap<string, Unit>, unitId: string): Unit[] {
  const seen = new Set([unitId]);
  const former: Unit[] = [];
  let generation = [...(units.get(unitId)?.predecessors ?? [])];
  while (generation.length > 0) {
    const found = generation
      .filter((id) => !seen.has(id) && seen.add(id))
      .flatMap((id) => units.get(id) ?? []);
    former.push(...found);
    generation = found.flatMap((unit) => unit.predecessors ?? []);
  }
  return former;
}

/** Gives the name of a unit in `language`; its Vietnamese name when there is no other. */
export function unitName(unit: Unit, language: Language): string {
  return (language === 'vi' ? undefined : unit.names?.[language]) ?? unit.name;
}
