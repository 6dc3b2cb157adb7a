import { describe, expect, it } from 'vitest';
import { boxOfSplats, createCloud, findNearestSplat, type SplatCloud } from '../../src/model/splat-cloud.ts';
import { reduceSplats } from '../../src/model/splat-levels.ts';
import { mergeSplats, spreadOf } from '../../src/model/splat-merge.ts';
import { packSplats, toHalf } from '../../src/viewers/model3d/splat/pack.ts';
import { sortSplats } from '../../src/viewers/model3d/splat/sort.ts';
import { makeRing } from './splat-parts.ts';

/** A wall of small splats: left half red, right half blue. */
function makeWall(side = 40): SplatCloud {
  const cloud = createCloud(side * side, 1);
  for (let index = 0; index < side * side; index += 1) {
    const [x, y] = [index % side, Math.floor(index / side)];
    cloud.positions.set([x / side, y / side, 0], index * 3);
    cloud.scales.set([0.5 / side, 0.5 / side, 0.001], index * 3);
    cloud.turns[index * 4 + 3] = 1;
    cloud.colours.set(x < side / 2 ? [1, 0, 0, 0.9] : [0, 0, 1, 0.9], index * 4);
  }
  return cloud;
}

const meanOf = (values: ArrayLike<number>, stride: number, part: number) => {
  let sum = 0;
  for (let at = part; at < values.length; at += stride) sum += values[at] ?? 0;
  return sum / (values.length / stride);
};

describe('a coarse level', () => {
  const wall = makeWall();
  const coarse = reduceSplats(wall, { most: 100, sizeM: 1, degree: 0 });

  it('has as many splats as it may, and none of the harmonics it may not', () => {
    expect([coarse.count, coarse.degree, coarse.harmonics.length]).toEqual([100, 0, 0]);
  });

  it('lies where the whole lies, as flat, and covers it', () => {
    for (const axis of [0, 1]) {
      expect(meanOf(coarse.positions, 3, axis)).toBeCloseTo(meanOf(wall.positions, 3, axis), 1);
    }
    for (let index = 0; index < coarse.count; index += 1) {
      const [xx = 0, , , yy = 0, , zz = 1] = spreadOf(coarse, index);
      expect(Math.sqrt(zz)).toBeLessThan(0.002);
      // A hundred splats on a square of 1 m lie 0.1 m apart.
      expect(Math.sqrt(xx) + Math.sqrt(yy)).toBeGreaterThan(0.04);
    }
  });

  it('keeps the edge between two colours', () => {
    const mixed = Array.from({ length: coarse.count }, (_, index) => coarse.colours[index * 4] ?? 0).filter(
      (red) => red > 0.02 && red < 0.98,
    );
    expect(mixed).toEqual([]);
  });

  it('stays as opaque as the whole was', () => {
    expect(meanOf(coarse.colours, 4, 3)).toBeGreaterThan(0.6);
  });

  it('is the same every time', () => {
    expect(reduceSplats(makeWall(), { most: 100, sizeM: 1, degree: 0 })).toEqual(coarse);
  });

  it('is the whole when that is small enough', () => {
    const all = reduceSplats(wall, { most: 5000, sizeM: 1, degree: 3 });
    expect([all.count, all.degree]).toEqual([1600, 1]);
    expect(all.positions).toEqual(wall.positions);
  });

  it('leaves out what nobody can see', () => {
    const dim = makeWall();
    for (let index = 0; index < 800; index += 1) dim.colours[index * 4 + 3] = 0.001;
    expect(reduceSplats(dim, { most: 5000, sizeM: 1, degree: 0 }).count).toBe(800);
  });
});

it('two splats beside each other become one as wide as both', () => {
  const pair = createCloud(2, 0);
  pair.positions.set([-1, 0, 0, 1, 0, 0]);
  pair.scales.fill(0.1);
  pair.turns.set([0, 0, 0, 1, 0, 0, 0, 1]);
  pair.colours.set([1, 0, 0, 0.5, 0, 0, 1, 0.5]);
  const one = mergeSplats(pair, [Uint32Array.of(0, 1)], 0);
  const [xx = 0, xy = 9, , yy = 0] = spreadOf(one, 0);
  expect([xx, xy, yy].map((value) => Number(value.toFixed(4)))).toEqual([1.01, 0, 0.01]);
  expect([...one.colours.subarray(0, 3)]).toEqual([0.5, 0, 0.5]);
});

it('strays do not count for the size of a scan', () => {
  const wall = makeWall();
  wall.positions.set([900, 900, 900], 0);
  const box = boxOfSplats(wall);
  expect(box?.max[0]).toBeLessThan(1);
});

it.each([
  [[0.5, 0.5, 0.5] as const, 0.5],
  [[0.5, 0.5, 0] as const, 0],
])('a point at %j is %d m from a wall at z = 0, less the width of a splat', (point, wanted) => {
  expect(findNearestSplat(makeWall(), point)?.distance).toBeCloseTo(wanted, 1);
});

describe('what the graphics unit gets', () => {
  it('is sorted from far to near', () => {
    const ring = makeRing(500);
    const eye = [9, 4, 2] as const;
    const order = sortSplats(ring.positions, eye);
    const away = Array.from(order, (index) =>
      Math.hypot(...eye.map((value, axis) => value - (ring.positions[index * 3 + axis] ?? 0))),
    );
    expect(new Set(order).size).toBe(500);
    const step = (Math.max(...away) - Math.min(...away)) / 65_535;
    away.forEach((value, at) => {
      if (at > 0) expect(value).toBeLessThanOrEqual((away[at - 1] ?? 0) + step);
    });
  });

  it.each([
    [0, 0],
    [1, 0x3c00],
    [-2, 0xc000],
    [65_504, 0x7bff],
    [1e9, 0x7bff],
    [2 ** -24, 1],
    [1e-12, 0],
  ])('has %d as the half number %d', (value, wanted) => {
    expect(toHalf(value)).toBe(wanted);
  });

  it('keeps place, colour, spread and harmonics of every splat', () => {
    const ring = makeRing(5000, 3);
    const packed = packSplats(ring);
    const floats = new Float32Array(packed.data.buffer);
    const bytes = new Uint8Array(packed.data.buffer);
    const at = 4321 * packed.texels * 4;
    expect(packed.texels).toBe(5);
    expect(floats.subarray(at, at + 3)).toEqual(ring.positions.subarray(4321 * 3, 4321 * 3 + 3));
    expect(bytes[(at + 3) * 4 + 3]).toBe(229);
    expect([...bytes.subarray((at + 8) * 4, (at + 8) * 4 + 45)]).toEqual([
      ...ring.harmonics.subarray(4321 * 45, 4322 * 45),
    ]);
    const half = (packed.data[at + 4] ?? 0) & 0xffff;
    const xx = (1 + (half & 1023) / 1024) * 2 ** ((half >> 10) - 15) * packed.spreadScale;
    expect(xx).toBeCloseTo(spreadOf(ring, 4321)[0] ?? 9, 4);
  });
});
