import { z } from 'zod';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { checkShape, explainMissingFrontMatter } from './check-shape.ts';
import type { Read } from './drafts.ts';
import { readText } from './read-text-fs.ts';
import { readYaml } from './read-yaml.ts';
import { placeAt, type SourceFile, splitMarkdown, startOf, wholeYaml, yamlOf } from './source-file.ts';

/** Longest front matter, in characters. Written ones have a few thousand; anything near this is an accident or an attack. */
export const FRONT_MATTER_LIMIT = 200_000;
/** Longest YAML file. A ledger of printed codes takes up to 250 bytes per code and only ever grows. */
export const YAML_LIMIT_BYTES = 16 * 1024 * 1024;

/** Reads a YAML file and checks it against its schema. `read` is undefined when there is no text to point into. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  shown: string,
  schema: S,
): FileResult<z.infer<S>> {
  const { text, diagnostics } = readText(path, shown, YAML_LIMIT_BYTES);
  if (text === undefined) return { read: undefined, diagnostics };
  return finish(wholeYaml(shown, text), schema, diagnostics);
}

/** Reads a Markdown file and checks its front matter. The body is `text` from `bodyStart` on. */
export function readMarkdownFile<S extends z.ZodType>(
  path: string,
  shown: string,
  schema: S,
): FileResult<z.infer<S>> {
  const { text, diagnostics } = readText(path, shown);
  if (text === undefined) return { read: undefined, diagnostics };
  const { problem, ...file } = splitMarkdown(shown, text);
  if (problem === 'absent') diagnostics.push(explainMissingFrontMatter(schema, shown));
  if (problem === 'unclosed') diagnostics.push(createDiagnostic('FM-UNCLOSED', placeOfEnd(file), {}));
  if (problem) return { read: { file, data: undefined, value: undefined, partial: {} }, diagnostics };
  const length = file.yamlEnd - file.yamlStart;
  if (length > FRONT_MATTER_LIMIT) {
    const values = {
      part: 'front matter',
      sizeKb: Math.ceil(length / 1000),
      limitKb: FRONT_MATTER_LIMIT / 1000,
    };
    diagnostics.push(createDiagnostic('FM-TOO-BIG', startOf(shown), values));
    return { read: { file, data: undefined, value: undefined, partial: {} }, diagnostics };
  }
  return finish(file, schema, diagnostics);
}

/** Where the closing line is missed: at the first line that is no YAML, or at the last one of all. */
function placeOfEnd(file: SourceFile): Place {
  let at = file.yamlStart;
  let last = 0;
  for (const line of yamlOf(file).split('\n')) {
    if (/\S/.test(line)) last = at;
    if (/^(?![\w-]+:(?:\s|$)|[-#]\s)\S/.test(line) || /^#{2,}\s/.test(line)) break;
    at += line.length + 1;
  }
  return placeAt(file, last, 3);
}

function finish<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
  before: Diagnostic[],
): FileResult<z.infer<S>> {
  const yaml = readYaml(file);
  if (yaml.diagnostics.length > 0) {
    return {
      read: { file, data: undefined, value: undefined, partial: {} },
      diagnostics: [...before, ...yaml.diagnostics],
    };
  }
  const data = yaml.data ?? (schema instanceof z.ZodArray ? [] : {});
  const { value, partial, diagnostics } = checkShape(schema, data, file);
  return { read: { file, data, value, partial }, diagnostics: [...before, ...diagnostics] };
}

type FileResult<T> = { read: Read<T> | undefined; diagnostics: Diagnostic[] };
