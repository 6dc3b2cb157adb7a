/** Tells whether bytes nobody asked for yet may be fetched. */
export function mayFetchAhead(): boolean {
  // Chromium only, and not known to TypeScript; others say nothing about the line.
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (connection?.saveData || /2g$/.test(connection?.effectiveType ?? '')) return false;
  return !matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Runs something when the page has nothing else to do. Safari has no such function. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
