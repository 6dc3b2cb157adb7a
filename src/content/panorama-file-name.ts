import { foldText } from '../model/fold-text.ts';
import type { PictureFormat } from './picture-header.ts';

/**
 * Plans where a panorama that somebody drops in is stored: `panoramas/<id>.<ending>`, in letters without accents,
 * with a number behind it when the name is taken. The ending follows what the file is, not what it is called.
 *
 * @param taken files of the entry, relative to it, and ids of scenes, in any spelling of case
 * @returns id for the scene, and the path relative to the entry
 */
export function planPanoramaFile(
  name: string,
  format: Exclude<PictureFormat, 'avif'>,
  taken: { files: readonly string[]; ids: readonly string[] },
): { id: string; file: string } {
  const ending = format === 'jpeg' ? 'jpg' : format;
  const stored = taken.files.map((file) => file.normalize('NFC').toLowerCase());
  const names = stored.map((file) => file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const id = planId(name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), [...taken.ids, ...names], 'scene');
  return { id, file: `panoramas/${id}.${ending}` };
}

/**
 * Makes an id from words in any language: letters without accents and digits joined by hyphens, at most 50 characters,
 * with a number behind it when it is taken. Words without any such letter give `otherwise`.
 */
export function planId(words: string, taken: readonly string[], otherwise: string): string {
  const letters = foldText(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50);
  const base = letters.replace(/^-+|-+$/g, '') || otherwise;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
