import { describe, expect, it } from 'vitest';
import { toBytes } from '../../scripts/demo-art/brush.ts';
import { createCanvas } from '../../scripts/demo-art/canvas.ts';
import { paintScene } from '../../scripts/demo-art/march.ts';
import { paintPicture } from '../../scripts/demo-art/picture.ts';
import { PICTURES } from '../../scripts/demo-art/pictures.ts';
import { project, type View } from '../../scripts/demo-art/view.ts';
import { createNoise, createRandom, nearestCell } from '../../scripts/lib/noise.ts';

const FEW = ['sites/phu-quoc', 'products/mien-dong-binh-lu', 'events/le-hoi-gau-tao'];

describe('demo art', () => {
  it.each(FEW)('paints %s the same twice, because nothing comes from the clock', async (id) => {
    const first = await paintSmall(id);
    const second = await paintSmall(id);
    expect(first.length).toBeGreaterThan(0);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('names every picture once and every file once', () => {
    expect(new Set(PICTURES.map(({ id }) => id)).size).toBe(PICTURES.length);
    expect(new Set(PICTURES.map(({ file }) => file)).size).toBe(PICTURES.length);
  });

  it('fills every pixel of a scene and measures how far it is', () => {
    const canvas = createCanvas(16, 10);
    const view: View = { projection: 'flat', x: 0, z: 0, eyeM: 2, yawDeg: 0, fovDeg: 60, horizon: 0.5 };
    const scene = { view, floor: () => 0, nearM: 0.5, farM: 500, growth: 1.02 };
    paintScene(canvas, { ...scene, sky: () => [0, 0, 1], surface: () => [0, 1, 0] });
    const bottom = canvas.width * (canvas.height - 1);
    expect(canvas.depth[0]).toBe(Number.POSITIVE_INFINITY);
    expect(canvas.rgb[bottom * 3 + 1]).toBeCloseTo(1, 5);
    const focalPx = 8 / Math.tan(Math.PI / 6);
    expect(canvas.depth[bottom] ?? 0).toBeGreaterThan((2 * focalPx) / 5 - 0.3);
    expect(project(canvas, view, { x: 0, z: 10, h: 2 })).toMatchObject({ x: 8, y: 5, distanceM: 10 });
  });

  it('gives the same random series for the same seed and another for another', () => {
    const series = (seed: number): number[] => {
      const random = createRandom(seed);
      return [random(), random(), random()];
    };
    expect(series(5)).toEqual(series(5));
    expect(series(5)).not.toEqual(series(6));
  });

  it('keeps noise continuous across the lattice and cells ordered', () => {
    const noise = createNoise(3);
    for (const at of [-256, -1, 0, 1, 255, 256])
      expect(Math.abs(noise.noise2(at - 1e-6, 0.3) - noise.noise2(at + 1e-6, 0.3))).toBeLessThan(1e-4);
    const cell = nearestCell(4, 10.2, -3.7);
    expect(cell.f1).toBeLessThanOrEqual(cell.f2);
  });
});

async function paintSmall(id: string): Promise<Uint8Array> {
  const picture = PICTURES.find((one) => one.id === id);
  if (!picture) throw new Error(`expected ${id} in the list of pictures`);
  return toBytes(await paintPicture(picture, 0.04), 1);
}
