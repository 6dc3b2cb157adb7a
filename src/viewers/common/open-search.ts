/** Tells what the page calls its search; nothing on a page without one (in somebody's frame). */
export function nameOfSearch(): string | undefined {
  const name = document.querySelector('.site-nav a[href$="/search/"]')?.textContent.trim();
  return name === '' ? undefined : name;
}

/**
 * Asks for the search over the page. `viewers/search/header.ts` listens; viewers do not import each other.
 *
 * @param take gets the address of what the visitor chose and shows it here; gives false when it cannot, and the visitor
 *   is led to that address
 */
export function openSearch(take?: TakeResult): void {
  document.dispatchEvent(new CustomEvent('diemden:search', { detail: take }));
}

export type TakeResult = (url: string) => boolean;

declare global {
  interface DocumentEventMap {
    /** Events without a detail have null. */
    'diemden:search': CustomEvent<TakeResult | null>;
  }
}
