import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { isKana, toRomaji } from 'wanakana';
import type { Language } from '../model/languages.ts';
import { accentKey, plainText } from '../model/search/normalise.ts';

/**
 * Makes further spellings of a name in one language: Chinese names in pinyin, Japanese ones in Latin letters.
 *
 * @returns nothing for languages that are written in Latin letters, or when there is no reading
 */
export function romaniseName(name: string, language: Language): string[] {
  if (language === 'zh') return romaniseChinese(name);
  if (language === 'ja') return romaniseJapanese(name);
  return [];
}

/**
 * Shortens a name step by step by the words that say what it is, so that half of a name finds it: `Khu du lịch núi Mẫu
 * Sơn` → `núi Mẫu Sơn` → `Mẫu Sơn`.
 *
 * @param heads words for kinds in the name's language, as `headKey` writes them
 * @returns each shorter name; none when too little would be left
 */
export function shortenName(name: string, language: Language, heads: ReadonlySet<string>): string[] {
  const isSpaced = language !== 'zh' && language !== 'ja';
  const bare = name.replace(/[（(].*?[)）]/g, ' ').trim();
  let units = isSpaced ? bare.split(/\s+/) : [...bare];
  const found: string[] = [];
  for (
    let next = cutHead(units, isSpaced, language, heads);
    next;
    next = cutHead(units, isSpaced, language, heads)
  ) {
    units = next;
    const short = units.join(isSpaced ? ' ' : '').replace(/^[\s–—:,-]+|[\s–—:,-]+$/g, '');
    if (plainText(short).replaceAll(' ', '').length < (isSpaced ? 4 : 2)) break;
    found.push(short);
  }
  return found;
}

/** Writes a word as `shortenName` compares it: Vietnamese with its accents, others without. */
export function headKey(words: string, language: Language): string {
  return language === 'vi' ? accentKey(words) : plainText(words);
}

function cutHead(
  units: readonly string[],
  isSpaced: boolean,
  language: Language,
  heads: ReadonlySet<string>,
): string[] | undefined {
  const isHead = (part: readonly string[]) => heads.has(headKey(part.join(isSpaced ? ' ' : ''), language));
  for (let length = Math.min(6, units.length - 1); length > 0; length -= 1) {
    if (isHead(units.slice(0, length))) return units.slice(length);
    if (isHead(units.slice(-length))) return units.slice(0, -length);
  }
  return undefined;
}

/**
 * Lists other forms of the Han characters that occur in a language's texts, so that 諒山 finds 谅山.
 *
 * @returns form in the texts by form that may be typed
 */
export function listCharacterForms(texts: Iterable<string>, language: Language): Record<string, string> {
  const used = new Set<string>();
  for (const text of texts) for (const character of text.match(/\p{Script=Han}/gu) ?? []) used.add(character);
  const forms: Record<string, string> = {};
  for (const convert of language === 'ja' ? TO_JAPANESE : TO_SIMPLIFIED) {
    for (let code = FIRST_HAN; code <= LAST_HAN; code += 1) {
      const typed = String.fromCharCode(code);
      const written = convert(typed);
      if (written !== typed && used.has(written) && !used.has(typed)) forms[typed] ??= written;
    }
  }
  return forms;
}

function romaniseChinese(name: string): string[] {
  const han = name.match(/\p{Script=Han}+/gu)?.join('') ?? '';
  if (han.length < 2) return [];
  return [pinyin(han, { toneType: 'none', type: 'array', v: true }).join(' ').replaceAll('v', 'u')];
}

/** Reads kana letter by letter and the usual last characters of place names; other kanji have no reading here. */
function romaniseJapanese(name: string): string[] {
  const bare = name.replace(/[（(].*?[)）]/g, '').replace(/[・\s]/g, '');
  const last = JAPANESE_ENDINGS.find(([ending]) => bare.endsWith(ending));
  const stem = last ? bare.slice(0, -last[0].length) : bare;
  const middle = stem.replaceAll('の', 'ノ');
  if (middle !== '' && !isKana(middle)) return [];
  const readings = last ? last[1].split('|') : [''];
  return readings.map((reading) => `${toRomaji(middle)} ${reading}`.trim()).filter(Boolean);
}

const JAPANESE_ENDINGS: readonly [ending: string, readings: string][] = [
  ['洞窟', 'dokutsu'],
  ['祭り', 'matsuri'],
  ['お祭り', 'matsuri'],
  ['諸島', 'shoto'],
  ['草原', 'sogen'],
  ['高原', 'kogen'],
  ['市場', 'ichiba'],
  ['渓流', 'keiryu'],
  ['渓谷', 'keikoku'],
  ['平野', 'heiya'],
  ['海岸', 'kaigan'],
  ['峠', 'toge'],
  ['山', 'san|yama'],
  ['島', 'to|shima'],
  ['滝', 'taki'],
  ['寺', 'ji|tera'],
  ['湖', 'ko|mizuumi'],
  ['橋', 'hashi|bashi'],
  ['村', 'mura'],
  ['城', 'jo|shiro'],
  ['門', 'mon'],
  ['谷', 'tani'],
  ['川', 'gawa|kawa'],
  ['池', 'ike'],
  ['森', 'mori'],
  ['酒', 'shu|sake'],
  ['茶', 'cha'],
  ['祭', 'matsuri'],
  ['温泉', 'onsen'],
  ['旅館', 'ryokan'],
  ['料理', 'ryori'],
  ['浜', 'hama'],
];

const TO_SIMPLIFIED = [
  Converter({ from: 't', to: 'cn' }),
  Converter({ from: 'tw', to: 'cn' }),
  Converter({ from: 'hk', to: 'cn' }),
  Converter({ from: 'jp', to: 'cn' }),
];
const TO_JAPANESE = [Converter({ from: 't', to: 'jp' }), Converter({ from: 'cn', to: 'jp' })];

/** The block of common Han characters in Unicode. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
