import { checkFacts } from '../content/check-facts.ts';
import { checkShape } from '../content/check-shape.ts';
import { readYaml } from '../content/read-yaml.ts';
import { splitMarkdown } from '../content/source-file.ts';
import type { Collection } from '../model/collections.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { entrySchemas } from '../model/schemas/entries.ts';

/** Lists the errors the check would find in the text of an `index.md`, as far as they do not depend on other files. */
export function checkEntryText(text: string, collection: Collection): Diagnostic[] {
  const { problem: _, ...file } = splitMarkdown('index.md', text);
  const { data, diagnostics } = readYaml(file);
  const { value, diagnostics: faults } = checkShape(entrySchemas[collection], data ?? {}, file);
  const facts = value ? checkFacts({ original: { file, data, value, partial: value } }) : [];
  return [...diagnostics, ...faults, ...facts].filter(({ severity }) => severity === 'error');
}
