import { z } from 'zod';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { explainIssue } from './schema-issues.ts';
import { requiredKeysAt } from './schema-walk.ts';
import { type SourceFile, startOf } from './source-file.ts';

/**
 * Checks data read from a file against a schema and gives it its type.
 *
 * @returns the parsed value, or undefined with at least one error standing at its line and, in `partial`, those
 *   top-level keys that have no error
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: SourceFile,
): { value: z.infer<S> | undefined; partial: Partial<z.infer<S>>; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, partial: result.data ?? {}, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => explainIssue(schema, data, file, issue));
  return { value: undefined, partial: pickSound(schema, data, result.error), diagnostics };
}

function pickSound<S extends z.ZodType>(schema: S, data: unknown, error: z.ZodError): Partial<z.infer<S>> {
  const sound: Record<string, unknown> = {};
  if (schema instanceof z.ZodObject && typeof data === 'object' && data !== null) {
    const faulty = new Set(error.issues.map(({ path }) => String(path[0])));
    for (const [key, value] of Object.entries(data)) {
      const inner: z.core.$ZodType | undefined = Object.hasOwn(schema.shape, key)
        ? schema.shape[key]
        : undefined;
      const parsed = inner && !faulty.has(key) ? z.safeParse(inner, value) : undefined;
      if (parsed?.success) sound[key] = parsed.data;
    }
  }
  // Every key was parsed by its own schema, which is what Partial says.
  return sound as Partial<z.infer<S>>;
}

/** The fault of a file without any front matter, naming the keys that must stand there. */
export function explainMissingFrontMatter(schema: z.ZodType, path: string): Diagnostic {
  return createDiagnostic('FM-NO-FRONT-MATTER', startOf(path), { required: requiredKeysAt(schema, []) });
}
