import { type Search, searchToAddress } from './state.ts';

/** Keeps how far a list of results was read, for this tab and this address. */
export function keepScroll(shown: number): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, top: scrollY, shown }));
  } catch {
    // Refused: the list then begins at its top.
  }
}

/** Gives what was kept when the visitor comes back to the same address with the browser's buttons. */
export function takeScroll(): { top: number; shown: number } | undefined {
  try {
    const [entry] = performance.getEntriesByType('navigation');
    const isBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null'); // written above
    sessionStorage.removeItem(KEY);
    return isBack && kept?.address === location.href ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a search into the address without a step in the history. */
export function writeAddress(search: Search): void {
  history.replaceState(history.state, '', location.pathname + searchToAddress(search) + location.hash);
}

const KEY = 'diemden:search-scroll';
