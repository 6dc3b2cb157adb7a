import { describe, expect, test } from 'vitest';
import { modelMessages } from '../../src/i18n/model3d.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { frameBox, planModelView } from '../../src/model/model-view.ts';
import { directionToOrbit, eyeOf } from '../../src/model/orbit.ts';
import type { ModelTour } from '../../src/model/schemas/model-tour.ts';
import { boxOf, findNearestPoint, isInside, type Surface } from '../../src/model/surface.ts';

const TIERS = {
  first: { url: '/media/a/first.glb', sizeBytes: 1000 },
  high: { url: '/media/a/high.glb', sizeBytes: 9000 },
  box: { min: [-4, 0, -2] as const, max: [4, 6, 2] as const },
};
const TOUR: ModelTour = {
  id: 'cong',
  north: 360,
  start: 'sau',
  views: [
    { id: 'truoc', target: [0, 3, 0], yaw: 0, pitch: 5, distance: 12 },
    { id: 'sau', target: [0, 3, 0], yaw: 180, pitch: 60, distance: 90, fov: 50 },
  ],
  pins: [
    { id: 'mai', at: [0, 6, 0], normal: [0, 2, 0] },
    { id: 'bia', at: [3, 1, 0], view: 'truoc' },
    { id: 'bac', at: [4, 0, 0] },
  ],
};
const VI = {
  views: {
    truoc: { title: 'Trước', description: 'Mặt trước.' },
    sau: { title: 'Sau', description: 'Mặt sau.' },
  },
  pins: { mai: { label: 'Mái', text: 'Mái cổng.' }, bia: { label: 'Bia' }, bac: { label: 'Bậc' } },
};
const EN = { pins: { bia: { label: 'Stele' } } };
const plan = (tour: ModelTour = TOUR) =>
  planModelView({
    id: 'cong',
    tiers: TIERS,
    tour,
    words: [
      { language: 'en', modelTour: EN },
      { language: 'vi', modelTour: VI },
    ],
  });

describe('a model on a page', () => {
  test('takes words in the language of the page, and each missing one from the default language', () => {
    const { views, pins } = plan();
    expect(pins.map(({ label, language }) => [label, language])).toEqual([
      ['Mái', 'vi'],
      ['Stele', 'en'],
      ['Bậc', 'vi'],
    ]);
    expect(views.map(({ language }) => language)).toEqual(['vi', 'vi']);
  });

  test('starts where the facts say, else at the first view, else so that all of it is seen', () => {
    expect(plan().start).toMatchObject({ yaw: 180, fovDeg: 50 });
    const { start: _, ...rest } = TOUR;
    expect(plan(rest).start).toMatchObject({ yaw: 0, fovDeg: 35 });
    const bare = planModelView({ id: 'a', tiers: TIERS, tour: undefined, words: [] });
    expect(bare).toMatchObject({ start: frameBox(TIERS.box), steps: [], pins: [] });
  });

  test('is framed so that the corners of its box are within the field of view', () => {
    const { target, distance, fovDeg } = frameBox(TIERS.box);
    const radius = Math.hypot(8, 6, 4) / 2;
    expect(target).toEqual([0, 3, 0]);
    expect(distance * Math.tan((fovDeg * Math.PI) / 360)).toBeGreaterThan(radius * 0.85);
  });

  test('makes every view a step when there is no tour, and gives north within a turn', () => {
    expect(plan().steps).toEqual([
      { viewId: 'truoc', pinIds: [] },
      { viewId: 'sau', pinIds: [] },
    ]);
    expect(plan().northDeg).toBe(0);
  });

  test('looks at pins from their view, from their normal, or from outside the model', () => {
    const [roof, stele, steps] = plan().pins;
    expect(roof?.orbit).toMatchObject({ target: [0, 6, 0], pitch: 55 });
    expect(stele?.orbit).toMatchObject({ target: [0, 3, 0], distance: 12 });
    expect(steps?.orbit).toMatchObject({ target: [4, 0, 0], yaw: 90, pitch: 12 });
  });

  test('has limits that every view of its own is within', () => {
    const { limits, views } = plan();
    for (const { orbit } of views) {
      expect(orbit.distance).toBeLessThanOrEqual(limits.distanceMax);
      expect(orbit.distance).toBeGreaterThanOrEqual(limits.distanceMin);
      expect(orbit.pitch).toBeGreaterThanOrEqual(limits.pitchMin);
    }
    expect(plan({ ...TOUR, limits: { distanceMax: 200 } }).limits.distanceMax).toBe(200);
  });

  test.each([
    ['view', { views: {} }],
    ['pin', { views: VI.views }],
  ])('is refused when a %s has no words, which the check must have reported', (_, modelTour) => {
    const words = [{ language: 'vi' as const, modelTour }];
    expect(() => planModelView({ id: 'cong', tiers: TIERS, tour: TOUR, words })).toThrow('no words');
  });
});

