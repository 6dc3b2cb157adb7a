import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { readSoundHeader, soundFormatByName } from '../model/sound-header.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { findNearest } from './nearest.ts';
import { startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** A minute and a half at 128 kbit/s; on a slow telephone already half a minute of waiting. */
const LARGEST_BYTES = 1_500_000;

/** Checks the sound files of all entries: whether they are there, what they claim to be, not too heavy, and used. */
export function checkAudioFiles({ entries }: ContentDraft): Diagnostic[] {
  return entries.flatMap((entry) => [...checkNamed(entry), ...checkLeftovers(entry)]);
}

function checkNamed(entry: EntryDraft): Diagnostic[] {
  const { original } = entry;
  if (!original) return [];
  return (original.partial.audio ?? []).flatMap(({ file }, row) => {
    const place = placeOfValue(original.file, ['audio', row, 'file']);
    if (entry.outside.includes(file)) return []; // reported as FILE-OUTSIDE where the link lies
    if (!entry.files.includes(file)) {
      const nearest = findNearest(file, entry.files.filter(isSound));
      return [createDiagnostic('AU-MISSING', place, { file, nearest })];
    }
    const bytes = readFileSync(join(entry.folder, file));
    const format = readSoundHeader(bytes)?.format;
    if (!format || format !== soundFormatByName(file)) {
      return [createDiagnostic('AU-WRONG-TYPE', place, { file, found: format?.toUpperCase() ?? '' })];
    }
    if (bytes.length <= LARGEST_BYTES) return [];
    return [createDiagnostic('AU-TOO-LARGE', place, { file, sizeKb: Math.round(bytes.length / 1000) })];
  });
}

function checkLeftovers({ original, files, shown }: EntryDraft): Diagnostic[] {
  if (original?.value === undefined) return [];
  const used = new Set((original.value.audio ?? []).map(({ file }) => file.toLowerCase()));
  return files
    .filter((file) => isSound(file) && !used.has(file.normalize('NFC').toLowerCase()))
    .map((file) => createDiagnostic('AU-UNUSED', startOf(`${shown}/${file.normalize('NFC')}`), { file }));
}

function isSound(file: string): boolean {
  return soundFormatByName(file) !== undefined;
}
