import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

/** Uncompressed, eight bits a channel. */
const RGBA = 13;

/** Unpacks the largest size of a picture. */
async function unpack(file: Uint8Array): Promise<UnpackedPicture> {
  const { KTX2File, initializeBasis } = await loadTranscoder();
  initializeBasis();
  const ktx2 = new KTX2File(file);
  try {
    if (!ktx2.isValid() || !ktx2.startTranscoding()) throw new Error('no picture of Basis Universal');
    const [widthPx, heightPx] = [ktx2.getWidth(), ktx2.getHeight()];
    const data = new Uint8Array(ktx2.getImageTranscodedSizeInBytes(0, 0, 0, RGBA));
    if (data.length !== widthPx * heightPx * 4 || !ktx2.transcodeImage(data, 0, 0, 0, RGBA, 0, -1, -1)) {
      throw new Error('the picture is damaged');
    }
    return { data, widthPx, heightPx };
  } finally {
    ktx2.close();
    ktx2.delete();
  }
}

/** Comes with three for browsers as a plain script, which this thread runs as it is. */
function loadTranscoder(): Promise<Transcoder> {
  const require = createRequire(import.meta.url);
  const file = require.resolve('three/addons/libs/basis/basis_transcoder.js');
  const script = `(function(module, exports, require, __filename, __dirname) {${readFileSync(file, 'utf8')}})`;
  const module: { exports: unknown } = { exports: {} };
  runInThisContext(script, { filename: file })(module, module.exports, require, file, dirname(file));
  // What the script puts there, by its documentation.
  const make = module.exports as (options: { wasmBinary: Uint8Array }) => Promise<Transcoder>;
  return make({ wasmBinary: readFileSync(file.replace(/\.js$/, '.wasm')) });
}

const { file } = workerData as Ktx2Work; // sent by model-textures.ts in this shape
parentPort?.postMessage(await unpack(file));

type Transcoder = {
  initializeBasis: () => void;
  KTX2File: new (
    file: Uint8Array,
  ) => {
    isValid: () => boolean;
    startTranscoding: () => boolean;
    getWidth: () => number;
    getHeight: () => number;
    getImageTranscodedSizeInBytes: (level: number, layer: number, face: number, format: number) => number;
    transcodeImage: (
      target: Uint8Array,
      level: number,
      layer: number,
      face: number,
      format: number,
      flags: number,
      channel0: number,
      channel1: number,
    ) => boolean;
    close: () => void;
    delete: () => void;
  };
};

export type Ktx2Work = { file: Uint8Array };
/** Four bytes a pixel, row by row from the top. */
export type UnpackedPicture = { data: Uint8Array; widthPx: number; heightPx: number };
