import { join } from 'node:path';
import type { Prepared } from '../../media/prepared.ts';
import type { Language } from '../../model/languages.ts';
import type { PanoramaManifest, ScenePictures } from '../../model/panorama.ts';
import type { Entry } from '../../model/site.ts';
import { getStartScene, planTourView, type TourView } from '../../model/tour-view.ts';
import type { TourWords } from '../../model/tour-words.ts';
import { findTourMedia } from './tour-media.ts';

/** Plans the 360° tour of an entry, if it has one. */
export function buildTourView(prepared: Prepared, entry: Entry, language: Language): TourView | undefined {
  const { tour } = entry;
  if (!tour) return undefined;
  const { site } = prepared;
  const panoramas = new Map<string, PanoramaManifest>();
  const pictures = new Map<string, ScenePictures>();
  for (const { id, panorama } of tour.scenes.flatMap((scene) => [scene, ...(scene.variants ?? [])])) {
    const made = prepared.panoramas.get(join(entry.folder, panorama));
    if (made) panoramas.set(id, made.manifest);
    if (made?.pictures) pictures.set(id, made.pictures);
  }
  const { poster, startTiles } =
    prepared.panoramas.get(join(entry.folder, getStartScene(tour).panorama)) ?? {};
  if (!poster) throw new Error(`the panorama of ${entry.ref} was not prepared`);
  const words: TourWords[] = [language, site.settings.defaultLanguage].flatMap((each) => {
    const found = entry.translations[each];
    return found ? [{ language: each, tour: found.words.tour }] : [];
  });
  const find = findTourMedia(prepared, entry, language);
  return planTourView({ tour, words, language, panoramas, pictures, poster, startTiles, find });
}
