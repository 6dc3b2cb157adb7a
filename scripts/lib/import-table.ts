import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { todayInVietNam } from '../../src/content/load-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import { type Diagnostic, describe } from '../../src/model/diagnostics.ts';
import type { SheetCollection } from '../../src/sheets/columns.ts';
import { readImport, writeImport } from '../../src/sheets/import-fs.ts';
import { formatDiff, formatPlan, shortenFaults, toEntryLine } from '../../src/sheets/import-report.ts';
import { refuse, toFault } from './call-fault.ts';
import { editorLanguage } from './editor-language.ts';

/**
 * Imports a table into a collection: `npm run import -- stays list.xlsx`.
 *
 * @returns exit status: 0 fine, 1 the table is at fault, 2 the call is at fault
 */
export function importTable(
  collection: SheetCollection,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): number {
  const options = readOptions(argv, env);
  if ('fault' in options) return refuse(options.fault);
  const { file, language, contentDir, json, 'dry-run': isDry, 'skip-faulty': isSkipping } = options;
  const { entries, diagnostics } = readImport({ ...options, collection, today: todayInVietNam() });
  const isFaulty = diagnostics.some(({ severity }) => severity === 'error');
  const isHeld = isFaulty && !isSkipping;
  if (json) {
    process.stdout.write(diagnostics.map((one) => toFaultLine(one, language)).join(''));
    process.stdout.write(entries.map((entry) => toEntryLine(entry, collection)).join(''));
  } else {
    const { shown, rest } = shortenFaults(diagnostics, language);
    process.stderr.write(formatReport(shown, { language, stream: process.stderr }) + rest);
    if (isDry) process.stdout.write(formatDiff(entries, join(contentDir, collection)));
    process.stdout.write(formatPlan(entries, collection, language));
  }
  if (!isDry && !isHeld) writeImport(contentDir, collection, entries);
  const hasWork = entries.some(({ is }) => is === 'new' || is === 'changed');
  if (isHeld && hasWork && !isDry) process.stderr.write(`${HELD[language]} (${file})\n`);
  return isFaulty ? 1 : 0;
}

function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        sheet: { type: 'string' },
        source: { type: 'string' },
        publisher: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'skip-faulty': { type: 'boolean', default: false },
        lang: { type: 'string', default: editorLanguage(env) },
      },
    });
    const [file, ...more] = positionals;
    const { lang, ...rest } = values;
    const contentDir = env.CONTENT_DIR || 'content';
    if (file === undefined) return { fault: 'Name the table: npm run import -- stays list.xlsx' };
    if (more.length > 0) return { fault: `One table at a time; "${more.join('", "')}" is too much.` };
    if (!existsSync(file)) return { fault: `There is no file "${file}".` };
    if (!existsSync(join(contentDir, 'site.yml')))
      return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
    if (lang !== 'vi' && lang !== 'en') return { fault: `--lang is "${lang}"; it can be vi or en.` };
    if (rest.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(rest.date))
      return { fault: `--date is "${rest.date}"; write it as YYYY-MM-DD.` };
    return { ...rest, file, contentDir, language: lang };
  } catch (error) {
    return toFault(error);
  }
}

/** The same members as a line of `npm run check -- --json`, with a `type` to tell it from an entry. */
function toFaultLine(diagnostic: Diagnostic, language: 'en' | 'vi'): string {
  const { path, line, column, code, severity } = diagnostic;
  return `${JSON.stringify({ type: 'diagnostic', path, line, column, code, severity, ...describe(diagnostic, language) })}\n`;
}

const HELD = {
  en: 'Nothing was written, because rows are at fault. Correct them, or write the others with --skip-faulty.',
  vi: 'Chưa ghi gì vì có dòng bị lỗi. Sửa các dòng đó, hoặc thêm --skip-faulty để ghi những dòng còn lại.',
};

type Options = {
  file: string;
  contentDir: string;
  language: 'en' | 'vi';
  sheet?: string | undefined;
  source?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  json: boolean;
  'dry-run': boolean;
  'skip-faulty': boolean;
};
