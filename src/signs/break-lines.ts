import type { Language } from '../model/languages.ts';

/**
 * Breaks a text into lines no wider than `limit`, of nearly equal length, so that no line is left with one syllable.
 * Vietnamese, English, French and Korean break at spaces only; Chinese and Japanese between words, never before closing
 * and never behind opening punctuation (JIS X 4051; W3C, Requirements for Chinese Text Layout).
 *
 * @param widthOf width of a piece of text, in the unit of `limit`
 * @returns undefined when one piece alone is wider than `limit`, or more than `maxLines` lines are needed
 */
export function breakLines(text: string, options: BreakOptions): string[] | undefined {
  const { language, limit, maxLines, widthOf } = options;
  const pieces = splitPieces(text.normalize('NFC').trim(), language).map((piece) => ({
    ...piece,
    width: widthOf(piece.text),
  }));
  const space = widthOf(' ');
  const lines = fill(pieces, limit, space);
  if (!lines || lines.length > maxLines) return undefined;
  return feedLast(balance(pieces, { lines, limit, space }), limit, space).map(joinLine);
}

/** Narrows the lines as far as their number allows. */
function balance(pieces: Measured[], { lines, limit, space }: Filled): Measured[][] {
  let best = lines;
  let low = limit / lines.length / 1.5;
  let high = limit;
  for (let step = 0; step < 12 && best.length > 1; step += 1) {
    const middle = (low + high) / 2;
    const narrower = fill(pieces, middle, space);
    if (narrower && narrower.length === lines.length) {
      best = narrower;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** Gives a last line of one piece a second one from the line above, where that has three or more. */
function feedLast(lines: Measured[][], limit: number, space: number): Measured[][] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || last.length > 1 || before.length < 3) return lines;
  const fed = [...before.slice(-1), ...last];
  if (widthOfLine(fed, space) > limit) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), fed];
}

function widthOfLine(line: readonly Measured[], space: number): number {
  return line.reduce(
    (sum, { width, isSpaced }, index) => sum + width + (isSpaced && index > 0 ? space : 0),
    0,
  );
}

function fill(pieces: readonly Measured[], limit: number, space: number): Measured[][] | undefined {
  const lines: Measured[][] = [];
  let width = 0;
  for (const piece of pieces) {
    if (piece.width > limit) return undefined;
    const line = lines.at(-1);
    const gap = line && piece.isSpaced ? space : 0;
    if (line && width + gap + piece.width <= limit) {
      line.push(piece);
      width += gap + piece.width;
    } else {
      lines.push([piece]);
      width = piece.width;
    }
  }
  return lines;
}

function joinLine(line: readonly Piece[]): string {
  return line.map(({ text, isSpaced }, index) => (isSpaced && index > 0 ? ` ${text}` : text)).join('');
}

/** Cuts a text where a line may end. */
function splitPieces(text: string, language: Language): Piece[] {
  return text.split(/[ \t\n]+/).flatMap((word) => {
    const parts = language === 'zh' || language === 'ja' ? splitUnspaced(word, language) : [word];
    return parts.map((part, index) => ({ text: part, isSpaced: index === 0 }));
  });
}

function splitUnspaced(word: string, language: Language): string[] {
  const parts: string[] = [];
  for (const { segment } of segmenterOf(language).segment(word)) {
    const before = parts.at(-1);
    const isBound =
      before !== undefined &&
      (NEVER_FIRST.test(segment) ||
        NEVER_LAST.test(before) ||
        (LATIN_END.test(before) && LATIN_START.test(segment)));
    if (isBound) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

const segmenters = new Map<Language, Intl.Segmenter>();

/** Closing punctuation, small kana, sound marks and the middle dot. */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}、。，．：；！？·・…‥ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％°℃~〜]/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}$¥￥#]$/u;
const LATIN_END = /[\p{Script=Latin}\p{Nd}.,\-–'’°/]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{Nd}.,\-–'’°/]/u;

type Piece = {
  text: string;
  /** A space stands before it, unless it begins a line. */
  isSpaced: boolean;
};
type Measured = Piece & { width: number };
type Filled = { lines: Measured[][]; limit: number; space: number };

export type BreakOptions = {
  language: Language;
  limit: number;
  maxLines: number;
  widthOf: (text: string) => number;
};
