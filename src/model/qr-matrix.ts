import encodeQr from 'qr';
import { isAlphanumeric, MAX_ALPHANUMERIC, MAX_BYTES } from './qr-capacity.ts';

/** Light modules around the symbol that readers need (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

/** Larger symbols have modules too small for a plate read at arm's length. */
const MAX_VERSION = 4;

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

type Corner = { x: number; y: number };
