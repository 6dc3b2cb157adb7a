import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { leadsOutside, shownPath } from '../content/list-content-fs.ts';
import { readSite } from '../content/read-site-fs.ts';
import { type Diagnostic, sortDiagnostics } from '../model/diagnostics.ts';
import type { SheetCollection } from './columns.ts';
import { createContext, makeSource } from './import-context.ts';
import { type EntryPlan, type ImportPlan, planImport } from './plan-import.ts';
import { readTable } from './read-table.ts';

/**
 * Reads a table and plans its import. Nothing is written.
 *
 * @param request `file` and `contentDir` relative to `cwd`; `source` and `date` of the table where the owner names them,
 *   else its file name, and for workbooks the day they say they were changed
 * @returns the plan and all diagnostics, sorted; the entries are in the order of the table
 */
export function readImport(request: ImportRequest): ImportPlan {
  const { collection, today } = request;
  const cwd = resolve(request.cwd ?? process.cwd());
  const path = resolve(cwd, request.file);
  const { table, diagnostics } = readTable(readFileSync(path), shownPath(path, cwd), request.sheet);
  if (!table) return { entries: [], diagnostics };
  const root = resolve(cwd, request.contentDir);
  const { draft } = readSite(root, cwd);
  const title =
    request.source ||
    basename(path)
      .replace(/\.[^.]+$/, '')
      .normalize('NFC');
  const source = makeSource(title, request.date || table.modifiedOn, request.publisher ?? '');
  const context = createContext(draft, { collection, today, source });
  const plan = planImport(table, context, (id) => readFileSync(indexFile(root, collection, id), 'utf8'));
  return { entries: plan.entries, diagnostics: sortDiagnostics([...diagnostics, ...plan.diagnostics]) };
}

/**
 * Writes what was planned; each file is whole or not there. Rows that are the same or left out are passed over.
 *
 * @returns how many files were written
 * @throws before anything is written when a folder to write into is a link that leads out of the content folder
 */
export function writeImport(
  contentDir: string,
  collection: SheetCollection,
  entries: readonly EntryPlan[],
): number {
  const planned = entries.filter(({ is }) => is === 'new' || is === 'changed');
  const root = resolve(contentDir);
  for (const { id } of planned) refuseOutside(indexFile(root, collection, id), root);
  for (const { id, after } of planned) writeWhole(indexFile(root, collection, id), after);
  return planned.length;
}

function refuseOutside(file: string, root: string): void {
  for (const folder of [dirname(dirname(file)), dirname(file)]) {
    if (existsSync(folder) && leadsOutside(folder, root))
      throw new Error(`"${folder}" leads out of the content folder; put a real folder in its place`);
  }
}

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function indexFile(root: string, collection: SheetCollection, id: string): string {
  return join(root, collection, id, 'index.md');
}

export type ImportRequest = {
  collection: SheetCollection;
  file: string;
  contentDir: string;
  cwd?: string;
  sheet?: string | undefined;
  source?: string | undefined;
  publisher?: string | undefined;
  /** YYYY-MM-DD */
  date?: string | undefined;
  /** YYYY-MM-DD */
  today: string;
};
export type { Diagnostic };
