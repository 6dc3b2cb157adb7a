import { createHash } from 'node:crypto';
import type { Words } from './schemas/words.ts';

/**
 * Hashes the default-language words and body a translation is made from: 12 hexadecimal digits of SHA-256.
 * Neither the order of keys nor white space counts, so re-wrapping a paragraph leaves every translation fresh.
 */
export function translationSource(words: Words, body: string): string {
  const normalised = JSON.stringify([canonical(words), squeeze(body)]);
  return createHash('sha256').update(normalised).digest('hex').slice(0, 12);
}

/**
 * Shortens a text to a few letters that change when it does; white space does not count. Only consonants are used, so
 * that neither YAML nor a spreadsheet takes them for a number, a date or a word.
 *
 * @param length letters; four tell 160,000 texts apart, eight 25 thousand million
 */
export function fingerprint(text: string, length = 4): string {
  const bytes = createHash('sha256').update(squeeze(text)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => CONSONANTS[byte % CONSONANTS.length]).join('');
}

/** The letters of a fingerprint. */
export const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return squeeze(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}

/** Takes away what makes no difference to a translator: Unicode form, line breaks, doubled spaces. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
