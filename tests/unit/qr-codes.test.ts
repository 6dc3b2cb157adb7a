import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { checkSymbol, plateUrl } from '../../src/model/plate-code.ts';
import { findQrProblem, qrMatrix, qrPath } from '../../src/model/qr-matrix.ts';
import { planCodeFiles, qrPng, qrSvg } from '../../src/outputs/qr.ts';
import { makeSite } from './plate-site.ts';

const site = makeSite(
  ['7K3F9P', 'F6ZQVZ', 'SMCF1Z', '000000', 'ZZZZZZ'].map((body) => body + checkSymbol(body)),
);

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(wasm);
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(bytes).buffer },
    fireImmediately: true,
  });
});

describe('the code files of a site', () => {
  const files = planCodeFiles(site);

  test('are an SVG and a PNG per code', () => {
    expect(files.map((file) => file.path)).toEqual(
      site.codes.flatMap(({ code }) => [`qr/${code}.svg`, `qr/${code}.png`]),
    );
  });

  test('are the same bytes every time', () => {
    expect(planCodeFiles(site)).toEqual(files);
  });

  test.each(files)('$path reads as its address in two independent readers', async ({ path, bytes }) => {
    const picture = typeof bytes === 'string' ? sharp(Buffer.from(bytes), { density: 72 * 6 }) : sharp(bytes);
    const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = new Uint8ClampedArray(data);
    const expected = plateUrl(site.settings.baseUrl, path.slice(3, 10));

    expect(jsqr(pixels, info.width, info.height)?.data).toBe(expected);
    const image = { data: pixels, width: info.width, height: info.height, colorSpace: 'srgb' as const };
    const found = await readBarcodes(image, { formats: ['QRCode'] });
    expect(found.map((code) => code.text)).toEqual([expected]);
  });
});

describe('a QR code', () => {
  const text = 'HTTPS://DULICH.VN/Q/7K3F9PD';

  test('has 29 modules a side for a short upper-case address at level H', () => {
    const matrix = qrMatrix(text);
    expect([matrix.length, ...new Set(matrix.map((row) => row.length))]).toEqual([29, 29]);
    expect(matrix[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
  });

  test('has a path whose even-odd filling is exactly its dark modules', () => {
    const matrix = qrMatrix(text);
    expect(fillEvenOdd(qrPath(matrix), matrix.length)).toEqual(matrix);
  });

  test('fills holes and corners that touch without seams', () => {
    const rows = ['##..', '#.#.', '.#.#', '####'].map((row) => [...row].map((module) => module === '#'));
    expect(fillEvenOdd(qrPath(rows), 4)).toEqual(rows);
  });

  test('keeps four light modules on every side of the picture', async () => {
    const { data, info } = await sharp(qrPng(text, { modulePx: 5 }))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([37 * 5, 37 * 5]);
    const isDark = (x: number, y: number) => (data[y * info.width + x] ?? 0) < 128;
    expect(Array.from({ length: 20 }, (_, index) => isDark(index, 100))).not.toContain(true);
    expect([isDark(19, 20), isDark(20, 19), isDark(20, 20)]).toEqual([false, false, true]);
  });

  test('states its printing density', async () => {
    const metadata = await sharp(qrPng(text, { modulePx: 8 })).metadata();
    expect([metadata.density, metadata.channels]).toEqual([300, 1]);
  });

  test('carries its label as text, not as markup', () => {
    expect(qrSvg(text, { label: '<b> & co' })).toContain('<title>&lt;b&gt; &amp; co</title>');
  });

  test.each([
    ['HTTPS://A-VERY-LONG-HOST.EXAMPLE/Q/7K3F9PD', '42 characters'],
    ['https://a-long-host.example/folder/Q/7K3F9PD', 'version 4'],
    ['HTTPS://ĐIỂM.VN/Q/7K3F9PD', 'ASCII'],
    ['', 'ASCII'],
  ])('is refused for %j', (address, reason) => {
    expect(findQrProblem(address)).toContain(reason);
    expect(() => qrMatrix(address)).toThrow(reason);
  });

  test.each([
    [`HTTPS://${'A'.repeat(17)}/Q/7K3F9PD`, 29],
    [`https://${'a'.repeat(16)}/Q/7K3F9PD`, 33],
  ])('still fits %s', (address, side) => {
    expect(qrMatrix(address)).toHaveLength(side);
  });
});

/** Fills path data made of M, h, v and z with the even-odd rule, sampling the middle of each module. */
function fillEvenOdd(path: string, side: number): boolean[][] {
  const verticals: { x: number; fromY: number; toY: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mhv])(-?\d+)(?: (-?\d+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    if (command === 'h') x += Number(first);
    if (command !== 'v') continue;
    verticals.push({ x, fromY: Math.min(y, y + Number(first)), toY: Math.max(y, y + Number(first)) });
    y += Number(first);
  }
  const isInside = (column: number, row: number) =>
    verticals.filter((edge) => edge.x <= column && edge.fromY <= row && edge.toY > row).length % 2 === 1;
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => isInside(column, row)),
  );
}
