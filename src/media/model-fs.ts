import { copyFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { usualLight } from '../model/model-view.ts';
import type { Model } from '../model/schemas/model.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import type { Light } from './model-light.ts';
import type { PreparedModel, PreparedSides, PreparedTiers } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '2';

/**
 * Copies one 3D model as it is under a name made from its content, so that browsers may keep it for ever, and makes what
 * pages show of it: the versions the viewer draws, pictures from all sides, and files for phones where the entry asks for them.
 *
 * @param file on disk, in one of the formats of `MAKERS`; the content check has read it before
 * @param cacheDir folder published as `/media/`
 * @param plan.onTier called after each version that had to be made
 */
export async function makeModel(
  file: string,
  cacheDir: string,
  { onTier = () => {}, light, pitchDeg = 24, hasAr = false, isFree = true, up, terrain }: ModelPlan = {},
): Promise<PreparedModel> {
  const name = `model${extname(file).toLowerCase()}`;
  const key = cacheKey(name, MAKER_VERSION, await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, (draft) => copyFile(file, join(draft, name)));
  const { size } = await stat(join(folder, name));
  const tiers = await MAKERS[extname(name)]?.(file, cacheDir, { onTier, up, terrain });
  const isMesh = tiers !== undefined && (tiers.kind ?? 'mesh') !== 'splat';
  return {
    key,
    url: `/media/${key}/${name}`,
    sizeBytes: size,
    isFree,
    tiers,
    sides: isMesh
      ? await makeSidesOf(tiers, { cacheDir, light: light ?? usualLight(tiers.kind), pitchDeg })
      : undefined,
    ar:
      hasAr && name === 'model.glb'
        ? await (await import('./model-ar-fs.ts')).makeAr(file, cacheDir)
        : undefined,
  };
}

async function makeSidesOf(
  { high, box }: PreparedTiers,
  plan: { cacheDir: string; light: Light; pitchDeg: number },
): Promise<PreparedSides> {
  const { makeSides } = await import('./model-sides-fs.ts');
  return makeSides({ ...plan, box, glbFile: join(plan.cacheDir, high.url.replace('/media/', '')) });
}

/**
 * What makes the versions that the viewer draws, by the ending of the file: the one place where a kind of file plugs in. Each
 * part is loaded only where there is such a file, for they take a tenth of a second. A maker gives undefined when its file
 * can only be downloaded, and says the `kind` of what it made unless that is triangles.
 */
const MAKERS: Readonly<Record<string, MakeTiers>> = {
  '.glb': async (file, cacheDir, { onTier }) =>
    (await import('./model-tiers-fs.ts')).makeModelTiers(file, cacheDir, onTier),
  '.ply': async (...input) => (await import('./ply-tiers-fs.ts')).makePlyTiers(...input),
  '.spz': async (...input) => (await import('./splat-tiers-fs.ts')).makeSplatTiers(...input),
  '.splat': async (...input) => (await import('./splat-tiers-fs.ts')).makeSplatTiers(...input),
  '.hgt': async (...input) => (await import('./terrain-fs.ts')).makeTerrainTiers(...input),
  '.tif': async (...input) => (await import('./terrain-fs.ts')).makeTerrainTiers(...input),
  '.tiff': async (...input) => (await import('./terrain-fs.ts')).makeTerrainTiers(...input),
  '.png': async (...input) => (await import('./terrain-fs.ts')).makeTerrainTiers(...input),
};

type MakeTiers = (
  file: string,
  cacheDir: string,
  plan: { onTier: () => void; up: Model['up']; terrain: Model['terrain'] },
) => Promise<PreparedTiers | undefined>;

export type ModelPlan = {
  onTier?: () => void;
  light?: Light;
  /** Of the first view. */
  pitchDeg?: number;
  hasAr?: boolean;
  isFree?: boolean;
  /** What the facts say of files that are no GLB. */
  up?: Model['up'];
  terrain?: Model['terrain'];
};
