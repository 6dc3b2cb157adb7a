import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { Kpi, KpiSource } from '../model/kpi.ts';
import { listFiles, listFolder, shownPath } from './list-content-fs.ts';
import { type CsvTable, readCsv } from './read-csv.ts';
import { checkTwice, isFigureTable, isSourceTable, readKpiFigures, readKpiSources } from './read-kpi.ts';

/**
 * Reads the declared figures of the folder `kpi`. What is wrong with the tables as tables (encoding, quotes, dates) is
 * found by `checkSharedData`, and not repeated here.
 *
 * @param contentDir absolute
 * @param cwd absolute; paths of places are relative to it
 * @returns `kpi`: undefined when the folder holds no figures; diagnostics KP-COLUMN, KP-VALUE, KP-SOURCE and KP-TWICE
 */
export function readKpi(
  contentDir: string,
  cwd: string,
): { kpi: Kpi | undefined; diagnostics: Diagnostic[] } {
  const tables = listTables(contentDir, cwd);
  const read = tables.filter(isSourceTable).map(readKpiSources);
  const sources = new Map<string, KpiSource>(read.flatMap((one) => one.sources).map((one) => [one.id, one]));
  const { folders } = listFolder(join(contentDir, 'destinations'));
  const known = { sources: new Set(sources.keys()), destinations: new Set(folders) };
  const found = tables.filter(isFigureTable).map((table) => readKpiFigures(table, known));
  const figures = found.flatMap((one) => one.figures);
  return {
    kpi: figures.length > 0 ? { figures, sources } : undefined,
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...checkTwice(figures),
    ],
  };
}

/** Tells whether the pages for managers draw a table of the folder `kpi`. */
export function isKpiTable(table: CsvTable): boolean {
  return isFigureTable(table) || isSourceTable(table);
}

function listTables(contentDir: string, cwd: string): CsvTable[] {
  const folder = join(contentDir, 'kpi');
  return listFiles(folder, contentDir)
    .files.filter((file) => /\.csv$/i.test(file) && statSync(join(folder, file)).size <= TABLE_LIMIT_BYTES)
    .flatMap((file) => {
      const path = join(folder, file);
      return readCsv(readFileSync(path), shownPath(path, cwd)).table ?? [];
    });
}

/** Larger tables are refused by `checkSharedData`. */
const TABLE_LIMIT_BYTES = 16 * 1024 * 1024;
