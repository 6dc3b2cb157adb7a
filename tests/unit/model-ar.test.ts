import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBounds } from '@gltf-transform/functions';
import { afterAll, describe, expect, it } from 'vitest';
import { makeAr } from '../../src/media/model-ar-fs.ts';
import { createIo } from '../../src/media/model-io.ts';
import { drawPalette, PALETTE_PX, paintByPalette, planPalette } from '../../src/media/model-palette.ts';
import { makeBoxGlb } from './glb-parts.ts';
import { listZip } from './usdz-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'model-ar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files for phones', () => {
  it('stand on the ground at the origin, without any compression', async () => {
    const file = join(folder, 'box.glb');
    writeFileSync(file, makeBoxGlb({ sides: [4, 2, 6], middle: [600_000, 50, 2_400_000] }));
    const made = await makeAr(file, folder);
    if (!made) throw new Error('nothing was made');
    const document = await (await createIo()).readBinary(readFileSync(at(made.glb.url)));
    const [scene] = document.getRoot().listScenes();
    if (!scene) throw new Error('no scene');
    const { min, max } = getBounds(scene);
    expect([...min, ...max].map((value) => Math.round(value * 4) / 4 + 0)).toEqual([-2, 0, -3, 2, 2, 3]);
    expect(document.getRoot().listExtensionsUsed()).toEqual([]);
    expect(readFileSync(at(made.usdz.url)).length).toBe(made.usdz.sizeBytes);
  });

  it('begin with the description in the archive, and every file in it begins at a multiple of 64', async () => {
    const made = await makeAr(join(folder, 'box.glb'), folder);
    const bytes = readFileSync(at(made?.usdz.url ?? ''));
    const files = listZip(bytes);
    expect(files[0]?.name).toBe('model.usda');
    expect(files.map(({ start }) => start % 64)).toEqual(files.map(() => 0));
    expect(bytes.includes('def Mesh')).toBe(true);
  });

  it('are the same bytes when they are made again', async () => {
    const again = join(folder, 'again');
    const [one, two] = [
      await makeAr(join(folder, 'box.glb'), folder),
      await makeAr(join(folder, 'box.glb'), again),
    ];
    const bytes = readFileSync(join(again, two?.usdz.url.replace('/media/', '') ?? ''));
    expect(bytes.equals(readFileSync(at(one?.usdz.url ?? '')))).toBe(true);
  });

  it('are not made of what is no model', async () => {
    writeFileSync(join(folder, 'bad.glb'), 'no model');
    expect(await makeAr(join(folder, 'bad.glb'), folder)).toBeUndefined();
  });
});

describe('a palette', () => {
  it('gives each triangle a cell of its colour and doubles only corners where colours meet', () => {
    const colours = Float32Array.from([...[1, 0, 0], ...[1, 0, 0], ...[1, 0, 0], ...[0, 0, 1], ...[0, 0, 1]]);
    const indices = Uint32Array.from([0, 1, 2, 0, 2, 1, 3, 4, 3]);
    const part = { indices, colours, width: 3 };
    const plan = planPalette([part]);
    const painted = paintByPalette(part, plan);
    expect(painted.corners).toEqual([0, 1, 2, 3, 4]);
    const palette = drawPalette(plan);
    const colourOf = (corner: number) => {
      const [u = 0, v = 0] = painted.uvs.subarray(corner * 2, corner * 2 + 2);
      const pixel = Math.floor(v * PALETTE_PX) * PALETTE_PX + Math.floor(u * PALETTE_PX);
      return [...palette.subarray(pixel * 3, pixel * 3 + 3)];
    };
    expect([colourOf(0), colourOf(3)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
  });
});

describe('the colours of a palette', () => {
  const ramp = (count: number) => ({
    colours: Float32Array.from(
      { length: count * 9 },
      (_, at) => ((Math.floor(at / 9) * 7919 * (1 + (at % 3))) % 1000) / 1000,
    ),
    indices: Uint32Array.from({ length: count * 3 }, (_, at) => at),
    width: 3,
  });
  it.each([
    [10, 64],
    [100_000, 16],
  ])('of %d triangles are told apart in at least %d steps, and never more than fit', (count, steps) => {
    const plan = planPalette([ramp(count)]);
    expect(plan.steps).toBeGreaterThanOrEqual(steps);
    expect(plan.cells.size).toBeLessThanOrEqual(4096);
  });
});

function at(url: string): string {
  return join(folder, url.replace('/media/', ''));
}
