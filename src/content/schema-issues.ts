import type { z } from 'zod';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isSwappedLatitude } from './check-point.ts';
import { findNearest, sortByNearness } from './nearest.ts';
import { keysAt, noteAt } from './schema-walk.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfKey, placeOfValue, writtenValue } from './yaml-places.ts';

/** Turns one finding of the schema into diagnostics an editor understands. */
export function explainIssue(schema: z.ZodType, data: unknown, file: SourceFile, issue: Issue): Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const fault: Fault = { schema, file, path, key: nameOf(path), found: valueAt(data, path) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => explainUnknownKey(fault, key));
    case 'invalid_union':
      return explainUnion(fault, data, issue);
    case 'invalid_type':
      return [explainType(fault, issue.expected)];
    case 'invalid_value':
      return [explainEnum(fault, issue.values.map(String))];
    case 'too_small':
      return [explainTooSmall(fault, issue)];
    case 'too_big':
      return [explainTooBig(fault, issue)];
    default:
      return [explainFormat(fault, issue.code === 'invalid_key' ? String(path.at(-1)) : undefined)];
  }
}

function explainUnknownKey(fault: Fault, key: string): Diagnostic {
  const known = keysAt(fault.schema, fault.path);
  const place = placeOfKey(fault.file, [...fault.path, key]);
  return createDiagnostic('FM-UNKNOWN-KEY', place, { key, nearest: findNearest(key, known), known });
}

