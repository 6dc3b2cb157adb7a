import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Unit } from '../model/schemas/settings.ts';
import type { EntryRow, RowCell } from './entry-rows.ts';
import { type FoundUnit, findUnit, type UnitPlaces } from './find-unit.ts';

/**
 * Finds out where the entry of a row lies, from its columns of units, or from the end of its address. Units of before
 * July 2025 are taken to those of today.
 *
 * @returns `street`: the address without units, undefined without an address; SH-UNIT when the unit cannot be told: the
 *   address then stays whole, so that nothing is lost
 */
export function placeRow({ row, cells }: EntryRow, places: UnitPlaces): RowPlace {
  const text = (key: string) => cells.get(key)?.text ?? '';
  const around = [text('district'), text('province')].filter(Boolean);
  const address = cells.get('address');
  const unitCell = cells.get('unit');
  const formerCell = cells.get('formerUnit');
  const inAddress = address && findInAddress(address.text, around, places);
  const told: { found: FoundUnit; cell: RowCell }[] = [];
  if (unitCell) told.push({ found: findUnit([unitCell.text, ...around].join(', '), places), cell: unitCell });
  else if (formerCell) told.push({ found: findUnit(formerCell.text, places), cell: formerCell });
  else if (address && inAddress) told.push({ found: inAddress, cell: address });
  const place: RowPlace = { diagnostics: [] };
  for (const { found, cell } of told) {
    if (found.fault) {
      const { problem, candidates } = found.fault;
      place.diagnostics.push(
        createDiagnostic('SH-UNIT', cell.place, { found: cell.text, row, problem, candidates }),
      );
    } else if (found.unit) {
      place.unit = found.unit;
      if (found.former) place.former = found.former;
    } else if (cell === unitCell) {
      const values = { found: cell.text, row, problem: 'unknown', candidates: [] };
      place.diagnostics.push(createDiagnostic('SH-UNIT', cell.place, values));
    }
  }
  place.former = formerOf(formerCell, place.former, inAddress, places);
  if (address) place.street = place.unit && inAddress?.unit ? inAddress.street : address.text;
  return place;
}

/** An address with its own units, or with those of the columns beside it. */
function findInAddress(text: string, around: readonly string[], places: UnitPlaces): FoundUnit {
  const own = findUnit(text, places);
  if (around.length === 0 || own.unit) return own;
  const whole = findUnit([text, ...around].join(', '), places);
  return whole.unit ? whole : own;
}

/** The former unit that a column of its own names, else the one that today's was found through. */
function formerOf(
  cell: RowCell | undefined,
  found: Unit | undefined,
  inAddress: FoundUnit | undefined,
  places: UnitPlaces,
): Unit | undefined {
  if (cell) {
    const byId = places.units.get(cell.text);
    const named = findUnit(cell.text, places);
    return byId ?? named.former ?? found;
  }
  return found ?? inAddress?.former;
}

export type RowPlace = { unit?: Unit; former?: Unit | undefined; street?: string; diagnostics: Diagnostic[] };
