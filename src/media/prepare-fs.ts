import { availableParallelism } from 'node:os';
import { FACES } from '../model/panorama.ts';
import type { TileFormat } from '../model/panorama-formats.ts';
import type { PictureSet } from '../model/picture-set.ts';
import type { Site } from '../model/site.ts';
import { getFirstView } from '../model/tour-view.ts';
import type { Basemap } from './basemap.ts';
import { makeBasemap } from './basemap-fs.ts';
import { saveDigests } from './file-digest-fs.ts';
import { makeModel } from './model-fs.ts';
import { makePanorama } from './panorama-fs.ts';
import { makePicture } from './picture-fs.ts';
import { makePoster } from './poster-fs.ts';
import {
  listMapAreas,
  listMediaKeys,
  listModelFiles,
  listPanoramas,
  listPictureFiles,
  listSoundFiles,
  type PlannedPanorama,
} from './prepare-plan.ts';
import type { Prepared, PreparedFile, PreparedModel, PreparedPanorama, PreparedSound } from './prepared.ts';
import { makePressPicture } from './press-picture-fs.ts';
import { makeScenePictures } from './scene-pictures-fs.ts';
import { makeSideFile } from './side-file-fs.ts';
import { listPressFiles, listSideFiles, pressKey } from './side-files.ts';
import { makeSound } from './sound-fs.ts';
import { makeStartTiles } from './start-tiles-fs.ts';

/** Panoramas and models at once. Two keep a core busy with drawing and others with encoding; more only cost memory, hundreds of megabytes each. */
const LARGE_AT_ONCE = 2;

/** Pictures and other small things at once, beside the large ones: each takes one core and little memory. */
const SMALL_AT_ONCE = Math.max(1, availableParallelism() - 1);

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
  // The longest ones come first: at the end nothing large is left for one core alone.
  const large = [
    ...listModelFiles(site).map(({ file, ...plan }) => ({
      steps: 3,
      run: async (onTier: OnStep) =>
        void models.set(file, await named(file, makeModel(file, cacheDir, { ...plan, onTier }))),
    })),
    ...listPanoramas(site).map((planned) => ({
      steps: FACES.length + 1,
      run: async (onStep: OnStep) => {
        const { file } = planned.files;
        const making = { ...planned, format: site.settings.panoramas?.format, cacheDir, onStep };
        panoramas.set(file, await named(file, preparePanorama(making)));
      },
    })),
  ];
  const small = [
    ...listPictureFiles(site).map((file) =>
      oneStep(async () => void pictures.set(file, await named(file, makePicture(file, cacheDir)))),
    ),
    ...listSoundFiles(site).map((file) =>
      oneStep(async () => void sounds.set(file, await named(file, makeSound(file, cacheDir)))),
    ),
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
  const tell = countSteps([...large, ...small], onProgress);
  await Promise.all([runAll(large, LARGE_AT_ONCE, tell), runAll(small, SMALL_AT_ONCE, tell)]);
  await saveDigests(cacheDir);
  const made = { pictures, panoramas, sounds, models, files, basemaps };
  return { site, ...made, mediaKeys: listMediaKeys(made) };
}

/** The pixels are read once for all of it, and only where something has to be made. */
async function preparePanorama({
  poster,
  scene,
  format,
  cacheDir,
  onStep,
  ...planned
}: Making): Promise<PreparedPanorama> {
  const files = { ...planned.files, kept: {} };
  const manifest = await makePanorama({ ...files, format, cacheDir, onFace: onStep });
  return {
    manifest,
    ...(poster && { poster: await makePoster({ ...files, view: getFirstView(poster), cacheDir }) }),
    ...(poster && {
      startTiles: await makeStartTiles({
        ...files,
        panorama: manifest,
        view: getFirstView(poster),
        cacheDir,
      }),
    }),
    ...(scene && { pictures: await makeScenePictures({ ...files, view: getFirstView(scene), cacheDir }) }),
  };
}

async function runAll(jobs: readonly Job[], atOnce: number, tell: OnStep): Promise<void> {
  const queue = jobs.values();
  const worker = async () => {
    for (const { steps, run } of queue) {
      let told = 0;
      await run(() => {
        told += 1;
        tell();
      });
      for (; told < steps; told += 1) tell(); // what the cache held needed no steps of its own
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function countSteps(jobs: readonly Job[], onProgress: Progress): OnStep {
  const total = jobs.reduce((sum, { steps }) => sum + steps, 0);
  let done = 0;
  return () => {
    done += 1;
    onProgress(done, total);
  };
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
type Making = PlannedPanorama & { format: TileFormat | undefined; cacheDir: string; onStep: OnStep };
type Progress = (done: number, total: number) => void;
