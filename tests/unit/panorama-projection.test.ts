import { expect, test } from 'vitest';
import { planFaceSizePx, planLevels, planMarginPx, withGutter } from '../../src/media/panorama.ts';
import { createFaceDrawer } from '../../src/media/panorama-faces.ts';
import { drawView } from '../../src/media/panorama-view.ts';
import { halve, type Raster, shrink } from '../../src/media/raster.ts';
import {
  anglesToDirection,
  FACES,
  type Face,
  faceDirection,
  tileRect,
  unitToPlane,
} from '../../src/model/panorama.ts';

const SIZE_PX = 160;
const MARGIN_PX = planMarginPx(SIZE_PX);
const SOURCE = paintSphere(4 * SIZE_PX);
const draw = createFaceDrawer(SIZE_PX);
const PICTURES = new Map(FACES.map((face) => [face, draw(SOURCE, face)]));

test.each([
  [4096, 1024],
  [8192, 2048],
  [4000, 1000],
  [6002, 1504],
  [16384, 4096],
  [24576, 4096],
  [64, 16],
  [2, 2],
])('a source %d pixels wide gets faces of %d', (widthPx, faceSizePx) => {
  expect(planFaceSizePx(widthPx)).toBe(faceSizePx);
});

test('levels are exact halves down to one tile per face, and so is the margin down to the gutter', () => {
  expect(planLevels(2048)).toEqual([
    { level: 0, sizePx: 256, columns: 1 },
    { level: 1, sizePx: 512, columns: 2 },
    { level: 2, sizePx: 1024, columns: 4 },
    { level: 3, sizePx: 2048, columns: 8 },
  ]);
  expect(planLevels(200)).toEqual([{ level: 0, sizePx: 200, columns: 1 }]);
  for (let widthPx = 2; widthPx < 30000; widthPx += 61) {
    const faceSizePx = planFaceSizePx(widthPx);
    const levels = planLevels(faceSizePx);
    expect(levels.every(({ sizePx }) => Number.isInteger(sizePx))).toBe(true);
    expect(levels[0]?.columns).toBe(1);
    expect(planMarginPx(faceSizePx)).toBe(levels.length === 1 ? 1 : 2 ** levels.length);
    expect(faceSizePx % 2).toBe(0);
  }
});

test('the tiles of a level cover it once and reach one pixel beyond', () => {
  const level = { level: 1, sizePx: 1000, columns: 4 };
  const rects = [0, 1, 2, 3].map((column) => withGutter(tileRect(level, 256, column, 3), 2));
  expect(rects.map(({ leftPx }) => leftPx)).toEqual([1, 257, 513, 769]);
  expect(rects.map(({ widthPx }) => widthPx)).toEqual([258, 258, 258, 234]);
  expect(rects[0]).toMatchObject({ topPx: 769, heightPx: 234 });
});

test('every face shows what lies in its direction, right way up and round, its margin too', () => {
  for (const face of FACES) {
    for (const [column, row] of [
      [80, 80],
      [10, 20],
      [150, 30],
      [40, 155],
      [-1, 70],
      [160, -1],
      [159, 160],
    ] as const) {
      const plane = (index: number) => unitToPlane((2 * (index + 0.5)) / SIZE_PX - 1);
      expectNear(pixelOf(face, column, row), colourOf(faceDirection(face, plane(column), plane(row))), 1);
    }
  }
});

test('a face around repeats the columns of its source: on the horizon nothing is mixed across', () => {
  const stripes = { ...SOURCE, data: SOURCE.data.map((_, index) => (Math.floor(index / 3) % 2) * 255) };
  for (const face of ['f', 'r', 'b', 'l'] as const) {
    const picture = draw(stripes, face);
    const line = picture.data
      .subarray((MARGIN_PX + SIZE_PX / 2) * picture.widthPx * 3)
      .subarray(0, picture.widthPx * 3);
    expect(new Set(line)).toEqual(new Set([0, 255]));
  }
});

test('a plain picture stays exactly plain', () => {
  const plain = { ...SOURCE, data: SOURCE.data.map((_, index) => [3, 200, 255][index % 3] ?? 0) };
  for (const face of FACES) {
    const { data } = draw(plain, face);
    expect(data.every((value, index) => value === [3, 200, 255][index % 3])).toBe(true);
  }
});

test('a source of another size is refused', () => {
  expect(() => draw(paintSphere(128), 'f')).toThrow('need a source of 640×320');
});

