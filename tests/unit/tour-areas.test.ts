import { describe, expect, test } from 'vitest';
import { viewToCamera } from '../../src/model/camera.ts';
import { projectAngles } from '../../src/model/camera-sight.ts';
import type { Angles } from '../../src/model/panorama.ts';
import { isInside, projectArea } from '../../src/viewers/panorama/areas.ts';

const SQUARE: Angles[] = [
  { yawDeg: -20, pitchDeg: -10 },
  { yawDeg: 20, pitchDeg: -10 },
  { yawDeg: 20, pitchDeg: 10 },
  { yawDeg: -20, pitchDeg: 10 },
];
const look = (yawDeg: number, fovDeg = 75) => viewToCamera({ yawDeg, pitchDeg: 0, fovDeg }, 16 / 9);

describe('an outline', () => {
  test('in front is drawn where its corners are seen', () => {
    const camera = look(0);
    const expected = SQUARE.map((corner) => projectAngles(camera, corner));
    expect(projectArea(camera, SQUARE)).toHaveLength(4);
    for (const [index, { x, y }] of projectArea(camera, SQUARE).entries()) {
      expect(x).toBeCloseTo(expected[index]?.x ?? Number.NaN, 9);
      expect(y).toBeCloseTo(expected[index]?.y ?? Number.NaN, 9);
    }
  });

  test('behind the camera leaves nothing', () => {
    expect(projectArea(look(180), SQUARE)).toEqual([]);
  });

  test('that reaches round the camera is cut off, so that what is seen of it stays where it is', () => {
    const wide = [-60, 0, 60, 120].flatMap((yawDeg) => [{ yawDeg, pitchDeg: -20 }]);
    const points = projectArea(look(0), [...wide, { yawDeg: 30, pitchDeg: 30 }]);
    expect(points.length).toBeGreaterThan(4);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(Math.max(...points.map(({ y }) => Math.abs(y)))).toBeLessThan(100);
  });
});

describe('a press', () => {
  const camera = look(10);
  const points = projectArea(camera, SQUARE);
  test.each([
    ['in the middle of the outline', { yawDeg: 0, pitchDeg: 0 }, true],
    ['just inside a corner', { yawDeg: 19, pitchDeg: 9.3 }, true],
    ['beside it', { yawDeg: 22, pitchDeg: 0 }, false],
    ['above it', { yawDeg: 0, pitchDeg: 14 }, false],
  ])('%s', (_, at, expected) => {
    const seen = projectAngles(camera, at);
    expect(isInside(points, seen?.x ?? -1, seen?.y ?? -1)).toBe(expected);
  });

  test('meets no outline that is not seen', () => {
    expect(isInside([], 0.5, 0.5)).toBe(false);
  });
});
