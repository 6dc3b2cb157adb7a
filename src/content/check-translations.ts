import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import { originalSource } from './assemble-site.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { bodyOf, placeAt, type SourceFile, startOf } from './source-file.ts';
import { compareTranslation } from './translation-units.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/** Compares each translation with the default language: missing, not published, stale, untranslated, wrong script. */
export function checkTranslations(
  entry: EntryDraft,
  { languages, defaultLanguage }: Pick<ContentDraft, 'languages' | 'defaultLanguage'>,
): Diagnostic[] {
  const found = entry.translations.flatMap((translation) => [
    ...checkPublished(translation, languages),
    ...checkStale(translation, entry),
    ...checkSame(translation, entry),
    ...checkScript(translation),
  ]);
  const present = new Set<Language>([defaultLanguage, ...entry.translations.map(({ language }) => language)]);
  const missing = languages.filter((language) => !present.has(language));
  if (missing.length > 0 && entry.original) {
    found.push(createDiagnostic('TR-MISSING', startOf(entry.original.file.path), { languages: missing }));
  }
  return found;
}

function checkPublished({ language, file }: Translation, languages: readonly Language[]): Diagnostic[] {
  if (languages.includes(language)) return [];
  return [createDiagnostic('TR-NOT-PUBLISHED', startOf(file.path), { language })];
}

function checkStale({ file, partial, language }: Translation, entry: EntryDraft): Diagnostic[] {
  const { original } = entry;
  if (partial.source === undefined || !original?.value) return [];
  const current = originalSource(original.value, original.file);
  if (partial.source === current) return [];
  const fields = compareTranslation(entry, language)?.changes.map(({ name }) => name) ?? [];
  const stamp = `--locale ${language} ${entry.ref}`;
  const values = { recorded: partial.source, current, fields, stamp };
  return [createDiagnostic('TR-STALE', placeOfValue(file, ['source']), values)];
}

/** A title may be a name that stays the same; a summary or a text of some length may not. */
function checkSame({ language, file, partial }: Translation, { original }: EntryDraft): Diagnostic[] {
  if (!original) return [];
  const found: Diagnostic[] = [];
  const { summary } = partial;
  if (summary !== undefined && summary === original.partial.summary) {
    found.push(createDiagnostic('TR-SAME', placeOfKey(file, ['summary']), { key: 'summary', language }));
  }
  const body = bodyOf(file).trim();
  if (body.length >= SHORTEST_TEXT && body === bodyOf(original.file).trim()) {
    found.push(createDiagnostic('TR-SAME', placeOfBody(file), { key: 'text', language }));
  }
  return found;
}

function checkScript({ language, file, partial }: Translation): Diagnostic[] {
  const script = SCRIPTS[language];
  if (!script) return [];
  const found: Diagnostic[] = [];
  for (const key of ['title', 'summary'] as const) {
    const text = partial[key];
    if (text === undefined || script.line.test(text)) continue;
    found.push(createDiagnostic('TR-SCRIPT', placeOfValue(file, [key]), { key, language }));
  }
  const body = bodyOf(file).trim();
  if (body.length >= SHORTEST_TEXT && !script.text.test(body)) {
    found.push(createDiagnostic('TR-SCRIPT', placeOfBody(file), { key: 'text', language }));
  }
  return found;
}

function placeOfBody(file: SourceFile) {
  const firstWord = file.text.slice(file.bodyStart).search(/\S/);
  return placeAt(file, file.bodyStart + Math.max(0, firstWord));
}

/** Shorter texts are a name or a number and prove nothing. In UTF-16 units. */
const SHORTEST_TEXT = 20;

/** What a line and what a text of each language must contain somewhere. A Japanese name may be all Chinese characters. */
const SCRIPTS: Partial<Record<Language, { line: RegExp; text: RegExp }>> = {
  zh: { line: /\p{Script=Han}/u, text: /\p{Script=Han}/u },
  ja: {
    line: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    text: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  ko: { line: /\p{Script=Hangul}/u, text: /\p{Script=Hangul}/u },
};

type Translation = EntryDraft['translations'][number];
