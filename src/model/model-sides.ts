/** The sides a model is pictured from, in degrees of yaw: 0 from the front (+z), 90 from its right (+x). */
export const SIDES = [
  { id: 'front', yawDeg: 0 },
  { id: 'front-right', yawDeg: 45 },
  { id: 'right', yawDeg: 90 },
  { id: 'back-right', yawDeg: 135 },
  { id: 'back', yawDeg: 180 },
  { id: 'back-left', yawDeg: -135 },
  { id: 'left', yawDeg: -90 },
  { id: 'front-left', yawDeg: -45 },
] as const;

export type SideId = (typeof SIDES)[number]['id'];

/** Tall enough to see tops, low enough to see walls; the steepness of the first view counts within these. */
const PITCH_MIN_DEG = 8;
const PITCH_MAX_DEG = 32;

/** Gives how high the pictures of all sides are taken from: as the first view is, within reason. */
export function pitchOfSides(startPitchDeg: number): number {
  return Math.min(PITCH_MAX_DEG, Math.max(PITCH_MIN_DEG, startPitchDeg));
}
