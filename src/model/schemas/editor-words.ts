import { z } from 'zod';
import type { Collection } from '../collections.ts';
import { EDITOR_LABELS_EN } from './editor-labels-en.ts';
import { DIGITISATION_LABELS_EN } from './editor-labels-en-digitisation.ts';
import { SETTINGS_LABELS_EN } from './editor-labels-en-settings.ts';
import { type ContentFile, type EditorWords, findEditorWordsVi, sharesEntryKeys } from './editor-words-vi.ts';
import { type ContentKey, withoutOptional } from './list-keys.ts';

/**
 * Says what a key means to somebody who edits: a short label and a hint of one or two sentences. English hints are the
 * descriptions in the schema.
 *
 * @param file a collection, or the name of another file: `translation`, `tour`, `model`, `site`, `units`, `codes`
 * @param key as `listKeys` gives it
 * @returns the bare name as label, and an English or empty hint, for a key nobody has described yet
 */
export function describeKey(
  file: Collection | ContentFile,
  key: Omit<ContentKey, 'isRequired'>,
  language: 'en' | 'vi',
): EditorWords {
  const english = { label: findLabelEn(file, key.path) ?? key.name, hint: describeSchema(key.schema) };
  return language === 'en' ? english : (findEditorWordsVi(file, key.path) ?? english);
}

/** Finds the English label of a key, looking as `findEditorWordsVi` does. */
export function findLabelEn(file: Collection | ContentFile, path: string): string | undefined {
  const own = labelOf(`${file}:${path}`);
  return own ?? (sharesEntryKeys(file) ? labelOf(`entry:${path}`) : undefined);
}

function labelOf(name: string): string | undefined {
  return EDITOR_LABELS_EN[name] ?? SETTINGS_LABELS_EN[name] ?? DIGITISATION_LABELS_EN[name];
}

/** A description stands on the value itself or on what makes it optional. */
function describeSchema(schema: z.core.$ZodType): string {
  const inner = withoutOptional(schema);
  return z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(inner)?.description ?? '';
}
