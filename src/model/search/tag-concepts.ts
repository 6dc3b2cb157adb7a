import type { Language } from '../languages.ts';
import type { ConceptRole, Lexicon } from './lexicon.ts';
import { accentKey, plainText } from './normalise.ts';

/** Concepts by the words that name them in one language. */
export type TagIndex = {
  language: Language;
  byWords: ReadonlyMap<string, readonly { id: string; role: ConceptRole }[]>;
  longest: number;
};

/** Prepares the lexicon of one language for tagging texts written in it. */
export function prepareTags(lexicon: Lexicon, language: Language): TagIndex {
  const byWords = new Map<string, { id: string; role: ConceptRole }[]>();
  let longest = 1;
  for (const role of ['kind', 'topic', 'intent'] as const) {
    for (const [id, words] of Object.entries(lexicon.groups[role])) {
      for (const phrase of words[language].split('|').map((word) => normalise(word, language))) {
        longest = Math.max(longest, isSpaced(language) ? phrase.split(' ').length : phrase.length);
        byWords.set(phrase, [...(byWords.get(phrase) ?? []), { id, role }]);
      }
    }
  }
  return { language, byWords, longest };
}

/**
 * Notes which concepts a page is about.
 *
 * @param kinds concepts it is an example of
 * @returns level by concept: 4 its kind, 3 in its title, 2 more than once in its text, 1 once
 */
export function tagConcepts(
  tags: TagIndex,
  page: { title: string; text: string; kinds: readonly string[] },
): Record<string, number> {
  const levels = new Map<string, number>();
  for (const [id, { count, role, isSure }] of countConcepts(tags, page.text)) {
    if (role !== 'intent') levels.set(id, count > 1 && isSure ? 2 : 1);
  }
  for (const [id, { isSure }] of countConcepts(tags, page.title)) {
    levels.set(id, Math.max(isSure ? 3 : 1, levels.get(id) ?? 0));
  }
  for (const id of page.kinds) levels.set(id, 4);
  return Object.fromEntries([...levels].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countConcepts(tags: TagIndex, text: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  const normal = normalise(text, tags.language);
  const units = isSpaced(tags.language) ? normal.split(' ') : [...normal];
  const joint = isSpaced(tags.language) ? ' ' : '';
  for (let at = 0; at < units.length; at += 1) {
    for (let length = Math.min(tags.longest, units.length - at); length > 0; length -= 1) {
      const found = findWords(tags, units.slice(at, at + length).join(joint), at, units);
      if (!found) continue;
      // One Vietnamese syllable is a part of many other words: mây is a cloud, mây tre rattan.
      const isSyllable = tags.language === 'vi' && length === 1;
      for (const { id, role } of found) {
        const known = counts.get(id);
        const isSure = known?.isSure === true || role === 'kind' || !isSyllable;
        counts.set(id, { count: (known?.count ?? 0) + 1, role, isSure });
      }
      at += length - 1;
      break;
    }
  }
  return counts;
}

function findWords(tags: TagIndex, words: string, at: number, units: readonly string[]) {
  if (tags.language === 'ko') return findKorean(tags, words);
  // One character inside a run means something else too often, unless the run ends with it.
  if (!isSpaced(tags.language) && words.length === 1 && /\p{L}/u.test(units[at + 1] ?? '')) return undefined;
  return tags.byWords.get(words);
}

/** Korean hangs particles on words and joins nouns: 폭포에서, 복사꽃축제. */
function findKorean(tags: TagIndex, words: string) {
  const exact = tags.byWords.get(words);
  if (exact || words.includes(' ')) return exact;
  for (let length = words.length - 1; length > 1; length -= 1) {
    const found = tags.byWords.get(words.slice(0, length)) ?? tags.byWords.get(words.slice(-length));
    if (found) return found;
  }
  return undefined;
}

/** Accents tell words apart in both languages: marché is no walk. */
function normalise(text: string, language: Language): string {
  return language === 'vi' || language === 'fr' ? accentKey(text) : plainText(text);
}

function isSpaced(language: Language): boolean {
  return language !== 'zh' && language !== 'ja';
}

type Count = { count: number; role: ConceptRole; isSure: boolean };
