import sharp from 'sharp';
import { readRaster, toSharp } from './panorama-read-fs.ts';
import type { Raster } from './raster.ts';
import { similarity } from './similarity.ts';

/** Tried one after the other until tiles look as good as those they are compared with. */
const QUALITIES = [50, 60, 70, 80] as const;

/** Tiles of a level that are compared. */
const SAMPLES = 16;

/** From here on nobody sees a difference, and bytes are better saved. Coarse levels are nearer in the packs, because they are shown larger. */
const NEAR_ENOUGH = 0.97;

/**
 * Encodes tiles of one level as AVIF, which takes six to ten times the work of WebP and leaves a quarter to a half of the bytes away. They
 * come about as near to what was drawn as the same tiles in the packs do, by SSIM of luma.
 * @returns the same tiles, each with its new file
 */
export async function encodeStartTiles<T extends StartTile>(tiles: readonly T[]): Promise<(T & Encoded)[]> {
  const quality = await findQuality(pickSamples(tiles));
  return Promise.all(tiles.map(async (tile) => ({ ...tile, file: await encode(tile.drawn, quality) })));
}

/** Picks some, spread by the golden section: tiles come in pairs above and below, so every other one would be ground. */
function pickSamples<T>(tiles: readonly T[]): T[] {
  const indices = Array.from({ length: SAMPLES }, (_, at) => Math.floor(((at * GOLDEN) % 1) * tiles.length));
  return [...new Set(indices)].flatMap((index) => tiles[index] ?? []);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Between two qualities that were tried, what is reached grows about evenly. */
async function findQuality(samples: readonly StartTile[]): Promise<number> {
  const wanted = Math.min(NEAR_ENOUGH, await measure(samples, ({ packed }) => packed));
  let low = { quality: 0, reached: 0 };
  for (const quality of QUALITIES) {
    const reached = await measure(samples, ({ drawn }) => encode(drawn, quality));
    if (reached >= wanted) {
      const share = low.quality === 0 ? 1 : (wanted - low.reached) / (reached - low.reached);
      return Math.ceil(low.quality + share * (quality - low.quality));
    }
    low = { quality, reached };
  }
  return low.quality;
}

/** Gives how near files are to what was drawn, on average. */
async function measure(
  samples: readonly StartTile[],
  toFile: (tile: StartTile) => Uint8Array | Promise<Uint8Array>,
): Promise<number> {
  const each = samples.map(async (tile) => {
    const shown = await readRaster(sharp(await toFile(tile)), tile.drawn, 'a tile');
    return similarity(shown, tile.drawn);
  });
  return (await Promise.all(each)).reduce((sum, one) => sum + one / samples.length, 0);
}

function encode(tile: Raster, quality: number): Promise<Buffer> {
  return toSharp(tile).avif({ quality, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer();
}

/** A tile with its gutter, and its file in the pack. */
export type StartTile = { drawn: Raster; packed: Uint8Array };
type Encoded = { file: Buffer };