test('neighbouring faces join: their edge pixels differ by no more than the gradient does', () => {
  const last = SIZE_PX - 1;
  for (let index = 0; index < SIZE_PX; index += 1) {
    for (const [left, right] of ['fr', 'rb', 'bl', 'lf'].map((pair) => [...pair] as [Face, Face])) {
      expectNear(pixelOf(left, last, index), pixelOf(right, 0, index), 2);
    }
    expectNear(pixelOf('u', index, last), pixelOf('f', index, 0), 2);
    expectNear(pixelOf('d', index, 0), pixelOf('f', index, last), 2);
    expectNear(pixelOf('u', index, 0), pixelOf('b', last - index, 0), 2);
    expectNear(pixelOf('d', index, last), pixelOf('b', last - index, last), 2);
    expectNear(pixelOf('u', last, index), pixelOf('r', last - index, 0), 2);
    expectNear(pixelOf('u', 0, index), pixelOf('l', index, 0), 2);
    expectNear(pixelOf('d', last, index), pixelOf('r', index, last), 2);
    expectNear(pixelOf('d', 0, index), pixelOf('l', last - index, last), 2);
  }
});

test('the picture joins behind the viewer and at the poles', () => {
  for (const face of ['b', 'u', 'd'] as const) {
    for (const across of [78, 79, 80, 81]) {
      expectNear(pixelOf(face, across, 80), pixelOf(face, across + 1, 80), 3);
      expectNear(pixelOf(face, 80, across), pixelOf(face, 80, across + 1), 3);
    }
  }
});

test('an ordinary view looks where it is told and is not mirrored', () => {
  const size = { widthPx: 64, heightPx: 36 };
  const view = { yawDeg: 120, pitchDeg: 20, fovDeg: 60 };
  const pixels = drawView(SOURCE, view, size).data;
  const at = (column: number, row: number) => [...pixels.subarray((row * 64 + column) * 3).subarray(0, 3)];
  expectNear(at(32, 18), colourOf(anglesToDirection(view)), 3);
  const edgeDeg = (Math.atan((31.5 / 18) * Math.tan(Math.PI / 6)) * 180) / Math.PI;
  const level = { yawDeg: 0, pitchDeg: 0, fovDeg: 60 };
  const front = drawView(SOURCE, level, size).data.subarray(18 * 64 * 3, 19 * 64 * 3);
  expectNear([...front.subarray(63 * 3)], colourOf(anglesToDirection({ yawDeg: edgeDeg, pitchDeg: 0 })), 3);
  const top = drawView(SOURCE, level, size).data;
  expect(top[32 * 3 + 1] ?? 0).toBeGreaterThan(front[32 * 3 + 1] ?? 255);
});

test('halving averages blocks of four', () => {
  const picture = raster(4, 2, [
    [0, 0, 0],
    [100, 50, 10],
    [7, 8, 9],
    [7, 8, 9],
    [0, 0, 0],
    [100, 50, 10],
    [7, 8, 9],
    [7, 8, 10],
  ]);
  expect([...halve(picture).data]).toEqual([50, 25, 5, 7, 8, 9]);
  expect(() => halve(raster(1, 2, [[0], [0]]))).toThrow('1×2');
});

test('a small preview is the average of what each of its pixels covers', () => {
  const { data, widthPx, heightPx } = shrink(SOURCE, { widthPx: 4, heightPx: 2 });
  expect([widthPx, heightPx]).toEqual([4, 2]);
  const [upper, lower] = [data.subarray(0, 12), data.subarray(12)];
  for (let column = 0; column < 4; column += 1) {
    expect((upper[column * 3 + 1] ?? 0) + (lower[column * 3 + 1] ?? 0)).toBeCloseTo(255, -0.5);
    expect(upper[column * 3 + 1]).toBeGreaterThan(180);
  }
});

/** Red, green and blue are the three coordinates of the direction: a gradient without a seam anywhere. */
function colourOf(direction: readonly number[]): number[] {
  const length = Math.hypot(...direction);
  return direction.map((value) => 127.5 + (120 * value) / length);
}

function paintSphere(widthPx: number): Raster {
  const heightPx = widthPx / 2;
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const yawDeg = ((column + 0.5) / widthPx) * 360 - 180;
      const pitchDeg = 90 - ((row + 0.5) / heightPx) * 180;
      data.set(
        colourOf(anglesToDirection({ yawDeg, pitchDeg })).map(Math.round),
        (row * widthPx + column) * 3,
      );
    }
  }
  return { data, widthPx, heightPx };
}

function raster(widthPx: number, heightPx: number, pixels: number[][]): Raster {
  return { widthPx, heightPx, data: Uint8Array.from(pixels.flat()) };
}

function pixelOf(face: Face, column: number, row: number): number[] {
  const { data = new Uint8Array(), widthPx = 0 } = PICTURES.get(face) ?? {};
  const offset = ((row + MARGIN_PX) * widthPx + column + MARGIN_PX) * 3;
  return [...data.slice(offset, offset + 3)];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  const farthest = Math.max(
    ...actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN))),
  );
  expect(farthest).toBeLessThanOrEqual(tolerance);
}
