import { readFileSync, statSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { decodeText } from './decode-text.ts';
import { formatCodePoint } from './format-code-point.ts';
import { placeAt, startOf } from './source-file.ts';

/** Front matter and body each have their own limit; a page beyond both is not even read. */
const PAGE_LIMIT_BYTES = 1024 * 1024;

/**
 * Reads a text file of the content folder.
 *
 * @param path absolute
 * @param shown path for diagnostics, relative to the working directory
 * @param limitBytes longest file that is read, default that of a page
 * @returns NFC text, or undefined with an error FM-ENCODING or FM-TOO-BIG
 */
export function readText(
  path: string,
  shown: string,
  limitBytes = PAGE_LIMIT_BYTES,
): { text: string | undefined; diagnostics: Diagnostic[] } {
  const sizeBytes = statSync(path).size;
  if (sizeBytes > limitBytes) {
    const values = { part: 'file', sizeKb: Math.ceil(sizeBytes / 1000), limitKb: limitBytes / 1024 };
    return { text: undefined, diagnostics: [createDiagnostic('FM-TOO-BIG', startOf(shown), values)] };
  }
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) {
    const values = { encoding: decoded.encoding };
    const place = placeAt({ path: shown, text: `${decoded.before}?` }, decoded.before.length);
    return { text: undefined, diagnostics: [createDiagnostic('FM-ENCODING', place, values)] };
  }
  const file = { path: shown, text: decoded.text };
  const diagnostics: Diagnostic[] = [];
  if (decoded.decomposedAt >= 0) {
    const found = wordAt(decoded.text, decoded.decomposedAt);
    diagnostics.push(createDiagnostic('FM-NFD', placeAt(file, decoded.decomposedAt), { found }));
  }
  if (decoded.invisible) {
    const { offset, codePoint, count } = decoded.invisible;
    const values = { codePoint: formatCodePoint(codePoint), count };
    diagnostics.push(createDiagnostic('FM-INVISIBLE', placeAt(file, offset), values));
  }
  return { text: decoded.text, diagnostics };
}

function wordAt(text: string, at: number): string {
  const start = text.slice(0, at).search(/\S+$/);
  return /\S+/.exec(text.slice(start < 0 ? at : start))?.[0] ?? '';
}
