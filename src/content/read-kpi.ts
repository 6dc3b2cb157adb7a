import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import {
  type Claim,
  type DeclaredFigure,
  findKpiUnit,
  KPI_BOUNDS,
  KPI_UNITS,
  type KpiBound,
  type KpiSource,
  listKpiUnits,
} from '../model/kpi.ts';
import { formatPeriod } from '../model/period.ts';
import { findNearest } from './nearest.ts';
import { type CsvTable, placeOf } from './read-csv.ts';

/** Tells whether a table of the folder `kpi` holds declared figures; other tables are not drawn. */
export function isFigureTable(table: CsvTable): boolean {
  return table.header.cells.some(({ text }) => text.trim() === 'indicator');
}

/** Tells whether a table lists the documents that figures come from. */
export function isSourceTable(table: CsvTable): boolean {
  return table.header.cells.some(({ text }) => text.trim() === 'source') && !isFigureTable(table);
}

/**
 * Reads the documents declared figures come from. A row at fault is left out.
 * @returns diagnostics KP-COLUMN, KP-VALUE and KP-TWICE
 */
export function readKpiSources(table: CsvTable): { sources: KpiSource[]; diagnostics: Diagnostic[] } {
  const diagnostics = checkColumns(table, SOURCE_COLUMNS, ['source', 'title']);
  if (diagnostics.length > 0) return { sources: [], diagnostics };
  const sources: KpiSource[] = [];
  for (const cells of listRows(table)) {
    const found: Diagnostic[] = [];
    const read = (column: string, wanted: string, form: RegExp) => {
      const { text } = cells(column);
      if (!form.test(text)) found.push(explainValue(cells(column), column, wanted));
      return text;
    };
    const source = {
      id: read('source', 'id', ID),
      title: read('title', 'text', /./),
      publisher: read('publisher', 'text', /^/),
      date: read('date', 'day', /^(?:\d{4}(?:-\d\d){0,2})?$/),
      url: read('url', 'url', /^(?:https:\/\/\S+)?$/),
      place: cells('source').place,
    };
    const twin = sources.find(({ id }) => id === source.id);
    if (twin) found.push(explainTwice(source.id, twin.place, source.place));
    diagnostics.push(...found);
    if (found.length === 0) sources.push(source);
  }
  return { sources, diagnostics };
}

/**
 * Reads declared figures. A row at fault is left out.
 * @param known ids of the sources and of the destinations there are
 * @returns figures in the order of the rows; diagnostics KP-COLUMN, KP-VALUE and KP-SOURCE
 */
export function readKpiFigures(
  table: CsvTable,
  known: { sources: ReadonlySet<string>; destinations: ReadonlySet<string> },
): { figures: DeclaredFigure[]; diagnostics: Diagnostic[] } {
  const diagnostics = checkColumns(table, FIGURE_COLUMNS, REQUIRED);
  if (diagnostics.length > 0) return { figures: [], diagnostics };
  const figures: DeclaredFigure[] = [];
  for (const cells of listRows(table)) {
    const found: Diagnostic[] = [];
    const figure = readFigure(cells, known, found);
    diagnostics.push(...found);
    if (figure && found.length === 0) figures.push(figure);
  }
  return { figures, diagnostics };
}

/** Names figures that are given twice, in whatever files. */
export function checkTwice(figures: readonly DeclaredFigure[]): Diagnostic[] {
  const seen = new Map<string, Place>();
  return figures.flatMap((figure) => {
    const { indicator, destination, period } = figure;
    const what = [indicator, destination, formatPeriod(period)].filter(Boolean).join(' ');
    const place = (figure.target ?? figure.actual)?.place;
    const first = seen.get(what);
    if (!place) return [];
    if (first) return [explainTwice(what, first, place)];
    seen.set(what, place);
    return [];
  });
}

function readFigure(cells: Row, known: Known, found: Diagnostic[]): DeclaredFigure | undefined {
  const expect = (
    column: string,
    wanted: string,
    isFine: (text: string) => boolean,
    nearest?: () => string,
  ) => {
    const cell = cells(column);
    if (!isFine(cell.text)) found.push(explainValue(cell, column, wanted, nearest?.()));
    return cell.text;
  };
  const unit = findKpiUnit(cells('unit').text);
  const figure = {
    is: 'declared' as const,
    indicator: expect('indicator', 'id', (text) => ID.test(text)),
    name: { vi: expect('name', 'text', Boolean), en: cells('nameEn').text || cells('name').text },
    destination: expect(
      'destination',
      'destination',
      (text) => text === '' || known.destinations.has(text),
      () => findNearest(cells('destination').text, known.destinations),
    ),
    period: {
      year: Number(expect('year', 'year', (text) => /^20\d\d$/.test(text))),
      half: halfOf(expect('half', 'half', (text) => /^[12]?$/.test(text))),
    },
    target: readClaim(cells, 'target', known, found),
    actual: readClaim(cells, 'actual', known, found),
    note: { vi: cells('note').text, en: cells('noteEn').text || cells('note').text },
  };
  expect(
    'unit',
    'unit',
    () => unit !== undefined,
    () => nearestUnit(cells('unit').text),
  );
  if (!figure.target && !figure.actual && found.length === 0)
    found.push(explainValue(cells('target'), 'target', 'figure'));
  return unit === undefined ? undefined : { ...figure, unit };
}

