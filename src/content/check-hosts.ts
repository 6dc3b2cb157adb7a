import { domainToUnicode } from 'node:url';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Checks the host of one web address: LK-HOST, LK-LOOKALIKE-HOST. */
export function checkHost(href: string, place: () => Place): Diagnostic[] {
  if (ORDINARY.test(href)) return [];
  const host = URL.canParse(href) ? new URL(href).hostname : '';
  if (!isPublicHost(host)) return [createDiagnostic('LK-HOST', place(), { href })];
  const shown = domainToUnicode(host);
  if (!looksLikeAnother(shown)) return [];
  return [createDiagnostic('LK-LOOKALIKE-HOST', place(), { shown, ascii: host })];
}

/** Checks every web address in data of a file; `from` is where in the file the data stands. */
export function checkHosts(data: unknown, file: SourceFile, from: KeyPath = []): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: KeyPath) => {
    if (typeof value === 'string') {
      if (/^https:\/\//i.test(value)) found.push(...checkHost(value, () => placeOfValue(file, path)));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  visit(data, from);
  return found;
}

/** Tells whether a host, as `URL` gives it, can be reached from everywhere: no bare number, no machine of one's own. */
export function isPublicHost(host: string): boolean {
  const isPrivate = /^\[|^\d+(?:\.\d+){3}$|(?:^|\.)localhost$|\.(?:local|internal|lan|home\.arpa)\.?$/.test(
    host,
  );
  return host !== '' && !isPrivate && host.includes('.');
}

/**
 * Tells whether a host in Unicode has letters that pass for Latin ones. Accented Latin, Han, kana and Hangul are
 * ordinary; a label of another script, or one that mixes scripts, is not.
 */
function looksLikeAnother(host: string): boolean {
  return host.split('.').some((label) => {
    if (/^[\p{ASCII}]*$/u.test(label)) return label.startsWith('xn--'); // could not be decoded
    const letters = label.normalize('NFC').replace(/[^\p{L}\p{M}]/gu, '');
    return !/^[a-z\u00c0-\u024f\u1e00-\u1eff]*$/u.test(letters) && !EAST_ASIAN.test(letters);
  });
}

const EAST_ASIAN = /^[a-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]*$/u;

/** A host of plain letters with a name at its end: nothing to look at more closely. */
const ORDINARY =
  /^https:\/\/(?!xn--|[^/?#]*\.(?:xn--|localhost|local|internal|lan|arpa)\b)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?=[/?#:]|$)/;
