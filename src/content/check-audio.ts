import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import { pictureId } from '../model/site.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { listDuplicates } from './list-duplicates.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks what is said about an entry's sounds: each file once, and a transcript for every narration. */
export function checkAudioWords(entry: EntryDraft, defaultLanguage: Language): Diagnostic[] {
  const { original } = entry;
  const audio = original?.partial.audio;
  if (!original || !audio) return [];
  const twice = listDuplicates(audio.map(pictureId), original.file, 'audio', (row) => ['audio', row, 'file']);
  const silent = audio.flatMap((sound, row) => {
    if (sound.kind !== 'narration') return [];
    const language = sound.language ?? defaultLanguage;
    const id = pictureId(sound);
    if (hasTranscript(entry, language, id)) return [];
    return [
      createDiagnostic('AU-TRANSCRIPT', placeOfValue(original.file, ['audio', row, 'file']), {
        id,
        language,
      }),
    ];
  });
  return [...twice, ...silent];
}

/** A language without a file of its own has its transcript in the default language's file. */
function hasTranscript({ original, translations }: EntryDraft, language: Language, id: string): boolean {
  const read = translations.find((translation) => translation.language === language) ?? original;
  if (!read || isBroken(read, 'transcripts')) return true; // that fault is reported already
  return Object.hasOwn(read.partial.transcripts ?? {}, id);
}
