import type { AvifOptions, JpegOptions, Sharp, WebpOptions } from 'sharp';
import { type Face, type PanoramaLevel, type Tile, tileKey, tileRect } from '../model/panorama.ts';
import type { TileFormat } from '../model/panorama-formats.ts';
import { listPackTiles } from '../model/panorama-packs.ts';
import { TILE_SIZE_PX, withGutter } from './panorama.ts';
import { equalQuality, listSamples, planQuality, QUALITIES } from './panorama-quality.ts';
import { toSharp } from './panorama-read-fs.ts';
import type { Raster } from './raster.ts';

/** What each effort costs and brings stands in `docs/decisions/0008-panorama-packs.md`. */
export const EFFORT = 2;

/** Cuts a face with its margin into tiles and encodes them, in the order of the pack; missing ones take no bytes. */
export async function encodeLevel(
  picture: Raster,
  face: Face,
  level: PlannedLevel,
  missing: ReadonlySet<string>,
): Promise<EncodedLevel> {
  return Promise.all(
    listPackTiles(face, level).map((each) => {
      if (missing.has(tileKey(each))) return Buffer.alloc(0);
      return encode(cutTile(picture, level, each), level.encoding).toBuffer();
    }),
  );
}

/** Cuts a tile with its gutter out of the picture of its face, which has a margin on every side. */
export function cutTile(picture: Raster, level: PanoramaLevel, { column, row }: Tile): Sharp {
  const marginPx = (picture.widthPx - level.sizePx) / 2;
  const { leftPx, topPx, widthPx, heightPx } = withGutter(
    tileRect(level, TILE_SIZE_PX, column, row),
    marginPx,
  );
  return toSharp(picture).extract({ left: leftPx, top: topPx, width: widthPx, height: heightPx });
}

function encode(tile: Sharp, encoding: TileEncoding): Sharp {
  if ('avif' in encoding) return tile.avif(encoding.avif);
  return 'webp' in encoding ? tile.webp(encoding.webp) : tile.jpeg(encoding.jpeg);
}

/** Gives how to write tiles that look as good as WebP of a quality. */
export function toEncoding(format: TileFormat, webpQuality: number): TileEncoding {
  if (format === 'webp') return { webp: { quality: webpQuality, effort: EFFORT } };
  const quality = equalQuality(format, webpQuality);
  return format === 'jpeg' ? { jpeg: { quality, mozjpeg: true } } : { avif: { quality, effort: EFFORT } };
}

/** Tries the lowest and the highest quality on samples of the picture. */
export async function measureQuality(source: Raster): Promise<(faceSizePx: number) => number> {
  const samples = listSamples(source);
  const bitsAt = async (quality: number) => {
    const sizes = samples.map(async ({ leftPx, topPx, widthPx, heightPx }) => {
      const area = { left: leftPx, top: topPx, width: widthPx, height: heightPx };
      const file = await toSharp(source).extract(area).webp({ quality, effort: EFFORT }).toBuffer();
      return (file.length * 8) / (widthPx * heightPx);
    });
    return (await Promise.all(sizes)).reduce((sum, bits) => sum + bits / samples.length, 0);
  };
  return planQuality({
    lowest: await bitsAt(QUALITIES.lowest),
    highest: await bitsAt(QUALITIES.highest),
  });
}

export type TileEncoding = { webp: WebpOptions } | { jpeg: JpegOptions } | { avif: AvifOptions };

export type PlannedLevel = PanoramaLevel & { encoding: TileEncoding };

/** The encoded tiles of a face at one level, in the order of their pack. Lengths would do, but the smallest are needed whole. */
export type EncodedLevel = Buffer[];
