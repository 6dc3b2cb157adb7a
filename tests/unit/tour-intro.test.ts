import { describe, expect, test } from 'vitest';
import { planIntro } from '../../src/viewers/panorama/intro.ts';

const VIEW = { yawDeg: 40, pitchDeg: 10, fovDeg: 75 };

describe('a tour that opens as a little planet', () => {
  test('looks straight down at first, bent into a ball, and holds still for a moment', () => {
    expect(planIntro(VIEW, 0)).toEqual({ view: { yawDeg: -70, pitchDeg: -90, fovDeg: 150 }, bend: 0.25 });
    expect(planIntro(VIEW, 400)).toEqual(planIntro(VIEW, 0));
  });

  test('comes to its first view without a jump, and is over then', () => {
    const last = planIntro(VIEW, 3199);
    expect(last?.view.pitchDeg).toBeCloseTo(10, 1);
    expect(last?.view.fovDeg).toBeCloseTo(75, 1);
    expect(last?.bend).toBeLessThan(1e-4);
    expect(planIntro(VIEW, 3200)).toBeUndefined();
  });

  test('never turns back on its way', () => {
    const pitches = Array.from({ length: 33 }, (_, step) => planIntro(VIEW, step * 96)?.view.pitchDeg ?? 0);
    expect(pitches).toEqual(pitches.toSorted((a, b) => a - b));
  });
});
