import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import decodeQr from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Resolutions at which every finished code must be read, in dots per inch. */
export const READ_BACK_DPI = [100, 150, 300] as const;

/**
 * Rasterises a finished PDF as a printer would and reads its codes with two independent decoders.
 * @param wanted the texts on each page
 * @returns a fault per page, resolution and decoder; empty when every page holds exactly the wanted codes at every resolution
 */
export async function readBack(
  pdf: Uint8Array,
  wanted: readonly (readonly string[])[],
  resolutions: readonly number[] = READ_BACK_DPI,
): Promise<ReadBackFault[]> {
  const library = await prepareReading();
  const faults: ReadBackFault[] = [];
  for (const dpi of resolutions) {
    const document = await library.loadDocument(pdf);
    try {
      for (const page of document.pages()) {
        const expected = [...(wanted[page.number] ?? [])].sort();
        const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
        // BGRA or RGBA: black and white are the same in both.
        const found = await readCodes({
          data: new Uint8ClampedArray(data),
          width,
          height,
          colorSpace: 'srgb',
        });
        for (const [decoder, texts] of found)
          if (texts.join('\n') !== expected.join('\n'))
            faults.push({ page: page.number + 1, dpi, decoder, wanted: expected, found: texts });
      }
    } finally {
      document.destroy();
    }
  }
  return faults;
}

/** Finds codes with ZXing, and reads what it found once more with a stricter decoder. */
async function readCodes(picture: Picture): Promise<Map<string, string[]>> {
  const results = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
  });
  const again = results.map(({ position }) => readStrictly(cut(picture, Object.values(position))));
  return new Map([
    ['ZXing', results.map(({ text }) => text).sort()],
    ['qr', again.sort()],
  ]);
}

/** Reads a picture with one code strictly; '' when it cannot. */
export function readStrictly(picture: Picture): string {
  try {
    return decodeQr(picture, { timeLimit: 10_000 });
  } catch {
    return ''; // an unreadable code is what this looks for
  }
}

/** Cuts out a code with its quiet zone, an eighth of its side. */
function cut({ data, width, height }: Picture, corners: readonly { x: number; y: number }[]): Picture {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const quiet = Math.round((Math.max(...xs) - Math.min(...xs)) / 8);
  const left = Math.max(0, Math.floor(Math.min(...xs)) - quiet);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - quiet);
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + quiet);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + quiet);
  const part = new Uint8ClampedArray((right - left) * (bottom - top) * 4);
  for (let y = top; y < bottom; y += 1)
    part.set(data.subarray((y * width + left) * 4, (y * width + right) * 4), (y - top) * (right - left) * 4);
  return { data: part, width: right - left, height: bottom - top, colorSpace: 'srgb' };
}

/** Starts the renderer and hands the decoder its program, which it would fetch from elsewhere otherwise. */
export function prepareReading(): Promise<PDFiumLibrary> {
  ready ??= (async () => {
    const wasm = await readFile(
      createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
    );
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(wasm).buffer },
      fireImmediately: true,
    });
    return PDFiumLibrary.init();
  })();
  return ready;
}

let ready: Promise<PDFiumLibrary> | undefined;

type Picture = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number; colorSpace: 'srgb' };

/** A page whose codes are not what they should be. */
export type ReadBackFault = {
  /** Counted from 1. */
  page: number;
  dpi: number;
  decoder: string;
  wanted: string[];
  found: string[];
};
