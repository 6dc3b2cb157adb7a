import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something below a folder changes, and a moment longer, since editors save several files at once.
 * Watches from the call on: call it before reading the folder and nothing is missed. A folder that is not there, or
 * goes, is waited for.
 *
 * @param signal ends the waiting; the promise then resolves too
 */
export async function waitForChange(folder: string, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  await Promise.race([waitForEvent(folder, either), waitForAnother(folder, either)]);
  done.abort();
  await pause(SETTLE_MS, signal);
}

/** Resolves at the first change; only when aborted if the folder cannot be watched. */
function waitForEvent(folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    try {
      const watcher = watch(folder, { recursive: true, signal });
      watcher.once('change', () => resolve());
      watcher.on('error', () => resolve()); // a subfolder went while it was being looked at: that is a change
    } catch {
      // the folder is not there yet; waitForAnother sees it come
    }
  });
}

/** Resolves when the folder comes, goes or is replaced: the watch stays with the old one and does not always tell. */
async function waitForAnother(folder: string, signal: AbortSignal): Promise<void> {
  const before = await identify(folder);
  do await pause(LOOK_MS, signal);
  while (!signal.aborted && (await identify(folder)) === before);
}

/** Tells a folder from another one put in its place; '' for none. */
async function identify(folder: string): Promise<string> {
  return stat(folder).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => '',
  );
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {}); // aborted: that is the end of waiting
}

const SETTLE_MS = 150;
const LOOK_MS = 1000;
