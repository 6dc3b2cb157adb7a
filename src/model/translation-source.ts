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

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return squeeze(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
