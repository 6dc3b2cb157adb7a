import { languageMeant } from './classify-file.ts';
import { decodeText } from './decode-text.ts';
import type { ImportFault, ReturnedFile, ReturnedUnit } from './returned-unit.ts';
import { attributeOf, decodeReferences, scanXml, type XmlElement, type XmlFault } from './scan-xml.ts';

/**
 * Reads an XLIFF file (2.0 to 2.2) that came back from a translation program. Segments of a unit are joined; inline
 * codes are looked through. Document types and entities of one's own are refused, never expanded.
 */
export function readUnitsXliff(bytes: Uint8Array): ReturnedFile {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed(undefined, NOT_UTF8(decoded.encoding));
  const reading: Reading = {
    text: decoded.text,
    counted: { line: 1, offset: 0 },
    root: undefined,
    file: '',
    unit: undefined,
    note: '',
    into: undefined,
    units: [],
  };
  const fault = scanXml(decoded.text, {
    open: (element) => openElement(element, reading),
    close: (name) => closeElement(name, reading),
    text: (text, isLiteral) => addText(isLiteral ? text : decodeReferences(text), reading),
  });
  if (fault) return failed(lineOf(reading, fault.offset), FAULTS[fault.found]);
  const version = reading.root && attributeOf(reading.root.attributes, 'version');
  if (reading.root?.name !== 'xliff' || !/^2\./.test(version ?? ''))
    return failed(1, NOT_XLIFF(reading.root?.name ?? '', version ?? ''));
  const target = languageMeant(attributeOf(reading.root.attributes, 'trgLang') ?? '');
  const units = reading.units.map(({ id, ...unit }) => ({ ...unit, id: `${target}/${id}` }));
  return { units, faults: units.length === 0 ? [toFault(1, EMPTY)] : [] };
}

function openElement(element: XmlElement, reading: Reading): void {
  const { name, attributes } = element;
  reading.root ??= element;
  if (name === 'file') reading.file = (attributeOf(attributes, 'id') ?? '').replace(':', '/');
  else if (name === 'unit') reading.unit = startUnit(element, reading);
  else if (name === 'note') reading.note = attributeOf(attributes, 'category') ?? '';
  else if (name === 'source') reading.into = 'original';
  else if (name === 'target') reading.into = 'translation';
  else if (name === 'cp') addText(codePoint(attributeOf(attributes, 'hex') ?? ''), reading);
  else if (name === 'segment' && reading.unit)
    reading.unit.isConfirmed &&= (attributeOf(attributes, 'state') ?? 'initial') !== 'initial';
}

function closeElement(name: string, reading: Reading): void {
  if (name === 'source' || name === 'target') reading.into = undefined;
  if (name === 'note') reading.note = '';
  if (name !== 'unit' || !reading.unit) return;
  reading.units.push({ ...reading.unit, mark: reading.unit.mark.trim() });
  reading.unit = undefined;
}

function addText(text: string, { unit, into, note }: Reading): void {
  if (!unit) return;
  if (into) unit[into] += text;
  else if (note === 'mark') unit.mark += text;
}

function startUnit({ attributes, offset }: XmlElement, reading: Reading): ReturnedUnit {
  return {
    id: `${reading.file}#${attributeOf(attributes, 'id') ?? ''}`,
    original: '',
    translation: '',
    mark: '',
    isConfirmed: true,
    place: { is: 'line', number: lineOf(reading, offset) },
  };
}

function codePoint(hex: string): string {
  const value = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value).normalize('NFC') : '';
}

/** Counts on from the last place asked for; offsets only grow. */
function lineOf(reading: Reading, offset: number): number {
  const { text, counted } = reading;
  for (
    let end = text.indexOf('\n', counted.offset);
    end >= 0 && end < offset;
    end = text.indexOf('\n', end + 1)
  ) {
    counted.line += 1;
    counted.offset = end + 1;
  }
  return counted.line;
}

function failed(line: number | undefined, text: Text): ReturnedFile {
  return { units: [], faults: [toFault(line, text)] };
}

function toFault(line: number | undefined, text: Text): ImportFault {
  return {
    place: line === undefined ? undefined : { is: 'line', number: line },
    id: '',
    ...text,
    isNote: false,
  };
}

const NOT_UTF8 = (encoding: string): Text => ({
  en: `this is ${encoding}, not UTF-8. Save it as UTF-8.`,
  vi: `tệp này là ${encoding}, không phải UTF-8. Hãy lưu lại dạng UTF-8.`,
});
const NOT_XLIFF = (root: string, version: string): Text => ({
  en: `this is not XLIFF 2 (found "${root.slice(0, 40)}" ${version.slice(0, 10)}). Export it as XLIFF 2.0.`,
  vi: `tệp này không phải XLIFF 2 (thấy "${root.slice(0, 40)}" ${version.slice(0, 10)}). Hãy xuất dạng XLIFF 2.0.`,
});
const EMPTY: Text = { en: 'there are no units in this file.', vi: 'tệp này không có đoạn nào.' };
const BROKEN: Text = {
  en: 'the XML is damaged here. Ask for the file again, as the translation program wrote it.',
  vi: 'XML bị hỏng ở đây. Hãy xin lại tệp đúng như phần mềm dịch đã ghi.',
};
const FAULTS: Record<XmlFault['found'], Text> = {
  entity: {
    en: 'a document type or entity stands here; neither belongs into XLIFF. Nothing was read.',
    vi: 'ở đây có khai báo kiểu tài liệu hoặc thực thể; XLIFF không dùng. Không đọc gì cả.',
  },
  unclosed: BROKEN,
  mismatch: BROKEN,
  markup: BROKEN,
  attribute: BROKEN,
  deep: BROKEN,
};

type Text = { en: string; vi: string };

type Reading = {
  text: string;
  /** How far lines were counted: the next line begins at this offset or after it. */
  counted: { line: number; offset: number };
  root: XmlElement | undefined;
  /** Reference of the entry. */
  file: string;
  unit: ReturnedUnit | undefined;
  /** Category of the note that is open. */
  note: string;
  into: 'original' | 'translation' | undefined;
  units: ReturnedUnit[];
};
