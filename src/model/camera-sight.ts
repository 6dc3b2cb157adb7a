import type { Camera } from './camera.ts';
import { type Angles, anglesToDirection, type Vector } from './panorama.ts';

/**
 * Gives where a direction is seen: x from 0 (left edge of the screen) to 1 (right edge), y from 0 (top) to 1 (bottom).
 * Outside that range it lies beside the screen; `undefined` when it lies behind the camera.
 */
export function projectDirection(camera: Camera, direction: Vector): ScreenPoint | undefined {
  const depth = dot(direction, camera.forward);
  if (depth <= 1e-6) return undefined;
  return {
    x: 0.5 + dot(direction, camera.right) / (2 * camera.halfWidth * depth),
    y: 0.5 - dot(direction, camera.up) / (2 * camera.halfHeight * depth),
  };
}

/** Gives where a yaw and pitch are seen, as {@link projectDirection}. */
export function projectAngles(camera: Camera, angles: Angles): ScreenPoint | undefined {
  return projectDirection(camera, anglesToDirection(angles));
}

/** Tells whether a flat shape may be seen: false only when all its corners lie beyond one side of the screen. */
export function mayBeSeen(camera: Camera, corners: readonly Vector[]): boolean {
  return frustumPlanes(camera).every((plane) => corners.some((corner) => dot(corner, plane) > 0));
}

/** Cosine of the angle between the middle of the view and a direction of any length. */
export function cosineFromCentre(camera: Camera, direction: Vector): number {
  return dot(camera.forward, direction) / Math.hypot(...direction);
}

/** Normals, pointing inwards, of the planes through the eye: front, left, right, bottom, top. */
function frustumPlanes({ forward, right, up, halfWidth, halfHeight }: Camera): Vector[] {
  return [
    forward,
    combine(right, 1, forward, halfWidth),
    combine(right, -1, forward, halfWidth),
    combine(up, 1, forward, halfHeight),
    combine(up, -1, forward, halfHeight),
  ];
}

function combine(a: Vector, scaleA: number, b: Vector, scaleB: number): Vector {
  return [a[0] * scaleA + b[0] * scaleB, a[1] * scaleA + b[1] * scaleB, a[2] * scaleA + b[2] * scaleB];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export type ScreenPoint = { x: number; y: number };
