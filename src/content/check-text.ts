import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { Read } from './drafts.ts';
import { formatCodePoint } from './format-code-point.ts';
import { listProseBlocks } from './prose-blocks.ts';
import { listWordTexts } from './prose-scalars.ts';
import { bodyOf, placeAt, type SourceFile, yamlOf } from './source-file.ts';
import { listTextFaults } from './text-faults.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the typography of one file: spaces, quotes, letters that only look right, reminders, tone marks. */
export function checkText(
  { file, data, partial }: Pick<Read<object>, 'file' | 'data' | 'partial'>,
  language: Language,
): Diagnostic[] {
  if (data === undefined) return []; // what cannot be read is not judged by its looks
  return [
    ...checkTypography(file),
    ...checkPlaceholders(file, partial),
    ...(language === 'vi' ? checkToneMarks(file) : []),
  ];
}

/** Reports faults that `--fix` can put right, each code once per file, at its first place. */
export function checkTypography(file: SourceFile): Diagnostic[] {
  const faults = listTextFaults(file);
  if (faults.length === 0) return [];
  const found: Diagnostic[] = [];
  for (const code of ['TXT-SPACES', 'TXT-QUOTES'] as const) {
    const own = faults.filter((fault) => fault.code === code);
    const [first] = own;
    if (first) {
      const place = placeAt(file, first.offset, first.length);
      found.push(createDiagnostic(code, place, { count: own.length }));
    }
  }
  const keys = new Set<string>(['title', 'tagline', 'summary']); // reported by checkWording, letter by letter
  for (const { code, offset, replacement, path } of faults) {
    const key = String(path?.[0] ?? 'text');
    if (code !== 'FM-LOOKALIKE' || keys.has(key)) continue;
    keys.add(key);
    const character = file.text.charAt(offset);
    found.push(
      createDiagnostic('FM-LOOKALIKE', placeAt(file, offset), {
        key,
        character,
        codePoint: formatCodePoint(character.codePointAt(0) ?? 0),
        instead: replacement,
        insteadCodePoint: formatCodePoint(replacement.codePointAt(0) ?? 0),
      }),
    );
  }
  return found;
}

/** Reminders people leave for themselves. Code and HTML are not looked at: they may be about such words. */
function checkPlaceholders(file: SourceFile, words: object): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (PLACEHOLDER.test(yamlOf(file))) {
    for (const { path, text } of listWordTexts(words)) {
      const match = PLACEHOLDER.exec(text)?.[0];
      if (match) found.push(createDiagnostic('TXT-PLACEHOLDER', placeOfValue(file, path), { found: match }));
    }
  }
  if (!PLACEHOLDER.test(bodyOf(file))) return found;
  for (const { text, offset } of listProseBlocks(file)) {
    const match = PLACEHOLDER.exec(text);
    if (!match) continue;
    const place = placeAt(file, offset + match.index, match[0].length);
    found.push(createDiagnostic('TXT-PLACEHOLDER', place, { found: match[0] }));
  }
  return found;
}

function checkToneMarks(file: SourceFile): Diagnostic[] {
  if (!OLD_ENDING.test(file.text)) return [];
  const old = OLD_STYLE.exec(file.text);
  const fresh = old && NEW_STYLE.exec(file.text);
  if (!old || !fresh) return [];
  const [first, other] = old.index < fresh.index ? [old, fresh] : [fresh, old];
  const place = placeAt(file, other.index, other[0].length);
  return [createDiagnostic('TXT-TONE-MARKS', place, { first: first[0], other: other[0] })];
}

const PLACEHOLDER =
  /lorem ipsum|\b(?:TODO|FIXME|TBD)\b|\bX{3,}\b|\{\{[^{}\n]{0,60}\}\}|\[(?:tên|điền|nhập|insert|name of)(?=[ \]])[^\]\n]{0,40}\](?!\()/i;

// "hòa" against "hoà", "thúy" against "thuý": only open syllables differ, and "quý" has but one spelling.
const OLD_ENDING = /[òóỏõọ][ae]|[ùúủũụ]y/i;
const OLD_STYLE = /(?<!\p{L})\p{L}{0,3}(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/iu;
const NEW_STYLE = /(?<!\p{L})\p{L}{0,3}(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;
