import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { readBarcodes } from 'zxing-wasm/reader';
import { prepareReading, readStrictly } from '../../../src/signs/read-back-fs.ts';
import { photographCode, type Weather } from './dirty-code.ts';

/** How the codes are looked at; `sidePx` is the width of code and quiet zone in the camera's frame. */
export const WEATHERS: readonly (Weather & { name: string })[] = [
  { name: 'clean', sidePx: 240, dirt: 0, blurPx: 0.5 },
  { name: 'mud 3 %', sidePx: 240, dirt: 0.03, blurPx: 1.2 },
  { name: 'mud 6 %', sidePx: 240, dirt: 0.06, blurPx: 1.2 },
  { name: 'mud 9 %', sidePx: 240, dirt: 0.09, blurPx: 1.2 },
  { name: 'far away', sidePx: 76, dirt: 0, blurPx: 0.6 },
];

/** At most so many signs are photographed: each is looked at in every weather. */
const MOST = 60;

/**
 * Reads the codes of a finished file, a sign a page, in every weather.
 * @param wanted the text of the code on each page
 * @returns per weather the share of codes that ZXing or the strict reader reads right
 */
export async function readSigns(pdf: Uint8Array, wanted: readonly string[]): Promise<Reading[]> {
  await prepareReading();
  const codes = await cutCodes(pdf, wanted);
  const readings: Reading[] = [];
  for (const weather of WEATHERS) {
    let right = 0;
    for (const [index, { png, text }] of codes.entries()) {
      const photograph = await photographCode(png, index + 1, weather);
      const found = await readBarcodes(photograph, { formats: ['QRCode'], tryHarder: true });
      const isRight = found.some((one) => one.text === text) || readStrictly(photograph) === text;
      if (isRight) right += 1;
    }
    readings.push({ weather: weather.name, share: right / codes.length });
  }
  return readings;
}

/** Cuts the code of each page out of a clean rendering at 150 dots per inch. */
async function cutCodes(
  pdf: Uint8Array,
  wanted: readonly string[],
): Promise<{ png: Buffer; text: string }[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const codes: { png: Buffer; text: string }[] = [];
  for (const page of document.pages()) {
    const text = wanted[page.number];
    if (text === undefined || codes.length >= MOST) break;
    const { data, width, height } = await page.render({ scale: 150 / 72, render: 'bitmap' });
    const pixels = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as const;
    const [found] = await readBarcodes(pixels, { formats: ['QRCode'], tryHarder: true });
    if (!found) throw new Error(`no code on page ${page.number + 1}, not even a clean one`);
    const { topLeft, topRight, bottomLeft } = found.position;
    const side = topRight.x - topLeft.x;
    // Four modules of quiet zone on each side; the version says how many modules the symbol has.
    const quiet = Math.round((side * 4) / (17 + 4 * Number(found.version)));
    const png = await sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
      .extract({
        left: topLeft.x - quiet,
        top: topLeft.y - quiet,
        width: side + 2 * quiet,
        height: bottomLeft.y - topLeft.y + 2 * quiet,
      })
      .greyscale()
      .png()
      .toBuffer();
    codes.push({ png, text });
  }
  document.destroy();
  return codes;
}

export type Reading = { weather: string; share: number };
