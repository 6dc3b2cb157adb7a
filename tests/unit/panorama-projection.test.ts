import { expect, test } from 'vitest';
import {
  crop,
  halve,
  planFaceSizePx,
  planLevels,
  planTiles,
  projectFaceRows,
  projectViewRows,
  type Raster,
} from '../../src/media/panorama.ts';
import { anglesToDirection, FACES, type Face, faceDirection } from '../../src/model/panorama.ts';

const SOURCE = paintSphere(512);
const SIZE_PX = 160;
const FACE_PIXELS = new Map(
  FACES.map((face) => [face, projectFaceRows(SOURCE, face, SIZE_PX, { first: 0, count: SIZE_PX })]),
);

test.each([
  [4096, 1304],
  [8192, 2608],
  [12868, 4096],
  [16384, 4096],
  [64, 24],
])('a source %d pixels wide gets faces of %d', (widthPx, faceSizePx) => {
  expect(planFaceSizePx(widthPx)).toBe(faceSizePx);
});

test('levels are exact halves down to one tile per face', () => {
  expect(planLevels(2608)).toEqual([
    { level: 0, sizePx: 326, columns: 1 },
    { level: 1, sizePx: 652, columns: 2 },
    { level: 2, sizePx: 1304, columns: 3 },
    { level: 3, sizePx: 2608, columns: 6 },
  ]);
  expect(planLevels(400)).toEqual([{ level: 0, sizePx: 400, columns: 1 }]);
  for (let widthPx = 64; widthPx < 20000; widthPx += 61) {
    const sizes = planLevels(planFaceSizePx(widthPx)).map(({ sizePx }) => sizePx);
    expect(sizes).toEqual(sizes.map((_, level) => (sizes[0] ?? 0) * 2 ** level));
  }
});

test('the tiles of a level cover it once', () => {
  const tiles = planTiles({ level: 1, sizePx: 1304, columns: 3 });
  expect(tiles).toHaveLength(9);
  expect(tiles.reduce((sum, { rect }) => sum + rect.widthPx * rect.heightPx, 0)).toBe(1304 * 1304);
});

test('every face shows what lies in its direction, right way up and round', () => {
  for (const face of FACES) {
    for (const [column, row] of [
      [80, 80],
      [10, 20],
      [150, 30],
      [40, 155],
    ] as const) {
      const unit = (index: number) => (2 * (index + 0.5)) / SIZE_PX - 1;
      expectNear(pixelOf(face, column, row), colourOf(faceDirection(face, unit(column), unit(row))), 2);
    }
  }
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

test('strips put together are the whole face', () => {
  const whole = FACE_PIXELS.get('u') ?? new Uint8Array();
  const strips = [projectFaceRows(SOURCE, 'u', SIZE_PX, { first: 0, count: 96 })];
  strips.push(projectFaceRows(SOURCE, 'u', SIZE_PX, { first: 96, count: 64 }));
  expect(Buffer.compare(Buffer.concat(strips), whole)).toBe(0);
});

test('an ordinary view looks where it is told and is not mirrored', () => {
  const size = { widthPx: 64, heightPx: 36 };
  const view = { yawDeg: 120, pitchDeg: 20, fovDeg: 60 };
  const pixels = projectViewRows(SOURCE, view, size, { first: 0, count: 36 });
  const at = (column: number, row: number) => [...pixels.subarray((row * 64 + column) * 3).subarray(0, 3)];
  expectNear(at(32, 18), colourOf(anglesToDirection(view)), 3);
  const edgeDeg = (Math.atan((31.5 / 18) * Math.tan(Math.PI / 6)) * 180) / Math.PI;
  const level = { yawDeg: 0, pitchDeg: 0, fovDeg: 60 };
  const front = projectViewRows(SOURCE, level, size, { first: 18, count: 1 });
  expectNear([...front.subarray(63 * 3)], colourOf(anglesToDirection({ yawDeg: edgeDeg, pitchDeg: 0 })), 3);
  const top = projectViewRows(SOURCE, level, size, { first: 0, count: 1 });
  expect(top[32 * 3 + 1] ?? 0).toBeGreaterThan(front[32 * 3 + 1] ?? 255);
});

test('halving averages blocks of four and keeps odd edges', () => {
  const picture = raster(3, 1, [
    [0, 0, 0],
    [100, 50, 10],
    [7, 8, 9],
  ]);
  expect([...halve(picture).data]).toEqual([50, 25, 5, 7, 8, 9]);
});

test('cropping keeps rows and columns in place', () => {
  const picture = raster(2, 2, [
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
    [4, 4, 4],
  ]);
  expect([...crop(picture, { leftPx: 1, topPx: 0, widthPx: 1, heightPx: 2 }).data]).toEqual([
    2, 2, 2, 4, 4, 4,
  ]);
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
  const offset = (row * SIZE_PX + column) * 3;
  return [...(FACE_PIXELS.get(face) ?? []).slice(offset, offset + 3)];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  const farthest = Math.max(
    ...actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN))),
  );
  expect(farthest).toBeLessThanOrEqual(tolerance);
}
