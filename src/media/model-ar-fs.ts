import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import { makeArGlb } from './model-ar.ts';
import type { UsdzWork } from './model-usdz-worker.ts';
import type { PreparedAr } from './prepared.ts';
import { runWorker } from './run-worker-fs.ts';

/** Raised whenever the bytes made from the same model change. */
const MAKER_VERSION = 'model-ar-4';
const GLB = 'ar.glb';
const USDZ = 'ar.usdz';

/**
 * Makes the two files that phones place in a room: GLB for Scene Viewer of Android, USDZ for Quick Look of iPhones and iPads.
 * @returns undefined when the model cannot be read by the build
 */
export async function makeAr(file: string, cacheDir: string): Promise<PreparedAr | undefined> {
  const key = cacheKey(MAKER_VERSION, await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, async (draft) => {
    const glb = await makeArGlb(await readFile(file));
    if (!glb) return;
    const work: UsdzWork = { glbFile: join(draft, GLB), usdzFile: join(draft, USDZ) };
    await writeFile(work.glbFile, glb);
    await runWorker(new URL('./model-usdz-worker.ts', import.meta.url), work);
  });
  const describe = async (name: string) => {
    const { size } = await stat(join(folder, name));
    return { url: `/media/${key}/${name}`, sizeBytes: size };
  };
  const made = await stat(join(folder, USDZ)).catch(() => undefined);
  return made && { key, glb: await describe(GLB), usdz: await describe(USDZ) };
}
