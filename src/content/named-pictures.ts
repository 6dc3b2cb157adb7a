import type { Place } from '../model/diagnostics.ts';
import type { Point } from '../model/schemas/entries.ts';
import type { PanoramaInput } from '../model/schemas/panorama-input.ts';
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
    shape: pickShape(scene, scene.faces),
    is: 'panorama' as const,
    findPlace: () => placeOfValue(tour?.file ?? NOWHERE, ['scenes', row, 'panorama']),
  }));
  const faces = (tour?.value?.scenes ?? []).flatMap((scene, row) =>
    Object.entries(scene.faces ?? {}).map(([face, file]) => ({
      file,
      credit: scene.credit,
      licence: scene.licence,
      date: scene.date,
      is: 'face' as const,
      findPlace: () => placeOfValue(tour?.file ?? NOWHERE, ['scenes', row, 'faces', face]),
    })),
  );
  const variants = (tour?.value?.scenes ?? []).flatMap((scene, row) =>
    (scene.variants ?? []).map((variant, column) => ({
      file: variant.panorama,
      credit: variant.credit,
      licence: variant.licence,
      date: variant.date,
      shape: pickShape(scene, undefined),
      is: 'panorama' as const,
      findPlace: () => placeOfValue(tour?.file ?? NOWHERE, ['scenes', row, 'variants', column, 'panorama']),
    })),
  );
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
  return [...pictures, ...panoramas, ...faces, ...variants, ...shown];
}

function pickShape(
  { projection, extent, stereo, level }: PanoramaInput,
  faces: PanoramaInput['faces'],
): PanoramaInput {
  return { projection, faces, extent, stereo, level };
}

function decodeName(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href; // a bare % in a file name: the name as it stands
  }
}

const NOWHERE = { path: '', text: '', yamlStart: 0, yamlEnd: 0, bodyStart: 0 };

/** A file as an entry names it. `face`: of a cube, beside its front. `shown`: only in a text, where credit and licence cannot be given. */
export type NamedPicture = {
  /** Relative to the folder of the entry. */
  file: string;
  is: 'picture' | 'panorama' | 'face' | 'shown';
  credit?: string | undefined;
  licence?: string | undefined;
  /** As given: a year, month or day. */
  date?: string | undefined;
  /** The scene of a panorama; `north` in compass degrees. */
  shape?: PanoramaInput;
  scene?: { id: string; north: number | undefined; point: Point | undefined; findNorth: () => Place };
  findPlace: () => Place;
};
