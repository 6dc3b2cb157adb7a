import type { Diagnostic } from '../model/diagnostics.ts';
import type { SheetCollection } from './columns.ts';
import type { EntryPlan } from './plan-import.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Writes a plan for people: what is new, what changes field by field, how many stay, which rows are left out. */
export function formatPlan(
  entries: readonly EntryPlan[],
  collection: SheetCollection,
  language: 'vi' | 'en',
): string {
  const words = WORDS[language];
  const lines = entries.flatMap(({ is, id, name, row, fields }) => {
    if (is === 'new') return [`+ ${collection}/${id}  ${name}  (${words.row} ${row})`];
    if (is === 'left-out') return [`! ${words.row} ${row}  ${name}  ${words.leftOut}`];
    if (is === 'same') return [];
    return [
      `~ ${collection}/${id}  ${name}  (${words.row} ${row})`,
      ...fields.map(
        ({ key, from, to }) => `    ${key}: ${show(from, words.nothing)} → ${show(to, words.nothing)}`,
      ),
    ];
  });
  const count = (is: EntryPlan['is']) => entries.filter((entry) => entry.is === is).length;
  const sum = words.sum(count('new'), count('changed'), count('same'), count('left-out'));
  return `${[...lines, sum].join('\n')}\n`;
}

/**
 * Keeps a long list of findings readable: twenty of each code, and a sentence about the others.
 *
 * @returns `rest` '' when nothing was left away
 */
export function shortenFaults(
  diagnostics: readonly Diagnostic[],
  language: 'vi' | 'en',
): { shown: Diagnostic[]; rest: string } {
  const counts = new Map<string, number>();
  const shown = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_PER_CODE;
  });
  const left = [...counts].filter(([, count]) => count > MOST_PER_CODE);
  const parts = left.map(([code, count]) => WORDS[language].more(count - MOST_PER_CODE, code));
  return { shown, rest: parts.length > 0 ? `${parts.join(', ')}; ${WORDS[language].all}\n` : '' };
}

/** Writes what would change in the files, as a unified diff. */
export function formatDiff(entries: readonly EntryPlan[], folder: string): string {
  return entries
    .filter(({ is }) => is === 'new' || is === 'changed')
    .map(({ id, before, after }) => unifiedDiff(`${folder}/${id}/index.md`, before, after))
    .join('');
}

/** Writes one JSON object for an entry; members and their order are a contract. */
export function toEntryLine({ is, id, name, row, fields }: EntryPlan, collection: SheetCollection): string {
  const ref = id === '' ? null : `${collection}/${id}`;
  const changes = fields.map(({ key, from, to }) => ({ key, from: from ?? null, to: to ?? null }));
  return `${JSON.stringify({ type: 'entry', change: is, ref, name, row, fields: changes })}\n`;
}

function show(value: unknown, nothing: string): string {
  return value === undefined || value === null ? nothing : JSON.stringify(value);
}

/** A column of five hundred wrong days is one mistake. */
const MOST_PER_CODE = 20;
const WORDS = {
  en: {
    row: 'row',
    leftOut: 'left out',
    nothing: '(nothing)',
    more: (count: number, code: string) => `${count} more of ${code}`,
    all: '--json lists them all.',
    sum: (fresh: number, changed: number, same: number, out: number) =>
      `${fresh} new, ${changed} changed, ${same} the same, ${out} left out`,
  },
  vi: {
    row: 'dòng',
    leftOut: 'không nhập',
    nothing: '(trống)',
    more: (count: number, code: string) => `còn ${count} lần ${code}`,
    all: '--json liệt kê tất cả.',
    sum: (fresh: number, changed: number, same: number, out: number) =>
      `${fresh} mới, ${changed} thay đổi, ${same} giữ nguyên, ${out} không nhập`,
  },
};
