import type { Camera } from '../../../../src/model/camera.ts';
import type { ScreenPoint } from '../../../../src/model/camera-sight.ts';
import { type Angles, directionToAngles } from '../../../../src/model/panorama.ts';

/**
 * Gives the direction in which a point of the screen is seen; the other way round of `projectAngles`.
 * @param point x from 0 (left edge) to 1, y from 0 (top) to 1
 */
export function screenToAngles(
  { forward, right, up, halfWidth, halfHeight }: Camera,
  point: ScreenPoint,
): Angles {
  const x = (2 * point.x - 1) * halfWidth;
  const y = (1 - 2 * point.y) * halfHeight;
  return directionToAngles([
    forward[0] + x * right[0] + y * up[0],
    forward[1] + x * right[1] + y * up[1],
    forward[2] + x * right[2] + y * up[2],
  ]);
}
