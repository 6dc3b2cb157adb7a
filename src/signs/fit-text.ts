import type { Language } from '../model/languages.ts';
import { breakLines } from './break-lines.ts';
import type { FaceId, Faces } from './faces.ts';

export const MM_PER_PT = 25.4 / 72;

/** Share of the font size that letters with stacked marks (Ễ, Ậ) and Han characters need above the baseline. */
const ASCENT = 1.02;
/** Share of the font size from one baseline to the next; stacked marks need more than English does. */
const LEADING = 1.28;
/** Share of the font size that g and ỵ need below the baseline. */
const DESCENT = 0.3;

/**
 * Finds the largest size at which a text fits into a box, in steps of half a point.
 * @returns undefined when it does not fit at `minPt`
 */
export function fitText(faces: Faces, request: FitRequest): FittedText | undefined {
  for (let sizePt = request.maxPt; sizePt >= request.minPt - 1e-6; sizePt -= 0.5) {
    const lines = breakLines(request.text, {
      language: request.language,
      limit: request.widthMm,
      maxLines: request.maxLines,
      widthOf: (text) => textWidth(faces, request.face, text, sizePt),
    });
    const heightMm = lines ? blockHeight(lines.length, sizePt) : Number.POSITIVE_INFINITY;
    if (lines && heightMm <= request.heightMm + 1e-6) return { sizePt, lines, heightMm };
  }
  return undefined;
}

/** Height of so many lines, from the top of the highest mark to the bottom of the lowest, in millimetres. */
export function blockHeight(lines: number, sizePt: number): number {
  return (ASCENT + DESCENT + LEADING * (lines - 1)) * sizePt * MM_PER_PT;
}

/** Where the baseline of line `index` lies below the top of its block, in millimetres. */
export function baselineOf(index: number, sizePt: number): number {
  return (ASCENT + LEADING * index) * sizePt * MM_PER_PT;
}

/** Width of a line in millimetres, kerning included. @throws when the font was not loaded */
export function textWidth(faces: Faces, face: FaceId, text: string, sizePt: number): number {
  const font = faces.get(face);
  if (!font) throw new Error(`the font ${face} was not loaded`);
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  const perPoint = known.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
  known.set(text, perPoint);
  return perPoint * sizePt * MM_PER_PT;
}

/** Words come back at every size and on every sign. */
const widths = new WeakMap<object, Map<string, number>>();

export type FitRequest = {
  text: string;
  language: Language;
  face: FaceId;
  widthMm: number;
  heightMm: number;
  maxPt: number;
  minPt: number;
  maxLines: number;
};

export type FittedText = { sizePt: number; lines: string[]; heightMm: number };
