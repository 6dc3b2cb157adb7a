import { basename, join } from 'node:path';
import { mayBeCopied } from '../model/licences.ts';
import { boundsOfPlaces } from '../model/map-view.ts';
import { FACES } from '../model/panorama.ts';
import type { TileFormat } from '../model/panorama-formats.ts';
import type { PictureSet } from '../model/picture-set.ts';
import type { Scene } from '../model/schemas/tour.ts';
import { type Entry, pictureId, type Site } from '../model/site.ts';
import { getFirstView, getStartScene } from '../model/tour-view.ts';
import type { Basemap } from './basemap.ts';
import { makeBasemap } from './basemap-fs.ts';
import { type ModelPlan, makeModel } from './model-fs.ts';
import { type PanoramaFiles, toPanoramaFiles } from './panorama-files.ts';
import { makePanorama } from './panorama-fs.ts';
import { makePicture } from './picture-fs.ts';
import { makePoster } from './poster-fs.ts';
import type { Prepared, PreparedFile, PreparedModel, PreparedPanorama, PreparedSound } from './prepared.ts';
import { makePressPicture } from './press-picture-fs.ts';
import { makeScenePictures } from './scene-pictures-fs.ts';
import { makeSideFile } from './side-file-fs.ts';
import { listPressFiles, listSideFiles, pressKey } from './side-files.ts';
import { makeSound } from './sound-fs.ts';
import { makeStartTiles } from './start-tiles-fs.ts';

/** Key of the base map that shows every place. */
export const OVERVIEW = 'overview';

/** Fewer at once would leave a core idle, more only cost memory: sharp already uses every core for one picture. */
const PARALLEL = 2;

/**
 * Makes all media of a checked site, reusing what the cache holds.
 * @param cacheDir folder that is published as `/media/`
 * @param onProgress called after each finished step with how many are done and how many there are; a panorama has several
 * @throws when a file cannot be decoded although the check accepted it; the message names the file
 */
export async function prepareSite(
  site: Site,
  cacheDir: string,
  onProgress: Progress = () => {},
): Promise<Prepared> {
  const pictures = new Map<string, PictureSet>();
  const panoramas = new Map<string, PreparedPanorama>();
  const sounds = new Map<string, PreparedSound>();
  const models = new Map<string, PreparedModel>();
  const files = new Map<string, PreparedFile>();
  const basemaps = new Map<string, Basemap>();
  const jobs = [
    ...listPictureFiles(site).map((file) =>
      oneStep(async () => void pictures.set(file, await named(file, makePicture(file, cacheDir)))),
    ),
    ...listPanoramas(site).map(({ files, poster, scene }) => ({
      steps: FACES.length + 1,
      run: async (onStep: OnStep) => {
        const shape = { files, poster, scene, format: site.settings.panoramas?.format };
        panoramas.set(files.file, await named(files.file, preparePanorama({ ...shape, cacheDir, onStep })));
      },
    })),
    ...listSoundFiles(site).map((file) =>
      oneStep(async () => void sounds.set(file, await named(file, makeSound(file, cacheDir)))),
    ),
    ...listModelFiles(site).map(({ file, ...plan }) => ({
      steps: 3,
      run: async (onTier: OnStep) =>
        void models.set(file, await named(file, makeModel(file, cacheDir, { ...plan, onTier }))),
    })),
    ...listSideFiles(site).map((file) =>
      oneStep(async () => void files.set(file, await named(file, makeSideFile(file, cacheDir)))),
    ),
    ...listPressFiles(site).map((file) =>
      oneStep(
        async () => void files.set(pressKey(file), await named(file, makePressPicture(file, cacheDir))),
      ),
    ),
    ...listMapAreas(site).map(({ key, bounds }) =>
      oneStep(async () => {
        const layers = site.geodata ?? [];
        basemaps.set(key, await makeBasemap({ bounds, cacheDir, title: key, layers }));
      }),
    ),
  ];
  await runAll(jobs, onProgress);
  const made = { pictures, panoramas, sounds, models, files, basemaps };
  return { site, ...made, mediaKeys: listMediaKeys(made) };
}

async function preparePanorama(making: Making): Promise<PreparedPanorama> {
  const { files, poster, scene, format, cacheDir, onStep } = making;
  const manifest = await makePanorama({ ...files, format, cacheDir, onFace: onStep });
  return {
    manifest,
    ...(poster && { poster: await makePoster({ ...files, view: getFirstView(poster), cacheDir }) }),
    ...(poster && {
      startTiles: await makeStartTiles({ panorama: manifest, view: getFirstView(poster), cacheDir }),
    }),
    ...(scene && { pictures: await makeScenePictures({ ...files, view: getFirstView(scene), cacheDir }) }),
  };
}

function listPictureFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.pictures ?? []).map((picture) => join(entry.folder, picture.file)),
  );
  return [...new Set(files)];
}

function listSoundFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.audio ?? []).map((sound) => join(entry.folder, sound.file)),
  );
  return [...new Set(files)];
}

/** Lists each model once, with what `model.yml` says of its first view and its light. */
function listModelFiles(site: Site): (ModelPlan & { file: string })[] {
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
function listPanoramas(site: Site): Omit<Making, 'format' | 'cacheDir' | 'onStep'>[] {
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

function listMapAreas(site: Site): { key: string; bounds: NonNullable<ReturnType<typeof boundsOfPlaces>> }[] {
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

function listMediaKeys({
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

async function runAll(jobs: readonly Job[], onProgress: Progress): Promise<void> {
  const total = jobs.reduce((sum, { steps }) => sum + steps, 0);
  const queue = jobs.values();
  let done = 0;
  const worker = async () => {
    for (const { steps, run } of queue) {
      let told = 0;
      const tell = () => {
        told += 1;
        done += 1;
        onProgress(done, total);
      };
      await run(tell);
      while (told < steps) tell(); // what the cache held needed no steps of its own
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

function oneStep(run: () => Promise<void>): Job {
  return { steps: 1, run };
}

async function named<T>(file: string, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}

type OnStep = () => void;
type Job = { steps: number; run: (onStep: OnStep) => Promise<void> };
type Making = {
  files: PanoramaFiles;
  poster: Scene | undefined;
  scene: Scene | undefined;
  format: TileFormat | undefined;
  cacheDir: string;
  onStep: OnStep;
};
type Progress = (done: number, total: number) => void;
