import { join } from 'node:path';
import type { SoundView } from '../../components/entry/entry-view.ts';
import { type MessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, ENDONYMS, type Language } from '../../model/languages.ts';
import type { Audio } from '../../model/schemas/audio.ts';
import { type Entry, pictureId } from '../../model/site.ts';

/**
 * Lists the sounds of an entry: narrations in the page's language first, then sounds without words, then narrations in
 * other languages.
 */
export function listSounds(prepared: Prepared, entry: Entry, language: Language): SoundView[] {
  const origin = prepared.site.settings.defaultLanguage;
  const rank = (sound: Audio) => {
    if (sound.kind === 'ambient') return 1;
    return (sound.language ?? origin) === language ? 0 : 2;
  };
  const phrases = ('phrases' in entry.facts && entry.facts.phrases) || [];
  // Those of a phrase book stand beside their phrases.
  const beside = new Set(phrases.flatMap(({ sounds }) => Object.values(sounds ?? {})));
  return (entry.facts.audio ?? [])
    .filter((sound) => !beside.has(pictureId(sound)))
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((sound) => toSound(prepared, { entry, sound, language, origin }) ?? []);
}

/** Draws one sound of an entry with its words; nothing when it could not be made. */
export function toSound(prepared: Prepared, shown: Shown): SoundView | undefined {
  const { entry, sound, language, origin } = shown;
  const made = prepared.sounds.get(join(entry.folder, sound.file));
  if (!made) return undefined;
  const spoken = sound.language ?? origin;
  const isNarration = sound.kind === 'narration';
  const id = pictureId(sound);
  const label = findWords(shown, 'audioLabels', [language, origin]);
  return {
    id: `sound-${id}`,
    url: made.url,
    loops: !isNarration,
    label: label?.text ?? id,
    labelLang: label?.lang,
    duration: formatDuration(made.durationS),
    spokenIn: isNarration && spoken !== language ? ENDONYMS[spoken] : undefined,
    spokenLang: isNarration && spoken !== language ? BCP47[spoken] : undefined,
    note: madeNote(language, sound.made),
    transcriptTitle: translate(language, isNarration ? 'transcript' : 'soundDescription'),
    transcript: findWords(shown, 'transcripts', [language, spoken, origin]),
    credit: translate(language, 'soundBy', { credit: `${sound.credit} · ${sound.licence}` }),
  };
}

/** Says that a computer made it; a recording needs no word. */
function madeNote(language: Language, made: Audio['made']): string | undefined {
  const notes: Partial<Record<Audio['made'], MessageKey>> = {
    synthesised: 'soundSynthesised',
    'speech-synthesis': 'soundSpeechSynthesis',
  };
  const key = notes[made];
  return key && translate(language, key);
}

function findWords(
  { entry, sound }: Shown,
  key: 'audioLabels' | 'transcripts',
  from: readonly Language[],
): { text: string; lang: string } | undefined {
  for (const language of from) {
    const text = entry.translations[language]?.words[key]?.[pictureId(sound)];
    if (text !== undefined) return { text, lang: BCP47[language] };
  }
  return undefined;
}

/** Minutes and seconds: `0:24`, `12:05`. */
function formatDuration(durationS: number): string {
  const seconds = Math.round(durationS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

type Shown = { entry: Entry; sound: Audio; language: Language; origin: Language };
