import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { EntryDraft } from './drafts.ts';
import type { NamedPicture } from './named-pictures.ts';
import { findNearest } from './nearest.ts';
import { isUnsupportedPicture } from './picture-header.ts';
import { startOf } from './source-file.ts';

/** Compares the pictures an entry names with the files of its folder. `found` are those that are really there. */
export function checkPictureNames(
  entry: EntryDraft,
  named: readonly NamedPicture[],
): { found: NamedPicture[]; diagnostics: Diagnostic[] } {
  const files = new Set(entry.files);
  const found = named.filter(({ file }) => files.has(file));
  const diagnostics = named.flatMap((picture) => [
    ...(files.has(picture.file) ? [] : explainAbsent(picture, entry)),
    ...checkCredit(picture),
  ]);
  return { found, diagnostics: [...diagnostics, ...checkLeftovers(entry, named)] };
}

function explainAbsent({ file, findPlace }: NamedPicture, entry: EntryDraft): Diagnostic[] {
  if (entry.outside.includes(file)) return []; // reported as FILE-OUTSIDE where the link lies
  if (/^(?:[a-z]:)?\//i.test(file) || file.split('/').includes('..')) {
    return [createDiagnostic('IM-OUTSIDE', findPlace(), { file })];
  }
  const composed = entry.files.find((name) => name.normalize('NFC') === file);
  if (composed) return [createDiagnostic('IM-NFD', findPlace(), { file })];
  const actual = entry.files.find((name) => name.normalize('NFC').toLowerCase() === file.toLowerCase());
  if (actual) return [createDiagnostic('IM-CASE', findPlace(), { file, actual })];
  const nearest = findNearest(file, entry.files.filter(isPicture));
  return [createDiagnostic('IM-MISSING', findPlace(), { file, nearest })];
}

function checkCredit({ file, is, credit, licence, findPlace }: NamedPicture): Diagnostic[] {
  const missing = [
    ...(credit === undefined ? ['credit'] : []),
    ...(licence === undefined ? ['licence'] : []),
  ];
  if (is === 'shown' || missing.length === 0) return [];
  return [createDiagnostic('IM-CREDIT', findPlace(), { file, missing })];
}

/** Pictures nobody names, and files that look like pictures but cannot be published. */
function checkLeftovers(entry: EntryDraft, named: readonly NamedPicture[]): Diagnostic[] {
  const used = new Set(named.map(({ file }) => file.normalize('NFC').toLowerCase()));
  const isBroken = entry.original?.value === undefined || (entry.tour !== undefined && !entry.tour.value);
  // Heights may come as pictures.
  const models = new Set((entry.original?.partial.models ?? []).map(({ file }) => file.toLowerCase()));
  return entry.files.flatMap((file) => {
    const place = startOf(`${entry.shown}/${file.normalize('NFC')}`);
    if (models.has(file.normalize('NFC').toLowerCase()) || /-terrarium\.png$/i.test(file)) return [];
    if (isUnsupportedPicture(file)) return [createDiagnostic('IM-UNSUPPORTED', place, { file })];
    if (!isPicture(file) || isBroken || used.has(file.normalize('NFC').toLowerCase())) return [];
    return [createDiagnostic('IM-UNUSED', place, { file })];
  });
}

/** Textures under models/ belong to their model. */
function isPicture(file: string): boolean {
  return /\.(?:jpe?g|png|webp|avif)$/i.test(file) && !file.startsWith('models/');
}
