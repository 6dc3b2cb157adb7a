import type { PackedSplats } from './pack.ts';
import type { SplatOrder, SplatReply } from './splat-worker.ts';

/** Where no worker has answered after this long, the page does the work itself. */
const PATIENCE_MS = 3_000;

/**
 * Starts a worker that unpacks splats and sorts them, so that the page stays smooth. Where browsers refuse it, `unpack` works
 * in the page and `sort` says that nobody sorts elsewhere.
 */
export function createHelper(): SplatHelper {
  const worker = startWorker();
  const ready = new Promise<Worker | undefined>((resolve) => {
    if (!worker) return resolve(undefined);
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<SplatReply>) => {
      if (data.is !== 'ready') return;
      clearTimeout(timer);
      resolve(worker);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // not a fault: the page does it itself
      resolve(undefined);
    });
  });
  let holds = false;
  let isSorting = false;
  return {
    async unpack(file) {
      const helper = await ready;
      if (!helper) return (await import('./unpack.ts')).unpackSplats(file);
      const packed = await ask(helper, file);
      holds = true;
      return packed;
    },
    sort(eye, onOrder) {
      if (!worker || !holds) return 'never';
      if (isSorting) return 'later';
      isSorting = true;
      const listen = ({ data }: MessageEvent<SplatReply>) => {
        if (data.is !== 'sorted') return;
        worker.removeEventListener('message', listen);
        isSorting = false;
        onOrder(data.order);
      };
      worker.addEventListener('message', listen);
      worker.postMessage({ is: 'sort', eye } satisfies SplatOrder);
      return 'begun';
    },
    destroy: () => worker?.terminate(),
  };
}

function ask(worker: Worker, file: ArrayBuffer): Promise<PackedSplats> {
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<SplatReply>) => {
      worker.removeEventListener('message', listen);
      if (data.is === 'unpacked') resolve(data.packed);
      else reject(new Error('expected splats'));
    };
    worker.addEventListener('message', listen);
    worker.postMessage({ is: 'unpack', file } satisfies SplatOrder, [file]);
  });
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./splat-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // refused by the browser or by the policy of a page around this one
  }
}

export type SplatHelper = {
  /** Takes the memory of `file`. @throws when it is no SPZ file */
  unpack: (file: ArrayBuffer) => Promise<PackedSplats>;
  /** Has the splats sorted for an eye, once what was asked before is done. @returns `never` when the page must sort itself */
  sort: (
    eye: readonly [number, number, number],
    onOrder: (order: Uint32Array<ArrayBuffer>) => void,
  ) => 'begun' | 'later' | 'never';
  destroy: () => void;
};
