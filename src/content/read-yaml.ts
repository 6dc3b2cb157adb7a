import { CORE_SCHEMA, load } from 'js-yaml';
import type { Diagnostic } from '../model/diagnostics.ts';
import { type SourceFile, yamlOf } from './source-file.ts';
import { explainYamlError, listYamlSuspicions } from './yaml-faults.ts';

/**
 * Parses the YAML of a file (YAML 1.2 core schema: dates and `yes` stay text). Anchors, aliases and tags are refused.
 *
 * @returns the data, or undefined with at least one error; an empty document gives undefined without errors
 */
export function readYaml(file: SourceFile): { data: unknown; diagnostics: Diagnostic[] } {
  const yaml = yamlOf(file);
  const suspicions = listYamlSuspicions(file);
  if (suspicions.length > 0) return { data: undefined, diagnostics: suspicions };
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA }), diagnostics: [] };
  } catch (error) {
    if (!/[^\s#-]/.test(yaml.replace(/#[^\n]*/g, ''))) return { data: undefined, diagnostics: [] };
    return { data: undefined, diagnostics: explainYamlError(file, error) };
  }
}
