import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pitchOfSides, SIDES } from '../model/model-sides.ts';
import type { Box } from '../model/surface.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { Light } from './model-light.ts';
import { SIDE_SIZE_PX } from './model-sides.ts';
import type { SidesWork } from './model-sides-worker.ts';
import type { PreparedSides } from './prepared.ts';
import { runWorker } from './run-worker-fs.ts';

/** Raised whenever the bytes made from the same model change. */
const MAKER_VERSION = 'model-sides-1';

/**
 * Pictures a model from eight sides, for pages without script or WebGL and as posters of the viewer. Drawn by a thread of its
 * own, with bounded memory and time, without graphics card or browser.
 *
 * @param input.glbFile a version made by the build; `pitchDeg` of the first view
 * @throws when the time or the memory is not enough
 */
export async function makeSides({ cacheDir, ...input }: SidesInput): Promise<PreparedSides> {
  const pitchDeg = pitchOfSides(input.pitchDeg);
  const plan = JSON.stringify([SIDES, SIDE_SIZE_PX, pitchDeg, input.light]);
  const key = cacheKey(MAKER_VERSION, plan, await readFile(input.glbFile));
  const folder = await deriveOnce(cacheDir, key, async (draft) => {
    const work: SidesWork = { ...input, pitchDeg, folder: draft };
    await runWorker(new URL('./model-sides-worker.ts', import.meta.url), work);
  });
  const urls = SIDES.map(({ id }) => ({ id, url: `/media/${basename(folder)}/${id}.webp` }));
  return { key: basename(folder), ...SIDE_SIZE_PX, urls };
}

export type SidesInput = { glbFile: string; cacheDir: string; box: Box; pitchDeg: number; light: Light };
