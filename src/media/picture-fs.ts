import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Derivative, PictureSet } from '../model/picture-set.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import { planDerivatives, SHARE_SIZE_PX } from './picture.ts';
import './sharp-threads.ts';

/** Raise when the same input must give other bytes. */
const MAKER_VERSION = '3';
/** Facts kept beside the derivatives; files that begin with a dot are not published. */
const FACTS_FILE = '.facts.json';
const MAX_INPUT_PIXELS = 268_402_689; // sharp's own default, stated because bombs are tested against it

/**
 * Makes the web derivatives of one picture, once. Orientation is applied, colours go to sRGB, and no metadata survives:
 * GPS position and camera owner never reach visitors. What is transparent becomes white.
 *
 * @param file JPEG, PNG, WebP or AVIF on disk; the content check has read its header before
 * @param cacheDir folder published as `/media/`
 * @throws when the file cannot be decoded
 */
export async function makePicture(file: string, cacheDir: string): Promise<PictureSet> {
  const key = cacheKey('picture', MAKER_VERSION, await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, async (draft) =>
    writeDerivatives(await readFile(file), draft),
  );
  const facts: PictureFacts = JSON.parse(await readFile(join(folder, FACTS_FILE), 'utf8'));
  return { base: `/media/${basename(folder)}/`, share: `/media/${basename(folder)}/share.jpg`, ...facts };
}

async function writeDerivatives(bytes: Buffer, folder: string): Promise<void> {
  const { data, info } = await open(bytes)
    .flatten({ background: '#ffffff' }) // the colour under transparency is an accident, often black
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const upright = () =>
    sharp(data, {
      raw: { width: info.width, height: info.height, channels: info.channels },
      limitInputPixels: MAX_INPUT_PIXELS,
    });
  const derivatives = planDerivatives(info.width);
  for (const derivative of derivatives) {
    await encode(upright().resize({ width: derivative.widthPx }), derivative.format).toFile(
      join(folder, derivative.file),
    );
  }
  await upright()
    .resize({ ...SHARE_SIZE_PX, fit: 'cover' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(join(folder, 'share.jpg'));
  const blur = await upright().resize({ width: 16 }).webp({ quality: 40 }).toBuffer();
  const facts: PictureFacts = {
    widthPx: info.width,
    heightPx: info.height,
    derivatives,
    blur: `data:image/webp;base64,${blur.toString('base64')}`,
  };
  await writeFile(join(folder, FACTS_FILE), JSON.stringify(facts));
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS }).autoOrient();
}

function encode(image: Sharp, format: Derivative['format']): Sharp {
  if (format === 'avif') return image.avif({ quality: 52, effort: 2 });
  if (format === 'webp') return image.webp({ quality: 74, effort: 4, smartSubsample: true });
  return image.jpeg({ quality: 78, mozjpeg: true });
}

type PictureFacts = Omit<PictureSet, 'base' | 'share'>;
