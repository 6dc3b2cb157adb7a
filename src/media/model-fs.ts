import { copyFile, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PreparedModel } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '1';

/**
 * Copies one 3D model as it is under a name made from its content, so that browsers may keep it for ever, and makes the
 * versions of a GLB model that the viewer draws.
 *
 * @param file GLB, SPZ or PLY on disk; the content check has read a GLB before
 * @param cacheDir folder published as `/media/`
 * @param onTier called after each version that had to be made
 */
export async function makeModel(
  file: string,
  cacheDir: string,
  onTier: () => void = () => {},
): Promise<PreparedModel> {
  const bytes = await readFile(file);
  const name = `model${extname(file).toLowerCase()}`;
  const folder = await deriveOnce(cacheDir, cacheKey(name, MAKER_VERSION, bytes), (draft) =>
    copyFile(file, join(draft, name)),
  );
  const key = basename(folder);
  const tiers = name === 'model.glb' ? await makeTiers(file, cacheDir, onTier) : undefined;
  return { key, url: `/media/${key}/${name}`, sizeBytes: bytes.length, tiers };
}

/** Loaded only where there is a model: these parts take a tenth of a second. */
async function makeTiers(...input: Parameters<typeof import('./model-tiers-fs.ts').makeModelTiers>) {
  const { makeModelTiers } = await import('./model-tiers-fs.ts');
  return makeModelTiers(...input);
}
