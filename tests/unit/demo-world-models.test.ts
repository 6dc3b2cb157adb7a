import validator from 'gltf-validator';
import { SPZLoader } from 'three/addons/loaders/SPZLoader.js';
import { describe, expect, test } from 'vitest';
import { toGlb } from '../../scripts/demo-world/model/glb.ts';
import { MODELS } from '../../scripts/demo-world/model/models.ts';
import { sampleSplats, toSpz } from '../../scripts/demo-world/model/splat.ts';

describe.each(Object.keys(MODELS))('%s', (file) => {
  test('is a GLB that Khronos’s validator finds nothing wrong with', async () => {
    const make = MODELS[file];
    if (!make) throw new Error('unreachable');
    const bytes = await toGlb(file, make());
    const report = await validator.validateBytes(bytes);
    expect(report.issues.messages).toEqual([]);
    expect(report.info.totalTriangleCount).toBeGreaterThan(30_000);
    expect(report.info.totalTriangleCount).toBeLessThan(120_000);
  });
});

test('a splat read by another program lies where its surface lies and has its colour', async () => {
  const square = MODELS['sites/tam-thanh/models/temple-court.glb']?.();
  const ground = square?.parts[0];
  if (!ground) throw new Error('the temple court stands on ground');
  const splats = sampleSplats({ parts: [ground], placed: [] }, 500, 3);
  const read = new SPZLoader().parse(toSpz(splats).buffer);
  const geometry = await read;
  if (!geometry) throw new Error('the loader gave nothing');
  const centres = geometry.getAttribute('center') ?? geometry.getAttribute('position');
  expect(centres.count).toBe(500);
  ground.geometry.computeBoundingBox();
  const box = ground.geometry.boundingBox;
  for (let i = 0; i < 500; i += 1) {
    expect(Math.abs(centres.getX(i) - (splats[i]?.at[0] ?? 0))).toBeLessThan(1 / 4000);
    expect(centres.getY(i)).toBeLessThanOrEqual((box?.max.y ?? 0) + 0.001);
  }
});

test('a model comes out the same twice', async () => {
  const make = MODELS['sites/chu-va-6/models/mong-house.glb'];
  if (!make) throw new Error('unreachable');
  expect(Buffer.compare(await toGlb('a', make()), await toGlb('a', make()))).toBe(0);
});

test('the same seed gives the same splats', () => {
  const scene = MODELS['sites/chu-va-6/models/mong-house.glb']?.();
  if (!scene) throw new Error('unreachable');
  expect(Buffer.compare(toSpz(sampleSplats(scene, 2000, 5)), toSpz(sampleSplats(scene, 2000, 5)))).toBe(0);
  expect(Buffer.compare(toSpz(sampleSplats(scene, 2000, 5)), toSpz(sampleSplats(scene, 2000, 6)))).not.toBe(
    0,
  );
});
