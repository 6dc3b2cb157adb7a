import { BCP47, type Language } from '../model/languages.ts';

/**
 * Writes the size of a file with the separators and unit of the language: `2.8 MB`, `2,8 Mo`, `41 kB`.
 * Megabytes are millions of bytes, one digit after the point; below 100 000 bytes whole kilobytes, at least one.
 */
export function formatFileSize(language: Language, sizeBytes: number): string {
  const isSmall = sizeBytes < 100_000;
  const format = new Intl.NumberFormat(BCP47[language], {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return format.format(isSmall ? Math.max(1, sizeBytes / 1e3) : sizeBytes / 1e6);
}
