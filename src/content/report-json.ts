import { type Diagnostic, describe } from '../model/diagnostics.ts';

/** Writes one JSON object per line. The keys and their order are a public contract. */
export function formatJsonLines(diagnostics: readonly Diagnostic[], language: 'en' | 'vi'): string {
  return diagnostics
    .map((diagnostic) => {
      const { path, line, column, code, severity } = diagnostic;
      return `${JSON.stringify({ path, line, column, code, severity, ...describe(diagnostic, language) })}\n`;
    })
    .join('');
}
