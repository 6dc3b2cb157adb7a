import { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import { beam } from './joinery.ts';
import { pole, sheet } from './joinery-curves.ts';
import { finish, type Point, type Workshop } from './joinery-workshop.ts';

/** Adds a planked hull along x, bow at +x, keel at y = 0: painted strakes, an inside, gunwale, stem and transom. */
export function hull(shop: Workshop, random: Random, plan: HullPlan): void {
  const rows = plan.strakes.length;
  for (const side of [-1, 1]) {
    plan.strakes.forEach((css, row) => {
      const base = finish(random, 'wood', css, 0.06);
      const tones = Array.from({ length: 25 }, () =>
        base.colour.clone().multiplyScalar(0.95 + 0.1 * random()),
      );
      sheet(
        shop,
        base,
        { u: 24, v: 2 },
        (u, v) => {
          // Each strake laps over the one below it.
          const [x, y, z] = hullPoint(
            plan,
            side > 0 ? u : 1 - u,
            (row + v - (row > 0 ? 0.09 * (1 - v) : 0)) / rows,
          );
          return [x, y, side * (z + 0.014 * (1 - v) * Math.min(1, 8 * z))];
        },
        { backM: 0.06, backShade: 0.75, colourAt: (u) => tones[Math.round(24 * u)] ?? new Color(css) },
      );
    });
    const gunwale = Array.from({ length: 25 }, (_, i): Point => {
      const [x, y, z] = hullPoint(plan, i / 24, 1);
      return [x, y, side * z];
    });
    pole(shop, finish(random, 'wood', '#8a6643'), gunwale, 0.02 + 0.016 * plan.beamM, 7);
  }
  const stem = Array.from({ length: 7 }, (_, i): Point => hullPoint(plan, 1, i / 6));
  const [bx, by] = stem[6] ?? [0, 0, 0];
  pole(
    shop,
    finish(random, 'wood', '#7a3a2b'),
    [...stem, [bx + 0.1, by + 0.1 * plan.depthM + 0.06, 0]],
    0.025 + 0.02 * plan.beamM,
    7,
  );
  transom(shop, random, plan);
}

/** A point of the hull's north or south half (z ≥ 0): `s` from stern to bow, `t` from keel to gunwale, both 0…1. */
export function hullPoint(plan: HullPlan, s: number, t: number): [number, number, number] {
  const ahead = Math.max(0, (s - 0.42) / 0.58);
  const behind = Math.max(0, (0.42 - s) / 0.42);
  const width = (plan.beamM / 2) * (1 - ahead ** 2.4) * (1 - (1 - plan.sternShare) * behind ** 2);
  const section = Math.sin((Math.PI / 2) * Math.min(1, t * 1.05)) ** (1 - plan.fullness * (1 - ahead));
  const keel = 0.28 * plan.depthM * ahead ** 3 + 0.2 * plan.depthM * behind ** 2;
  const sheer = plan.depthM + plan.bowRiseM * ahead ** 2.2 + plan.sternRiseM * behind ** 2;
  const rake = 0.09 * plan.lengthM * t * ahead ** 2 - 0.03 * plan.lengthM * t * behind;
  const x = plan.lengthM * 0.88 * (s - 0.5) + rake - 0.02 * plan.lengthM;
  return [x, keel + (sheer - keel) * t, width * section];
}

/** Half the inner width at a place along the hull and a height (metres), 10 cm clear of the planks; 0 outside it. */
export function hullHalfWidth(plan: HullPlan, xM: number, yM: number): number {
  for (let s = 0; s <= 1; s += 0.01) {
    const [keel, sheer] = [hullPoint(plan, s, 0), hullPoint(plan, s, 1)];
    const [x, , z] = hullPoint(plan, s, Math.min(1, Math.max(0, (yM - keel[1]) / (sheer[1] - keel[1]))));
    if (x >= xM) return Math.max(0, z - 0.1);
  }
  return 0;
}

function transom(shop: Workshop, random: Random, plan: HullPlan): void {
  const half = Array.from({ length: 7 }, (_, i) => hullPoint(plan, 0, i / 6));
  const ring: Point[] = [
    ...half.map(([x, y, z]): Point => [x, y, z]),
    ...[...half].reverse().map(([x, y, z]): Point => [x, y, -z]),
  ];
  const middle: Point = [half[3]?.[0] ?? 0, half[3]?.[1] ?? 0, 0];
  const paint = finish(random, 'wood', plan.strakes[Math.floor(plan.strakes.length / 2)] ?? '#777');
  ring.forEach((corner, i) => {
    const next = ring[(i + 1) % ring.length] ?? corner;
    shop.addFace(paint, [middle, corner, next]);
    shop.addFace({ ...paint, colour: paint.colour.clone().multiplyScalar(0.7) }, [middle, next, corner]);
  });
  const [x, y, z] = half[6] ?? [0, 0, 0];
  beam(shop, finish(random, 'wood', '#8a6643'), [x, y, -z], [x, y, z], { widthM: 0.08, heightM: 0.08 });
}

/** `fullness` 0 gives a slack bilge, towards 1 a full one; `sternShare` is the transom's width over the beam. */
export type HullPlan = {
  lengthM: number;
  beamM: number;
  depthM: number;
  bowRiseM: number;
  sternRiseM: number;
  fullness: number;
  sternShare: number;
  strakes: readonly string[];
};
