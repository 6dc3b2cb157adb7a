import type { Random } from '../../lib/noise.ts';
import type { Limbs, Pose } from './figure-types.ts';
import { within } from './life-foliage.ts';
import { unit, type Vec } from './life-vectors.ts';

/** Stands at ease, arms beside the body, the weight on one leg. */
export function standingPose(random: Random): Pose {
  const shift = within(random, -0.025, 0.025);
  return {
    hip: [shift, 0.82, 0],
    spine: unit([-shift * 1.2, 1, 0.01]),
    lookRad: within(random, -0.35, 0.35),
    left: {
      elbow: [0.225, 1.02, -0.045],
      hand: [0.235, 0.82, 0.045],
      knee: [0.09, 0.45, 0.03],
      foot: [0.1, 0.07, 0.0],
    },
    right: {
      elbow: [-0.225, 1.02, -0.045],
      hand: [-0.235, 0.82, 0.045],
      knee: [-0.085, 0.45, 0.015],
      foot: [-0.1, 0.07, -0.03],
    },
  };
}

/** Walks towards +z in mid-stride, arms swinging against the legs. `stride` 1 is free, less is for a narrow skirt. */
export function walkingPose(random: Random, stride = 1): Pose {
  const left = random() < 0.5;
  const fore = (side: number): Limbs => ({
    elbow: [0.215 * side, 1.03, -0.13],
    hand: [0.22 * side, 0.85, -0.18],
    knee: [0.08 * side, 0.47, 0.05 + 0.12 * stride],
    foot: [0.08 * side, 0.08, 0.24 * stride],
  });
  const back = (side: number): Limbs => ({
    elbow: [0.215 * side, 1.03, 0.04],
    hand: [0.2 * side, 0.9, 0.2],
    knee: [0.08 * side, 0.44, -0.02],
    foot: [0.08 * side, 0.08 + 0.04 * stride, -0.28 * stride],
  });
  return {
    hip: [0, 0.81, 0],
    spine: unit([0, 1, 0.07]),
    lookRad: within(random, -0.3, 0.3),
    left: left ? fore(1) : back(1),
    right: left ? back(-1) : fore(-1),
  };
}

/** Sits upright on a seat of the given height (m), hands on the knees. */
export function sittingPose(random: Random, seatM: number): Pose {
  const y = seatM + 0.09;
  const leg = (side: number): Limbs => ({
    elbow: [0.24 * side, y + 0.2, 0.06],
    hand: [0.13 * side, y + 0.105, 0.27],
    knee: [0.11 * side, y + 0.02, 0.38],
    foot: [0.11 * side, 0.07, 0.36],
  });
  return {
    hip: [0, y, 0],
    spine: unit([0, 1, 0.1]),
    lookRad: within(random, -0.4, 0.4),
    left: leg(1),
    right: leg(-1),
  };
}

/** Moves one arm: gives the pose with that side's elbow and hand replaced. */
export function withArm(pose: Pose, side: 'left' | 'right', arm: { elbow: Vec; hand: Vec }): Pose {
  return { ...pose, [side]: { ...pose[side], ...arm } };
}
