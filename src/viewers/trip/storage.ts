import { readTrip, type TripStop } from '../../model/trip.ts';

/** Reads the trip of this device. It never leaves it. */
export function loadTrip(): TripStop[] {
  try {
    return readTrip(localStorage.getItem(KEY));
  } catch {
    return []; // storage is switched off
  }
}

/** Keeps the trip. @returns whether the device did: not in some private windows, or where storage is full or switched off */
export function storeTrip(trip: readonly TripStop[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(trip));
    dispatchEvent(new Event(CHANGED));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when the trip changes here or in another tab. */
export function onTripChange(listener: () => void, signal?: AbortSignal): void {
  const options = signal ? { signal } : {};
  addEventListener(CHANGED, listener, options);
  addEventListener('storage', ({ key }) => key === KEY && listener(), options);
}

const KEY = 'diem-den:trip';
const CHANGED = 'diemden:trip';
