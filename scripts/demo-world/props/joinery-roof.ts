import { Vector3 } from 'three';
import { pole, sheet } from './joinery-curves.ts';
import { type Finish, type Point, shaded, type Workshop } from './joinery-workshop.ts';

/** Height (metres) of the roof's upper surface over a point of its plan. */
export function roofHeight(plan: RoofPlan, x: number, z: number): number {
  const w = Math.min(1, Math.abs(x) / plan.halfWidthM);
  const d = Math.min(1, Math.abs(z) / plan.halfDepthM);
  const hipM = plan.halfWidthM - plan.ridgeHalfM;
  const v = Math.max(d, hipM > 1e-6 ? Math.min(1, (Math.abs(x) - plan.ridgeHalfM) / hipM) : 0);
  const rise = (1 - v) * (1 - plan.curve * v);
  const sag = plan.sagM * (1 - w * w) * (1 - 0.6 * v);
  return plan.eaveM + (plan.ridgeM - plan.eaveM) * rise - sag + (plan.cornerLiftM ?? 0) * (w * d) ** 5;
}

/** The two or four slopes of a roof; each maps `a` (metres along the eave) and `v` (0 ridge … 1 eave) to its surface. */
export function listSlopes(plan: RoofPlan): Slope[] {
  const hipM = plan.halfWidthM - plan.ridgeHalfM;
  const long = (sign: number): Slope => ({
    halfM: plan.halfWidthM,
    topAt: (a) => Math.max(0, hipM > 1e-6 ? (Math.abs(a) - plan.ridgeHalfM) / hipM : 0),
    halfAt: (v) => plan.ridgeHalfM + v * hipM,
    at: (a, v) => lift(plan, sign * a, sign * v * plan.halfDepthM),
  });
  const short = (sign: number): Slope => ({
    halfM: plan.halfDepthM,
    topAt: (a) => Math.abs(a) / plan.halfDepthM,
    halfAt: (v) => v * plan.halfDepthM,
    at: (a, v) => lift(plan, sign * (plan.ridgeHalfM + v * hipM), -sign * a),
  });
  return hipM > 1e-6 ? [long(1), long(-1), short(1), short(-1)] : [long(1), long(-1)];
}

/** Length of a slope from ridge to eave in metres. */
export function slopeLength(slope: Slope): number {
  return new Vector3(...slope.at(0, 0)).distanceTo(new Vector3(...slope.at(0, 1)));
}

/** Adds the roof's boards seen from below, `downM` under its surface, and the fascia that closes the eaves. */
export function roofBoards(shop: Workshop, finish: Finish, plan: RoofPlan, downM: number, steps = 10): void {
  for (const slope of listSlopes(plan)) {
    const at = (u: number, v: number, drop: number): Point => {
      const half = slope.halfAt(v);
      const [x, y, z] = slope.at((2 * u - 1) * half, v);
      return [x, y - drop, z];
    };
    sheet(shop, shaded(finish, 0.75), { u: steps, v: 4 }, (u, v) => at(u, 0.02 + 0.98 * v, downM));
    sheet(shop, finish, { u: steps, v: 1 }, (u, v) => at(1 - u, 1, v * downM - 0.02 * (1 - v)));
  }
}

/** Adds plain slopes without courses, for houses seen from far away. */
export function plainRoof(
  shop: Workshop,
  finish: Finish,
  plan: RoofPlan,
  steps: { u: number; v: number },
): void {
  for (const slope of listSlopes(plan)) {
    sheet(shop, finish, steps, (u, v) => slope.at((1 - 2 * u) * slope.halfAt(v), v), {
      colourAt: (_, v) => finish.colour.clone().multiplyScalar(0.86 + 0.2 * v),
    });
  }
}

/** Adds the rounded caps on the ridge and the hips; `curlM` turns the hips' ends up beyond the eaves. */
export function ridgeCaps(shop: Workshop, finish: Finish, plan: RoofPlan, caps: RidgeCaps): void {
  const over = caps.radiusM * 0.45;
  const ridge = Array.from({ length: 13 }, (_, i): Point => {
    const x = plan.ridgeHalfM * (i / 6 - 1) * 1.01;
    return [x, roofHeight(plan, x, 0) + over + (caps.endRiseM ?? 0) * Math.abs(i / 6 - 1) ** 4, 0];
  });
  pole(shop, finish, ridge, (s) => caps.radiusM * (1 + 0.12 * Math.abs(2 * s - 1)), 9);
  const hipM = plan.halfWidthM - plan.ridgeHalfM;
  if (hipM < 1e-6) return;
  for (const [sx, sz] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    const hip = Array.from({ length: 9 }, (_, i): Point => {
      const [x, z] = [sx * (plan.ridgeHalfM + (hipM * i) / 8), (sz * plan.halfDepthM * i) / 8];
      return [x, roofHeight(plan, x, z) + 0.7 * over, z];
    });
    const curl = caps.curlM ?? 0;
    const [ex, ey, ez] = hip[8] ?? [0, 0, 0];
    if (curl > 0) {
      hip.push([ex + sx * 0.3 * curl, ey + 0.35 * curl, ez + sz * 0.3 * curl]);
      hip.push([ex + sx * 0.42 * curl, ey + 0.95 * curl, ez + sz * 0.42 * curl]);
      hip.push([ex + sx * 0.22 * curl, ey + 1.3 * curl, ez + sz * 0.22 * curl]);
    }
    const thin = curl > 0 ? 0.72 : 1;
    pole(
      shop,
      finish,
      hip,
      (s) => 0.85 * caps.radiusM * (s > thin ? 1 - 0.85 * ((s - thin) / (1 - thin)) : 1),
      8,
    );
  }
}

const lift = (plan: RoofPlan, x: number, z: number): Point => [x, roofHeight(plan, x, z), z];

/**
 * A roof over the rectangle ±halfWidthM × ±halfDepthM with its ridge along x. Four-sided when the ridge is shorter
 * than the roof, else a gable. `curve` 0 is straight, towards 1 the slopes hang; `sagM` is how far the ridge sinks.
 */
export type RoofPlan = {
  halfWidthM: number;
  halfDepthM: number;
  ridgeHalfM: number;
  eaveM: number;
  ridgeM: number;
  curve: number;
  sagM: number;
  cornerLiftM?: number;
};
export type Slope = {
  halfM: number;
  topAt: (a: number) => number;
  halfAt: (v: number) => number;
  at: (a: number, v: number) => Point;
};
export type RidgeCaps = { radiusM: number; curlM?: number; endRiseM?: number };
