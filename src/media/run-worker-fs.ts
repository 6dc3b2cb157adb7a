import { Worker } from 'node:worker_threads';

/** Many times what the largest model takes; only something broken takes longer. */
const LIMIT_MS = 180_000;
const LIMIT_MB = 1_500;

/**
 * Runs a file as a thread of its own with bounded memory and time, until it sends its first message.
 * @returns the message
 * @throws what the thread threw, or when the time or the memory is not enough
 */
export function runWorker(file: URL, workerData: object): Promise<unknown> {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB } });
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<unknown>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT_MS / 1000} s`)), LIMIT_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread of the build ended with ${code}`)));
  }).finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
