import { crc32, deflateSync } from 'node:zlib';
import { escapeMarkup } from '../model/escape-markup.ts';
import { plateUrl } from '../model/plate-code.ts';
import { QUIET_ZONE, qrMatrix, qrPath } from '../model/qr-matrix.ts';
import type { Site } from '../model/site.ts';

/** 300 dots per inch, in the dots per metre that PNG wants. */
const PNG_DOTS_PER_METRE = 11_811;

/** Makes a 37-module symbol (version 3 with its quiet zone) 100 mm wide at 300 dots per inch. */
const PLATE_MODULE_PX = 32;

/**
 * Lists the picture files of every printed code: `qr/<CODE>.svg` and `qr/<CODE>.png`, holding the upper-case address
 * of the plate's page.
 *
 * @throws when the address of the site is too long for a plate; see findQrProblem
 */
export function planCodeFiles(site: Site): { path: string; bytes: Uint8Array | string }[] {
  return site.codes.flatMap(({ code }) => {
    const address = plateUrl(site.settings.baseUrl, code);
    return [
      { path: `qr/${code}.svg`, bytes: qrSvg(address, { label: `QR ${code}: ${address}` }) },
      { path: `qr/${code}.png`, bytes: qrPng(address, { modulePx: PLATE_MODULE_PX }) },
    ];
  });
}

/**
 * Draws a QR code as an SVG file: black on white, quiet zone included, no size of its own.
 *
 * @param options.label what the picture is, for those who cannot see it
 * @throws when findQrProblem finds a problem
 */
export function qrSvg(text: string, options: { label: string }): string {
  const matrix = qrMatrix(text);
  const side = matrix.length + 2 * QUIET_ZONE;
  const label = escapeMarkup(options.label);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}" role="img" shape-rendering="crispEdges">`,
    `<title>${label}</title>`,
    `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z"/>`,
    `<path fill="#000" fill-rule="evenodd" d="${qrPath(matrix)}"/>`,
    '</svg>\n',
  ].join('');
}

/**
 * Draws a QR code as a PNG of one bit per pixel: black on white, quiet zone included, 300 dots per inch.
 *
 * @param options.modulePx side of a module in pixels, a whole number
 * @throws when findQrProblem finds a problem
 */
export function qrPng(text: string, options: { modulePx: number }): Uint8Array {
  const matrix = qrMatrix(text);
  const sidePx = (matrix.length + 2 * QUIET_ZONE) * options.modulePx;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, sidePx);
  view.setUint32(4, sidePx);
  header.set([1, 0, 0, 0, 0], 8); // one bit, greyscale, deflate, standard filters, not interlaced
  const density = new Uint8Array(9);
  new DataView(density.buffer).setUint32(0, PNG_DOTS_PER_METRE);
  new DataView(density.buffer).setUint32(4, PNG_DOTS_PER_METRE);
  density[8] = 1; // the unit is the metre
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    pngChunk('pHYs', density),
    pngChunk('IDAT', deflateSync(pngRows(matrix, options.modulePx), { level: 3 })),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Lays out the pixels, one bit each. Every row of modules is drawn once and then copied: a plate has a million pixels. */
function pngRows(matrix: readonly (readonly boolean[])[], modulePx: number): Uint8Array {
  const sidePx = (matrix.length + 2 * QUIET_ZONE) * modulePx;
  const rowBytes = 1 + Math.ceil(sidePx / 8);
  const rows = new Uint8Array(rowBytes * sidePx).fill(0xff);
  for (let y = 0; y < sidePx; y++) rows[y * rowBytes] = 0; // filter type: none
  matrix.forEach((modules, moduleY) => {
    const first = (moduleY + QUIET_ZONE) * modulePx * rowBytes;
    modules.forEach((dark, moduleX) => {
      if (dark)
        darken(rows.subarray(first + 1, first + rowBytes), (moduleX + QUIET_ZONE) * modulePx, modulePx);
    });
    for (let copy = 1; copy < modulePx; copy++)
      rows.copyWithin(first + copy * rowBytes, first, first + rowBytes);
  });
  return rows;
}

function darken(row: Uint8Array, startPx: number, lengthPx: number): void {
  for (let x = startPx; x < startPx + lengthPx; x++) {
    const index = x >> 3;
    row[index] = (row[index] ?? 0) & ~(0x80 >> (x & 7));
  }
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
