import { sortSplats } from './sort.ts';
import { unpackSplats } from './unpack.ts';

let centres = new Float32Array(0);

// A page waits for the first word before it sends anything here: where workers are refused there is none.
postMessage({ is: 'ready' } satisfies SplatReply);

addEventListener('message', async ({ data }: MessageEvent<SplatOrder>) => {
  if (data.is === 'sort') {
    const order = sortSplats(centres, data.eye);
    postMessage({ is: 'sorted', order } satisfies SplatReply, { transfer: [order.buffer] });
    return;
  }
  try {
    const packed = await unpackSplats(data.file);
    centres = new Float32Array(packed.centres);
    postMessage({ is: 'unpacked', packed } satisfies SplatReply, { transfer: [packed.data.buffer] });
  } catch {
    postMessage({ is: 'failed' } satisfies SplatReply);
  }
});

export type SplatOrder =
  | { is: 'unpack'; file: ArrayBuffer }
  | { is: 'sort'; eye: readonly [number, number, number] };
export type SplatReply =
  | { is: 'ready' }
  | { is: 'failed' }
  | { is: 'unpacked'; packed: import('./pack.ts').PackedSplats }
  | { is: 'sorted'; order: Uint32Array<ArrayBuffer> };
