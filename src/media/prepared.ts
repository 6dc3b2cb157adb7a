import { join } from 'node:path';
import type { PanoramaManifest, PosterManifest } from '../model/panorama.ts';
import type { PictureSet } from '../model/picture-set.ts';
import type { Entry, Site } from '../model/site.ts';
import type { Box } from '../model/surface.ts';
import type { Basemap } from './basemap.ts';

/** The checked site with its media made: all that pages draw from. */
export type Prepared = {
  site: Site;
  /** By absolute file path. */
  pictures: ReadonlyMap<string, PictureSet>;
  /** By absolute file path of the panorama. */
  panoramas: ReadonlyMap<string, PreparedPanorama>;
  /** By absolute file path. */
  sounds: ReadonlyMap<string, PreparedSound>;
  /** By absolute file path. */
  models: ReadonlyMap<string, PreparedModel>;
  /** Base maps: `overview` and one per destination id. */
  basemaps: ReadonlyMap<string, Basemap>;
  /** Folders of the media cache this site uses; only these are published. */
  mediaKeys: readonly string[];
};

/** The poster is missing where no tour starts with the panorama. */
export type PreparedPanorama = { manifest: PanoramaManifest; poster?: PosterManifest };

/** A sound as it is published. `key` is its folder in the media cache. */
export type PreparedSound = { key: string; url: string; durationS: number; sizeBytes: number };

/** A 3D model as it is published. `key` is its folder in the media cache. */
export type PreparedModel = {
  key: string;
  url: string;
  sizeBytes: number;
  /** What the viewer draws; undefined for splats, and for files that can only be downloaded. */
  tiers: PreparedTiers | undefined;
};

/** Versions of a GLB model, in its own coordinates. `box` is around all of it. */
export type PreparedTiers = { key: string; first: PreparedTier; high: PreparedTier; box: Box };

export type PreparedTier = { url: string; sizeBytes: number; triangles: number };

/** The main picture of an entry, if it has one. */
export function mainPicture(prepared: Prepared, entry: Entry): PictureSet | undefined {
  const file = entry.facts.pictures?.[0]?.file;
  return file === undefined ? undefined : prepared.pictures.get(join(entry.folder, file));
}

/** Hands the prepared site to the pages, which run in the same process but in another bundle. */
export function publishPrepared(prepared: Prepared): void {
  store[SLOT] = prepared;
}

/** Takes the prepared site. @throws when nothing was prepared: pages are only rendered through our own commands */
export function getPrepared(): Prepared {
  const prepared = findPrepared();
  if (!prepared)
    throw new Error('no prepared site: start with "npm run build" or "npm run dev", not with astro itself');
  return prepared;
}

/** Takes the prepared site if there is one; tools that only read types run without. */
export function findPrepared(): Prepared | undefined {
  return store[SLOT];
}

const SLOT = Symbol.for('diem-den.prepared');
// globalThis is the one object both bundles share; the symbol keeps it ours
const store = globalThis as { [SLOT]?: Prepared };
