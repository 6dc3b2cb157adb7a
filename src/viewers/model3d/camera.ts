import { type PerspectiveCamera, Vector3 as Point, type Vector3 } from 'three';
import type { EyeOrbit, Model3dView } from '../../model/model-view.ts';
import { eyeOf } from '../../model/orbit.ts';
import { degreesToRadians, radiansToDegrees } from '../../model/panorama.ts';
import { type Point3, sidesOf } from '../../model/surface.ts';

/**
 * Puts a camera where an orbit says. The field of view is that of the shorter side, so that what fits upright phones fits
 * screens too.
 */
export function aimCamera(
  camera: PerspectiveCamera,
  orbit: EyeOrbit,
  { width, height }: { width: number; height: number },
  box: Model3dView['box'],
): void {
  const aspect = width / Math.max(1, height);
  const half = Math.tan(degreesToRadians(orbit.fovDeg) / 2);
  camera.fov = 2 * radiansToDegrees(Math.atan(aspect < 1 ? half / aspect : half));
  camera.aspect = aspect;
  const size = Math.hypot(...sidesOf(box));
  // The model lies within one diagonal of the target, which never leaves its box.
  camera.near = Math.max(orbit.distance - size * 1.4, size / 2000, orbit.distance / 1000);
  camera.far = orbit.distance + size * 2.5;
  camera.position.set(...eyeOf(orbit));
  camera.lookAt(orbit.target[0], orbit.target[1], orbit.target[2]);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}

/** Gives where a point is seen: x and y from 0 (left, top) to 1; undefined behind the eye. */
export function projectPoint(camera: PerspectiveCamera, at: Point3): ScreenPoint | undefined {
  const seen: Vector3 = new Point(...at).project(camera);
  if (!(seen.z < 1)) return undefined;
  return { x: (seen.x + 1) / 2, y: (1 - seen.y) / 2 };
}

export type ScreenPoint = { x: number; y: number };
