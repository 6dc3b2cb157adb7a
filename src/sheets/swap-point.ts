import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { EntryRow } from './entry-rows.ts';
import { isLatitude, isLongitude } from './read-point.ts';
import type { RowReading } from './read-row.ts';

/** Puts exchanged columns of latitude and longitude right in `reading`; in Viet Nam no number can be both. SH-REPAIRED. */
export function swapPoint({ row, cells }: EntryRow, reading: RowReading): Diagnostic[] {
  const [lat, lng] = [reading.values.get('lat'), reading.values.get('lng')];
  if (!lat || !lng || !isLongitude(Number(lat.value)) || !isLatitude(Number(lng.value))) return [];
  reading.values.set('lat', { ...lat, value: lng.value });
  reading.values.set('lng', { ...lng, value: lat.value });
  const cell = cells.get('lat') ?? lat.cell;
  const values = {
    found: `${lat.value}, ${lng.value}`,
    value: `${lng.value}, ${lat.value}`,
    column: cell.header,
    row,
    why: 'swapped',
  };
  return [createDiagnostic('SH-REPAIRED', cell.place, values)];
}
