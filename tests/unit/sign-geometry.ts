import { QUIET_ZONE, qrMatrix } from '../../src/model/qr-matrix.ts';
import type { Box, DisplayItem, DisplayList, FillItem, TextItem } from '../../src/signs/display-list.ts';
import type { Faces } from '../../src/signs/faces.ts';
import { MM_PER_PT } from '../../src/signs/fit-text.ts';

/** Box around the ink of a line of text, in millimetres. */
export function inkBox(item: TextItem, faces: Faces): Box {
  const known = boxes.get(item) ?? measure(item, faces);
  boxes.set(item, known);
  return known;
}

const boxes = new WeakMap<TextItem, Box>();

function measure(item: TextItem, faces: Faces): Box {
  const font = faces.get(item.face);
  if (!font) throw new Error(`no font ${item.face}`);
  const { minX, minY, maxX, maxY } = font.layout(item.text).bbox;
  const scale = (item.sizePt * MM_PER_PT) / font.unitsPerEm;
  return {
    xMm: item.xMm + minX * scale,
    yMm: item.baselineMm - maxY * scale,
    widthMm: (maxX - minX) * scale,
    heightMm: (maxY - minY) * scale,
  };
}

/** The codes of a sign: symbol and quiet zone. */
export function listCodes(list: DisplayList, payload: string): { item: FillItem; zone: Box }[] {
  const modules = qrMatrix(payload).length;
  return list.items.filter(isCode).map((item) => {
    const quietMm = QUIET_ZONE * item.scaleMm;
    const sideMm = (modules + 2 * QUIET_ZONE) * item.scaleMm;
    const zone = { xMm: item.xMm - quietMm, yMm: item.yMm - quietMm, widthMm: sideMm, heightMm: sideMm };
    return { item, zone };
  });
}

export function listTexts(list: DisplayList): TextItem[] {
  return list.items.filter((item) => item.is === 'text');
}

/** The squares of the pictograms whose names these are. */
export function listPictograms(list: DisplayList, names: readonly string[]): Box[] {
  return list.items.flatMap((item) => {
    if (item.is !== 'fill' || item.alt === undefined || !names.includes(item.alt)) return [];
    const sideMm = 100 * item.scaleMm; // drawn on a grid of 100
    return [{ xMm: item.xMm, yMm: item.yMm, widthMm: sideMm, heightMm: sideMm }];
  });
}

/** How far two boxes lie over each other, in millimetres; at most 0 when they do not. */
export function overlapMm(a: Box, b: Box): number {
  const across = Math.min(a.xMm + a.widthMm, b.xMm + b.widthMm) - Math.max(a.xMm, b.xMm);
  const down = Math.min(a.yMm + a.heightMm, b.yMm + b.heightMm) - Math.max(a.yMm, b.yMm);
  return Math.min(across, down);
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.xMm >= outer.xMm &&
    inner.yMm >= outer.yMm &&
    inner.xMm + inner.widthMm <= outer.xMm + outer.widthMm &&
    inner.yMm + inner.heightMm <= outer.yMm + outer.heightMm
  );
}

function isCode(item: DisplayItem): item is FillItem {
  return item.is === 'fill' && item.rule === 'evenodd' && item.alt !== undefined;
}
