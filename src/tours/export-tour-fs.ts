import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import type { Language } from '../model/languages.ts';
import type { Scene } from '../model/schemas/tour.ts';
import { toPannellum } from './export-pannellum.ts';

/**
 * Writes the tour of an entry for Pannellum: `tour.json` and the panoramas beside it, under the names they have here.
 * A folder that holds an earlier export is written over; the description of the tour comes last.
 *
 * @param entry one whose `tour.yml` has no errors
 * @param out absolute
 * @returns files relative to `out`; undefined when the folder holds something that is no export, and nothing is written
 * @throws when a panorama is missing
 */
export function exportTour(
  entry: EntryDraft,
  draft: ContentDraft,
  { language, out }: { language: Language; out: string },
): string[] | undefined {
  const tour = entry.tour?.value;
  if (!tour) throw new Error(`${entry.ref} has no tour that can be read`);
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'tour.json'))) return undefined;
  const text = `${JSON.stringify(toPannellum(tour, gatherWords(entry, draft, language)), undefined, 2)}\n`;
  const panoramas = [...new Set(tour.scenes.flatMap(listPictures))];
  for (const file of panoramas) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    replace(join(out, file), (temporary) => copyFileSync(join(entry.folder, file), temporary));
  }
  replace(join(out, 'tour.json'), (temporary) => writeFileSync(temporary, text));
  return [...panoramas, 'tour.json'];
}

/** The panorama, the other faces of a cube and the variants. */
function listPictures({ panorama, faces, variants }: Scene): string[] {
  return [panorama, ...Object.values(faces ?? {}), ...(variants ?? []).map((one) => one.panorama)];
}

function gatherWords(
  entry: EntryDraft,
  { entries, defaultLanguage, settings }: ContentDraft,
  language: Language,
) {
  const baseUrl = (settings?.partial.baseUrl ?? '').replace(/\/$/, '');
  const original = entry.original?.partial.tour;
  const translated = entry.translations.find((one) => one.language === language)?.partial.tour;
  const words = language === defaultLanguage ? [original] : [translated, original];
  return {
    language,
    words: words.flatMap((one) => one ?? []),
    findPlace: (ref: string) => {
      const place = entries.find((one) => one.ref === ref);
      const own = place?.translations.find((one) => one.language === language)?.partial.title;
      return { title: own ?? place?.original?.partial.title ?? ref, url: `${baseUrl}/${language}/${ref}/` };
    },
  };
}

function replace(path: string, write: (temporary: string) => void): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    write(temporary);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
