import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import { listProseBlocks } from './prose-blocks.ts';
import { listWordTexts } from './prose-scalars.ts';
import { placeAt, type SourceFile, startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks that the words of a file are in its language: TR-LANGUAGE, TXT-ACCENTS, TR-TRADITIONAL. */
export function checkLanguage(words: object, file: SourceFile, language: Language): Diagnostic[] {
  const texts = [
    ...listWordTexts(words)
      .filter(({ path }) => SENTENCES.has(String(path[0])))
      .map(({ path, text }) => ({ key: String(path[0]), text, place: () => placeOfValue(file, path) })),
    ...readBody(file),
  ];
  if (language === 'zh') return checkSimplified(texts);
  if (language === 'ja' || language === 'ko') return []; // TR-SCRIPT looks at these
  return checkLatin(texts, file, language);
}

function checkLatin(texts: readonly Text[], file: SourceFile, language: Language): Diagnostic[] {
  const all = texts
    .map(({ text }) => text.slice(0, SAMPLE))
    .join('\n')
    .slice(0, 2 * SAMPLE);
  const looksLike = guessLanguage(all, language);
  if (looksLike !== undefined) {
    const place = texts[0]?.place() ?? startOf(file.path);
    return [createDiagnostic('TR-LANGUAGE', place, { language, looksLike })];
  }
  if (language !== 'vi') return [];
  const bare = texts.find(({ text }) => isBare(text.slice(0, SAMPLE)));
  return bare ? [createDiagnostic('TXT-ACCENTS', bare.place(), { key: bare.key })] : [];
}

/** Names the language a text of some length seems to be in, when that is surely not `expected`. */
export function guessLanguage(text: string, expected: Language): string | undefined {
  const letters = countLetters(text);
  if (letters < SHORTEST) return undefined;
  for (const [language, script] of SCRIPTS) {
    if ((text.match(script)?.length ?? 0) > letters / 2) return language;
  }
  const share = vietnameseShare(text);
  // Texts about Viet Nam in other languages are full of Vietnamese names: up to 6 % of their letters.
  if (expected !== 'vi') {
    if (share > 0.14) return 'vi';
  } else if (share > 0.04) return undefined;
  const counts = (['en', 'fr'] as const).map((language) => ({
    language,
    count: text.match(COMMON[language])?.length ?? 0,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (!first || !second || first.language === expected) return undefined;
  return first.count >= 4 && first.count > second.count * 3 ? first.language : undefined;
}

function isBare(text: string): boolean {
  return text.length >= SHORTEST && vietnameseShare(text) < 0.02 && countLetters(text) >= SHORTEST;
}

function checkSimplified(texts: readonly Text[]): Diagnostic[] {
  const found = new Set(texts.flatMap(({ text }) => text.match(TRADITIONAL) ?? []));
  const first = texts.find(({ text }) => text.search(TRADITIONAL) >= 0);
  // One or two may be the name of a person or a sign; a whole text has many.
  if (!first || found.size < 3) return [];
  return [createDiagnostic('TR-TRADITIONAL', first.place(), { characters: [...found].slice(0, 8).join('') })];
}

function readBody(file: SourceFile): Text[] {
  const blocks = listProseBlocks(file);
  const [first] = blocks;
  if (!first) return [];
  const text = blocks
    .map((block) => block.text.replace(/\]\([^)]*\)|https?:\/\/\S*|\[\^[^\]]*\]/g, ' '))
    .join('\n');
  return [{ key: 'text', text, place: () => placeAt(file, first.offset) }];
}

function countLetters(text: string): number {
  return text.replace(/\P{L}+/gu, '').length;
}

/** Part of the letters that only Vietnamese uses among the languages of this project, 0 to 1. */
function vietnameseShare(text: string): number {
  return (text.match(/[ăđơưĂĐƠƯ\u1ea0-\u1ef9ĩũĨŨ]/g)?.length ?? 0) / Math.max(1, countLetters(text));
}

/** Shorter texts are names and prove nothing. Letters. */
const SHORTEST = 60;

/** So much of a text is enough to know its language. UTF-16 units. */
const SAMPLE = 800;

/** Words that are sentences rather than names. */
const SENTENCES: ReadonlySet<string> = new Set([
  'summary',
  'highlights',
  'access',
  'season',
  'safety',
  'experience',
  'terms',
  'closedBecause',
]);

const SCRIPTS: readonly [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

const COMMON = {
  en: /\b(?:the|of|and|is|are|with|from|that|this|you|for|was|by)\b/gi,
  fr: /\b(?:le|la|les|des|et|du|une|est|dans|pour|vous|avec|sur|au|aux|ce|qui)\b/gi,
};

/** Frequent characters that simplified Chinese never uses. Source: the simplification table of 1986, common ones. */
const TRADITIONAL =
  /[這們說對時會過國學發經開關門風車馬鳥魚龍東來為還進運遠邊長問間聽書見觀覽買賣錢銀鐵電話語認識讓請謝歡樂點灣廣場樓層節歷歲與從個樣處種飯飲館藝術頭島嶼橋葉紅綠黃錯區縣鄉鎮傳統環遊園廟產業華麗壯豐農魯濱湧態觸]/g;

type Text = { key: string; text: string; place: () => ReturnType<typeof startOf> };
