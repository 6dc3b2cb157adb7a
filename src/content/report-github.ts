import { type Diagnostic, describe } from '../model/diagnostics.ts';
import { hasPlace } from './report-excerpt.ts';

/**
 * Writes workflow commands that GitHub turns into annotations beside the lines of a change, one per line. Nothing an
 * editor wrote can start a command of its own: what separates is escaped as the runner expects it.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(diagnostics: readonly Diagnostic[], language: 'en' | 'vi'): string {
  return diagnostics.map((diagnostic) => toCommand(diagnostic, language)).join('');
}

function toCommand(diagnostic: Diagnostic, language: 'en' | 'vi'): string {
  const { path, line, column, length, code, severity } = diagnostic;
  const { message, hint } = describe(diagnostic, language);
  const place = hasPlace(diagnostic) ? { line, col: column, endColumn: column + length - 1 } : {};
  const properties = Object.entries({ file: path, ...place, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${escapeData(`${message}\n${hint}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;
