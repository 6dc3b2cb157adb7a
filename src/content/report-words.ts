import type { Diagnostic } from '../model/diagnostics.ts';

/** Words of severities for editors. */
export const SEVERITY_WORDS = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  vi: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' },
} as const;

/** What is said when there is nothing to report. */
export const ALL_WELL = { en: 'No faults found.', vi: 'Không có lỗi nào.' } as const;

/** Counts diagnostics by severity, and the files they are in. */
export function countFaults(diagnostics: readonly Diagnostic[]): FaultCounts {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  const files = new Set(diagnostics.map(({ path }) => path)).size;
  return { error: count('error'), warning: count('warning'), note: count('note'), files };
}

/** Says how many of a severity: `1 error`, `2 errors`, `2 lỗi`. */
export function sayCount(count: number, severity: Diagnostic['severity'], language: 'en' | 'vi'): string {
  const plural = language === 'en' && count !== 1 ? 's' : '';
  return `${count} ${SEVERITY_WORDS[language][severity]}${plural}`;
}

/** Sums up in one line: `1 error, 2 warnings, 0 notes in 2 files`. */
export function sumUp({ error, warning, note, files }: FaultCounts, language: 'en' | 'vi'): string {
  const counts = [
    sayCount(error, 'error', language),
    sayCount(warning, 'warning', language),
    sayCount(note, 'note', language),
  ].join(', ');
  if (language === 'vi') return `${counts} trong ${files} tệp`;
  return `${counts} in ${files} file${files === 1 ? '' : 's'}`;
}

export type FaultCounts = Record<Diagnostic['severity'] | 'files', number>;
