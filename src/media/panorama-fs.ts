import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { BASE_PACK, type PanoramaManifest } from '../model/panorama.ts';
import type { TileFormat } from '../model/panorama-formats.ts';
import { encodeIndex, encodeMissing } from '../model/panorama-packs.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { planFaceSizePx, planLevels, TILE_SIZE_PX } from './panorama.ts';
import { measureQuality, type PlannedLevel, type TileEncoding, toEncoding } from './panorama-encode-fs.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { mayOverlap, openFaces } from './panorama-open-faces-fs.ts';
import { digestPanorama, findShownField, readLayout } from './panorama-open-fs.ts';
import { toSharp } from './panorama-read-fs.ts';
import { removeWork, type WrittenFace, writeFaces } from './panorama-work-fs.ts';
import type { Raster } from './raster.ts';

/** Raised whenever the bytes made from the same picture change. */
const MAKER_VERSION = 'panorama-4';

/** The dot keeps it out of the published folder: pages carry what it says. */
const MANIFEST_FILE = '.panorama.json';

/** The smallest tiles only stand in for finer ones and come first, so their bytes count more than their sharpness. */
const STAND_IN_QUALITY = 50;

/**
 * Makes the tiles of a panorama, once per content, and gives what the viewer must know about them. Of a stereo picture the right
 * eye gets tiles of its own.
 * A run that was killed goes on with the face it was at. Beside the picture itself memory holds two faces at most. Encoding runs in sharp's threads while the next face is drawn.
 * @param input.format of all tiles but the smallest, which are always WebP; WebP unless given
 * @param input.encoding for tests and measurements; a viewer can only show it where the smallest are WebP
 * @param input.onFace called after each finished face: six times, or not at all when the tiles are there already
 * @throws when the picture cannot be read, or nothing says how it lies around the viewer
 */
export async function makePanorama({
  cacheDir,
  format = 'webp',
  encoding,
  onFace,
  ...files
}: Input): Promise<PanoramaManifest> {
  const keys = await planKeys(files, cacheDir, encoding ?? (format === 'webp' ? '' : format));
  const how = { files, format, encoding };
  const { rightKey } = keys;
  if (rightKey !== undefined) await writeOnce(cacheDir, { ...how, keys: { key: rightKey }, eye: 1 });
  const folder = await writeOnce(cacheDir, { ...how, keys, onFace });
  // Written by writePanorama below; the key names the version of the maker and so of the shape.
  return JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as PanoramaManifest;
}

/** Another run may be making the same one: what both work on stays until the first is done, when the other finds all of it. */
async function writeOnce(cacheDir: string, work: Omit<Work, 'draft' | 'workDir'>): Promise<string> {
  const workDir = join(cacheDir, `.faces-${work.keys.key}`);
  const folder = await deriveOnce(cacheDir, work.keys.key, (draft) =>
    writePanorama({ ...work, draft, workDir }),
  );
  await removeWork(workDir);
  return folder;
}

async function planKeys(
  files: PanoramaFiles,
  cacheDir: string,
  encoding: TileEncoding | TileFormat | '',
): Promise<Work['keys']> {
  const digest = await digestPanorama(files, cacheDir);
  const keyOf = (eye: string) => cacheKey(MAKER_VERSION, JSON.stringify(encoding), eye, digest);
  const isStereo = files.declared?.stereo !== undefined;
  return isStereo ? { key: keyOf('left'), rightKey: keyOf('right') } : { key: keyOf('') };
}

async function writePanorama({
  files,
  keys,
  draft,
  workDir,
  eye = 0,
  format,
  encoding,
  onFace = () => {},
}: Work): Promise<void> {
  const { layout, northDeg } = await readLayout(files);
  const faceSizePx = planFaceSizePx(layout.wholeWidthPx);
  const levels = planLevels(faceSizePx);
  const { draw, sample, makeSmall } = await openFaces(files, layout, faceSizePx, eye);
  const qualityOf = encoding ? () => 0 : await measureQuality(sample);
  const plan = levels.map((level): PlannedLevel => {
    const isStandIn = level.level === 0 && levels.length > 1;
    const quality = isStandIn ? STAND_IN_QUALITY : qualityOf(level.sizePx);
    return { ...level, encoding: encoding ?? toEncoding(isStandIn ? 'webp' : format, quality) };
  });
  const overlaps = mayOverlap(faceSizePx);
  const written = await writeFaces({ draw, overlaps, levels: plan, folder: draft, workDir, onFace });
  await writeBase(written, levels.length, draft);
  const missingBits = encodeMissing(levels, new Set(written.flatMap(({ missing }) => missing)));
  const shown = findShownField(layout);
  const manifest: PanoramaManifest = {
    ...keys,
    faceSizePx,
    tileSizePx: TILE_SIZE_PX,
    levels,
    ...(await makePreview(makeSmall())),
    ...(missingBits !== undefined && { missing: missingBits }),
    ...(shown && { shown }),
    ...(northDeg !== undefined && { northDeg }),
  };
  await writeFile(join(draft, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Writes the smallest tiles of all faces and the lengths of the others into one file. */
async function writeBase(faces: readonly WrittenFace[], levelCount: number, folder: string): Promise<void> {
  const lengths = Array.from({ length: levelCount - 1 }, (_, index) =>
    faces.flatMap((face) => face.lengths[index] ?? []),
  );
  const smallest = faces.map((face) => face.smallest);
  await writeFile(join(folder, BASE_PACK), Buffer.concat([...smallest, encodeIndex(lengths.flat())]));
}

async function makePreview(picture: Raster): Promise<Pick<PanoramaManifest, 'preview' | 'colour'>> {
  const small = toSharp(picture);
  const webp = await small.clone().webp({ quality: 60, effort: 6 }).toBuffer();
  const { dominant } = await sharp(await small.png().toBuffer()).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { preview: `data:image/webp;base64,${webp.toString('base64')}`, colour: `#${hex.join('')}` };
}

type Input = PanoramaFiles & {
  cacheDir: string;
  format?: TileFormat | undefined;
  encoding?: TileEncoding;
  onFace?: () => void;
};
type Work = {
  files: PanoramaFiles;
  keys: { key: string; rightKey?: string };
  draft: string;
  workDir: string;
  eye?: number;
  format: TileFormat;
  encoding?: TileEncoding | undefined;
  onFace?: (() => void) | undefined;
};
