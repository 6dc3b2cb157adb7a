import { basename, join } from 'node:path';
import { mayBeCopied } from '../model/licences.ts';
import { boundsOfPlaces } from '../model/map-view.ts';
import type { Scene } from '../model/schemas/tour.ts';
import { type Entry, pictureId, type Site } from '../model/site.ts';
import { getStartScene } from '../model/tour-view.ts';
import type { ModelPlan } from './model-fs.ts';
import { type PanoramaFiles, toPanoramaFiles } from './panorama-files.ts';
import type { Prepared } from './prepared.ts';

/** Key of the base map that shows every place. */
export const OVERVIEW = 'overview';

/** Lists the pictures of all entries, absolute, each once. */
export function listPictureFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.pictures ?? []).map((picture) => join(entry.folder, picture.file)),
  );
  return [...new Set(files)];
}

/** Lists the sounds of all entries, absolute, each once. */
export function listSoundFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.audio ?? []).map((sound) => join(entry.folder, sound.file)),
  );
  return [...new Set(files)];
}

/** Lists each model once, with what `model.yml` says of its first view and its light. */
export function listModelFiles(site: Site): (ModelPlan & { file: string })[] {
  const listed = [...site.byRef.values()].flatMap(({ facts, folder, modelTours }) =>
    (facts.models ?? []).map((model) => {
      const tour = modelTours?.models.find(({ id }) => id === pictureId(model));
      const start = tour?.views?.find(({ id }) => id === tour.start) ?? tour?.views?.[0];
      return {
        file: join(folder, model.file),
        hasAr: model.ar === true,
        isFree: mayBeCopied(model.licence),
        ...(tour?.light && { light: tour.light }),
        ...(start && { pitchDeg: start.pitch }),
        ...(model.up && { up: model.up }),
        ...(model.terrain && { terrain: model.terrain }),
      };
    }),
  );
  return [...new Map(listed.map((one) => [one.file, one])).values()];
}

/** Lists each panorama once. Only the first scene of a tour needs a poster. */
export function listPanoramas(site: Site): PlannedPanorama[] {
  const shown = [...site.byRef.values()].flatMap(({ folder, tour }) =>
    (tour?.scenes ?? []).flatMap((scene) => [
      {
        files: toPanoramaFiles(folder, scene.panorama, scene),
        poster: tour && getStartScene(tour) === scene ? scene : undefined,
        scene,
      },
      ...(scene.variants ?? []).map(({ panorama }) => ({
        files: toPanoramaFiles(folder, panorama, scene),
        poster: undefined,
        scene: undefined,
      })),
    ]),
  );
  return [...Map.groupBy(shown, ({ files }) => files.file)].map(([file, scenes]) => ({
    files: scenes[0]?.files ?? { file },
    poster: scenes.find(({ poster }) => poster)?.poster,
    scene: scenes.find(({ scene }) => scene)?.scene,
  }));
}

/** Lists what base maps are made of: every place, and the places of each destination. */
export function listMapAreas(
  site: Site,
): { key: string; bounds: NonNullable<ReturnType<typeof boundsOfPlaces>> }[] {
  const placed = [...site.byRef.values()].filter((entry) => entry.facts.point);
  const byDestination = groupByDestination(placed);
  const areas = [
    { key: OVERVIEW, entries: placed },
    ...site.entries.destinations.map(({ id }) => ({
      key: id,
      entries: (byDestination.get(id) ?? []).map(({ entry }) => entry),
    })),
  ];
  return areas.flatMap(({ key, entries }) => {
    const others = key === OVERVIEW ? (site.members ?? []).flatMap((member) => member.entries) : [];
    const bounds = boundsOfPlaces([...entries, ...others].map(({ facts }) => ({ point: facts.point })));
    return bounds ? [{ key, bounds }] : [];
  });
}

/** A destination belongs to itself and may lie in another one. */
function groupByDestination(entries: readonly Entry[]): Map<string | undefined, { entry: Entry }[]> {
  const rows = entries.flatMap((entry) => {
    const own = entry.collection === 'destinations' ? entry.id : undefined;
    return [...new Set([entry.facts.destination, own])].map((id) => ({ id, entry }));
  });
  return Map.groupBy(rows, ({ id }) => id);
}

/** Lists the folders of the media cache that a site uses, sorted, each once. */
export function listMediaKeys({
  pictures,
  panoramas,
  sounds,
  models,
  files,
  basemaps,
}: Pick<Prepared, 'pictures' | 'panoramas' | 'sounds' | 'models' | 'files' | 'basemaps'>): string[] {
  const keys = [
    ...[...pictures.values()].map(({ base }) => basename(base)),
    ...[...panoramas.values()].flatMap(({ manifest, poster, startTiles, pictures }) =>
      [manifest.key, manifest.rightKey, poster?.key, startTiles, pictures?.key].filter(
        (one) => one !== undefined,
      ),
    ),
    ...[...sounds.values(), ...files.values()].map(({ key }) => key),
    ...[...models.values()].flatMap(({ key, isFree, tiers, sides, ar }) =>
      [isFree ? key : undefined, tiers?.key, sides?.key, ar?.key].filter((one) => one !== undefined),
    ),
    ...[...basemaps.values()].map(({ url }) => url.split('/')[2] ?? ''),
  ];
  return [...new Set(keys)].sort();
}

/** `poster`: the scene whose first view a poster shows; `scene`: the one that is pictured where no panorama is drawn. */
export type PlannedPanorama = {
  files: PanoramaFiles;
  poster: Scene | undefined;
  scene: Scene | undefined;
};
