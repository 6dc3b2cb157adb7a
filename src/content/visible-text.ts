import { formatCodePoint } from './format-code-point.ts';

/**
 * Makes a line of a file fit to be shown: every tab becomes four spaces, and a character that cannot be seen or that
 * steers a terminal is named (`⟨U+200B⟩`), so that what an editor looks at is what stands in the file. Joiners inside
 * emoji stay.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll('\t', TAB)
    .replace(UNSEEN, (character) => `⟨${formatCodePoint(character.codePointAt(0) ?? 0)}⟩`);
}

/** Counts the columns a terminal gives to a text: two for wide characters and emoji, none for combining marks. */
export function countCells(text: string): number {
  return splitGraphemes(text).reduce((sum, grapheme) => sum + graphemeCells(grapheme), 0);
}

/** Takes as many whole characters from the front as fit into `cells` columns. An accent stays with its letter. */
export function takeCells(text: string, cells: number): string {
  const taken: string[] = [];
  let left = cells;
  for (const grapheme of splitGraphemes(text)) {
    left -= graphemeCells(grapheme);
    if (left < 0) break;
    taken.push(grapheme);
  }
  return taken.join('');
}

/** Takes as many whole characters from the end as fit into `cells` columns. */
export function takeLastCells(text: string, cells: number): string {
  const graphemes = splitGraphemes(text);
  let left = cells;
  let start = graphemes.length;
  while (start > 0) {
    left -= graphemeCells(graphemes[start - 1] ?? '');
    if (left < 0) break;
    start -= 1;
  }
  return graphemes.slice(start).join('');
}

function splitGraphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

function graphemeCells(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return ONLY_MARKS.test(grapheme) ? 0 : 1;
}

const TAB = '    ';
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
// the joiner U+200D is left: without it a family emoji falls into its members
const UNSEEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const ONLY_MARKS = /^[\p{M}\u200d]+$/u;
/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), and what is drawn as an emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u;
