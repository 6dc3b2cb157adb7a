import { degreesToRadians, radiansToDegrees } from './panorama.ts';
import type { Point3 } from './surface.ts';

/**
 * Where an eye is, in the frame of glTF (right-handed, y up, +z the front): `target` is what it looks at, `yawDeg` the
 * side it stands on (0 in front, 90 at +x), `pitchDeg` how high, `distance` how far.
 */
export type Orbit = { target: Point3; yaw: number; pitch: number; distance: number };

/** Gives the place of the eye of an orbit. Angles in degrees. */
export function eyeOf({ target, yaw, pitch, distance }: Orbit): Point3 {
  const [yawRad, pitchRad] = [degreesToRadians(yaw), degreesToRadians(pitch)];
  const level = distance * Math.cos(pitchRad);
  return [
    target[0] + level * Math.sin(yawRad),
    target[1] + distance * Math.sin(pitchRad),
    target[2] + level * Math.cos(yawRad),
  ];
}

/** Gives the yaw and pitch in degrees of the side a direction comes from, such as a surface's normal. */
export function directionToOrbit([x, y, z]: Point3): { yaw: number; pitch: number } {
  return {
    yaw: radiansToDegrees(Math.atan2(x, z)),
    pitch: radiansToDegrees(Math.atan2(y, Math.hypot(x, z))),
  };
}
