import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { SIDES } from '../model/model-sides.ts';
import { type Box, sidesOf } from '../model/surface.ts';
import { drawParts, type Scene } from './model-draw.ts';
import { castShadows, type Light } from './model-light.ts';
import { type Part, readParts } from './model-parts.ts';
import { planEyes, SIDE_SIZE_PX } from './model-sides.ts';

/** Drawn larger and reduced, so that edges are smooth. */
const FINER = 1.5;

await drawSides(workerData as SidesWork); // sent by model-sides-fs.ts in this shape

async function drawSides({ glbFile, folder, box, pitchDeg, light }: SidesWork): Promise<void> {
  const middle = [0, 1, 2].map((axis) => ((box.min[axis] ?? 0) + (box.max[axis] ?? 0)) / 2);
  const parts = await readParts(await readFile(glbFile), middle);
  const scene = planScene(parts, box, light);
  const size = { widthPx: SIDE_SIZE_PX.widthPx * FINER, heightPx: SIDE_SIZE_PX.heightPx * FINER };
  for (const [index, eye] of planEyes(parts, pitchDeg, scene.radius).entries()) {
    const { data } = drawParts(parts, eye, scene, size);
    await sharp(data, { raw: { width: size.widthPx, height: size.heightPx, channels: 4 } })
      .resize(SIDE_SIZE_PX.widthPx, SIDE_SIZE_PX.heightPx)
      .webp({ quality: 66, alphaQuality: 95, effort: 4, smartSubsample: true })
      .toFile(join(folder, `${SIDES[index]?.id}.webp`));
  }
  parentPort?.postMessage('done');
}

function planScene(parts: readonly Part[], box: Box, light: Light): Scene {
  const radius = Math.hypot(...sidesOf(box)) / 2;
  const floor = -sidesOf(box)[1] / 2 - radius * 0.002;
  const sun = castShadows((each) => {
    if (light !== 'day') return;
    for (const { positions, indices, look } of parts) {
      if (look.isClear) continue;
      for (let at = 0; at < indices.length; at += 3) {
        const p = (corner: number, axis: number) => positions[(indices[at + corner] ?? 0) * 3 + axis] ?? 0;
        each(p(0, 0), p(0, 1), p(0, 2), p(1, 0), p(1, 1), p(1, 2), p(2, 0), p(2, 1), p(2, 2));
      }
    }
  }, radius);
  return { light, sun, floor, radius };
}

export type SidesWork = { glbFile: string; folder: string; box: Box; pitchDeg: number; light: Light };
