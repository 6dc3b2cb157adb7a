import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listChangedTexts } from '../../src/content/changed-texts-fs.ts';
import { formatImportFaults } from '../../src/content/explain-import.ts';
import { planImport } from '../../src/content/import-translations.ts';
import { listTranslations, targetLanguages } from '../../src/content/list-translations.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import { readUnitsCsv } from '../../src/content/read-units-csv.ts';
import { readUnitsXliff } from '../../src/content/read-units-xliff.ts';
import { formatTranslations } from '../../src/content/report-translations.ts';
import type { ReturnedFile } from '../../src/content/returned-unit.ts';
import { planStamps } from '../../src/content/stamp-translations.ts';
import { compareTranslation, listUnits, type UnitState } from '../../src/content/translation-units.ts';
import { writeUnitsCsv } from '../../src/content/units-csv.ts';
import { writeUnitsXliff } from '../../src/content/units-xliff.ts';
import { readRawText, writeChange } from '../../src/content/write-changes-fs.ts';
import type { TranslationStatus } from '../../src/model/schemas/words.ts';

/** Prints how far the translations are. @returns exit status: 1 when files have errors */
export function report(options: Options): number {
  const { rows, unreadable } = listTranslations(options.draft, options);
  const shown = options.states ? rows.filter(({ state }) => options.states?.has(state)) : rows;
  const text = options.json
    ? shown.map((row) => `${JSON.stringify(row)}\n`).join('')
    : formatTranslations(shown, {
        language: options.language,
        all: rows,
        textsOf: options.hasTexts ? (row) => listChangedTexts(options.draft, row) : undefined,
      });
  process.stdout.write(text);
  if (targetLanguages(options.draft).length === 0) process.stderr.write(SAID[options.language].alone);
  return tellUnreadable(unreadable, options);
}

/** Writes down that translations fit today's original. @returns exit status */
export function stamp(options: Options): number {
  const changes = planStamps(options.draft, options, readRawText);
  for (const change of changes) {
    if (!options.isDry && !writeChange(change)) return tellChanged(change.shown, options);
    process.stdout.write(`${change.shown}\n`);
  }
  process.stderr.write(SAID[options.language].stamped(changes.length, options.isDry));
  return tellUnreadable(listTranslations(options.draft, options).unreadable, options);
}

/** Writes texts to translate as CSV or XLIFF. @returns exit status */
export function exportUnits(options: Options & { out: string | undefined }): number {
  const { draft, out, language, format } = options;
  const [target] = targetLanguages(draft, options.languages);
  if (!target) throw new Error('expected a language to export');
  const comparisons = draft.entries
    .filter(({ ref }) => options.refs?.has(ref) ?? true)
    .flatMap((entry) => compareTranslation(entry, target) ?? []);
  const units = comparisons.flatMap(listUnits).filter(({ state }) => options.states?.has(state) ?? true);
  const text =
    format === 'xliff'
      ? writeUnitsXliff(units, { language, source: draft.defaultLanguage, target })
      : writeUnitsCsv(units, { language, separator: options.separator });
  if (units.length === 0 && format === 'xliff') process.stderr.write(SAID[language].nothing);
  else if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text, { flag: options.isForced ? 'w' : 'wx' });
  process.stderr.write(SAID[language].exported(units.length, out));
  return tellUnreadable(listTranslations(draft, options).unreadable, options);
}

/** Takes over a file that came back. @returns exit status: 1 when rows were refused */
export function importUnits(file: string, options: Options): number {
  const { units, faults: unread } = readReturned(file);
  const status = options.status ?? 'draft';
  const plan = planImport(options.draft, units, { status, readRaw: readRawText });
  const faults = [...unread, ...plan.faults];
  const failed = options.isDry ? [] : plan.changes.filter((change) => !writeChange(change));
  for (const { shown } of failed) tellChanged(shown, options);
  const written = plan.changes.filter((change) => !failed.includes(change));
  if (options.json) {
    for (const fault of faults) process.stdout.write(`${JSON.stringify({ file, ...fault })}\n`);
    for (const { shown, before } of written)
      process.stdout.write(`${JSON.stringify({ path: shown, isNew: before === undefined })}\n`);
  } else {
    process.stderr.write(formatImportFaults(faults, { shown: file, language: options.language }));
    for (const { shown } of written) process.stdout.write(`${shown}\n`);
  }
  process.stderr.write(SAID[options.language].imported(plan.accepted, written.length, options.isDry));
  return failed.length > 0 || faults.some(({ isNote }) => !isNote) ? 1 : 0;
}

