import { z } from 'zod';
import { findEditorWordsVi } from '../model/schemas/editor-words-vi.ts';
import { translationSchema } from '../model/schemas/words.ts';
import { BODY } from '../model/source-parts.ts';
import { noteAt, schemasAt } from './schema-walk.ts';
import type { TranslationUnit } from './translation-units.ts';

/** Tells a translator what a text is for, how long it may be and what in it must stay as it is. */
export function describeUnit(unit: TranslationUnit, language: 'en' | 'vi'): string {
  const { part, index, original, state } = unit;
  const words = WORDS[language];
  const meaning = part.name === BODY ? words.body : meaningOf(part.path, language);
  const limit = limitOf(part.isList && part.name !== BODY ? [...part.path, 0] : part.path);
  const lines = part.name === BODY ? words.blocks : words.lines;
  const kept = listKept(original);
  return [
    state === 'stale' ? words.stale : '',
    meaning,
    part.isList && index === undefined ? lines : '',
    limit === undefined ? '' : words.limit(limit),
    kept.length === 0 ? '' : `${words.keep}: ${kept.join(' ')}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Lists what a translation takes over letter by letter: marks of sources, targets of links. Sorted. */
export function listKept(text: string): string[] {
  const marks = text.match(/\[\^[a-z0-9-]+\]/g) ?? [];
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => `(${match[1]})`);
  return [...marks, ...targets].sort();
}

/** The longest text, in characters, that the schema takes at a path. */
function limitOf(path: TranslationUnit['part']['path']): number | undefined {
  for (const schema of schemasAt(translationSchema, path)) {
    if (schema instanceof z.ZodString && schema.maxLength !== null) return schema.maxLength;
  }
  return undefined;
}

/** The descriptions of the schema speak for every id, so ids are looked through. */
function meaningOf(path: TranslationUnit['part']['path'], language: 'en' | 'vi'): string {
  const english =
    noteAt(translationSchema, path, 'description') ||
    noteAt(translationSchema, path.slice(0, 1), 'description');
  if (language === 'en') return english;
  const names = [path.join('.'), withStars(path), String(path[0])];
  for (const name of names) {
    const words = findEditorWordsVi('translation', name);
    if (words) return words.hint;
  }
  return english;
}

/** The way keys are listed: `tour.scenes.*.title`. Ids stand where the schema has a record. */
function withStars(path: TranslationUnit['part']['path']): string {
  return path
    .map((key, at) => (schemasAt(translationSchema, path.slice(0, at)).some(isRecord) ? '*' : String(key)))
    .join('.');
}

function isRecord(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodRecord;
}

const WORDS = {
  en: {
    body: 'A paragraph, heading or list of the article, in Markdown.',
    lines: 'One item to a line.',
    blocks: 'A blank line between paragraphs.',
    limit: (most: number) => `At most ${most} characters.`,
    keep: 'Keep as it is',
    stale: 'The original has changed: correct the translation, or say that it still fits.',
  },
  vi: {
    body: 'Một đoạn, tiêu đề hoặc danh sách của bài viết, theo Markdown.',
    lines: 'Mỗi mục một dòng.',
    blocks: 'Giữa hai đoạn có một dòng trống.',
    limit: (most: number) => `Nhiều nhất ${most} ký tự.`,
    keep: 'Giữ nguyên',
    stale: 'Bản gốc đã đổi: sửa lại bản dịch, hoặc ghi rằng bản dịch vẫn đúng.',
  },
};
