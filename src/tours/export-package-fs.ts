import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import { readPictureFacts } from '../content/picture-facts-fs.ts';
import type { Language } from '../model/languages.ts';
import { exportTour } from './export-tour-fs.ts';
import { type PackageScene, type PackageTour, planPackage } from './plan-package.ts';

/**
 * Writes all 360° tours for another map or portal: a folder per tour as `exportTour` makes it, and over them a list of
 * scenes (CSV), a map of places (GeoJSON), a description (JSON) and a word to whoever receives it. Pictures are copied as
 * they are; places without position, and pictures without licence, are in it and say so.
 *
 * @param request `out`: absolute; `destination`: id, to take only the tours of one
 * @returns files relative to `out` and the tours left out; undefined when the folder holds anything, and nothing is written
 * @throws what the disk says
 */
export async function exportPackage(
  draft: ContentDraft,
  { language, out, destination }: PackageRequest,
): Promise<{ files: string[]; scenes: number; leftOut: string[] } | undefined> {
  if (existsSync(out) && readdirSync(out).length > 0) return undefined;
  const wanted = draft.entries.filter(
    (entry) =>
      entry.files.includes('tour.yml') &&
      (destination === undefined || entry.original?.partial.destination === destination),
  );
  mkdirSync(out, { recursive: true });
  const tours: PackageTour[] = [];
  const files: string[] = [];
  for (const entry of wanted.filter(isWhole)) {
    const folder = entry.ref.replace('/', '-');
    const written = exportTour(entry, draft, { language, out: join(out, folder) });
    if (!written) throw new Error(`"${folder}" in the package holds something else`);
    files.push(...written.map((file) => `${folder}/${file}`));
    tours.push({ entry, folder, scenes: await describeScenes(entry) });
  }
  for (const [name, text] of planPackage(draft, tours, language)) {
    writeFileSync(join(out, name), text);
    files.push(name);
  }
  const leftOut = wanted.filter((entry) => !isWhole(entry)).map(({ ref }) => ref);
  return { files, scenes: tours.reduce((sum, { scenes }) => sum + scenes.length, 0), leftOut };
}

/** A tour without errors whose pictures are all there. */
function isWhole({ tour, files }: EntryDraft): boolean {
  return tour?.value?.scenes.every(({ panorama }) => files.includes(panorama)) ?? false;
}

async function describeScenes({ tour, folder }: EntryDraft): Promise<PackageScene[]> {
  const described: PackageScene[] = [];
  for (const scene of tour?.value?.scenes ?? []) {
    const path = join(folder, scene.panorama);
    const facts = await readPictureFacts(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    described.push({
      scene,
      widthPx: facts?.widthPx,
      heightPx: facts?.heightPx,
      bytes: statSync(path).size,
      sha256: hash.digest('hex'),
    });
  }
  return described;
}

type PackageRequest = { language: Language; out: string; destination?: string | undefined };