/** Explains the variant that fits best: the one whose distinguishing keys are there and that has the fewest faults. */
function explainUnion(fault: Fault, data: unknown, issue: UnionIssue): Diagnostic[] {
  if (issue.errors.length === 0) return explainDiscriminator(fault, issue);
  if (issue.errors.every(isPlainTypeMismatch)) {
    return [createDiagnostic('FM-TYPE', placeOfValue(fault.file, fault.path), typeValues(fault, 'number'))];
  }
  const weigh = (issues: readonly Issue[]) =>
    issues.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 3 : 2), 0);
  const best = issue.errors.toSorted((a, b) => weigh(a) - weigh(b))[0] ?? [];
  return best.flatMap((inner) =>
    explainIssue(fault.schema, data, fault.file, { ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function explainDiscriminator(fault: Fault, issue: UnionIssue): Diagnostic[] {
  const key =
    'discriminator' in issue && typeof issue.discriminator === 'string' ? issue.discriminator : 'kind';
  const path = [...fault.path, key];
  const found = isObject(fault.found) ? fault.found[key] : undefined;
  if (found === undefined)
    return [createDiagnostic('FM-MISSING-KEY', placeOfKey(fault.file, fault.path), { key })];
  const allowed = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return [explainEnum({ ...fault, path, key, found }, allowed)];
}

function explainType(fault: Fault, expected: string): Diagnostic {
  const { file, path, key, found } = fault;
  if (found === undefined) return createDiagnostic('FM-MISSING-KEY', placeOfKey(file, path), { key });
  const place = placeOfValue(file, path);
  if (expected === 'string' && isObject(found) && !Array.isArray(found)) {
    const written = writtenValue(file, path);
    if (/^[^\n{]+:\s[^\n]*\s*$/.test(written)) return createDiagnostic('FM-COLON', place, { found: written });
  }
  const isNumeric = expected === 'number' || expected === 'int';
  if (found === null) return createDiagnostic('FM-EMPTY', place, { key });
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return createDiagnostic('FM-QUOTE', place, { key, written: writtenValue(file, path) || String(found) });
  }
  if (isNumeric && typeof found === 'string' && /^-?\d+,\d+$/.test(found.trim())) {
    const number = found.trim().replace(',', '.');
    return createDiagnostic('FM-DECIMAL-COMMA', place, { key, written: found.trim(), number });
  }
  if (isNumeric && typeof found === 'string' && /^-?\d+(?:\.\d+)?$/.test(found.trim())) {
    return createDiagnostic('FM-UNQUOTE', place, { key, number: found.trim() });
  }
  return createDiagnostic('FM-TYPE', place, typeValues(fault, expected));
}

function typeValues(fault: Fault, expected: string) {
  return { key: fault.key, expected, found: kindOf(fault.found) };
}

function explainEnum({ file, path, key, found }: Fault, allowed: readonly string[]): Diagnostic {
  if (found === undefined) return createDiagnostic('FM-MISSING-KEY', placeOfKey(file, path), { key });
  const text = typeof found === 'string' ? found : writtenValue(file, path);
  const values = { key, found: text, allowed: sortByNearness(text, allowed) };
  return createDiagnostic('FM-ENUM', placeOfValue(file, path), values);
}

function explainTooSmall(fault: Fault, issue: SizeIssue): Diagnostic {
  const { file, path, key, found } = fault;
  const place = placeOfValue(file, path);
  const limit = Number(issue.minimum);
  if (issue.origin === 'string') return createDiagnostic('FM-EMPTY', place, { key });
  if (issue.origin === 'array') return createDiagnostic('FM-TOO-FEW', place, { key, limit });
  const bound = issue.inclusive === false ? `> ${limit}` : `≥ ${limit}`;
  return createDiagnostic('FM-RANGE', place, { key, found: String(found), limit: bound });
}

function explainTooBig(fault: Fault, issue: SizeIssue): Diagnostic {
  const { file, path, key, found } = fault;
  const place = placeOfValue(file, path);
  const limit = Number(issue.maximum);
  if (issue.origin === 'string' && typeof found === 'string') {
    return createDiagnostic('FM-TOO-LONG', place, { key, length: found.trim().length, limit });
  }
  if (key === 'lat' && isSwappedLatitude(Number(found))) {
    return createDiagnostic('GEO-SWAPPED', place, { lat: String(found) });
  }
  return createDiagnostic('FM-RANGE', place, { key, found: String(found), limit: `≤ ${limit}` });
}

function explainFormat(fault: Fault, keyItself: string | undefined): Diagnostic {
  const { schema, file, path } = fault;
  const found = keyItself ?? String(fault.found);
  const place = keyItself === undefined ? placeOfValue(file, path) : placeOfKey(file, path);
  const key = keyItself === undefined ? fault.key : nameOf(path.slice(0, -1));
  const expected =
    noteAt(schema, path, 'expected') || FORMATS[fault.key]?.en || 'it as the reference describes';
  const expectedVi =
    noteAt(schema, path, 'expectedVi') || FORMATS[fault.key]?.vi || 'theo tài liệu tham khảo';
  if (expected.includes('YYYY-MM-DD')) {
    return createDiagnostic('FM-DATE', place, { key, found, suggestion: suggestDate(found) });
  }
  if (keyItself !== undefined) return createDiagnostic('FM-FORMAT', place, { key, found, ...ID_FORM });
  return createDiagnostic('FM-FORMAT', place, { key, found, expected, expectedVi });
}

/** Offers the ISO form of 30/02/2026-like days, if that day exists. */
function suggestDate(found: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found.trim());
  if (!parts) return '';
  const iso = `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '';
}

function isPlainTypeMismatch(issues: readonly Issue[]): boolean {
  return issues.length === 1 && issues[0]?.code === 'invalid_type' && issues[0].path.length === 0;
}

/** The last key of a path, with the position for list items: `stops[2]`. */
function nameOf(path: KeyPath): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last ?? 'file';
  return `${nameOf(path.slice(0, -1))}[${last + 1}]`;
}

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

const ID_FORM = {
  expected: 'lower-case letters a–z, digits and hyphens',
  expectedVi: 'chữ thường a–z, chữ số và dấu gạch nối',
};

const PARTIAL_DATE = {
  en: 'a year, month or day: 2026, 2026-03 or 2026-03-04',
  vi: 'năm, tháng hoặc ngày: 2026, 2026-03 hay 2026-03-04',
};

/** What is expected where the schema carries no note of its own. */
const FORMATS: Record<string, { en: string; vi: string }> = {
  date: PARTIAL_DATE,
  email: { en: 'an e-mail address such as ubnd@example.vn', vi: 'một địa chỉ thư như ubnd@example.vn' },
  amount: { en: 'digits between quotes, such as "50 000"', vi: 'các chữ số trong ngoặc kép, ví dụ "50 000"' },
  panorama: {
    en: 'a JPEG, PNG or WebP file beside tour.yml',
    vi: 'tệp JPEG, PNG hoặc WebP nằm cạnh tour.yml',
  },
  url: { en: 'a full address starting with https://', vi: 'một địa chỉ đầy đủ bắt đầu bằng https://' },
};

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;
type SizeIssue = { origin: string; minimum?: unknown; maximum?: unknown; inclusive?: boolean | undefined };
type Fault = { schema: z.ZodType; file: SourceFile; path: KeyPath; key: string; found: unknown };
