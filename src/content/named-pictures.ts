import type { Place } from '../model/diagnostics.ts';
import type { Point } from '../model/schemas/entries.ts';
import { listBodyPictures } from './check-body.ts';
import type { EntryDraft } from './drafts.ts';
import { placeAt } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Lists every picture file an entry names, in its facts, its tour and its texts. Remote addresses are left out. */
export function listNamedPictures({ original, translations, tour }: EntryDraft): NamedPicture[] {
  const pictures = (original?.partial.pictures ?? []).map((picture, row) => ({
    ...picture,
    is: 'picture' as const,
    findPlace: () => placeOfValue(original?.file ?? NOWHERE, ['pictures', row, 'file']),
  }));
  const panoramas = (tour?.value?.scenes ?? []).map((scene, row) => ({
    file: scene.panorama,
    credit: scene.credit,
    licence: scene.licence,
    date: scene.date,
    scene: {
      id: scene.id,
      north: scene.north,
      point: scene.point,
      findNorth: () => placeOfValue(tour?.file ?? NOWHERE, ['scenes', row, 'north']),
    },
    is: 'panorama' as const,
    findPlace: () => placeOfValue(tour?.file ?? NOWHERE, ['scenes', row, 'panorama']),
  }));
  const shown = [original, ...translations].flatMap((read) => {
    if (!read) return [];
    return listBodyPictures(read.file)
      .filter(({ href }) => !/^[a-z]+:|^\/\//i.test(href))
      .map(({ href, finding }) => ({
        file: decodeName(href),
        is: 'shown' as const,
        findPlace: () => placeAt(read.file, read.file.bodyStart + finding.offset, finding.found.length),
      }));
  });
  return [...pictures, ...panoramas, ...shown];
}

function decodeName(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href; // a bare % in a file name: the name as it stands
  }
}

const NOWHERE = { path: '', text: '', yamlStart: 0, yamlEnd: 0, bodyStart: 0 };

/** A file as an entry names it. `shown`: only in a text, where credit and licence cannot be given. */
export type NamedPicture = {
  /** Relative to the folder of the entry. */
  file: string;
  is: 'picture' | 'panorama' | 'shown';
  credit?: string | undefined;
  licence?: string | undefined;
  /** As given: a year, month or day. */
  date?: string | undefined;
  /** The scene of a panorama; `north` in compass degrees. */
  scene?: { id: string; north: number | undefined; point: Point | undefined; findNorth: () => Place };
  findPlace: () => Place;
};
