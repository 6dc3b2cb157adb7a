import { createHash } from 'node:crypto';
import { type Code, type Diagnostic, describe } from '../model/diagnostics.ts';
import type { DiagnosticPage } from './diagnostic-page-fs.ts';
import { hasPlace } from './report-excerpt.ts';

/**
 * Writes diagnostics as SARIF 2.1.0, which code review tools and editors of code read.
 *
 * @param diagnostics sorted, paths relative to the folder the tool calls its source root
 * @param options `language` of the messages; each result carries both under `properties`. `explain` finds the page of a
 *   code: its sections become the description of the rule, its address the help
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  { language, explain }: { language: 'en' | 'vi'; explain: (code: Code) => DiagnosticPage },
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const severities = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  const run = {
    tool: {
      driver: {
        name: 'diem-den',
        rules: codes.map((code) => toRule(code, severities.get(code) ?? 'error', explain(code))),
      },
    },
    language,
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => toResult(diagnostic, codes, language)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function toRule(id: Code, level: Diagnostic['severity'], { what, why, fix, address }: DiagnosticPage) {
  return {
    id,
    shortDescription: { text: plain(what) },
    fullDescription: { text: plain(`${what} ${why}`) },
    help: { text: plain(fix), markdown: fix },
    helpUri: address,
    defaultConfiguration: { level },
  };
}

function toResult(diagnostic: Diagnostic, codes: readonly Code[], language: 'en' | 'vi') {
  const { path, line, column, length, code, severity } = diagnostic;
  const texts = { en: describe(diagnostic, 'en'), vi: describe(diagnostic, 'vi') };
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${texts[language].message}\n${texts[language].hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          ...(hasPlace(diagnostic) && { region }),
        },
      },
    ],
    // without the line, so that a finding stays the same one when lines are added above it
    partialFingerprints: { 'finding/v1': digest([path, code, texts.en.message]) },
    properties: { texts },
  };
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** One line without code marks; a description may not be empty. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
