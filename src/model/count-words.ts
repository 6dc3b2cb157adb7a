/**
 * Counts the words somebody has to translate: pieces between white space that hold a letter or digit, and for Chinese
 * and Japanese every character of Han or kana. Vietnamese is counted by syllables, as it is written. Addresses of
 * links and marks of sources do not count.
 */
export function countWords(text: string): number {
  const plain = text.replace(/\[\^[^\]]*\]/g, ' ').replace(/\]\([^)]*\)/g, '] ');
  const dense = plain.match(DENSE)?.length ?? 0;
  const rest = plain.replace(DENSE, ' ').split(/\s+/);
  return dense + rest.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
