import type { DisplayItem, DisplayList } from './display-list.ts';

/**
 * Puts many small signs on one A4 sheet, row by row, with room between them for the bleed. The sheet itself has no bleed.
 * @throws when a sign is larger than the sheet
 */
export function imposeSheet(signs: readonly DisplayList[], title: string): DisplayList {
  const [first] = signs;
  if (!first) throw new Error('expected signs to put on a sheet');
  const columns = Math.floor((SHEET.widthMm + GAP_MM) / (first.widthMm + GAP_MM));
  const rows = Math.floor((SHEET.heightMm + GAP_MM) / (first.heightMm + GAP_MM));
  if (columns * rows < signs.length) throw new Error(`expected at most ${columns * rows} signs on a sheet`);
  const left = (SHEET.widthMm - columns * first.widthMm - (columns - 1) * GAP_MM) / 2;
  const top = (SHEET.heightMm - rows * first.heightMm - (rows - 1) * GAP_MM) / 2;
  const items = signs.flatMap((sign, index) => {
    const dx = left + (index % columns) * (first.widthMm + GAP_MM);
    const dy = top + Math.floor(index / columns) * (first.heightMm + GAP_MM);
    return sign.items.map((item) => moveItem(item, dx, dy));
  });
  return { ...SHEET, title, language: first.language, items };
}

/** How many signs of a size go on a sheet. */
export function countPerSheet({ widthMm, heightMm }: { widthMm: number; heightMm: number }): number {
  const along = (sheet: number, sign: number) => Math.floor((sheet + GAP_MM) / (sign + GAP_MM));
  return along(SHEET.widthMm, widthMm) * along(SHEET.heightMm, heightMm);
}

function moveItem(item: DisplayItem, dx: number, dy: number): DisplayItem {
  if (item.is === 'text') return { ...item, xMm: item.xMm + dx, baselineMm: item.baselineMm + dy };
  return { ...item, xMm: item.xMm + dx, yMm: item.yMm + dy };
}

const SHEET = { widthMm: 210, heightMm: 297 };

/** Twice the bleed: neighbours never print over each other. */
const GAP_MM = 6;
