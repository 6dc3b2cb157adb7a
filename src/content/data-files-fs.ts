import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { checkFileNames } from './check-file-names.ts';
import { checkGeoJson } from './check-geojson.ts';
import { checkGlbHeader, checkGlbJson, checkPointsHeader, GLB_HEAD_BYTES } from './check-model-header.ts';
import { explainUndrawn } from './check-models.ts';
import { checkRouteTrack } from './check-route-track.ts';
import { checkTable } from './check-table.ts';
import { checkTrack } from './check-track.ts';
import { kindOfDataFile, wantedInstead } from './data-file-kinds.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { isKpiTable, readKpi } from './kpi-fs.ts';
import { listFiles, shownPath } from './list-content-fs.ts';
import { readCsv } from './read-csv.ts';
import { readText } from './read-text-fs.ts';
import { startOf } from './source-file.ts';
import { isTrackFile, readTrackFile, TRACK_LIMIT_BYTES } from './track-files-fs.ts';

/** Services that keep repositories warn at this size; see docs/diagnostics/file-heavy.md. */
const HEAVY_BYTES = 50_000_000;
/** The outlines of all communes of a province, full detail, have 3 MB. */
const SHAPES_LIMIT_BYTES = 8 * 1024 * 1024;
const TABLE_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Checks the files that are neither text nor pictures: tracks, shapes, tables and models beside entries, and those in the
 * folders `kpi` and `geodata`. Of large files only the beginning is read.
 *
 * @param contentDir absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 */
export function checkDataFiles(draft: ContentDraft, contentDir: string, cwd: string): Diagnostic[] {
  return [
    ...checkSharedData(contentDir, cwd),
    ...draft.entries.flatMap((entry) => checkDataBeside(entry, draft)),
  ];
}

/** Checks the folders `kpi` and `geodata`; parameters as for {@link checkDataFiles}. */
export function checkSharedData(contentDir: string, cwd: string): Diagnostic[] {
  const inFolders = SHARED_FOLDERS.flatMap((name) => {
    const folder = join(contentDir, name);
    const shown = shownPath(folder, cwd);
    const { files } = listFiles(folder, contentDir);
    return [
      ...checkFileNames({ files, shown }),
      ...files.flatMap((file) => checkFile({ path: join(folder, file), shown: `${shown}/${file}`, file })),
    ];
  });
  return [...inFolders, ...readKpi(contentDir, cwd).diagnostics];
}

/** Checks the tracks, shapes, tables and models beside one entry. */
export function checkDataBeside(entry: EntryDraft, draft: ContentDraft): Diagnostic[] {
  return [
    ...checkFileNames(entry),
    ...entry.files.flatMap((file) => {
      const shown = `${entry.shown}/${file.normalize('NFC')}`;
      return checkFile({ path: join(entry.folder, file), shown, file }, { entry, draft });
    }),
  ];
}

function checkFile(at: DataFile, context?: Context): Diagnostic[] {
  const { path, shown, file } = at;
  const sizeBytes = statSync(path).size;
  const found: Diagnostic[] = [];
  if (sizeBytes > HEAVY_BYTES) {
    const sizeMb = Math.round(sizeBytes / 1e6);
    found.push(createDiagnostic('FILE-HEAVY', startOf(shown), { file, sizeMb }));
  }
  const wanted = wantedInstead(file);
  if (wanted) found.push(createDiagnostic('FILE-FORMAT', startOf(shown), { file, wanted }));
  const kind = kindOfDataFile(file);
  if (!kind) return found;
  const diagnostics = readDataFile(kind, { ...at, sizeBytes }, context);
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  // What is at fault has to be mended first; that it is not shown either would only distract.
  if (isSound && !(kind === 'table' && !context && isDrawnTable(path)))
    found.push(...explainUndrawn(file, shown, context?.entry));
  return [...found, ...diagnostics];
}

/** Tables of figures are drawn on the pages for managers. */
function isDrawnTable(path: string): boolean {
  const { table } = readCsv(readFileSync(path), path);
  return table !== undefined && isKpiTable(table);
}

