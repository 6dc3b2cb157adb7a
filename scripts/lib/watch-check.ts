import { waitForChange } from './wait-for-change-fs.ts';

/**
 * Runs a check now and after every change of a folder, one after the other, until the signal ends it. A check that
 * fails is tried again a little later, since a file may be gone or half written while it is read; what goes on failing
 * is told, and the next change starts anew.
 *
 * @param check may throw what the file system throws
 * @param tell gets the reason of a failure that stayed
 */
export async function watchAndCheck(
  folder: string,
  {
    check,
    tell,
    signal,
  }: { check: () => Promise<void>; tell: (reason: string) => void; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const change = waitForChange(folder, signal);
    await tryTwice(check, tell);
    await change;
  }
}

async function tryTwice(check: () => Promise<void>, tell: (reason: string) => void): Promise<void> {
  try {
    await check();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await check().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  }
}

/** Programs that save by deleting and renaming are done by then. */
const AGAIN_MS = 300;
