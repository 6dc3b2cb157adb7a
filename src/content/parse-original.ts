import { type Words, wordsSchema } from '../model/schemas/words.ts';
import { pickWords } from './assemble-site.ts';
import { decodeText } from './decode-text.ts';
import { readYaml } from './read-yaml.ts';
import { bodyOf, splitMarkdown } from './source-file.ts';

/** Takes words and body out of the text of an `index.md`, whatever its facts say; undefined when the words have faults. */
export function parseOriginal(raw: string): { words: Words; body: string } | undefined {
  const decoded = decodeText(new TextEncoder().encode(raw));
  if (!decoded.ok) return undefined;
  const file = splitMarkdown('index.md', decoded.text);
  const { data } = readYaml(file);
  if (typeof data !== 'object' || data === null) return undefined;
  // Only keys of the schema of words are picked, and the schema decides about their values.
  const parsed = wordsSchema.safeParse(pickWords(data as Words));
  return parsed.success ? { words: parsed.data, body: bodyOf(file) } : undefined;
}
