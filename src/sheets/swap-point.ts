import { isLatitude, isLongitude } from './read-point.ts';
import type { RowReading } from './read-row.ts';

/** Puts exchanged columns of latitude and longitude right in `reading` and tells it; in Viet Nam no number can be both. */
export function swapPoint(row: number, reading: RowReading): void {
  const [lat, lng] = [reading.values.get('lat'), reading.values.get('lng')];
  if (!lat || !lng || !isLongitude(Number(lat.value)) || !isLatitude(Number(lng.value))) return;
  reading.values.set('lat', { ...lat, value: lng.value });
  reading.values.set('lng', { ...lng, value: lat.value });
  reading.told.push({ key: 'lat', cell: lat.cell, row, value: String(lng.value), why: 'swapped' });
}
