/** Lists what was searched on this device, newest first; nothing where the browser keeps nothing. */
export function listRecent(storage: Storage | undefined = findStorage()): string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    return []; // spoiled by hand, or refused; the list is a comfort
  }
}

/** Notes a query that led somewhere. It stays on this device. */
export function noteRecent(query: string, storage: Storage | undefined = findStorage()): void {
  const text = query.normalize('NFC').trim();
  if (text.length < 2) return;
  const kept = listRecent(storage).filter((other) => other.toLowerCase() !== text.toLowerCase());
  try {
    storage?.setItem(KEY, JSON.stringify([text, ...kept].slice(0, MAX_RECENT)));
  } catch {
    // Full or refused: the next search is not offered again.
  }
}

/** Forgets all queries. */
export function clearRecent(storage: Storage | undefined = findStorage()): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // Refused: then nothing was kept either.
  }
}

function findStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // blocked by the browser's settings
  }
}

const KEY = 'diemden:searches';
const MAX_RECENT = 6;
