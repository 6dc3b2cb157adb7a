import type { Language } from '../model/languages.ts';
import type { FaceId } from './faces.ts';
import type { InkName } from './inks.ts';

/**
 * A sign ready to be drawn: shapes and single lines of text in drawing order. Lengths are millimetres from the top left
 * corner of the trimmed sheet, x to the right, y down; font sizes are points (1/72 inch). What lies outside the trimmed
 * sheet is bleed.
 */
export type DisplayList = {
  widthMm: number;
  heightMm: number;
  /** What the document is called, in its main language. */
  title: string;
  language: Language;
  items: readonly DisplayItem[];
};

export type DisplayItem = FillItem | TextItem | PictureItem;

/** A filled outline. Without `alt` it is decoration. */
export type FillItem = {
  is: 'fill';
  /** SVG path data in the unit of `scaleMm`. */
  path: string;
  ink: InkName;
  rule: 'nonzero' | 'evenodd';
  /** Where the path's 0,0 lies. */
  xMm: number;
  yMm: number;
  /** Length of one unit of the path; 1 unless given. */
  scaleMm: number;
  alt?: string;
};

/** One line of text. */
export type TextItem = {
  is: 'text';
  text: string;
  /** Left end of the line. */
  xMm: number;
  /** Line on which the letters stand. */
  baselineMm: number;
  sizePt: number;
  face: FaceId;
  ink: InkName;
  language: Language;
  role: 'H1' | 'H2' | 'P';
};

/** A picture: the logo. */
export type PictureItem = {
  is: 'picture';
  /** JPEG in CMYK, on white: for paper. */
  jpeg: Uint8Array;
  /** The same for the screen. */
  png: Uint8Array;
  alt: string;
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
};

/** A logo as signs draw it. `ratio` is width ÷ height. */
export type SignLogo = Pick<PictureItem, 'jpeg' | 'png'> & { ratio: number };

/** Makes a rectangle, with corners of `radiusMm`. */
export function fillBox(ink: InkName, box: Box, radiusMm = 0): FillItem {
  const { xMm, yMm, widthMm, heightMm } = box;
  const radius = Math.min(radiusMm, widthMm / 2, heightMm / 2);
  const path =
    radius === 0
      ? `M0 0h${short(widthMm)}v${short(heightMm)}h${short(-widthMm)}z`
      : roundedPath(widthMm, heightMm, radius);
  return fillPath(ink, path, { xMm, yMm });
}

/** Makes a filled outline. @param at where the path's 0,0 lies, and how long its unit is */
export function fillPath(
  ink: InkName,
  path: string,
  at: { xMm: number; yMm: number; scaleMm?: number },
  rule: FillItem['rule'] = 'nonzero',
): FillItem {
  return { is: 'fill', path, ink, rule, xMm: at.xMm, yMm: at.yMm, scaleMm: at.scaleMm ?? 1 };
}

/** Writes a number of millimetres to a thousandth, the same on every machine. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function roundedPath(width: number, height: number, radius: number): string {
  const [w, h, r] = [width - 2 * radius, height - 2 * radius, radius];
  const arc = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
  return `M${short(r)} 0h${short(w)}${arc(r, r)}v${short(h)}${arc(-r, r)}h${short(-w)}${arc(-r, -r)}v${short(-h)}${arc(r, -r)}z`;
}

export type Box = { xMm: number; yMm: number; widthMm: number; heightMm: number };
