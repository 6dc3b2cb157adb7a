import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { readGeotiffHeights } from '../model/geotiff-heights.ts';
import { cutHeights, type Heights, rangeOf, readHgt, readTerrarium, tidyHeights } from '../model/heights.ts';
import { tryRead } from '../model/read-fault.ts';
import type { TerrainFacts } from '../model/schemas/model-terrain.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import { terrainToGlb } from './mesh-glb.ts';
import { makeModelTiers } from './model-tiers-fs.ts';
import type { PreparedTiers } from './prepared.ts';
import { makeTerrainMesh } from './terrain-mesh.ts';
import { drawGround } from './terrain-shade.ts';

/** Raised whenever the ground made from the same heights changes. */
const MAKER_VERSION = 'terrain-2';
const GLB_FILE = 'ground.glb';
/** More heights along a side show no more on a screen, and would cost seconds. */
const MOST_PX = 1024;

/**
 * Makes the versions of a piece of ground that the viewer draws, once per content: triangles where the ground needs them,
 * coloured and shaded as maps are.
 *
 * @param file HGT, GeoTIFF or a picture whose colours hold heights; the content check has read it
 * @returns undefined when there is no height in it
 */
export async function makeTerrainTiers(
  file: string,
  cacheDir: string,
  { terrain = {}, onTier }: TerrainPlan,
): Promise<PreparedTiers | undefined> {
  const digest = await digestFile(file, cacheDir);
  const key = cacheKey(MAKER_VERSION, JSON.stringify(terrain), basename(file), digest);
  const folder = await deriveOnce(cacheDir, key, async (draft) => {
    const heights = await readHeights(file, await readFile(file), terrain);
    const glb = heights && (await makeGround(heights, terrain.exaggeration ?? 1));
    await writeFile(join(draft, GLB_FILE), glb ?? '');
  });
  const glbFile = join(folder, GLB_FILE);
  if ((await readFile(glbFile)).length === 0) return undefined;
  const tiers = await makeModelTiers(glbFile, cacheDir, onTier);
  return tiers && { ...tiers, kind: 'terrain' };
}

async function makeGround(heights: Heights, times: number): Promise<Uint8Array | undefined> {
  if (!rangeOf(heights)) return undefined;
  const tidy = tidyHeights(heights, MOST_PX);
  const raw = { width: tidy.widthPx, height: tidy.heightPx, channels: 3 as const };
  const picture = await sharp(drawGround(tidy, times), { raw }).png().toBuffer();
  return terrainToGlb(makeTerrainMesh(tidy, times), picture);
}

/** Cut to the area the facts name; undefined for what the content check refuses. */
async function readHeights(
  file: string,
  bytes: Uint8Array,
  { area }: TerrainFacts,
): Promise<Heights | undefined> {
  const heights = await readWhole(file, bytes, area);
  return heights && area ? cutHeights(heights, area) : heights;
}

async function readWhole(
  file: string,
  bytes: Uint8Array,
  area: TerrainFacts['area'],
): Promise<Heights | undefined> {
  if (/\.hgt$/i.test(file)) {
    const read = tryRead(() => readHgt(bytes, basename(file)));
    return read.is === 'read' ? read.value : undefined;
  }
  if (/\.tiff?$/i.test(file)) {
    const read = await readGeotiffHeights(bytes);
    return read.is === 'read' ? read.value : undefined;
  }
  if (!area) return undefined;
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return readTerrarium(data, { widthPx: info.width, heightPx: info.height, area });
}

type TerrainPlan = { terrain: TerrainFacts | undefined; onTier: () => void };
