/** How often it is looked whether the network is back where the browser itself does not notice. */
const LOOK_MS = 20_000;

/**
 * Waits until our own site answers again.
 * @param url any file of ours; only its head is asked for, which the service worker leaves to the network
 * @param signal ends the waiting; what is promised never comes then
 */
export function waitForNetwork(url: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const answer = await fetch(url, { method: 'HEAD', cache: 'no-store', signal }).catch(() => undefined);
      if (!answer?.ok || answer.redirected || signal.aborted) return; // the page of a Wi-Fi is no return
      stop();
      resolve();
    };
    const timer = setInterval(look, LOOK_MS);
    const stop = () => {
      clearInterval(timer);
      removeEventListener('online', look);
    };
    addEventListener('online', look);
    signal.addEventListener('abort', stop);
  });
}

/** Tells whether a request failed because nobody answered, not because of what was answered. */
export function isNoNetwork(error: unknown): boolean {
  return error instanceof TypeError;
}
