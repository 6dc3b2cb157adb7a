import { join } from 'node:path';
import { listPressPictures } from '../model/press.ts';
import type { Site } from '../model/site.ts';

/** Lists the files that are published as they are, absolute: videos of tours with their captions, files of documents, streets. */
export function listSideFiles(site: Site): string[] {
  const streets = (site.streets ?? []).map(({ path }) => path);
  return [...listTourFiles(site), ...listDocumentFiles(site), ...streets];
}

/** Lists the pictures that a press page offers in full size, absolute, each once. */
export function listPressFiles(site: Site): string[] {
  const files = site.entries.pages.flatMap((page) =>
    listPressPictures(site, page).map(({ entry, picture }) => join(entry.folder, picture.file)),
  );
  return [...new Set(files)];
}

/** Name under which the press version of a picture is kept beside the files that are published as they are. */
export function pressKey(file: string): string {
  return `${file}#press`;
}

/** Videos of scenes and hotspots and their captions. */
function listTourFiles(site: Site): string[] {
  const files = [...site.byRef.values()].flatMap(({ folder, tour }) =>
    (tour?.scenes ?? []).flatMap(({ hotspots = [], video }) =>
      [
        ...(video ? [video.file, ...(video.captions ?? []).map(({ file }) => file)] : []),
        ...hotspots.flatMap((hotspot) =>
          hotspot.kind === 'video'
            ? [hotspot.video, ...(hotspot.captions ?? []).map(({ file }) => file)]
            : [],
        ),
      ].map((file) => join(folder, file)),
    ),
  );
  return [...new Set(files)];
}

function listDocumentFiles(site: Site): string[] {
  return site.entries.documents.flatMap(({ folder, facts }) =>
    facts.file === undefined ? [] : [join(folder, facts.file)],
  );
}
