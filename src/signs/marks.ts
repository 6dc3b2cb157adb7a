import type { FillItem } from './display-list.ts';
import { fillBox } from './display-list.ts';
import { BLEED_MM } from './layout-parts.ts';

/** Room around the trimmed sheet for the bleed and the crop marks. */
export const SLUG_MM = 10;

/** Draws the marks a printer cuts along: eight hairlines outside the bleed, none of them on the sheet. */
export function listCropMarks(widthMm: number, heightMm: number): FillItem[] {
  const lengthMm = SLUG_MM - BLEED_MM - 2;
  const near = BLEED_MM + 1;
  const ends = (sizeMm: number) => [-near - lengthMm, sizeMm + near];
  const across = [0, heightMm].flatMap((yMm) =>
    ends(widthMm).map((xMm) => ({ xMm, yMm: yMm - THIN_MM / 2, widthMm: lengthMm, heightMm: THIN_MM })),
  );
  const down = [0, widthMm].flatMap((xMm) =>
    ends(heightMm).map((yMm) => ({ xMm: xMm - THIN_MM / 2, yMm, widthMm: THIN_MM, heightMm: lengthMm })),
  );
  return [...across, ...down].map((box) => fillBox('black', box));
}

/** A quarter of a point. */
const THIN_MM = 0.09;
