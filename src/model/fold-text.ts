/**
 * Reduces text to what people type when they are in a hurry, for comparing only: lower case, Latin letters without
 * marks (`Động` and `dong` become the same, đ included), full-width and half-width forms unified, hiragana as katakana,
 * punctuation as single spaces.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA))
    .replace(/[^\p{L}\p{M}\p{N}ー]+/gu, ' ')
    .trim();
}

/** Distance between the two blocks in Unicode: ぁ U+3041, ァ U+30A1. */
const HIRAGANA_TO_KATAKANA = 0x60;
