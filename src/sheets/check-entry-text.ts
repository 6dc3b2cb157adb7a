import { checkFacts } from '../content/check-facts.ts';
import { checkShape } from '../content/check-shape.ts';
import { decodeText } from '../content/decode-text.ts';
import { readYaml } from '../content/read-yaml.ts';
import { splitMarkdown } from '../content/source-file.ts';
import type { Collection } from '../model/collections.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { entrySchemas } from '../model/schemas/entries.ts';

/**
 * Lists the errors the check would find in an `index.md`, as far as they do not depend on other files.
 *
 * @param raw the file as it is on disk: byte order mark, line ends and decomposed letters do not matter
 */
export function checkEntryText(raw: string, collection: Collection): Diagnostic[] {
  const decoded = decodeText(Buffer.from(raw));
  const { problem: _, ...file } = splitMarkdown('index.md', decoded.ok ? decoded.text : raw);
  const { data, diagnostics } = readYaml(file);
  const { value, diagnostics: faults } = checkShape(entrySchemas[collection], data ?? {}, file);
  const facts = value ? checkFacts({ original: { file, data, value, partial: value } }) : [];
  return [...diagnostics, ...faults, ...facts].filter(({ severity }) => severity === 'error');
}
