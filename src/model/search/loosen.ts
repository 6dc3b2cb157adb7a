/**
 * Reduces folded text to how it sounds to somebody who does not know the spelling: Vietnamese regional confusions and
 * foreigners' spellings of them (`gi`/`d`, `x`/`s`, `tr`/`ch`, `ph`/`f`, `qu`/`kw`), kana without length and small
 * letters, hangul taken apart with tense and aspirated consonants as plain ones. For comparing only; no spaces.
 *
 * @param folded result of `foldText`
 */
export function loosen(folded: string): string {
  const compact = folded.replaceAll(' ', '');
  if (HANGUL.test(compact)) return loosenHangul(compact);
  if (KANA.test(compact)) return loosenKana(compact);
  return /[a-z]/.test(compact) ? loosenLatin(folded) : compact;
}

function loosenLatin(folded: string): string {
  return folded
    .split(' ')
    .map((word) =>
      word
        .replace(/^gi(?=[aeou])/, 'd')
        .replace(/^ngh?/, 'ng')
        .replace(/^gh/, 'g')
        .replace(/^(?:tr|tch|ch)/, 'c')
        .replace(/^(?:x|sh)/, 's')
        .replace(/ph/g, 'f')
        .replace(/^(?:qu|kw|cu(?=[aeiy]))/, 'kw')
        .replace(/^[ck]h?/, 'k')
        .replace(/th/g, 't')
        .replace(/[ck]h?$/, 'k')
        .replace(/y/g, 'i')
        .replace(/([a-z])\1+/g, '$1'),
    )
    .join('');
}

function loosenKana(compact: string): string {
  return compact
    .replace(/[ー・ッ]/g, '')
    .replace(/[ァィゥェォャュョヮ]/g, (small) => LARGE_KANA[small] ?? small)
    .replaceAll('ヅ', 'ズ')
    .replaceAll('ヂ', 'ジ')
    .replaceAll('ヴ', 'ブ');
}

function loosenHangul(compact: string): string {
  return compact
    .normalize('NFD')
    .replace(/[\u1100-\u1112\u11a8-\u11c2]/g, (jamo) => PLAIN_JAMO[jamo] ?? jamo)
    .replace(/[\u3131-\u314e]/g, (jamo) => COMPATIBILITY_JAMO[jamo] ?? jamo)
    .replaceAll('\u116f', '\u116e\u1165') // 워 is said as 우어
    .replaceAll('\u116a', '\u1169\u1161') // 와 as 오아
    .replaceAll('\u110b', ''); // silent at the start of a syllable
}

const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[ァ-ヺ]/;

const LARGE_KANA: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
};

/** Tense and aspirated consonants, and those at the end of a syllable, as the plain ones at its start. */
const PLAIN_JAMO: Readonly<Record<string, string>> = {
  ...pairs('ᄁᄏᆨᆩᆿ', 'ᄀ'),
  ...pairs('ᄄᄐᆮᇀ', 'ᄃ'),
  ...pairs('ᄈᄑᆸᇁ', 'ᄇ'),
  ...pairs('ᄊᆺᆻ', 'ᄉ'),
  ...pairs('ᄍᄎᆽᆾ', 'ᄌ'),
  ...pairs('ᆫ', 'ᄂ'),
  ...pairs('ᆯ', 'ᄅ'),
  ...pairs('ᆷ', 'ᄆ'),
  ...pairs('ᇂ', 'ᄒ'),
};

/** Letters that an input method leaves alone in the middle of a syllable. */
const COMPATIBILITY_JAMO: Readonly<Record<string, string>> = {
  ...pairs('ㄱㄲㅋ', 'ᄀ'),
  ...pairs('ㄴ', 'ᄂ'),
  ...pairs('ㄷㄸㅌ', 'ᄃ'),
  ...pairs('ㄹ', 'ᄅ'),
  ...pairs('ㅁ', 'ᄆ'),
  ...pairs('ㅂㅃㅍ', 'ᄇ'),
  ...pairs('ㅅㅆ', 'ᄉ'),
  ...pairs('ㅈㅉㅊ', 'ᄌ'),
  ...pairs('ㅎ', 'ᄒ'),
  ...pairs('ㅇ', ''),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter) => [letter, to]));
}
