import { parentPort, workerData } from 'node:worker_threads';
import { bundleAdmin } from '../../src/admin/bundle-fs.ts';
import { drawPlates } from '../../src/signs/press-fs.ts';
import type { AheadMessage, AheadWork } from './draw-ahead-fs.ts';

await work(workerData as AheadWork); // sent by draw-ahead-fs.ts in this shape

async function work({ signs, admin }: AheadWork): Promise<void> {
  const tell = (done: number, total: number) =>
    parentPort?.postMessage({ done, total } satisfies AheadMessage);
  if (signs) await drawPlates(signs, tell);
  if (admin) await bundleAdmin(admin);
}
