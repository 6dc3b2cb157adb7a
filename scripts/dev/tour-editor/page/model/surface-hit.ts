import { type Object3D, type PerspectiveCamera, Raycaster, Vector2, Vector3 } from 'three';
import type { Point3 } from '../../../../../src/model/surface.ts';
import { roundPoint } from './round-length.ts';

/**
 * Finds the point of a model that is seen at a point of the screen, and the direction away from its surface.
 * @param point x from 0 (left edge) to 1, y from 0 (top) to 1
 * @param sizeM longest side of the model; coordinates are rounded to about a two-thousandth of it
 */
export function findSurface(
  group: Object3D,
  camera: PerspectiveCamera,
  point: { x: number; y: number },
  sizeM: number,
): SurfaceHit | undefined {
  const caster = new Raycaster();
  caster.setFromCamera(new Vector2(point.x * 2 - 1, 1 - point.y * 2), camera);
  const [hit] = caster.intersectObject(group, true);
  if (!hit) return undefined;
  const normal = (hit.face?.normal ?? new Vector3(0, 1, 0))
    .clone()
    .transformDirection(hit.object.matrixWorld);
  // Both sides of a thin surface may be seen; what is meant is the side one looks at.
  if (normal.dot(caster.ray.direction) > 0) normal.negate();
  return {
    at: roundPoint([hit.point.x, hit.point.y, hit.point.z], sizeM),
    normal: [normal.x, normal.y, normal.z],
  };
}

export type SurfaceHit = { at: Point3; normal: Point3 };
