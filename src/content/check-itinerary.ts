import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type ItineraryFault, judgeItinerary, type PlanStop, toMinutes } from '../model/itinerary-rules.ts';
import type { Facts } from '../model/schemas/entries.ts';
import type { ItineraryStop } from '../model/schemas/itinerary.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Checks an itinerary against the places it visits: whether they exist, are open then, and can be reached in time. */
export function checkItinerary({ original, collection }: EntryDraft, index: ContentIndex): Diagnostic[] {
  if (!original || collection !== 'itineraries' || isBroken(original, 'days')) return [];
  const { file } = original;
  const facts: Partial<Facts<'itineraries'>> = original.partial; // of this collection
  const { days, length, startsOn, months } = facts;
  if (!days) return [];
  const refs = days.flatMap(({ stops, night }, row) => [
    ...stops.flatMap((stop, column) =>
      'place' in stop ? checkRef(stop.place, file, ['days', row, 'stops', column, 'place'], index) : [],
    ),
    ...(night === undefined ? [] : checkRef(night, file, ['days', row, 'night'], index)),
  ]);
  const faults = judgeItinerary({
    length,
    startsOn,
    months,
    days: days.map(({ day, stops, night }) => ({
      day,
      stops: stops.map((stop) => planStop(stop, index)),
      hasNight: night !== undefined,
    })),
  });
  return [...refs, ...faults.map((fault) => explain(fault, file, nameOf(fault, days)))];
}

/** A photograph shows people only with their consent, so the entry must say how it is with them. */
export function checkPhotospot({ original, collection }: EntryDraft): Diagnostic[] {
  if (!original || collection !== 'photospots' || isBroken(original, 'pictures')) return [];
  const facts: Partial<Facts<'photospots'>> = original.partial; // of this collection
  const row = facts.pictures?.findIndex(({ kind }) => kind === 'photograph') ?? -1;
  if (row < 0 || facts.people !== undefined || isBroken(original, 'people')) return [];
  return [createDiagnostic('PHOTO-CONSENT', placeOfValue(original.file, ['pictures', row, 'file']), {})];
}

function planStop(stop: ItineraryStop, index: ContentIndex): PlanStop {
  const timing = { arriveMin: toMinutes(stop.arrive), stayMin: stop.stayMin, by: stop.by };
  if ('external' in stop)
    return { ...timing, point: stop.point, hours: undefined, status: undefined, isBed: true };
  const facts = index.byRef.get(stop.place)?.original?.partial;
  return {
    ...timing,
    point: facts?.point,
    hours: facts && 'hours' in facts ? facts.hours : undefined,
    status: facts?.status,
    isBed: stop.place.startsWith('stays/'),
  };
}

function nameOf({ day, stop }: ItineraryFault, days: NonNullable<Facts<'itineraries'>['days']>): string {
  const found = stop === undefined ? undefined : days[day]?.stops[stop];
  return found ? ('place' in found ? found.place : found.name) : '';
}

function explain(fault: ItineraryFault, file: SourceFile, stop: string): Diagnostic {
  const day: KeyPath = ['days', fault.day];
  const at = (key: string) =>
    placeOfValue(file, fault.stop === undefined ? [...day, key] : [...day, 'stops', fault.stop, key]);
  switch (fault.is) {
    case 'days':
      return createDiagnostic('ITIN-DAYS', placeOfValue(file, ['length']), {
        expected: fault.expected,
        found: fault.found,
      });
    case 'order':
      return createDiagnostic('ITIN-ORDER', at('day'), { number: fault.number, expected: fault.expected });
    case 'status':
      return createDiagnostic('ITIN-STATUS', at('place'), { stop, status: fault.status });
    case 'shut':
      return createDiagnostic('ITIN-SHUT', at('arrive'), {
        stop,
        hours: fault.hours,
        days: fault.days,
        months: fault.months.map(String),
        never: fault.isNever ? 'yes' : '',
      });
    case 'time':
      return createDiagnostic('ITIN-TIME', at('arrive'), {
        stop,
        arrive: clock(fault.arriveMin),
        leave: clock(fault.leaveMin),
      });
    case 'far':
      return createDiagnostic('ITIN-FAR', at('arrive'), {
        stop,
        by: fault.by,
        needed: fault.neededMin,
        given: fault.givenMin,
      });
    case 'night':
      return createDiagnostic('ITIN-NIGHT', at('day'), { day: fault.number });
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
