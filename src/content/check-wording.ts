import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { Words } from '../model/schemas/words.ts';
import { formatCodePoint } from './format-code-point.ts';
import { listDuplicates } from './list-duplicates.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue, writtenValue } from './yaml-places.ts';

/** Checks the words every list and search result shows: one line each, and no letters that only look right. */
export function checkWording(
  words: Partial<Pick<Words, 'title' | 'tagline' | 'summary'>>,
  file: SourceFile,
): Diagnostic[] {
  return (['title', 'tagline', 'summary'] as const).flatMap((key) => {
    const text = words[key];
    if (text === undefined) return [];
    const found: Diagnostic[] = [];
    if (key !== 'summary' && /[\n\u0085\u2028\u2029]/.test(text)) {
      found.push(createDiagnostic('FM-LINE-BREAK', placeOfValue(file, [key]), { key }));
    }
    const character = LOOKALIKE.exec(text)?.[0];
    if (character) {
      const instead = LATIN[character] ?? '';
      const values = {
        key,
        character,
        codePoint: pointOf(character),
        instead,
        insteadCodePoint: pointOf(instead),
      };
      found.push(createDiagnostic('FM-LOOKALIKE', placeOfCharacter(character, file, key), values));
    }
    return found;
  });
}

/** Checks lists of words: nothing stands there twice. */
export function checkWordLists(words: WordLists, file: SourceFile): Diagnostic[] {
  return (['aliases', 'highlights', 'safety', 'experience', 'terms'] as const).flatMap((key) =>
    listDuplicates(words[key] ?? [], file, key, (row) => [key, row]),
  );
}

/** Points at the character itself when it stands on the first line of the value. */
function placeOfCharacter(character: string, file: SourceFile, key: string): Place {
  const place = placeOfValue(file, [key]);
  const at = writtenValue(file, [key]).split('\n', 1)[0]?.indexOf(character) ?? -1;
  return at < 0 ? place : { ...place, column: place.column + at, length: 1 };
}

function pointOf(character: string): string {
  return formatCodePoint(character.codePointAt(0) ?? 0);
}

type WordLists = Partial<Pick<Words, 'aliases' | 'highlights' | 'safety' | 'experience' | 'terms'>>;

/** Letters a keyboard or an import may put in place of a Latin one; Ð is the Icelandic eth. */
const LATIN: Record<string, string> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Υ: 'Y',
  ο: 'o',
  ν: 'v',
};
const LOOKALIKE = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'u');