function readClaim(
  cells: Row,
  column: 'target' | 'actual',
  known: Known,
  found: Diagnostic[],
): Claim | undefined {
  const cell = cells(column);
  const bound = cells(`${column}Is`);
  const source = cells(`${column}Source`);
  if (cell.text === '') return undefined;
  if (/^\d{1,3}\.\d{3}$/.test(cell.text)) found.push(explainValue(cell, column, 'one-way'));
  else if (!/^\d+(?:\.\d+)?$/.test(cell.text))
    found.push(explainValue(cell, column, 'number', withoutSeparators(cell.text)));
  if (bound.text !== '' && !isBound(bound.text))
    found.push(explainValue(bound, `${column}Is`, 'bound', findNearest(bound.text, KPI_BOUNDS)));
  if (!known.sources.has(source.text)) {
    const values = { column, source: source.text, nearest: findNearest(source.text, known.sources) };
    found.push(createDiagnostic('KP-SOURCE', source.text === '' ? cell.place : source.place, values));
  }
  return {
    value: Number(cell.text),
    bound: isBound(bound.text) ? bound.text : 'exactly',
    source: source.text,
    locator: cells(`${column}At`).text,
    place: cell.place,
  };
}

function isBound(text: string): text is KpiBound {
  return KPI_BOUNDS.some((bound) => bound === text);
}

/** Groups of three read one way only: `4.060.000` and `4 060 000`; `4.060` may be either and is not guessed. */
function withoutSeparators(text: string): string {
  const isGrouped = /^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})+$/.test(text);
  return isGrouped ? text.replace(/\D/g, '') : '';
}

function nearestUnit(text: string): string {
  return findNearest(
    text,
    listKpiUnits().map((id) => KPI_UNITS[id].vi),
  );
}

function halfOf(text: string): 1 | 2 | undefined {
  if (text === '1') return 1;
  return text === '2' ? 2 : undefined;
}

function checkColumns(table: CsvTable, all: readonly string[], required: readonly string[]): Diagnostic[] {
  const names = table.header.cells.map(({ text }) => text.trim());
  const [first] = table.header.cells;
  const missing = required
    .filter((column) => !names.includes(column))
    .flatMap((column) =>
      first
        ? [
            createDiagnostic('KP-COLUMN', placeOf(first, table.path), {
              column,
              problem: 'missing',
              nearest: '',
            }),
          ]
        : [],
    );
  const unknown = table.header.cells
    .filter(({ text }) => text.trim() !== '' && !all.includes(text.trim()))
    .map((cell) => {
      const column = cell.text.trim();
      const values = { column, problem: 'unknown', nearest: findNearest(column, all) };
      return createDiagnostic('KP-COLUMN', placeOf(cell, table.path), values);
    });
  return [...missing, ...unknown];
}

function listRows(table: CsvTable): Row[] {
  const columns = new Map(table.header.cells.map(({ text }, index) => [text.trim(), index]));
  return table.rows.map(({ cells }) => (column) => {
    const cell = cells[columns.get(column) ?? -1] ?? cells[0];
    const place = cell ? placeOf(cell, table.path) : { path: table.path, line: 1, column: 1, length: 1 };
    const text = columns.has(column)
      ? (cells[columns.get(column) ?? -1]?.text.trim().normalize('NFC') ?? '')
      : '';
    return { text, place };
  });
}

function explainValue({ text, place }: Cell, column: string, wanted: string, nearest = ''): Diagnostic {
  return createDiagnostic('KP-VALUE', place, { column, found: text, wanted, nearest });
}

function explainTwice(what: string, first: Place, place: Place): Diagnostic {
  return createDiagnostic('KP-TWICE', place, { what, path: first.path, firstLine: first.line });
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SOURCE_COLUMNS = ['source', 'title', 'publisher', 'date', 'url'];
const REQUIRED = ['indicator', 'name', 'year', 'unit'];
const CLAIMS = ['target', 'actual'].flatMap((name) => [name, `${name}Is`, `${name}Source`, `${name}At`]);
const FIGURE_COLUMNS = [...REQUIRED, 'nameEn', 'destination', 'half', ...CLAIMS, 'note', 'noteEn'];

type Cell = { text: string; place: Place };
/** One row: the cell of a column, empty when the table has no such column. */
type Row = (column: string) => Cell;
type Known = { sources: ReadonlySet<string>; destinations: ReadonlySet<string> };
