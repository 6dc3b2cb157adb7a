import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import type { PreparedFile } from './prepared.ts';

/** Raise when the same input must give another file. */
const MAKER_VERSION = '2';
const MOST_PX = 4000;

/**
 * Makes the version of a picture that the press may take: a JPEG as large as the original, 4,000 pixels at most, upright, in
 * sRGB and without what the camera wrote into it, such as where it was taken.
 * @param cacheDir folder published as `/media/`
 */
export async function makePressPicture(file: string, cacheDir: string): Promise<PreparedFile> {
  const folder = await deriveOnce(
    cacheDir,
    cacheKey('press-picture', MAKER_VERSION, await digestFile(file, cacheDir)),
    async (draft) => {
      await sharp(file)
        .autoOrient()
        .resize({ width: MOST_PX, height: MOST_PX, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: 90, mozjpeg: true })
        .toFile(join(draft, NAME));
    },
  );
  const key = basename(folder);
  const { size } = await stat(join(folder, NAME));
  return { key, url: `/media/${key}/${NAME}`, sizeBytes: size };
}

const NAME = 'press.jpg';
