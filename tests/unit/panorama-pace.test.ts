import { describe, expect, test } from 'vitest';
import { followView } from '../../src/viewers/panorama/crossing.ts';
import { createPace, createRestraint, createScale } from '../../src/viewers/panorama/pace.ts';

const VIEW = { yawDeg: 170, pitchDeg: 0, fovDeg: 60 };

describe('the pace of a view', () => {
  /** Turns to the right by so many degrees every 20 ms, ten times. */
  function turn(stepDeg: number) {
    const pace = createPace();
    const views = Array.from({ length: 11 }, (_, index) => ({ ...VIEW, yawDeg: 170 + index * stepDeg }));
    for (const [index, view] of views.entries()) pace.note(view, 1000 + index * 20);
    return { pace, view: views.at(-1) ?? VIEW };
  }

  test('lets tiles be fetched where it will look, also across the back, but never more than a view ahead', () => {
    const { pace, view } = turn(0.8);
    // 0.8° in 20 ms is 10° in 250 ms.
    expect(pace.predict(view, 1210)?.yawDeg).toBeCloseTo(-172, 0);
    const fast = turn(30);
    expect(fast.pace.predict({ ...VIEW, yawDeg: 0 }, 1210)?.yawDeg).toBeCloseTo(60);
  });

  test('is nothing after a single step, a jump or a rest', () => {
    const pace = createPace();
    expect(pace.predict(VIEW, 0)).toBeUndefined();
    pace.note(VIEW, 1000);
    expect(pace.isMoving(1010)).toBe(true);
    expect(pace.predict(VIEW, 1010)).toBeUndefined();
    pace.note({ ...VIEW, yawDeg: 20 }, 1500); // a key pressed half a second later
    expect(pace.predict(VIEW, 1510)).toBeUndefined();
    const { pace: turned, view } = turn(0.8);
    expect(turned.isMoving(1320)).toBe(false);
    expect(turned.predict(view, 1320)).toBeUndefined();
  });

  test('is quick when a screen passes in a moment, not in a calm turn', () => {
    expect(turn(0.8).pace.isQuick(VIEW, 1210)).toBe(false); // 40° a second
    expect(turn(4).pace.isQuick(VIEW, 1210)).toBe(true); // 200° a second
    expect(turn(4).pace.isQuick(VIEW, 1400)).toBe(false);
  });
});

describe('the size of the picture', () => {
  function draw(frameMs: number, frames: number, scale = createScale(), startMs = 0) {
    let last = 1;
    for (let frame = 0; frame < frames; frame += 1) last = scale.note(startMs + frame * frameMs, true);
    return { last, scale, endMs: startMs + frames * frameMs };
  }

  test('is full on a device that keeps up', () => {
    expect(draw(16.7, 60).last).toBe(1);
  });

  test('falls while a slow device moves, is full at rest, and grows again when frames are quick', () => {
    const { last, scale, endMs } = draw(60, 20);
    expect(last).toBe(0.5);
    expect(scale.note(endMs, false)).toBe(1);
    expect(scale.note(endMs + 500, true)).toBe(0.5);
    expect(draw(16, 30, scale, endMs + 1000).last).toBe(1);
  });

  test('does not fall for one slow frame, nor for a rest between two movements', () => {
    const scale = createScale();
    const times = [0, 16, 32, 300, 316, 332, 348, 364, 380];
    expect(times.map((ms) => scale.note(ms, true)).at(-1)).toBe(1);
    scale.note(400, false);
    expect(scale.note(5000, true)).toBe(1);
  });
});

describe('a scene that is left', () => {
  test('goes on turning with the visitor while it fades', () => {
    const start = { yawDeg: -20, pitchDeg: 5, fovDeg: 75 };
    expect(followView(VIEW, start, start)).toEqual(VIEW);
    const now = { yawDeg: -10, pitchDeg: 95, fovDeg: 37.5 };
    expect(followView(VIEW, start, now)).toEqual({ yawDeg: 180, pitchDeg: 90, fovDeg: 30 });
  });
});

describe('a view that stands still while tiles arrive', () => {
  /** Paints frame after frame as long as it may. @returns how many frames were painted in a second */
  const paintFor = (frameMs: number) => {
    const restraint = createRestraint();
    let painted = 0;
    for (let nowMs = 0; nowMs < 1000; ) {
      restraint.begin(nowMs);
      const rests = restraint.maySkip(nowMs);
      if (!rests) {
        restraint.notePaint(nowMs, true);
        painted += 1;
      }
      nowMs += rests ? 16 : frameMs;
    }
    return { painted, isSlow: restraint.isSlow() };
  };

  test('is drawn with every frame where that is quick', () => {
    expect(paintFor(16)).toEqual({ painted: 63, isSlow: false });
  });

  test('is drawn seldom where a frame takes long, which leaves the time to the tiles', () => {
    const { painted, isSlow } = paintFor(100);
    expect(isSlow).toBe(true);
    expect(painted).toBeLessThanOrEqual(4);
    expect(painted).toBeGreaterThan(2);
  });
});
