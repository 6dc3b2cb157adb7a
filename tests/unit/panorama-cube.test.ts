import { expect, test } from 'vitest';
import {
  anglesToDirection,
  directionToAngles,
  FACES,
  type Face,
  faceDirection,
  normaliseYaw,
  tileKey,
  tileRect,
  unitToPlane,
} from '../../src/model/panorama.ts';

test.each<[Face, number, number]>([
  ['f', 0, 0],
  ['r', 90, 0],
  ['b', 180, 0],
  ['l', -90, 0],
  ['u', 0, 90],
  ['d', 0, -90],
])('the centre of face %s is seen at yaw %d, pitch %d', (face, yawDeg, pitchDeg) => {
  const angles = directionToAngles(faceDirection(face, 0, 0));
  expect(angles.pitchDeg).toBeCloseTo(pitchDeg);
  if (pitchDeg === 0) expect(angles.yawDeg).toBeCloseTo(yawDeg);
});

test('yaw grows to the right and pitch upwards on the front face', () => {
  expect(directionToAngles(faceDirection('f', 1, 0)).yawDeg).toBeCloseTo(45);
  expect(directionToAngles(faceDirection('f', 0, -1)).pitchDeg).toBeCloseTo(45);
});

test('side faces follow each other to the right, up is above the front and down below it', () => {
  for (const [left, right] of ['fr', 'rb', 'bl', 'lf'].map((pair) => [...pair] as [Face, Face])) {
    for (const y of [-1, 0.3, 1]) expectSame(faceDirection(left, 1, y), faceDirection(right, -1, y));
  }
  for (const x of [-1, 0.3, 1]) {
    expectSame(faceDirection('u', x, 1), faceDirection('f', x, -1));
    expectSame(faceDirection('d', x, -1), faceDirection('f', x, 1));
  }
});

test('no face is mirrored: right × down points away from the viewer', () => {
  for (const face of FACES) {
    const [c, r, d] = [faceDirection(face, 0, 0), faceDirection(face, 1, 0), faceDirection(face, 0, 1)];
    const right = r.map((value, axis) => value - (c[axis] ?? 0));
    const down = d.map((value, axis) => value - (c[axis] ?? 0));
    const [a0 = 0, a1 = 0, a2 = 0] = right;
    const [b0 = 0, b1 = 0, b2 = 0] = down;
    const cross = [a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0];
    expectSame(cross, c);
  }
});

test('angles survive the way to a direction and back', () => {
  for (const yawDeg of [-179, -90, -1, 0, 45, 180]) {
    for (const pitchDeg of [-89, -30, 0, 60]) {
      const angles = directionToAngles(anglesToDirection({ yawDeg, pitchDeg }));
      expect(angles.yawDeg).toBeCloseTo(yawDeg);
      expect(angles.pitchDeg).toBeCloseTo(pitchDeg);
    }
  }
});

test.each([
  [0, 0],
  [-0, 0],
  [180, 180],
  [-180, 180],
  [270, -90],
  [-270, 90],
  [360, 0],
  [-720, 0],
  [539, 179],
])('yaw %d is %d', (given, expected) => {
  expect(Object.is(normaliseYaw(given), expected)).toBe(true);
});

test('tiles are named by face, level, column and row; the last ones hold what is left', () => {
  expect(tileKey({ face: 'u', level: 2, column: 3, row: 0 })).toBe('u-2-3-0');
  expect(tileRect({ level: 1, sizePx: 652, columns: 2 }, 512, 1, 0)).toEqual({
    leftPx: 512,
    topPx: 0,
    widthPx: 140,
    heightPx: 512,
  });
});

test('equal steps in the picture of a face are equal angles', () => {
  for (const unit of [-1.01, -1, -0.5, 0, 0.25, 1]) {
    const { yawDeg } = directionToAngles(faceDirection('f', unitToPlane(unit), 0));
    expect(yawDeg).toBeCloseTo(unit * 45);
  }
});

function expectSame(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toEqual(expected.map((value) => expect.closeTo(value)));
}
