import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { boxOfSplats, type Degree, type SplatCloud } from '../model/splat-cloud.ts';
import { type Cloud, readCloudFile } from '../model/splat-file.ts';
import { reduceSplats } from '../model/splat-levels.ts';
import type { Up } from '../model/splat-turn.ts';
import { writeSpz } from '../model/splat-write.ts';
import { type Box, sidesOf } from '../model/surface.ts';
import { UNPACK } from '../model/unpack.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import type { PreparedTiers } from './prepared.ts';

/** Raised whenever the bytes made from the same splats change. */
const MAKER_VERSION = 'splat-tiers-3';

/** The dot keeps it out of the published folder: pages carry what it says. */
const MANIFEST_FILE = '.tiers.json';

/**
 * What a version may weigh. `first` comes over a slow line within a second; `mid` is for phones. Both have one colour a splat
 * from all sides. `high` keeps what depends on the side.
 */
export const SPLAT_TIERS = {
  first: { splats: 9_000, degree: 0, mostBytes: 150_000 },
  mid: { splats: 120_000, degree: 0, mostBytes: 2_500_000 },
  high: { splats: 300_000, degree: 3, mostBytes: 8_000_000 },
} as const;

/**
 * Makes the versions of splats that the viewer draws, once per content: SPZ version 3, the coarse one by merging. A cloud
 * that is small already has one version for both uses.
 *
 * @param up which way is up in the file, where its author says so
 * @param onTier called after each finished version
 * @returns undefined when nothing of it can be seen, or the file is no splats
 */
export async function makeSplatTiers(
  file: string,
  cacheDir: string,
  { up, onTier }: { up: Up | undefined; onTier: () => void },
): Promise<PreparedTiers | undefined> {
  const digest = await digestFile(file, cacheDir);
  const key = cacheKey(MAKER_VERSION, JSON.stringify(SPLAT_TIERS), endingOf(file), up ?? '', digest);
  const folder = await deriveOnce(cacheDir, key, async (draft) => {
    const cloud = readSplats(file, await readFile(file), up);
    const box = cloud && boxOfSplats(cloud);
    const manifest = cloud && box ? await writeTiers(cloud, box, draft, onTier) : null;
    await writeFile(join(draft, MANIFEST_FILE), JSON.stringify(manifest));
  });
  // Written above; the key names the version of the maker and so of the shape.
  const made = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
  if (!made) return undefined;
  const toTier = ({ name, sizeBytes, splats, textureBytes }: WrittenTier) => ({
    url: `/media/${basename(folder)}/${name}`,
    sizeBytes,
    triangles: splats * 2, // each is drawn as a rectangle
    textureBytes,
  });
  const { first, mid, high, box } = made;
  const finer = { ...(mid && { mid: toTier(mid) }), high: toTier(high) };
  return { key: basename(folder), kind: 'splat', first: toTier(first), ...finer, box };
}

/** Reads a file of splats or points or a surface. @returns undefined for what the content check refuses */
export function readCloud(file: string, bytes: Uint8Array, up: Up | undefined): Cloud | undefined {
  const read = readCloudFile({ bytes, ending: endingOf(file), up, tools: UNPACK });
  return read.is === 'read' ? read.value : undefined;
}

function readSplats(file: string, bytes: Uint8Array, up: Up | undefined): SplatCloud | undefined {
  const read = readCloud(file, bytes, up);
  return read?.is === 'splats' ? read.cloud : undefined;
}

async function writeTiers(cloud: SplatCloud, box: Box, draft: string, onTier: () => void): Promise<Manifest> {
  const write = async ({ spz, splats, degree }: MadeTier, name: string): Promise<WrittenTier> => {
    await writeFile(join(draft, name), spz);
    onTier();
    // As the viewer packs them: two texels of sixteen bytes, and one more for each degree.
    return { name, sizeBytes: spz.length, splats, textureBytes: splats * (2 + degree) * 16 };
  };
  const high = makeTier(cloud, box, 'high');
  const finest = await write(high, 'high.spz');
  if (high.spz.length <= SPLAT_TIERS.first.mostBytes) return { first: finest, high: finest, box };
  const first = await write(makeTier(cloud, box, 'first'), 'first.spz');
  const isHard = high.degree > 0 || high.splats > SPLAT_TIERS.mid.splats;
  const mid = isHard ? await write(makeTier(cloud, box, 'mid'), 'mid.spz') : undefined;
  return { first, ...(mid && { mid }), high: finest, box };
}

/** Fewer splats until they are light enough: what a splat weighs is nearly the same in every cloud. */
function makeTier(cloud: SplatCloud, box: Box, tier: keyof typeof SPLAT_TIERS): MadeTier {
  const { mostBytes, degree } = SPLAT_TIERS[tier];
  const sizeM = Math.max(...sidesOf(box), 1e-6);
  let most: number = SPLAT_TIERS[tier].splats;
  for (;;) {
    const reduced = reduceSplats(cloud, { most, sizeM, degree: degree satisfies Degree });
    const spz = gzipSync(writeSpz(reduced, sizeM), { level: 9 });
    spz[9] = 255; // "unknown system": the same bytes on every machine
    if (spz.length <= mostBytes || most < 100) return { spz, splats: reduced.count, degree: reduced.degree };
    most = Math.floor(Math.min(most, reduced.count) * Math.min(0.98, (mostBytes / spz.length) * 0.99));
  }
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

type MadeTier = { spz: Uint8Array; splats: number; degree: Degree };
type WrittenTier = { name: string; sizeBytes: number; splats: number; textureBytes: number };
type Manifest = { first: WrittenTier; mid?: WrittenTier; high: WrittenTier; box: Box } | null;
