import { mergeStamps, readStamps, type Stamp } from './state.ts';

/** Reads the stamps of this device. Nothing ever leaves it. */
export function loadStamps(): Stamp[] {
  try {
    return readStamps(localStorage.getItem(KEY));
  } catch {
    return []; // storage is switched off
  }
}

/**
 * Adds stamps and keeps them.
 * @returns all stamps, or undefined when the device would not keep them: a private window, storage full or switched off
 */
export function addStamps(stamps: readonly Stamp[]): Stamp[] | undefined {
  const all = mergeStamps(loadStamps(), stamps);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    dispatchEvent(new Event(CHANGED));
    return all;
  } catch {
    return undefined;
  }
}

/** Forgets the stamps of some plates, on request only. */
export function forgetStamps(codes: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(loadStamps().filter(({ code }) => !codes.includes(code))));
    dispatchEvent(new Event(CHANGED));
  } catch {
    // what could not be stored need not be forgotten
  }
}

/** Asks the browser to keep the stamps when room gets short. Browsers decide by themselves and may say no. */
export function askToKeep(): void {
  void navigator.storage?.persist?.().catch(() => false);
}

/** Calls back when stamps change here or in another tab. */
export function onStampsChange(listener: () => void, signal: AbortSignal): void {
  addEventListener(CHANGED, listener, { signal });
  addEventListener('storage', (event) => event.key === KEY && listener(), { signal });
}

/** What staff signed for a route, as it was given; nothing when there is none. */
export function loadConfirmation(route: string): string | undefined {
  try {
    return localStorage.getItem(`${KEY}:${route}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what staff signed for a route; undefined forgets it. */
export function storeConfirmation(route: string, confirmation: string | undefined): void {
  try {
    if (confirmation === undefined) localStorage.removeItem(`${KEY}:${route}`);
    else localStorage.setItem(`${KEY}:${route}`, confirmation);
    dispatchEvent(new Event(CHANGED));
  } catch {
    // the stamps themselves could not be kept either, and that was said
  }
}

const KEY = 'diem-den:passport';
const CHANGED = 'diemden:stamps';
