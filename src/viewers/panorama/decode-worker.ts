import { decodeTile } from './decode.ts';

// A page waits for the first word before it sends anything here: where workers are refused there is none.
postMessage('ready');

addEventListener('message', async ({ data }: MessageEvent<DecodeOrder>) => {
  try {
    const bitmap = await decodeTile(data.bytes);
    const reply: DecodeReply = { id: data.id, bitmap };
    postMessage(reply, { transfer: [bitmap] });
  } catch {
    postMessage({ id: data.id } satisfies DecodeReply);
  }
});

export type DecodeOrder = { id: number; bytes: Uint8Array<ArrayBuffer> };
/** Without a bitmap when the bytes were no picture. */
export type DecodeReply = { id: number; bitmap?: ImageBitmap };
