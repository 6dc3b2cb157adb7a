import { readDiagnosticPage } from '../../src/content/diagnostic-page-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import { formatGithub } from '../../src/content/report-github.ts';
import { formatHtml } from '../../src/content/report-html.ts';
import { formatJsonLines } from '../../src/content/report-json.ts';
import { readSourceLines } from '../../src/content/report-lines-fs.ts';
import { drawReportPictures, type ReportPicture } from '../../src/content/report-pictures-fs.ts';
import { formatSarif } from '../../src/content/report-sarif.ts';
import { ALL_WELL } from '../../src/content/report-words.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import type { EditorLanguage } from './editor-language.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github', 'html'] as const;

/**
 * Writes diagnostics in the format asked for. Paths in them are relative to the working directory.
 *
 * @param options `isFile`: the text will lie in a file, where colours and the width of the terminal mean nothing;
 *   `known`: pictures drawn before, see `drawReportPictures`
 */
export async function formatCheck(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions,
): Promise<string> {
  const { format, language, isFile, known } = options;
  const cwd = process.cwd();
  switch (format) {
    case 'json':
      return formatJsonLines(diagnostics, language);
    case 'github':
      return formatGithub(diagnostics, language);
    case 'sarif':
      return formatSarif(diagnostics, { language, explain: readDiagnosticPage });
    case 'html':
      return formatHtml(diagnostics, {
        language,
        linesOf: (path) => readSourceLines(cwd, path),
        explain: readDiagnosticPage,
        pictures: await drawReportPictures(diagnostics, { cwd, ...(known && { known }) }),
      });
    case 'text': {
      const look = isFile ? { colour: false } : { widthCells: process.stdout.columns };
      return formatReport(diagnostics, { language, ...look }) || `${ALL_WELL[language]}\n`;
    }
  }
}

export type CheckFormat = (typeof CHECK_FORMATS)[number];

type FormatOptions = {
  format: CheckFormat;
  language: EditorLanguage;
  isFile: boolean;
  known?: Map<string, ReportPicture>;
};
