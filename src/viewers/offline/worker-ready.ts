/** Without its worker nothing that is kept could be opened. How long its start may take. */
const PATIENCE_MS = 8000;

/** Waits until the worker answers for this page. @returns false when it does not come */
export async function waitForWorker(): Promise<boolean> {
  const { serviceWorker } = navigator;
  const registered = await serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registered) return false;
  const isThere = await Promise.race([serviceWorker.ready.then(() => true), wait(PATIENCE_MS)]);
  if (!isThere || serviceWorker.controller) return isThere;
  // It takes the page over a moment after its start; a page that was reloaded past it does without.
  const taken = new Promise<boolean>((resolve) =>
    serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true }),
  );
  await Promise.race([taken, wait(1500)]);
  return true;
}

function wait(delayMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, delayMs, false));
}
