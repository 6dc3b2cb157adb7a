import type { Language } from './languages.ts';
import type { Hotspot } from './schemas/tour-hotspot.ts';
import type { Words } from './schemas/words.ts';

/** Takes what a record itself has under a key; ids such as `constructor` are names like any other. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Gives the words of a scene. @throws when it has none; the check refuses such tours */
export function getSceneWords(words: readonly TourWords[], id: string) {
  const found = findWords(words, ({ scenes }) => own(scenes, id));
  if (!found) throw new Error(`scene "${id}" has no words`);
  return found;
}

/** Takes the first language that has the words, in the order given. */
export function findWords<T extends object>(
  words: readonly TourWords[],
  pick: (tour: NonNullable<Words['tour']>) => T | undefined,
): (T & { language: Language }) | undefined {
  for (const { language, tour } of words) {
    const found = tour && pick(tour);
    if (found) return { ...found, language };
  }
  return undefined;
}

/** Tells whether a hotspot needs a label of its own; places, sounds and models have a name already. */
export function needsLabel(kind: Hotspot['kind']): boolean {
  return kind !== 'place' && kind !== 'audio' && kind !== 'model';
}

export type TourWords = { language: Language; tour: Words['tour'] };