function readDataFile(
  kind: NonNullable<ReturnType<typeof kindOfDataFile>>,
  at: DataFile & { sizeBytes: number },
  context: Context | undefined,
): Diagnostic[] {
  switch (kind) {
    case 'track':
      return checkTrackFile(at, context);
    case 'shapes':
      if (context?.entry.collection === 'routes' && isTrackFile(at.file)) return checkTrackFile(at, context);
      return withText(at, SHAPES_LIMIT_BYTES, (text) => checkGeoJson({ path: at.shown, text }));
    case 'table':
      return checkTableFile(at);
    case 'model':
      return checkModelFile(at);
    case 'heights':
      return []; // has no header; listed ones are read whole where models are measured
    case 'points':
      return checkPointsFile(at);
    case 'other':
      return [];
  }
}

function checkTrackFile(at: DataFile & { sizeBytes: number }, context: Context | undefined): Diagnostic[] {
  const { path, shown, file, sizeBytes } = at;
  if (sizeBytes > TRACK_LIMIT_BYTES) return [explainTooLarge(shown, sizeBytes, TRACK_LIMIT_BYTES)];
  const { track, diagnostics, text } = readTrackFile({ path, shown }, TRACK_LIMIT_BYTES);
  if (!track) return diagnostics;
  const faults = checkTrack(track, { path: shown, text });
  const isSound = faults.every(({ severity }) => severity !== 'error');
  const compared = context && isSound ? checkRouteTrack(context.entry, { track, file }, context.draft) : [];
  return [...diagnostics, ...faults, ...compared];
}

function explainTooLarge(shown: string, sizeBytes: number, limitBytes: number): Diagnostic {
  const values = { sizeMb: Math.ceil(sizeBytes / 1e6), limitMb: Math.floor(limitBytes / 1e6) };
  return createDiagnostic('GP-TOO-LARGE', startOf(shown), values);
}

function withText(
  { path, shown, sizeBytes }: DataFile & { sizeBytes: number },
  limitBytes: number,
  check: (text: string) => Diagnostic[],
): Diagnostic[] {
  if (sizeBytes > limitBytes) return [explainTooLarge(shown, sizeBytes, limitBytes)];
  const { text, diagnostics } = readText(path, shown, limitBytes);
  return text === undefined ? diagnostics : [...diagnostics, ...check(text)];
}

function checkTableFile({ path, shown, sizeBytes }: DataFile & { sizeBytes: number }): Diagnostic[] {
  if (sizeBytes > TABLE_LIMIT_BYTES) {
    const values = { limit: Math.floor(TABLE_LIMIT_BYTES / 1e6), unit: 'MB' };
    return [createDiagnostic('CS-TOO-LARGE', startOf(shown), values)];
  }
  const { table, diagnostics } = readCsv(readFileSync(path), shown);
  return table ? [...diagnostics, ...checkTable(table)] : diagnostics;
}

function checkModelFile({ path, shown, file, sizeBytes }: DataFile & { sizeBytes: number }): Diagnostic[] {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(GLB_HEAD_BYTES);
    readSync(handle, head, 0, head.length, 0);
    const { jsonBytes, diagnostics } = checkGlbHeader({ shown, name: file, sizeBytes, head });
    if (jsonBytes === undefined) return diagnostics;
    const json = Buffer.alloc(jsonBytes);
    readSync(handle, json, 0, jsonBytes, GLB_HEAD_BYTES);
    return checkGlbJson(json, { shown, name: file });
  } finally {
    closeSync(handle);
  }
}

function checkPointsFile({ path, shown, file, sizeBytes }: DataFile & { sizeBytes: number }): Diagnostic[] {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(GLB_HEAD_BYTES);
    readSync(handle, head, 0, head.length, 0);
    return checkPointsHeader({ shown, name: file, sizeBytes, head });
  } finally {
    closeSync(handle);
  }
}

const SHARED_FOLDERS = ['kpi', 'geodata'];

type DataFile = { path: string; shown: string; file: string };
type Context = { entry: EntryDraft; draft: ContentDraft };
