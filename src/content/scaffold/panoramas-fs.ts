import { join } from 'node:path';
import type { EntryDraft } from '../drafts.ts';
import { readPictureFacts } from '../picture-facts-fs.ts';
import { formatByName } from '../picture-header.ts';
import type { Panorama } from './plan-tour.ts';

/**
 * Looks for panoramas in the folder of an entry: every picture under `panoramas/`, and elsewhere those as wide as a
 * panorama that `index.md` does not list. Only headers are read.
 *
 * @returns whole panoramas in the order of their names, numbers as numbers; `leftOut` are those in `panoramas/` that
 *   are not exactly twice as wide as high, are cut, or cannot be read
 */
export async function readPanoramas(
  entry: EntryDraft,
): Promise<{ panoramas: Panorama[]; leftOut: string[] }> {
  const listed = new Set((entry.original?.partial.pictures ?? []).map(({ file }) => file));
  const panoramas: Panorama[] = [];
  const leftOut: string[] = [];
  for (const file of entry.files.toSorted(byName.compare)) {
    const format = formatByName(file);
    const isNamed = /^panoramas\//i.test(file);
    if (format === undefined || format === 'avif' || (listed.has(file) && !isNamed)) continue;
    const found = await readPanorama(join(entry.folder, file), file);
    if (found && (isNamed || found.widthPx >= NARROWEST_PX)) panoramas.push(found.panorama);
    else if (isNamed) leftOut.push(file);
  }
  return { panoramas, leftOut };
}

async function readPanorama(path: string, file: string) {
  const facts = await readPictureFacts(path);
  if (!facts || facts.stored.widthPx !== facts.stored.heightPx * 2) return undefined;
  const { gpano, exif } = facts;
  const isCut =
    gpano?.shownWidthPx !== undefined &&
    gpano.fullWidthPx !== undefined &&
    gpano.shownWidthPx < gpano.fullWidthPx;
  if (isCut || (gpano && gpano.projection !== '' && !/^equirectangular$/i.test(gpano.projection)))
    return undefined;
  // A heading of exactly 0 is what programs write that know none.
  const northDeg = gpano?.headingDeg === 0 ? undefined : gpano?.headingDeg;
  const panorama: Panorama = {
    file,
    northDeg: northDeg === undefined ? undefined : ((northDeg % 360) + 360) % 360,
    takenOn: exif.takenOn,
  };
  return { widthPx: facts.stored.widthPx, panorama };
}

/** The check finds narrower panoramas too small. */
const NARROWEST_PX = 4096;

const byName = new Intl.Collator('en', { numeric: true });
