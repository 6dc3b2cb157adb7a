import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEXTURE_BUDGETS } from '../model/model-view.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import { type ModelTier, makeTier, TIERS } from './model-tiers.ts';
import type { PreparedTiers } from './prepared.ts';

/** Raised whenever the bytes made from the same model change. */
const MAKER_VERSION = 'model-tiers-7';

/** The dot keeps it out of the published folder: pages carry what it says. */
const MANIFEST_FILE = '.tiers.json';

/**
 * Makes the versions of a GLB model that the viewer draws, once per content. A model that is small already has one
 * version for both uses.
 *
 * @param onTier called after each finished version, or not at all when they are there already
 * @returns undefined when the model has nothing to show or cannot be unpacked by the build
 */
export async function makeModelTiers(
  file: string,
  cacheDir: string,
  onTier: () => void = () => {},
): Promise<PreparedTiers | undefined> {
  const key = cacheKey(MAKER_VERSION, JSON.stringify(TIERS), await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, async (draft) =>
    writeTiers(await readFile(file), draft, onTier),
  );
  // Written below; the key names the version of the maker and so of the shape.
  const made = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
  if (!made) return undefined;
  const toTier = ({ name, ...rest }: WrittenTier) => ({ url: `/media/${key}/${name}`, ...rest });
  const { first, mid, high, box } = made;
  return { key, first: toTier(first), ...(mid && { mid: toTier(mid) }), high: toTier(high), box };
}

async function writeTiers(bytes: Uint8Array, draft: string, onTier: () => void): Promise<void> {
  const high = await makeTier(bytes, 'high');
  const manifest: Manifest = high ? await writeBoth(bytes, high, draft, onTier) : null;
  await writeFile(join(draft, MANIFEST_FILE), JSON.stringify(manifest));
}

async function writeBoth(
  bytes: Uint8Array,
  high: ModelTier,
  draft: string,
  onTier: () => void,
): Promise<Manifest> {
  const write = async ({ file, triangles, textureBytes }: ModelTier, name: string): Promise<WrittenTier> => {
    await writeFile(join(draft, name), file);
    onTier();
    return { name, sizeBytes: file.length, triangles, textureBytes };
  };
  const finest = await write(high, 'high.glb.gz');
  const isSmall = high.file.length <= TIERS.first.mostBytes;
  const first = isSmall ? undefined : await makeTier(bytes, 'first');
  const mid = high.textureBytes > TEXTURE_BUDGETS.phone ? await makeTier(bytes, 'mid') : undefined;
  return {
    first: first ? await write(first, 'first.glb.gz') : finest,
    ...(mid && { mid: await write(mid, 'mid.glb.gz') }),
    high: finest,
    box: high.box,
  };
}

type WrittenTier = { name: string; sizeBytes: number; triangles: number; textureBytes: number };
type Manifest = {
  first: WrittenTier;
  mid?: WrittenTier;
  high: WrittenTier;
  box: PreparedTiers['box'];
} | null;
