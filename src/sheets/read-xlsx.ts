import { fold } from '../content/nearest.ts';
import {
  readDateStyles,
  readModifiedDay,
  readRelations,
  readSharedStrings,
  readWorkbookPart,
} from './xlsx-parts.ts';
import { readWorksheet, type Worksheet } from './xlsx-sheet.ts';
import { openZip, type ZipFile } from './zip-entries.ts';

/**
 * Reads one sheet of an Excel workbook (.xlsx). Formulas are never computed, links to other files never followed,
 * document types and entities refused.
 *
 * @param wanted name of the sheet, accents and capitals not counting; the first visible one when left out
 */
export function readXlsx(bytes: Uint8Array, wanted?: string): Workbook | XlsxProblem {
  if (isOldExcel(bytes)) return { problem: 'old-or-encrypted' };
  const zip = openZip(bytes);
  if (typeof zip === 'string') return { problem: zip };
  const main = findMainPart(zip);
  const folder = main.replace(/[^/]*$/, '');
  const workbook = readText(zip, main);
  const relations = readText(zip, `${folder}_rels/${main.slice(folder.length)}.rels`);
  if (typeof workbook !== 'string' || typeof relations !== 'string') {
    return problemOf(workbook) ?? problemOf(relations) ?? { problem: 'no-workbook' };
  }
  const book = readWorkbookPart(workbook);
  const links = readRelations(relations);
  if (!book || !links) return { problem: 'xml' };
  const names = book.sheets.map(({ name }) => name);
  const chosen =
    wanted === undefined
      ? (book.sheets.find(({ isHidden }) => !isHidden) ?? book.sheets[0])
      : book.sheets.find(({ name }) => fold(name.trim()) === fold(wanted.trim()));
  if (!chosen) return { problem: 'no-sheet', sheets: names };
  const partOf = (type: string) => [...links.values()].find((link) => link.type === type)?.target;
  const texts = {
    sheet: readText(zip, resolvePart(folder, links.get(chosen.relation)?.target ?? '')),
    strings: readText(zip, resolvePart(folder, partOf('sharedStrings') ?? 'sharedStrings.xml')),
    styles: readText(zip, resolvePart(folder, partOf('styles') ?? 'styles.xml')),
  };
  const { sheet, strings = '', styles = '' } = texts;
  if (typeof sheet !== 'string' || typeof strings !== 'string' || typeof styles !== 'string')
    return problemOf(sheet) ?? problemOf(strings) ?? problemOf(styles) ?? { problem: 'no-workbook' };
  const parts = { strings: readSharedStrings(strings), dateStyles: readDateStyles(styles) };
  if (!parts.strings || !parts.dateStyles) return { problem: 'xml' };
  const read = readWorksheet(sheet, {
    strings: parts.strings,
    dateStyles: parts.dateStyles,
    isFrom1904: book.isFrom1904,
  });
  if (typeof read === 'string') return { problem: read };
  const core = readText(zip, 'docProps/core.xml');
  const modifiedOn = typeof core === 'string' ? readModifiedDay(core) : '';
  return {
    sheet: chosen.name,
    sheets: book.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
    modifiedOn,
    ...read,
  };
}

/** Tells a workbook from a text table by its first bytes: a ZIP archive, or the older format Excel 97 wrote. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) || isOldExcel(bytes);
}

/** The container of Excel 97 and of workbooks locked with a password. */
function isOldExcel(bytes: Uint8Array): boolean {
  return OLD_EXCEL.every((byte, index) => bytes[index] === byte);
}

function findMainPart(zip: ZipFile): string {
  const relations = readText(zip, '_rels/.rels');
  const links = typeof relations === 'string' ? readRelations(relations) : undefined;
  const target = links && [...links.values()].find(({ type }) => type === 'officeDocument')?.target;
  return resolvePart('', target ?? 'xl/workbook.xml');
}

/** A part's name from the name a relation gives: relative to the folder of the part it stands in, or from the root. */
function resolvePart(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function readText(zip: ZipFile, name: string): string | XlsxProblem | undefined {
  const bytes = zip.read(name);
  if (bytes === undefined) return undefined;
  if (typeof bytes === 'string') return { problem: bytes };
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

function problemOf(text: string | XlsxProblem | undefined): XlsxProblem | undefined {
  return typeof text === 'object' ? text : undefined;
}

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export type Workbook = Worksheet & {
  /** Name of the sheet that was read. */
  sheet: string;
  /** Names of all sheets that can be seen. */
  sheets: string[];
  /** YYYY-MM-DD, '' when the file does not say. */
  modifiedOn: string;
};

/** Why a workbook cannot be read. `sheets` are those there are, for `no-sheet`. */
export type XlsxProblem = {
  problem:
    | 'old-or-encrypted'
    | 'encrypted'
    | 'damaged'
    | 'too-large'
    | 'no-workbook'
    | 'no-sheet'
    | 'xml'
    | 'rows'
    | 'cells';
  sheets?: string[];
};
