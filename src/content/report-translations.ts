import { STATES, sumTranslations, type TranslationRow, type TranslationSum } from './list-translations.ts';
import type { UnitState } from './translation-units.ts';
import { countCells } from './visible-text.ts';

/**
 * Writes how far the translations are: a table of all rows, below each stale one which texts changed, then the totals
 * of every language.
 *
 * @returns text that ends with a line break; '' when there are neither rows nor totals
 */
export function formatTranslations(rows: readonly TranslationRow[], options: ReportOptions): string {
  const words = WORDS[options.language];
  const table = rows.length === 0 ? [] : formatTable(rows, words, options.textsOf);
  const sums = sumTranslations(options.all);
  const totals = sums.length === 0 ? [] : formatTotals(sums, words);
  return [table, totals]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function formatTable(rows: readonly TranslationRow[], words: Words, textsOf: TextsOf | undefined): string[] {
  const cells = rows.map((row) => [
    row.language,
    row.entry,
    words.states[row.state] + (row.state === 'stale' && row.isMachine ? ` (${words.states.machine})` : ''),
    String(row.wordsToTranslate),
    String(row.wordsToRead),
  ]);
  const [head = '', ...lines] = align([words.columns, ...cells]);
  return [head, ...lines.flatMap((line, at) => [line, ...notesOf(rows[at], words, textsOf)])];
}

function notesOf(row: TranslationRow | undefined, words: Words, textsOf: TextsOf | undefined): string[] {
  if (!row) return [];
  const notes: string[] = [];
  const texts = row.state === 'stale' ? textsOf?.(row) : undefined;
  if (texts) notes.push(...formatTexts(texts));
  else if (row.changed.length > 0) notes.push(`${words.changed}: ${row.changed.join(', ')}`);
  if (!row.isTraceable) notes.push(words.untraceable);
  if (row.missing.length > 0) notes.push(`${words.lacking}: ${row.missing.join(', ')}`);
  return notes.map((note) => `      ${note}`);
}

/** Each text that changed as it was and as it is. */
function formatTexts(texts: readonly ChangedText[]): string[] {
  const lines = (sign: string, text: string) =>
    text === '' ? [] : text.split('\n').map((line) => `  ${sign} ${line}`);
  return texts.flatMap(({ name, before, now }) => [`${name}:`, ...lines('-', before), ...lines('+', now)]);
}

function formatTotals(sums: readonly TranslationSum[], words: Words): string[] {
  const head = [words.columns[0] ?? '', ...STATES.map((state) => words.states[state])];
  const lines = sums.map((sum) => [
    sum.language,
    ...STATES.map((state) => String(sum.states[state])),
    String(sum.wordsToTranslate),
    String(sum.wordsToRead),
  ]);
  return align([[...head, ...words.columns.slice(3)], ...lines]);
}

/** Puts columns under each other; numbers to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => countCells(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - countCells(cell));
        const isNumber = /^\d+$/.test(rows[1]?.[at] ?? '');
        return isNumber ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

const WORDS = {
  en: {
    columns: ['language', 'entry', 'state', 'words to translate', 'words to read'],
    states: { missing: 'missing', stale: 'stale', machine: 'machine', draft: 'draft', reviewed: 'reviewed' },
    changed: 'changed since',
    untraceable: 'nobody recorded which texts it was made from: compare all of it',
    lacking: 'not translated',
  },
  vi: {
    columns: ['ngôn ngữ', 'bài', 'tình trạng', 'số tiếng cần dịch', 'số tiếng cần đọc lại'],
    states: {
      missing: 'chưa có',
      stale: 'đã cũ',
      machine: 'máy dịch',
      draft: 'đang làm',
      reviewed: 'đã duyệt',
    },
    changed: 'bản gốc đã đổi ở',
    untraceable: 'không rõ bản này dịch từ câu chữ nào: phải so lại cả bài',
    lacking: 'chưa dịch',
  },
} satisfies Record<
  'en' | 'vi',
  { columns: string[]; states: Record<UnitState, string> } & Record<string, unknown>
>;

type Words = (typeof WORDS)['en' | 'vi'];

export type ReportOptions = {
  language: 'en' | 'vi';
  /** What the totals are made from. */
  all: readonly TranslationRow[];
  /** Finds the texts of the original that changed, as they were and as they are; nothing where that is not known. */
  textsOf?: TextsOf | undefined;
};

/** '' where there was, or is, no such text. */
export type ChangedText = { name: string; before: string; now: string };
type TextsOf = (row: TranslationRow) => readonly ChangedText[] | undefined;
