import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toGlb } from './model/glb.ts';
import { MODELS, SPLATS } from './model/models.ts';
import { sampleSplats, toSpz } from './model/splat.ts';

/** Writes the GLB models and the splat whose file name below content/ contains `only`. */
export async function makeModels(
  outDir: string,
  only: string,
  onMade: (line: string) => void,
): Promise<void> {
  const jobs = [
    ...Object.entries(MODELS).map(([file, make]) => ({ file, make: () => toGlb(file, make()) })),
    ...Object.entries(SPLATS).map(([file, { scene, count }]) => ({
      file,
      make: async () => toSpz(sampleSplats(scene(), count, 11)),
    })),
  ];
  for (const { file, make } of jobs.filter((job) => job.file.includes(only))) {
    const started = performance.now();
    const bytes = await make();
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), bytes);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    onMade(`${file}  ${Math.round(bytes.length / 1000)} kB  ${seconds} s`);
  }
}
