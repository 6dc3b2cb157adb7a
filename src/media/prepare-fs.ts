import { basename, join } from 'node:path';
import { boundsOfPlaces } from '../model/map-view.ts';
import { FACES } from '../model/panorama.ts';
import type { PictureSet } from '../model/picture-set.ts';
import type { Scene } from '../model/schemas/tour.ts';
import type { Entry, Site } from '../model/site.ts';
import { getFirstView, getStartScene } from '../model/tour-view.ts';
import type { Basemap } from './basemap.ts';
import { makeBasemap } from './basemap-fs.ts';
import { makeModel } from './model-fs.ts';
import { makePanorama } from './panorama-fs.ts';
import { makePicture } from './picture-fs.ts';
import { makePoster } from './poster-fs.ts';
import type { Prepared, PreparedModel, PreparedPanorama, PreparedSound } from './prepared.ts';
import { makeSound } from './sound-fs.ts';

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
  const basemaps = new Map<string, Basemap>();
  const jobs = [
    ...listPictureFiles(site).map((file) =>
      oneStep(async () => void pictures.set(file, await named(file, makePicture(file, cacheDir)))),
    ),
    ...listPanoramas(site).map(({ file, poster }) => ({
      steps: FACES.length + 1,
      run: async (onStep: OnStep) => {
        const making = preparePanorama({ file, poster, cacheDir, onStep });
        panoramas.set(file, await named(file, making));
      },
    })),
    ...listSoundFiles(site).map((file) =>
      oneStep(async () => void sounds.set(file, await named(file, makeSound(file, cacheDir)))),
    ),
    ...listModelFiles(site).map((file) => ({
      steps: 3,
      run: async (onStep: OnStep) =>
        void models.set(file, await named(file, makeModel(file, cacheDir, onStep))),
    })),
    ...listMapAreas(site).map(({ key, bounds }) =>
      oneStep(async () => void basemaps.set(key, await makeBasemap({ bounds, cacheDir, title: key }))),
    ),
  ];
  await runAll(jobs, onProgress);
  const made = { pictures, panoramas, sounds, models, basemaps };
  return { site, ...made, mediaKeys: listMediaKeys(made) };
}

async function preparePanorama({ file, poster, cacheDir, onStep }: Making): Promise<PreparedPanorama> {
  const manifest = await makePanorama({ file, cacheDir, onFace: onStep });
  if (!poster) return { manifest };
  return { manifest, poster: await makePoster({ file, view: getFirstView(poster), cacheDir }) };
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

function listModelFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.models ?? []).map((model) => join(entry.folder, model.file)),
  );
  return [...new Set(files)];
}

/** Lists each panorama once. Only the first scene of a tour needs a poster. */
function listPanoramas(site: Site): { file: string; poster: Scene | undefined }[] {
  const shown = [...site.byRef.values()].flatMap(({ folder, tour }) =>
    (tour?.scenes ?? []).map((scene) => ({
      file: join(folder, scene.panorama),
      poster: tour && getStartScene(tour) === scene ? scene : undefined,
    })),
  );
  return [...Map.groupBy(shown, ({ file }) => file)].map(([file, scenes]) => ({
    file,
    poster: scenes.find(({ poster }) => poster)?.poster,
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
    const bounds = boundsOfPlaces(entries.map((entry) => ({ point: entry.facts.point })));
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
  basemaps,
}: Pick<Prepared, 'pictures' | 'panoramas' | 'sounds' | 'models' | 'basemaps'>): string[] {
  const keys = [
    ...[...pictures.values()].map(({ base }) => basename(base)),
    ...[...panoramas.values()].flatMap(({ manifest, poster }) => [
      manifest.key,
      ...(poster ? [poster.key] : []),
    ]),
    ...[...sounds.values()].map(({ key }) => key),
    ...[...models.values()].flatMap(({ key, tiers }) => (tiers ? [key, tiers.key] : [key])),
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
type Making = { file: string; poster: Scene | undefined; cacheDir: string; onStep: OnStep };
type Progress = (done: number, total: number) => void;
