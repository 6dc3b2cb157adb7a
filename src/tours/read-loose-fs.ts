import { join } from 'node:path';
import { startOf } from '../content/source-file.ts';
import type { ForeignTour } from './foreign-tour.ts';
import { readPanoramaFile } from './panorama-file-fs.ts';

/**
 * Makes a tour of loose panoramas: one scene each, in the order of their names, with the first view they carry. Of a folder,
 * pictures that neither say that they are panoramas nor are twice as wide as high and 2048 pixels wide are passed over.
 *
 * @param pictures relative to `root`
 * @param shown makes the path for diagnostics
 */
export async function readLoose(
  root: string,
  pictures: readonly string[],
  shown: (file: string) => string,
): Promise<ForeignTour> {
  const scenes: ForeignTour['scenes'] = [];
  for (const file of pictures.toSorted(byName.compare)) {
    const found = await readPanoramaFile(join(root, file));
    const isPanorama =
      found && (found.isGPano || (found.widthPx === found.heightPx * 2 && found.widthPx >= 2048));
    if (!isPanorama && pictures.length > 1) continue;
    const place = startOf(shown(file));
    scenes.push({
      key: file,
      place,
      title: '',
      description: '',
      // A name may hold what an address would read as something else.
      panorama: { file: encodeURIComponent(file).replaceAll('%2F', '/'), place },
      view: found?.view,
      links: [],
      hotspots: [],
    });
  }
  return { scenes, start: undefined };
}

const byName = new Intl.Collator('en', { numeric: true });
