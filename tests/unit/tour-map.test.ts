import { describe, expect, test } from 'vitest';
import { type Tour, tourSchema } from '../../src/model/schemas/tour.ts';
import { planTourMap } from '../../src/model/tour-map.ts';

const PLAN = { url: '/a.jpg', srcset: '', widthPx: 800, heightPx: 400, alt: { text: 'Sơ đồ' } };

function tourOf(...scenes: object[]): Tour {
  return tourSchema.parse({
    scenes: scenes.map((facts, row) => ({ id: `s${row}`, panorama: `${row}.jpg`, kind: 'render', ...facts })),
  });
}

describe('a map drawn from points', () => {
  const square = planTourMap(
    tourOf(
      { point: { lat: 22, lng: 103 } },
      { point: { lat: 22.001, lng: 103 } },
      { point: { lat: 22.001, lng: 103.001079 } },
      {},
    ),
    undefined,
  );

  test('has north above and east on the right, the same length for the same distance', () => {
    const [first, north, east] = square?.spots ?? [];
    expect(square?.spots).toHaveLength(3);
    expect(north?.xPercent).toBe(first?.xPercent);
    expect(north?.yPercent).toBeLessThan(first?.yPercent ?? 0);
    expect(east?.xPercent).toBeGreaterThan(north?.xPercent ?? 0);
    const across = ((east?.xPercent ?? 0) - (north?.xPercent ?? 0)) * (square?.aspect ?? 0);
    expect(across).toBeCloseTo((first?.yPercent ?? 0) - (north?.yPercent ?? 0), 0);
  });

  test('says how wide it is and leaves room at its edges', () => {
    expect(square?.widthM).toBeGreaterThan(111);
    expect(square?.widthM).toBeLessThan(180);
    for (const { xPercent, yPercent } of square?.spots ?? []) {
      expect(Math.min(xPercent, yPercent, 100 - xPercent, 100 - yPercent)).toBeGreaterThanOrEqual(11.9);
    }
  });

  test.each([
    ['of one place', tourOf({ point: { lat: 22, lng: 103 } }, {})],
    ['of two scenes on one spot', tourOf({ point: { lat: 22, lng: 103 } }, { point: { lat: 22, lng: 103 } })],
  ])('is not made %s', (_, tour) => expect(planTourMap(tour, undefined)).toBeUndefined());

  test('of scenes in one line stays within its shape', () => {
    const line = tourOf({ point: { lat: 22, lng: 103 } }, { point: { lat: 22.002, lng: 103 } });
    expect(planTourMap(line, undefined)?.aspect).toBe(0.8);
  });
});

test('a plan shows the scenes where they say, and turns with its own north', () => {
  const tour = tourOf({ at: { x: 20, y: 30 } }, { at: { x: 70, y: 90 } }, {});
  const map = planTourMap({ ...tour, plan: { picture: 'p.jpg', north: 360 } }, PLAN);
  expect(map).toMatchObject({ picture: PLAN, aspect: 2, northDeg: 0 });
  expect(map?.spots).toEqual([
    { sceneId: 's0', xPercent: 20, yPercent: 30 },
    { sceneId: 's1', xPercent: 70, yPercent: 90 },
  ]);
});
