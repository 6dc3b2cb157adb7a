import { Worker } from 'node:worker_threads';
import { findAdminBundle } from '../../src/admin/bundle-fs.ts';
import { hasPlates, type PressPlan } from '../../src/signs/press-fs.ts';

/**
 * Makes in a thread of its own what needs no pages, while the pages are made: the plates, and the bundle of the editing page.
 * All of it goes into the caches; where they hold it, there is no thread.
 * @param onProgress called with the number of plates done
 */
export async function drawAhead(work: AheadWork, onProgress: OnProgress): Promise<Ahead> {
  const signs = work.signs && !(await hasPlates(work.signs)) ? work.signs : undefined;
  const admin = work.admin && !(await findAdminBundle(work.admin)) ? work.admin : undefined;
  if (!signs && !admin) return { over: Promise.resolve(), stop: async () => {} };
  const workerData: AheadWork = { signs, admin };
  const worker = new Worker(new URL('./draw-ahead-worker.ts', import.meta.url), { workerData });
  worker.on('message', ({ done, total }: AheadMessage) => onProgress(done, total));
  const over = new Promise<void>((resolve) => {
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
  return { over, stop: async () => void (await worker.terminate()) };
}

type OnProgress = (done: number, total: number) => void;

export type Ahead = {
  /** Kept when it ends, well or badly: what is missing then is made by whoever needs it, and what was wrong shows there. */
  over: Promise<void>;
  stop: () => Promise<void>;
};

/** What is missing is not made. */
export type AheadWork = {
  signs?: PressPlan | undefined;
  admin?: { root: string; cacheDir: string } | undefined;
};

/** How many plates are drawn. */
export type AheadMessage = { done: number; total: number };
