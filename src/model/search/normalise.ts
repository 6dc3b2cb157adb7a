/**
 * Reduces text to lower case without Latin marks, punctuation as single spaces, full and half width unified. Unlike
 * `foldText` it keeps hiragana, which tells Japanese particles from names.
 */
export function plainText(text: string): string {
  return stripMarks(text.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{M}\p{N}ー]+/gu, ' ')
    .trim();
}

/**
 * Spells Vietnamese syllables so that the place of the tone mark does not matter: `hòa` and `hoà` both become `hoa2`.
 * Letters keep their shape (`ô`, `đ`), the tone stands at the end as a digit. Words are separated by one space.
 */
export function accentKey(text: string): string {
  const clean = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}ー]+/gu, ' ')
    .trim();
  if (!/[\u00c0-\u1eff]/.test(clean)) return clean;
  return clean.split(' ').map(keyOfSyllable).join(' ');
}

/** Lists the words of a text that were typed with accents; the others are neutral. */
export function listTypedAccents(keys: readonly string[]): readonly string[] {
  return keys.filter(hasMarks);
}

/**
 * Compares accents typed with those of a name, word by word. A word with the right letters but no tone is neutral.
 *
 * @param typed words as `accentKey` writes them, all with accents
 * @returns share of the words that contradict the name
 */
export function compareAccents(typed: readonly string[], found: readonly string[]): number {
  let wrong = 0;
  for (const word of typed) {
    if (found.includes(word)) continue;
    const bare = word.replace(/[1-5]$/, '');
    const base = stripMarks(bare);
    const same = found.map((other) => other.replace(/[1-5]$/, '')).filter((other) => baseOf(other) === base);
    if (same.length > 0 && !(bare === word && same.includes(word))) wrong += 1;
  }
  return wrong / typed.length;
}

/** Syllables repeat; taking the marks off is the slowest part of comparing. */
function baseOf(syllable: string): string {
  const known = BASES.get(syllable);
  if (known !== undefined) return known;
  const base = stripMarks(syllable);
  if (BASES.size < 20_000) BASES.set(syllable, base);
  return base;
}

const BASES = new Map<string, string>();

/** Tells whether a spelled syllable (`hoa2`, `đông`) carries a tone or a letter of its own. */
function hasMarks(key: string): boolean {
  return /[a-z\u0111\u00c0-\u1eff][1-5]$|[\u0111\u00c0-\u1eff]/u.test(key);
}

/** Takes the marks off Latin letters, đ included; other scripts stay whole. */
export function stripMarks(text: string): string {
  if (!/[\u00c0-\u1eff]|\p{M}/u.test(text)) return text;
  return text
    .replaceAll('đ', 'd')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}

function keyOfSyllable(word: string): string {
  let tone = '';
  const rest = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TONES[mark] ?? '';
    return '';
  });
  return rest.normalize('NFC') + tone;
}

/** Combining marks of the five written tones. */
const TONES: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
