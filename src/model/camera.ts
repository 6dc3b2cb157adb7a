import { anglesToDirection, degreesToRadians, type Vector, type View } from './panorama.ts';

/** A camera in the middle of the sphere, in the frame of `model/panorama.ts`. All vectors are of unit length. */
export type Camera = {
  forward: Vector;
  right: Vector;
  up: Vector;
  /** Half the height of the picture plane at distance 1, and half its width. */
  halfHeight: number;
  halfWidth: number;
  aspect: number;
};

/** Gives the camera of a view. @param aspect width of the screen over its height */
export function viewToCamera(view: View, aspect: number): Camera {
  const halfHeight = Math.tan(degreesToRadians(view.fovDeg) / 2);
  return {
    forward: anglesToDirection(view),
    right: anglesToDirection({ yawDeg: view.yawDeg + 90, pitchDeg: 0 }),
    up: anglesToDirection({ yawDeg: view.yawDeg, pitchDeg: view.pitchDeg + 90 }),
    halfHeight,
    halfWidth: halfHeight * aspect,
    aspect,
  };
}