/** Reads the content folder without its media. */
export function readDraft(contentDir: string): Options['draft'] {
  return readSite(resolve(contentDir), process.cwd()).draft;
}

/** Longest file that is read; all six languages of ten thousand places would not be one file. */
const MOST_BYTES = 64 * 1024 * 1024;

function readReturned(file: string): ReturnedFile {
  if (statSync(file).size > MOST_BYTES) {
    const fault = { place: undefined, id: '', isNote: false };
    return { units: [], faults: [{ ...fault, en: 'this file is over 64 MB.', vi: 'tệp này quá 64 MB.' }] };
  }
  const bytes = readFileSync(file);
  const isXml = /\.(?:xlf|xliff|xml)$/i.test(file) || /^(?:\uFEFF|\s)*</.test(bytes.toString('utf8', 0, 100));
  return isXml ? readUnitsXliff(bytes) : readUnitsCsv(bytes, file);
}

/** Says whether the file to write is there already. */
export function isTaken(out: string | undefined, isForced: boolean): boolean {
  return out !== undefined && !isForced && existsSync(out);
}

function tellUnreadable(files: readonly string[], { language }: Options): number {
  if (files.length === 0) return 0;
  process.stderr.write(`${SAID[language].unreadable}\n${files.map((file) => `  ${file}\n`).join('')}`);
  return 1;
}

function tellChanged(shown: string, { language }: Options): number {
  process.stderr.write(`${shown}: ${SAID[language].changed}\n`);
  return 1;
}

const SAID = {
  en: {
    stamped: (files: number, isDry: boolean) =>
      `${files} ${files === 1 ? 'file' : 'files'} ${isDry ? 'would be stamped.' : 'stamped.'}\n`,
    exported: (rows: number, out: string | undefined) =>
      `${rows} ${rows === 1 ? 'text' : 'texts'}${out === undefined ? '' : ` in ${out}`}.\n`,
    imported: (texts: number, files: number, isDry: boolean) =>
      texts === 0
        ? 'Nothing to change.\n'
        : `${texts} ${texts === 1 ? 'text' : 'texts'} in ${files} ${files === 1 ? 'file' : 'files'}. ${isDry ? 'Nothing was written.' : 'Written.'}\n`,
    alone: 'site.yml names one language, so there is nothing to translate.\n',
    nothing: 'Nothing to translate, so no file was written.\n',
    unreadable: 'These files have errors and were left out; "npm run check" explains them:',
    changed: 'somebody saved this file just now; it was left as it is. Run the command again.',
  },
  vi: {
    stamped: (files: number, isDry: boolean) => `${isDry ? 'Sẽ đóng dấu' : 'Đã đóng dấu'} ${files} tệp.\n`,
    exported: (rows: number, out: string | undefined) =>
      `${rows} đoạn${out === undefined ? '' : ` trong ${out}`}.\n`,
    imported: (texts: number, files: number, isDry: boolean) =>
      texts === 0
        ? 'Không có gì thay đổi.\n'
        : `${texts} đoạn trong ${files} tệp. ${isDry ? 'Chưa ghi gì.' : 'Đã ghi xong.'}\n`,
    alone: 'site.yml chỉ có một ngôn ngữ nên không có gì phải dịch.\n',
    nothing: 'Không có gì phải dịch nên không ghi tệp nào.\n',
    unreadable: 'Các tệp sau có lỗi nên bị bỏ qua; "npm run check" giải thích:',
    changed: 'có người vừa lưu tệp này; tệp được giữ nguyên. Hãy chạy lại lệnh.',
  },
};

/** What every command knows. */
export type Options = {
  draft: ReturnType<typeof readSite>['draft'];
  language: 'en' | 'vi';
  languages: readonly string[] | undefined;
  refs: ReadonlySet<string> | undefined;
  states: ReadonlySet<UnitState> | undefined;
  status: TranslationStatus | undefined;
  format: 'csv' | 'xliff';
  separator: string;
  json: boolean;
  /** Show changed texts as they were, where git knows. */
  hasTexts: boolean;
  isDry: boolean;
  isForced: boolean;
};
