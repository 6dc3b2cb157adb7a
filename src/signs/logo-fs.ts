import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import sharp from 'sharp';
import type { SignLogo } from './display-list.ts';

/**
 * Reads the logo for signs: on white, in four inks as JPEG for paper and as PNG for the screen. The same file gives the
 * same bytes.
 * @param contentDir absolute
 * @returns undefined when there is none, or none that can be used; the check has told so
 */
export async function loadLogo(contentDir: string, file: string | undefined): Promise<SignLogo | undefined> {
  if (file === undefined) return undefined;
  try {
    const root = await realpath(contentDir);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return undefined;
    return await drawLogo(path);
  } catch {
    return undefined; // missing or damaged: SIGN-LOGO
  }
}

async function drawLogo(path: string): Promise<SignLogo | undefined> {
  const { format } = await sharp(path).metadata();
  if (format !== 'png' && format !== 'jpeg') return undefined;
  const upright = await sharp(path)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: MOST_PX, height: MOST_PX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  const jpeg = await sharp(upright.data)
    .toColourspace('cmyk')
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg, png: upright.data, ratio: width / height };
}

/** 30 mm at 600 dots per inch. */
const MOST_PX = 720;
