import { join } from 'node:path';
import type { SideId } from '../model/model-sides.ts';
import type { ContentKind } from '../model/model-view.ts';
import type { PanoramaManifest, PosterManifest, ScenePictures } from '../model/panorama.ts';
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
  /** Videos and their captions, by absolute file path. */
  files: ReadonlyMap<string, PreparedFile>;
  /** Base maps: `overview` and one per destination id. */
  basemaps: ReadonlyMap<string, Basemap>;
  /** Folders of the media cache this site uses; only these are published. */
  mediaKeys: readonly string[];
};

/** The poster and the key of its tiles are missing where no tour starts with the panorama, the pictures where it is only a variant of a scene. */
export type PreparedPanorama = {
  manifest: PanoramaManifest;
  poster?: PosterManifest;
  startTiles?: string;
  pictures?: ScenePictures;
};

/** A sound as it is published. `key` is its folder in the media cache. */
export type PreparedSound = { key: string; url: string; durationS: number; sizeBytes: number };

/** A file that is published as it is. `key` is its folder in the media cache. */
export type PreparedFile = { key: string; url: string; sizeBytes: number };

/** A 3D model as it is published. `key` is its folder in the media cache. */
export type PreparedModel = {
  key: string;
  url: string;
  sizeBytes: number;
  /** The licence lets visitors keep the file as it was handed in; otherwise it is not published. */
  isFree: boolean;
  /** What the viewer draws; undefined for splats, and for files that can only be downloaded. */
  tiers: PreparedTiers | undefined;
  /** Missing for splats. */
  sides?: PreparedSides | undefined;
  /** Only where the entry asks for it. */
  ar?: PreparedAr | undefined;
};

/** Files that phones place in a room. `key` is their folder in the media cache. */
export type PreparedAr = { key: string; glb: PreparedFileSize; usdz: PreparedFileSize };
type PreparedFileSize = { url: string; sizeBytes: number };

/** Versions of a model, in its own coordinates; triangles when `kind` is missing. `box` is around all of it. */
export type PreparedTiers = {
  key: string;
  kind?: ContentKind;
  first: PreparedTier;
  /** For devices with little memory; missing where `high` is small enough for all. */
  mid?: PreparedTier;
  high: PreparedTier;
  box: Box;
};

/** Pictures of a model from all sides, WebP with a clear ground. `key` is their folder in the media cache. */
export type PreparedSides = {
  key: string;
  widthPx: number;
  heightPx: number;
  urls: readonly { id: SideId; url: string }[];
};

/** `textureBytes`: what its pictures take of the graphics memory; none when missing. */
export type PreparedTier = { url: string; sizeBytes: number; triangles: number; textureBytes?: number };

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
