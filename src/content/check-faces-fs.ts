import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { NamedPicture } from './named-pictures.ts';
import { readPictureFacts } from './picture-facts-fs.ts';

/**
 * Compares the other five faces of a cube with its front. Files that are not there or cannot be read are reported elsewhere.
 * @param folder of the entry, absolute
 */
export async function checkFaces(
  folder: string,
  { shape, file, findPlace }: NamedPicture,
): Promise<Diagnostic[]> {
  if (!shape?.faces) return [];
  const front = await readPictureFacts(join(folder, file));
  const found = Object.values(shape.faces).map(async (face) => {
    const facts = await readPictureFacts(join(folder, face));
    if (!front || !facts) return [];
    const { widthPx, heightPx } = facts.stored;
    if (widthPx === front.stored.widthPx && heightPx === front.stored.heightPx) return [];
    return [createDiagnostic('TOUR-CUBE', findPlace(), { file: face, widthPx, heightPx })];
  });
  return (await Promise.all(found)).flat();
}
