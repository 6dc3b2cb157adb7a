import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getBounds } from '@gltf-transform/functions';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { makeAr } from '../../src/media/model-ar-fs.ts';
import { drawParts } from '../../src/media/model-draw.ts';
import { readGlbFile } from '../../src/media/model-io.ts';
import { castShadows } from '../../src/media/model-light.ts';
import { readParts } from '../../src/media/model-parts.ts';
import { planEyes } from '../../src/media/model-sides.ts';
import { makeTier } from '../../src/media/model-tiers.ts';
import type { Raster } from '../../src/media/raster.ts';
import { similarity } from '../../src/media/similarity.ts';
import { sidesOf } from '../../src/model/surface.ts';
import { usdzToGlb } from './usdz-parts.ts';

/** Where pictures are kept to be looked at; nowhere unless it is asked for. */
const KEEP = process.env.KEEP_PICTURES;
const SIZE = { widthPx: 480, heightPx: 300 };
/** The files for phones have fewer triangles, pictures of half the size and, without pictures, colours out of a palette. */
const LEAST_SSIM = 0.9;

const folder = mkdtempSync(join(tmpdir(), 'model-ar-drawn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MODELS = [
  'content/sites/tam-thanh/models/temple-court.glb',
  '../shared/media/models/heritage/egyptian_cat_statue.glb',
  '../shared/media/models/heritage/astronaut.glb',
];

describe('files for phones, read back and drawn', () => {
  it.each(MODELS)(
    'look like %s from all sides (skipped where that file is not there)',
    async (file) => {
      if (!existsSync(file)) return;
      const high = await makeTier(readFileSync(file), 'high');
      const ar = await makeAr(file, folder);
      if (!high || !ar) throw new Error('expected files');
      const at = (url: string) => readFileSync(join(folder, url.replace('/media/', '')));
      const [shown, usdz, glb] = [high.file, await usdzToGlb(at(ar.usdz.url)), at(ar.glb.url)];
      const [wanted, ...others] = [await draw(shown), await draw(usdz), await draw(glb)];
      for (const [row, pictures] of others.entries()) {
        const ssims = pictures.map((picture, side) => similarity(wanted[side] ?? picture, picture));
        await keep(`${basename(file, '.glb')}-${['usdz', 'glb'][row]}`, wanted, pictures);
        expect(Math.min(...ssims)).toBeGreaterThan(LEAST_SSIM);
      }
    },
    60_000,
  );
});

/** Under light from everywhere, on white. */
async function draw(glb: Uint8Array): Promise<Raster[]> {
  const document = await readGlbFile(glb);
  const [scene] = document.getRoot().listScenes();
  if (!scene) throw new Error('expected a scene');
  const box = getBounds(scene);
  const middle = box.min.map((low, axis) => (low + (box.max[axis] ?? 0)) / 2);
  const parts = await readParts(glb, middle);
  const radius = Math.hypot(...sidesOf(box)) / 2;
  const world = { light: 'even' as const, sun: castShadows(() => {}, radius), floor: -radius, radius };
  const pictures: Raster[] = [];
  for (const eye of planEyes(parts, 20, radius)) {
    const { data } = drawParts(parts, eye, world, SIZE);
    const raw = { width: SIZE.widthPx, height: SIZE.heightPx, channels: 4 as const };
    const flat = await sharp(data, { raw }).flatten({ background: '#fff' }).raw().toBuffer();
    pictures.push({ ...SIZE, data: new Uint8Array(flat) });
  }
  return pictures;
}

async function keep(name: string, wanted: readonly Raster[], drawn: readonly Raster[]): Promise<void> {
  if (!KEEP) return;
  const toPng = ({ data }: Raster) =>
    sharp(data, { raw: { width: SIZE.widthPx, height: SIZE.heightPx, channels: 3 } })
      .png()
      .toBuffer();
  const tiles = await Promise.all(
    [wanted[0], wanted[3], drawn[0], drawn[3]].map(async (picture, index) => ({
      input: picture ? await toPng(picture) : Buffer.alloc(0),
      left: (index % 2) * SIZE.widthPx,
      top: Math.floor(index / 2) * SIZE.heightPx,
    })),
  );
  const sheet = sharp({ create: { width: 960, height: 600, channels: 3, background: '#fff' } });
  writeFileSync(join(KEEP, `${name}.png`), await sheet.composite(tiles).png().toBuffer());
}
