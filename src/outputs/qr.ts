import { crc32, deflateSync } from 'node:zlib';
import encodeQr from 'qr';
import { escapeMarkup } from '../model/escape-markup.ts';
import { plateUrl } from '../model/plate-code.ts';
import { isAlphanumeric, MAX_ALPHANUMERIC, MAX_BYTES } from '../model/qr-capacity.ts';
import type { Site } from '../model/site.ts';

/** Light modules around the symbol that readers need (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/** Larger symbols have modules too small for a plate read at arm's length. */
const MAX_VERSION = 4;

/** 300 dots per inch, in the dots per metre that PNG wants. */
const PNG_DOTS_PER_METRE = 11_811;

/** Makes a 37-module symbol (version 3 with its quiet zone) 100 mm wide at 300 dots per inch. */
const PLATE_MODULE_PX = 32;

/**
 * Lists the picture files of every printed code: `qr/<CODE>.svg` and `qr/<CODE>.png`, holding the upper-case address
 * of the plate's page.
 *
 * @throws when the address of the site is too long for a plate; see {@link findQrProblem}
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
 * Explains why `text` is not fit for the QR code of a plate, or gives nothing when it is. Plates carry error
 * correction level H, at most 35 alphanumeric characters (version 3) or, with lower case, at most version 4.
 */
export function findQrProblem(text: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(text)) return `a QR code holds printable ASCII only, got "${text}"`;
  if (isAlphanumeric(text) && text.length > MAX_ALPHANUMERIC) {
    return `"${text}" has ${text.length} characters; a plate's QR code holds ${MAX_ALPHANUMERIC}: use a shorter host name`;
  }
  if (!isAlphanumeric(text) && text.length > MAX_BYTES) {
    return `"${text}" needs more than version ${MAX_VERSION}: use a short host name without a path, in upper case`;
  }
  return undefined;
}

/**
 * Computes the modules of a QR code at error correction level H.
 *
 * @returns rows from top to bottom, modules from left to right, `true` for dark; without quiet zone
 * @throws when {@link findQrProblem} finds one
 */
export function qrMatrix(text: string): boolean[][] {
  const problem = findQrProblem(text);
  if (problem) throw new Error(problem);
  // The encoder refuses a border of 0, so it draws one module and we take it off.
  const bordered = encodeQr(text, 'raw', { ecc: 'high', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}

/**
 * Draws the dark modules as one path of merged outlines, to be filled with the even-odd rule. Separate rectangles leave
 * hairlines between modules in several PDF and SVG renderers; one path does not.
 *
 * @returns SVG path data; one unit is one module, 0,0 is the symbol's top left corner without quiet zone
 */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  const edges = listOutlineEdges(matrix);
  let path = '';
  for (const [start, ends] of edges) {
    while (ends.length > 0) path += traceLoop(edges, start);
  }
  return path;
}

/**
 * Draws a QR code as an SVG file: black on white, quiet zone included, no size of its own.
 *
 * @param options.label what the picture is, for those who cannot see it
 * @throws when {@link findQrProblem} finds a problem
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
 * @throws when {@link findQrProblem} finds a problem
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

/** Lists the borders between dark and light as unit edges with dark on the right: start corner → end corners. */
function listOutlineEdges(matrix: readonly (readonly boolean[])[]): Map<string, Corner[]> {
  const edges = new Map<string, Corner[]>();
  const isDark = (x: number, y: number) => matrix[y]?.[x] ?? false;
  const add = (x: number, y: number, end: Corner) => {
    const key = `${x} ${y}`;
    const ends = edges.get(key);
    if (ends) ends.push(end);
    else edges.set(key, [end]);
  };
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      if (!isDark(x, y - 1)) add(x, y, { x: x + 1, y });
      if (!isDark(x + 1, y)) add(x + 1, y, { x: x + 1, y: y + 1 });
      if (!isDark(x, y + 1)) add(x + 1, y + 1, { x, y: y + 1 });
      if (!isDark(x - 1, y)) add(x, y + 1, { x, y });
    });
  });
  return edges;
}

/** Walks one closed outline from `start`, taking its edges out of `edges`, and joins edges that run on straight. */
function traceLoop(edges: Map<string, Corner[]>, start: string): string {
  const [startX = 0, startY = 0] = start.split(' ').map(Number);
  let path = `M${start}`;
  let corner: Corner = { x: startX, y: startY };
  let run = { isAcross: true, length: 0 };
  const flush = () => {
    if (run.length !== 0) path += `${run.isAcross ? 'h' : 'v'}${run.length}`;
  };
  for (;;) {
    const next = edges.get(`${corner.x} ${corner.y}`)?.pop();
    if (!next) break; // back at the start: every other corner has as many ways out as in
    const isAcross = next.y === corner.y;
    if (isAcross !== run.isAcross) {
      flush();
      run = { isAcross, length: 0 };
    }
    run.length += isAcross ? next.x - corner.x : next.y - corner.y;
    corner = next;
  }
  flush();
  return `${path}z`;
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

type Corner = { x: number; y: number };
