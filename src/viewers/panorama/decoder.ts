import { decodeTile } from './decode.ts';
import type { DecodeOrder, DecodeReply } from './decode-worker.ts';

/**
 * Decodes tiles in a worker, so that the page stays smooth also where browsers decode on the thread that asks. Until the
 * worker answers, and where there is none, tiles are decoded by the page itself.
 */
export function createDecoder(): Decoder {
  const waiting = new Map<number, Waiting>();
  const worker = startWorker();
  let isReady = false;
  let count = 0;

  worker?.addEventListener('message', ({ data }: MessageEvent<DecodeReply | 'ready'>) => {
    if (data === 'ready') {
      isReady = true;
      return;
    }
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.bitmap) resolve ? resolve(data.bitmap) : data.bitmap.close();
    else reject?.(new Error('the tile is no picture'));
  });
  worker?.addEventListener('error', (event) => {
    event.preventDefault(); // not a fault: the page decodes itself
    isReady = false;
    for (const { bytes, resolve, reject } of waiting.values()) decodeTile(bytes).then(resolve, reject);
    waiting.clear();
  });

  return {
    decode(bytes) {
      if (!worker || !isReady) return decodeTile(bytes);
      count += 1;
      const order: DecodeOrder = { id: count, bytes };
      return new Promise((resolve, reject) => {
        waiting.set(order.id, { bytes, resolve, reject });
        worker.postMessage(order);
      });
    },
    destroy() {
      worker?.terminate();
      for (const { reject } of waiting.values()) reject(new Error('the viewer was closed'));
      waiting.clear();
    },
  };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // refused by the browser or by the policy of a page around this one
  }
}

type Waiting = {
  bytes: Uint8Array<ArrayBuffer>;
  resolve: (bitmap: ImageBitmap) => void;
  reject: (error: Error) => void;
};

export type Decode = (bytes: Uint8Array<ArrayBuffer>) => Promise<ImageBitmap>;
export type Decoder = { decode: Decode; destroy: () => void };
