import { join } from 'node:path';
import type { Prepared } from '../../media/prepared.ts';
import type { Language } from '../../model/languages.ts';
import type { PanoramaManifest } from '../../model/panorama.ts';
import { type Entry, localise } from '../../model/site.ts';
import {
  type FindPlace,
  getStartScene,
  planTourView,
  type TourView,
  type TourWords,
} from '../../model/tour-view.ts';
import { entryPath } from '../../model/urls.ts';

/** Plans the 360° tour of an entry, if it has one. */
export function buildTourView(prepared: Prepared, entry: Entry, language: Language): TourView | undefined {
  const { tour } = entry;
  if (!tour) return undefined;
  const { site } = prepared;
  const panoramas = new Map<string, PanoramaManifest>();
  for (const scene of tour.scenes) {
    const made = prepared.panoramas.get(join(entry.folder, scene.panorama));
    if (made) panoramas.set(scene.id, made.manifest);
  }
  const poster = prepared.panoramas.get(join(entry.folder, getStartScene(tour).panorama))?.poster;
  if (!poster) throw new Error(`the panorama of ${entry.ref} was not prepared`);
  const words: TourWords[] = [language, site.settings.defaultLanguage].flatMap((each) => {
    const found = entry.translations[each];
    return found ? [{ language: each, tour: found.words.tour }] : [];
  });
  const findPlace: FindPlace = (ref) => {
    const place = site.byRef.get(ref);
    if (!place) return undefined;
    const found = localise(site, place, language);
    return { title: found.words.title, language: found.language, href: entryPath(language, place) };
  };
  return planTourView({ tour, words, panoramas, poster, findPlace });
}