describe('an eye on its orbit', () => {
  test.each([
    ['in front', { yaw: 0, pitch: 0 }, [1, 2, 13]],
    ['at the right', { yaw: 90, pitch: 0 }, [11, 2, 3]],
    ['behind', { yaw: 180, pitch: 0 }, [1, 2, -7]],
    ['above', { yaw: 0, pitch: 90 }, [1, 12, 3]],
  ])('%s is where glTF has it', (_, side, expected) => {
    const eye = eyeOf({ target: [1, 2, 3], distance: 10, ...side });
    for (const [axis, value] of expected.entries()) expect(eye[axis]).toBeCloseTo(value, 9);
  });

  test('and the side a direction comes from belong together', () => {
    const { yaw, pitch } = directionToOrbit([3, 4, -1]);
    const length = Math.hypot(3, 4, 1);
    const eye = eyeOf({ target: [0, 0, 0], yaw, pitch, distance: length });
    expect(eye.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 4, -1]);
  });
});

describe('a surface', () => {
  const square: Surface = {
    corners: Float64Array.from([-1, 0, -1, -1, 0, 1, 1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0, -1]),
  };

  test.each([
    ['above its middle', [0, 3, 0], [0, 0, 0], 3],
    ['beside an edge', [4, 0, 0.5], [1, 0, 0.5], 3],
    ['beyond a corner', [4, 4, 1], [1, 0, 1], 5],
    ['on it', [0.25, 0, -0.5], [0.25, 0, -0.5], 0],
  ] as const)('gives its nearest point to one %s', (_, from, point, distance) => {
    const found = findNearestPoint(square, [...from]);
    expect(found?.point.map((value) => value + 0)).toEqual([...point]);
    expect(found?.distance).toBeCloseTo(distance, 12);
    expect(found?.normal.map((value) => value + 0)).toEqual([0, 1, 0]);
  });

  test('without triangles has no nearest point and no box', () => {
    const empty = { corners: new Float64Array(0) };
    expect(findNearestPoint(empty, [0, 0, 0])).toBeUndefined();
    expect(boxOf(empty)).toBeUndefined();
    expect(isInside(empty, [0, 0, 0])).toBe(false);
  });

  test('is seen from behind below the ground and not above it', () => {
    const wide = { corners: square.corners.map((value) => value * 100) };
    expect(isInside(wide, [0, -2, 0])).toBe(true);
    expect(isInside(wide, [0, 2, 0])).toBe(false);
  });
});

test.each(LANGUAGES)(
  '%s has every text around models, with the placeholders of the Vietnamese one',
  (language) => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    const vi = modelMessages('vi');
    for (const [key, text] of Object.entries(modelMessages(language))) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
      const same = Object.entries(vi).find(([name]) => name === key)?.[1] ?? '';
      expect(placeholders(text), key).toBe(placeholders(same));
    }
  },
);
