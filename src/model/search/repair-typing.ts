/**
 * Undoes Vietnamese typed with the keyboard's input method switched off: Telex `thacs tacs tinhf` and VNI
 * `tha1c ta1c ti2nh` both become `thac tac tinh`. Accents are dropped, since they are compared without.
 *
 * @returns nothing when the text does not look so
 */
export function undoVietnameseKeys(query: string): string | undefined {
  const words = query.toLowerCase().split(/\s+/);
  const text = words.map(undoWord).join(' ');
  return text === words.join(' ') ? undefined : text;
}

function undoWord(word: string): string {
  if (!/^[a-z]+[0-9a-z]*$/.test(word)) return word;
  return word
    .replace(/[1-9]/g, '')
    .replace(/^dd|dd$/g, 'd')
    .replace(/^(d[a-z]+)d$/, '$1')
    .replace(/([aeo])([a-z]{0,3}?)\1/, '$1$2')
    .replace(/([aou])w/g, '$1')
    .replace(/w$/, '')
    .replace(/(?<=[aeiouy][a-z]{0,3})[sfrxj]$/, '')
    .replace(/(?<=[aeiouy])[sfrxj](?=[a-z])/, '')
    .replace(/([aou])w/g, '$1')
    .replace(/([aeo])\1/, '$1');
}

/**
 * Reads Latin letters as the keys of a Korean two-set keyboard whose input method is off: `vhrvh` is 폭포.
 *
 * @returns nothing when a letter is left over, so that the text was hardly meant so
 */
export function readHangulKeys(query: string): string | undefined {
  const text = query.replace(/\s+/g, ' ').trim();
  if (!/^[A-Za-z ]+$/.test(text)) return undefined;
  const words = text
    .split(' ')
    .map((word) => composeSyllables([...word].map((key) => KEYS[key] ?? KEYS[key.toLowerCase()] ?? '')));
  return words.every((word) => /^[가-힣]+$/.test(word)) ? words.join(' ') : undefined;
}

/** Puts single letters together into syllables: consonant, vowel, and a consonant that no vowel follows. */
function composeSyllables(letters: readonly string[]): string {
  let text = '';
  for (let at = 0; at < letters.length; ) {
    const initial = INITIALS.indexOf(letters[at] ?? '');
    const [vowel, vowelLength] = readPair(letters, at + 1, VOWELS, VOWEL_PAIRS);
    if (initial < 0 || vowel < 0) return ''; // no syllable begins so
    at += 1 + vowelLength;
    const [final, finalLength] = readFinal(letters, at);
    at += finalLength;
    text += String.fromCharCode(
      FIRST_SYLLABLE + (initial * VOWELS.length + vowel) * (FINALS.length + 1) + final,
    );
  }
  return text;
}

function readFinal(letters: readonly string[], at: number): [index: number, length: number] {
  const [index, length] = readPair(letters, at, FINALS, FINAL_PAIRS);
  if (index < 0) return [0, 0];
  const isNextVowel = VOWELS.includes(letters[at + length] ?? ' ');
  if (!isNextVowel) return [index + 1, length];
  // The last consonant belongs to the vowel that follows.
  if (length === 1) return [0, 0];
  return [FINALS.indexOf(letters[at] ?? '') + 1, 1];
}

function readPair(
  letters: readonly string[],
  at: number,
  single: string,
  double: Readonly<Record<string, string>>,
): [index: number, length: number] {
  const pair = double[`${letters[at] ?? ''}${letters[at + 1] ?? ''}`];
  if (pair !== undefined) return [single.indexOf(pair), 2];
  return [letters[at] ? single.indexOf(letters[at]) : -1, 1];
}

const FIRST_SYLLABLE = 0xac00; // 가; Unicode orders syllables by initial, vowel, final
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const VOWEL_PAIRS: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
};
const FINAL_PAIRS: Readonly<Record<string, string>> = {
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅅ: 'ㄽ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
};

/** The two-set layout (KS X 5002). */
const KEYS: Readonly<Record<string, string>> = {
  q: 'ㅂ',
  w: 'ㅈ',
  e: 'ㄷ',
  r: 'ㄱ',
  t: 'ㅅ',
  y: 'ㅛ',
  u: 'ㅕ',
  i: 'ㅑ',
  o: 'ㅐ',
  p: 'ㅔ',
  a: 'ㅁ',
  s: 'ㄴ',
  d: 'ㅇ',
  f: 'ㄹ',
  g: 'ㅎ',
  h: 'ㅗ',
  j: 'ㅓ',
  k: 'ㅏ',
  l: 'ㅣ',
  z: 'ㅋ',
  x: 'ㅌ',
  c: 'ㅊ',
  v: 'ㅍ',
  b: 'ㅠ',
  n: 'ㅜ',
  m: 'ㅡ',
  Q: 'ㅃ',
  W: 'ㅉ',
  E: 'ㄸ',
  R: 'ㄲ',
  T: 'ㅆ',
  O: 'ㅒ',
  P: 'ㅖ',
};
