import type { SignFormatId } from '../model/schemas/settings.ts';

/**
 * The plates the engine can draw. `codeMm` is the side of the symbol without its quiet zone, for a version 3 symbol of
 * 29 modules; a symbol is read from ten times its side. `minPt` is the smallest type a visitor must read, `maxPt` the
 * largest of the place's name. A plate read standing has no type under 18 points but its reference line.
 */
export const FORMATS: Readonly<Record<SignFormatId, SignFormat>> = {
  a3: { widthMm: 297, heightMm: 420, layout: 'board', codeMm: 150, minPt: 24, maxPt: 90, readFromM: 1.5 },
  a4: { widthMm: 210, heightMm: 297, layout: 'board', codeMm: 100, minPt: 18, maxPt: 62, readFromM: 1 },
  a5: { widthMm: 148, heightMm: 210, layout: 'board', codeMm: 70, minPt: 12, maxPt: 44, readFromM: 0.7 },
  plate: { widthMm: 200, heightMm: 300, layout: 'board', codeMm: 100, minPt: 18, maxPt: 62, readFromM: 1 },
  podium: { widthMm: 420, heightMm: 297, layout: 'board', codeMm: 110, minPt: 20, maxPt: 72, readFromM: 1.1 },
  checkin: {
    widthMm: 150,
    heightMm: 150,
    layout: 'square',
    codeMm: 80,
    minPt: 14,
    maxPt: 40,
    readFromM: 0.8,
  },
  square: { widthMm: 100, heightMm: 100, layout: 'square', codeMm: 55, minPt: 9, maxPt: 26, readFromM: 0.55 },
  card: { widthMm: 148, heightMm: 105, layout: 'board', codeMm: 46, minPt: 9, maxPt: 28, readFromM: 0.45 },
  arrow: { widthMm: 600, heightMm: 150, layout: 'arrow', codeMm: 90, minPt: 24, maxPt: 110, readFromM: 0.9 },
  stickers: {
    widthMm: 60,
    heightMm: 60,
    layout: 'square',
    codeMm: 35.5,
    minPt: 6.5,
    maxPt: 15,
    readFromM: 0.35,
  },
};

/** Smallest module that survives printing and dirt, in millimetres (measured with simulated dirt and blur). */
export const MIN_MODULE_MM = 1.2;

/** A code is read from at most ten times its side: phones with a 720-line preview reach 15 times, dirt takes the rest. */
export const READING_RATIO = 10;

/** Turns a format on its side. Squares stay. */
export function turnFormat(format: SignFormat): SignFormat {
  return { ...format, widthMm: format.heightMm, heightMm: format.widthMm };
}

export type SignFormat = {
  widthMm: number;
  heightMm: number;
  layout: 'board' | 'square' | 'arrow';
  codeMm: number;
  minPt: number;
  maxPt: number;
  readFromM: number;
};
