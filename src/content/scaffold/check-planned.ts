import type { z } from 'zod';
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostics.ts';
import { entrySchemas } from '../../model/schemas/entries.ts';
import { codesSchema } from '../../model/schemas/settings.ts';
import { tourSchema } from '../../model/schemas/tour.ts';
import { translationSchema } from '../../model/schemas/words.ts';
import { checkCodes } from '../check-codes.ts';
import { checkEntry } from '../check-content.ts';
import { checkShape } from '../check-shape.ts';
import { classifyFile } from '../classify-file.ts';
import { indexContent } from '../content-index.ts';
import type { EntryDraft, Read } from '../drafts.ts';
import { readYaml } from '../read-yaml.ts';
import { splitMarkdown, wholeYaml } from '../source-file.ts';
import type { NewContext, NewFile } from './new-plan.ts';

/**
 * Checks files of one entry before they are written, as if they were there. What is in pictures and panoramas is not
 * looked at: nothing of that is new.
 *
 * @param entry the entry as it is now, or would be without its files
 * @returns what the check says of these files alone, sorted
 */
export function checkPlanned(
  entry: EntryDraft,
  files: readonly Pick<NewFile, 'shown' | 'after'>[],
  { draft, today }: NewContext,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const planned = files.reduce((now, file) => withFile(now, file, draft.defaultLanguage, found), entry);
  const others = draft.entries.filter(({ ref }) => ref !== entry.ref);
  const index = indexContent({ ...draft, entries: [...others, planned] }, today);
  const shown = new Set(files.map((file) => file.shown));
  const rest = checkEntry(planned, draft, index).filter(({ path }) => shown.has(path));
  return sortDiagnostics([...found, ...rest]);
}

/** Leaves out what the check said before, wherever it now stands: only what is new is the plan's fault. */
export function listNew(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const sameness = ({ path, code, message }: Diagnostic) => `${path} ${code} ${message}`;
  const known = new Set(before.map(sameness));
  return after.filter((one) => !known.has(sameness(one)));
}

/** Checks the ledger of codes before it is written. */
export function checkPlannedCodes(
  { shown, after }: Pick<NewFile, 'shown' | 'after'>,
  { draft, today }: NewContext,
): Diagnostic[] {
  const { read, diagnostics } = readDraft(wholeYaml(shown, asRead(after)), codesSchema);
  const found = checkCodes({ ...draft, codes: read }, indexContent(draft, today));
  return sortDiagnostics([...diagnostics, ...found]);
}

function withFile(
  entry: EntryDraft,
  { shown, after }: Pick<NewFile, 'shown' | 'after'>,
  defaultLanguage: Parameters<typeof classifyFile>[1],
  found: Diagnostic[],
): EntryDraft {
  const name = shown.slice(entry.shown.length + 1);
  const kind = classifyFile(name, defaultLanguage);
  const grown = { ...entry, files: [...new Set([...entry.files, name])].sort() };
  if (kind.is === 'original') {
    const { read, diagnostics } = readDraft(
      splitMarkdown(shown, asRead(after)),
      entrySchemas[entry.collection],
    );
    found.push(...diagnostics);
    return { ...grown, original: read };
  }
  if (kind.is === 'translation') {
    const { read, diagnostics } = readDraft(splitMarkdown(shown, asRead(after)), translationSchema);
    found.push(...diagnostics);
    return { ...grown, translations: [...entry.translations, { ...read, language: kind.language }] };
  }
  if (kind.is !== 'tour') throw new Error(`expected a file of an entry, got ${name}`);
  const { read, diagnostics } = readDraft(wholeYaml(shown, asRead(after)), tourSchema);
  found.push(...diagnostics);
  return { ...grown, tour: read };
}

/** As the check reads a file: without byte-order mark, with one kind of line end. */
function asRead(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function readDraft<S extends z.ZodType>(
  file: Read<unknown>['file'],
  schema: S,
): { read: Read<z.infer<S>>; diagnostics: Diagnostic[] } {
  const yaml = readYaml(file);
  const { value, partial, diagnostics } = checkShape(schema, yaml.data ?? {}, file);
  return {
    read: { file, data: yaml.data, value, partial },
    diagnostics: [...yaml.diagnostics, ...diagnostics],
  };
}
