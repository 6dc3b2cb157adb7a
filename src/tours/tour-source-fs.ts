import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../content/decode-text.ts';
import { listFiles, shownPath } from '../content/list-content-fs.ts';
import { startOf } from '../content/source-file.ts';
import { detectFormat, readForeignTour } from './detect-format.ts';
import {
  createNotes,
  type ForeignTour,
  MOST_MARKS,
  MOST_SCENES,
  type Notes,
  type TourFormat,
} from './foreign-tour.ts';
import { createPlaceFinder } from './place-finder.ts';

/**
 * Finds and reads the tour in a file or folder. A folder is searched three levels deep; links that lead out of it are not
 * followed. Pictures are only listed.
 *
 * @param path absolute
 * @param cwd absolute; diagnostics show paths relative to it
 * @returns `tour` undefined for loose pictures; undefined as a whole when the notes tell why there is none
 */
export function openTourSource(
  path: string,
  { cwd, format, notes }: { cwd: string; format: TourFormat | undefined; notes: Notes },
): TourSource | undefined {
  const isFolder = statSync(path).isDirectory();
  const root = realpathSync(isFolder ? path : dirname(path));
  const files = listFiles(root, root).files;
  const pictures = files.filter((file) => PICTURE.test(file));
  if (!isFolder && PICTURE.test(path)) {
    const own = realpathSync(path).slice(root.length + 1);
    return { root, base: root, shown: shownPath(path, cwd), pictures: [own], tour: undefined };
  }
  const wanted = isFolder
    ? findTourFiles(root, files, format)
    : [{ path, format: format ?? detectOne(path) }];
  const [first, second] = format === 'gpano' ? [] : wanted;
  const shown = shownPath(first?.path ?? path, cwd);
  if (second) notes.tell('TI-FILE', startOf(shown), { problem: 'several' });
  if (second) return undefined;
  if (!first && isFolder && pictures.length > 0 && (format === undefined || format === 'gpano'))
    return { root, base: root, shown: shownPath(path, cwd), pictures, tour: undefined };
  const tour = first && readOne(first.path, shown, first.format, notes);
  if (!first) notes.tell('TI-FILE', startOf(shown), { problem: 'unknown' });
  return tour && { root, base: realpathSync(dirname(first.path)), shown, pictures, tour };
}

function readOne(
  path: string,
  shown: string,
  format: TourFormat | undefined,
  notes: Notes,
): ForeignTour | undefined {
  const problem = (name: string) => {
    notes.tell('TI-FILE', startOf(shown), { problem: name });
    return undefined;
  };
  if (statSync(path).size > LARGEST_BYTES) return problem('too-large');
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) return problem('encoding');
  const { text } = decoded;
  const placeOf = createPlaceFinder(shown, text);
  if (format === undefined && !/^\s*</.test(text)) {
    // a file somebody names that is no data at all: say where
    readForeignTour('pannellum', { text, placeOf, notes });
    return notes.list().length > 0 ? undefined : problem('unknown');
  }
  if (format === undefined || format === 'gpano') return problem('unknown');
  const own = createNotes();
  const tour = readForeignTour(format, { text, placeOf, notes: own });
  const limit = tour && findLimit(tour);
  if (limit) notes.tell('TI-LIMIT', startOf(shown), limit);
  else notes.add(own.list());
  if (tour?.scenes.length === 0) return problem('empty');
  return limit ? undefined : tour;
}

function findLimit({ scenes }: ForeignTour): { what: string; count: number; most: number } | undefined {
  if (scenes.length > MOST_SCENES) return { what: 'scenes', count: scenes.length, most: MOST_SCENES };
  const count = scenes.reduce((sum, { links, hotspots }) => sum + links.length + hotspots.length, 0);
  return count > MOST_MARKS ? { what: 'marks', count, most: MOST_MARKS } : undefined;
}

/** Files that a program is known to write, apart from those without a scene, such as the skin of krpano. */
function findTourFiles(
  root: string,
  files: readonly string[],
  format: TourFormat | undefined,
): { path: string; format: TourFormat }[] {
  return files
    .filter((file) => /\.(?:json|js|xml)$/i.test(file) && statSync(join(root, file)).size <= LARGEST_BYTES)
    .slice(0, MOST_CANDIDATES)
    .flatMap((file) => {
      const found = detectOne(join(root, file));
      if (!found || (format !== undefined && found !== format)) return [];
      return hasScenes(join(root, file), found) ? [{ path: join(root, file), format: found }] : [];
    });
}

function hasScenes(path: string, format: TourFormat): boolean {
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) return false;
  const notes = createNotes();
  const tour = readForeignTour(format, { text: decoded.text, placeOf: () => startOf(''), notes });
  return tour === undefined || tour.scenes.length > 0;
}

function detectOne(path: string): TourFormat | undefined {
  if (statSync(path).size > LARGEST_BYTES) return undefined;
  const decoded = decodeText(readFileSync(path));
  return decoded.ok ? detectFormat(decoded.text) : undefined;
}

const LARGEST_BYTES = 8 * 1024 * 1024;
const MOST_CANDIDATES = 200;
const PICTURE = /\.(?:jpe?g|png|webp)$/i;

export type TourSource = {
  /** Absolute and real: nothing outside of it is read. */
  root: string;
  /** Absolute: where relative names begin. */
  base: string;
  /** The file of the tour, or the folder of loose pictures, as diagnostics show it. */
  shown: string;
  /** Relative to `root`. */
  pictures: readonly string[];
  tour: ForeignTour | undefined;
};
