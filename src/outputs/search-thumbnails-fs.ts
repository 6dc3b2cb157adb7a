import { access } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeOutputFiles } from './write-fs.ts';

/** A result's picture is 96 CSS px wide; a phone's screen has about 1.7 dots to one. */
const WIDTH_PX = 160;
const HEIGHT_PX = 120;

/**
 * Gives search results small pictures of their own, because ten of the pages' smallest would weigh more than the search
 * itself. Each lies beside the picture it is made from, named by its width like the other sizes, so that what keeps
 * pages offline knows it for one of them.
 *
 * @param distDir folder of the built site
 * @param images addresses of pictures on the site, each as often as it occurs
 * @returns address of the small picture by that of the picture; nothing for one that is not there, or has no sizes
 */
export async function writeThumbnails(
  distDir: string,
  images: Iterable<string>,
): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const image of new Set(images)) {
    const small = image.replace(/\d{3,}\.webp$/, `${WIDTH_PX}.webp`);
    if (small === image || !(await isThere(join(distDir, image)))) continue;
    const bytes = await sharp(join(distDir, image))
      .resize(WIDTH_PX, HEIGHT_PX, { fit: 'cover' })
      .webp({ quality: 50, effort: 6 })
      .toBuffer();
    await writeOutputFiles(distDir, [{ path: small.replace(/^\//, ''), bytes }]);
    made.set(image, small);
  }
  return made;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
