import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Up } from '../model/splat-turn.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import { plyToGlb } from './mesh-glb.ts';
import { makeModelTiers } from './model-tiers-fs.ts';
import type { PreparedTiers } from './prepared.ts';
import { makeSplatTiers, readCloud } from './splat-tiers-fs.ts';

/** Raised whenever the surface made from the same file changes. */
const MAKER_VERSION = 'ply-2';
const GLB_FILE = 'surface.glb';

/**
 * Makes the versions of a PLY file that the viewer draws, by what it holds: a surface goes the way of every GLB model, splats
 * and points become splats.
 * @returns undefined when nothing of it can be shown
 */
export async function makePlyTiers(
  file: string,
  cacheDir: string,
  { up, onTier }: { up: Up | undefined; onTier: () => void },
): Promise<PreparedTiers | undefined> {
  const key = cacheKey(MAKER_VERSION, up ?? '', await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, async (draft) => {
    const read = readCloud(file, await readFile(file), up);
    await writeFile(join(draft, GLB_FILE), read?.is === 'surface' ? await plyToGlb(read.mesh) : '');
  });
  const glbFile = join(folder, GLB_FILE);
  const isSurface = (await readFile(glbFile)).length > 0;
  return isSurface
    ? makeModelTiers(glbFile, cacheDir, onTier)
    : makeSplatTiers(file, cacheDir, { up, onTier });
}
