// Lets pages open without network once somebody took them along. Nothing else depends on it: where there is no worker,
// everything comes from the network as ever. Runs when the page is there and idle, never before its first picture.
const isKiosk = document.documentElement.dataset.kiosk !== undefined; // has its pages on the spot
if (import.meta.env.PROD && !isKiosk && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

function later(): void {
  // Safari has no such function.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void register(), { timeout: 5000 });
  else setTimeout(() => void register(), 1500);
}

/** A worker that cannot be had (a private window, an edition without one) is no fault. */
async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    // Known to Chromium only. Six kilobytes more, which who saves data does without.
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (!connection?.saveData) active?.postMessage({ keep: document.documentElement.lang.slice(0, 2) });
  } catch {
    // said where somebody wants to take something along
  }
}
