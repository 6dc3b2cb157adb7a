import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { CloudTools } from './splat-file.ts';

/** What holds the header of a packed file, whatever stands in it. */
const HEAD_BYTES = 1024;

/** Unpacks with Node’s own zlib. Nothing is unpacked beyond what was asked for, so that small files cannot fill the memory. */
export const UNPACK: CloudTools = {
  gunzip: (packed, mostBytes) => gunzipSync(packed, { maxOutputLength: mostBytes }),
  gunzipHead(packed, mostBytes) {
    const head = gunzipSync(packed.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
    return head.subarray(0, mostBytes);
  },
  unzstd: (packed, mostBytes) => zstdDecompressSync(packed, { maxOutputLength: mostBytes }),
};
