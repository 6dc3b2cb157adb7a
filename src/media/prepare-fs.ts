import { basename, join } from 'node:path';
import { boundsOfPlaces } from '../model/map-view.ts';
import type { PictureSet } from '../model/picture-set.ts';
import type { Scene } from '../model/schemas/tour.ts';
import type { Entry, Site } from '../model/site.ts';
import { getFirstView } from '../model/tour-view.ts';
import type { Basemap } from './basemap.ts';
import { makeBasemap } from './basemap-fs.ts';
import { makePanorama, makePoster } from './panorama-fs.ts';
import { makePicture } from './picture-fs.ts';
import type { Prepared, PreparedPanorama } from './prepared.ts';

/** Key of the base map that shows every place. */
export const OVERVIEW = 'overview';

/** Fewer at once would leave a core idle, more only cost memory: sharp already uses every core for one picture. */
const PARALLEL = 2;

/**
 * Makes all media of a checked site, reusing what the cache holds.
 * @param cacheDir folder that is published as `/media/`
 * @param onProgress called after each finished item with how many are done and how many there are
 * @throws when a file cannot be decoded although the check accepted it; the message names the file
 */
export async function prepareSite(
  site: Site,
  cacheDir: string,
  onProgress: Progress = () => {},
): Promise<Prepared> {
  const pictures = new Map<string, PictureSet>();
  const panoramas = new Map<string, PreparedPanorama>();
  const basemaps = new Map<string, Basemap>();
  const jobs = [
    ...listPictureFiles(site).map(
      (file) => async () => void pictures.set(file, await named(file, makePicture(file, cacheDir))),
    ),
    ...listScenes(site).map(({ file, scene }) => async () => {
      panoramas.set(file, await named(file, preparePanorama(file, scene, cacheDir)));
    }),
    ...listMapAreas(site).map((area) => async () => {
      basemaps.set(area.key, await makeBasemap({ bounds: area.bounds, cacheDir, title: area.key }));
    }),
  ];
  await runAll(jobs, onProgress);
  return { site, pictures, panoramas, basemaps, mediaKeys: listMediaKeys(pictures, panoramas, basemaps) };
}

async function preparePanorama(file: string, scene: Scene, cacheDir: string): Promise<PreparedPanorama> {
  const manifest = await makePanorama({ file, cacheDir });
  return { manifest, poster: await makePoster({ file, view: getFirstView(scene), cacheDir }) };
}

function listPictureFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap((entry) =>
    (entry.facts.pictures ?? []).map((picture) => join(entry.folder, picture.file)),
  );
  return [...new Set(files)];
}

function listScenes(site: Site): { file: string; scene: Scene }[] {
  return [...site.byRef.values()].flatMap((entry) =>
    (entry.tour?.scenes ?? []).map((scene) => ({ file: join(entry.folder, scene.panorama), scene })),
  );
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

function listMediaKeys(
  pictures: Prepared['pictures'],
  panoramas: Prepared['panoramas'],
  basemaps: Prepared['basemaps'],
): string[] {
  const keys = [
    ...[...pictures.values()].map(({ base }) => basename(base)),
    ...[...panoramas.values()].flatMap(({ manifest, poster }) => [manifest.key, poster.key]),
    ...[...basemaps.values()].map(({ url }) => url.split('/')[2] ?? ''),
  ];
  return [...new Set(keys)].sort();
}

async function runAll(jobs: (() => Promise<void>)[], onProgress: Progress): Promise<void> {
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      await job();
      onProgress(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

async function named<T>(file: string, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}

type Progress = (done: number, total: number) => void;
