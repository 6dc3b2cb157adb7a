import type { Metadata, Sharp } from 'sharp';
import { readGPano } from '../model/read-gpano.ts';
import type { PictureFacts } from './check-picture-data.ts';
import { readExif } from './read-exif.ts';

/**
 * Reads what the header of a picture says, without decoding its pixels.
 *
 * @param path absolute
 * @returns undefined when the header cannot be read: the picture is damaged
 */
export async function readPictureFacts(path: string): Promise<PictureFacts | undefined> {
  const { default: sharp } = await import('sharp');
  let found: Metadata;
  try {
    found = await sharp(path, { limitInputPixels: false }).metadata();
  } catch {
    return undefined; // reported as damaged by the caller
  }
  const exif = found.exif ? readExif(found.exif) : { owners: [] };
  const upright = { widthPx: found.autoOrient.width, heightPx: found.autoOrient.height };
  // The preview is stored like the picture, before turning.
  const hasPreview = exif.thumbnail !== undefined;
  return {
    stored: { widthPx: found.width, heightPx: found.height },
    ...upright,
    isTurned: (found.orientation ?? 1) !== 1,
    isCmyk: found.space === 'cmyk',
    isProgressive: found.isProgressive === true,
    frames: found.pages ?? 1,
    icc: found.icc,
    exif,
    gpano: found.xmp ? readGPano(decodeXmp(found.xmp)) : undefined,
    previewDiffers: hasPreview && (await differsInShape(sharp(exif.thumbnail), found.width / found.height)),
  };
}

/** The packet is text of at most some kilobytes; more is cut, since what matters here stands in front. */
function decodeXmp(xmp: Uint8Array): string {
  return new TextDecoder().decode(xmp.subarray(0, 256 * 1024));
}

/** Compares the shape of a preview, apart from black bars that cameras add, with width ÷ height of the picture. */
async function differsInShape(preview: Sharp, ratio: number): Promise<boolean> {
  try {
    const { data, info } = await preview.greyscale().raw().toBuffer({ resolveWithObject: true });
    const isTaller = info.width / info.height < ratio;
    const bars = isTaller ? (info.height - info.width / ratio) / 2 : (info.width - info.height * ratio) / 2;
    if (bars <= 0.03 * Math.max(info.width, info.height)) return false;
    const isInBar = (pixel: number) => {
      const at = isTaller ? Math.floor(pixel / info.width) : pixel % info.width;
      const size = isTaller ? info.height : info.width;
      return at < bars - 2 || at >= size - bars + 2;
    };
    return data.some((value, index) => value > BLACK && isInBar(Math.floor(index / info.channels)));
  } catch {
    return false; // a preview nobody can read shows nothing
  }
}

/** Bars are black apart from what JPEG adds. */
const BLACK = 40;
