import { basename, extname } from 'node:path';
import { suggestId } from '../content/check-ids.ts';
import { type PanoramaFit, planFit } from './fit-panorama.ts';
import type { ForeignScene, ForeignTour, Notes } from './foreign-tour.ts';
import { findByName, findPanoramaFile, type PanoramaFile, readPanoramaFile } from './panorama-file-fs.ts';
import { sceneNames } from './scene-names.ts';
import type { TourSource } from './tour-source-fs.ts';

/**
 * Finds the picture of every scene and how it becomes a whole sphere. A scene that comes as tiles or faces only takes the
 * picture of its name when there is one. What is wrong is told, one error for each scene.
 *
 * @returns by the key of the scene; scenes without a picture that can be used are missing
 */
export async function matchPanoramas(
  tour: ForeignTour,
  source: Pick<TourSource, 'root' | 'base' | 'pictures'>,
  notes: Notes,
): Promise<Map<string, FoundPanorama>> {
  const named = source.pictures.map((file) => ({ file, name: suggestId(basename(file, extname(file))) }));
  const found = new Map<string, FoundPanorama>();
  for (const scene of tour.scenes) {
    const one = await matchOne(scene, source, named, notes);
    if (one) found.set(scene.key, one);
  }
  return found;
}

async function matchOne(
  scene: ForeignScene,
  source: Pick<TourSource, 'root' | 'base'>,
  named: readonly { file: string; name: string }[],
  notes: Notes,
): Promise<FoundPanorama | undefined> {
  const { panorama, key } = scene;
  const refuse = (problem: string, file = '') => {
    notes.tell('TI-PANORAMA', panorama.place, { scene: key, file, problem });
    return undefined;
  };
  if (panorama.file === undefined) {
    const same = await findByName(sceneNames(scene), named, source.root);
    if (!same) return refuse(panorama.problem);
    notes.tell('TI-SAME-NAME', panorama.place, { scene: key, file: basename(same.path) });
    return { ...same, fit: 'whole' };
  }
  const file = findPanoramaFile(panorama.file, source);
  if (file.problem) return refuse(file.problem, panorama.file);
  const facts = await readPanoramaFile(file.path);
  if (!facts) return refuse('damaged', panorama.file);
  if (!/^(?:jpeg|png|webp)$/.test(facts.format)) return refuse('format', panorama.file);
  if (facts.projection !== '' && !/^equirectangular$/i.test(facts.projection))
    return refuse('projection', panorama.file);
  // What the tour says of the cut counts before what the picture says.
  const crop = panorama.crop ?? facts.crop;
  const fit = planFit(facts, crop, panorama.isStereo ?? false);
  if (!fit) return refuse('ratio', panorama.file);
  if (fit !== 'whole') {
    const how = [
      ...(fit.eye.widthPx * fit.eye.heightPx < facts.widthPx * facts.heightPx ? ['left-eye'] : []),
      ...(fit.fullWidthPx > fit.eye.widthPx || fit.fullWidthPx / 2 > fit.eye.heightPx ? ['filled'] : []),
    ];
    notes.tell('TI-FITTED', panorama.place, { scene: key, file: basename(file.path), how });
  }
  return { ...facts, ...(crop && { crop }), fit };
}

/** A picture, and how it becomes a whole sphere. */
export type FoundPanorama = PanoramaFile & { fit: PanoramaFit | 'whole' };
