/** Adds `b` times `share` to `a`. */
export function add(a: Vec, b: Vec, share = 1): Vec {
  return [a[0] + b[0] * share, a[1] + b[1] * share, a[2] + b[2] * share];
}

export function subtract(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function dot(a: Vec, b: Vec): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vec, b: Vec): Vec {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Gives the unit vector along `a`; a vector without length gives straight up. */
export function unit(a: Vec): Vec {
  const length = Math.hypot(a[0], a[1], a[2]);
  return length > 1e-12 ? [a[0] / length, a[1] / length, a[2] / length] : [0, 1, 0];
}

/** Goes from `a` (share 0) to `b` (share 1) on a straight line. */
export function between(a: Vec, b: Vec, share: number): Vec {
  return add(a, subtract(b, a), share);
}

/** Gives the unit vector with this heading (radians from +z towards +x) and rise (radians above the horizon). */
export function heading(yawRad: number, riseRad: number): Vec {
  const flat = Math.cos(riseRad);
  return [Math.sin(yawRad) * flat, Math.sin(riseRad), Math.cos(yawRad) * flat];
}

/** Gives a unit vector square to `axis`, as near to `hint` as can be. */
export function squareTo(axis: Vec, hint: Vec): Vec {
  const rest = add(hint, axis, -dot(hint, axis));
  if (Math.hypot(...rest) > 1e-4) return unit(rest);
  return unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
}

/** Spreads `count` directions evenly over the whole sphere (golden-angle spiral); `index` counts from the top. */
export function sphereDirection(index: number, count: number): Vec {
  const y = 1 - (2 * index + 1) / count;
  const flat = Math.sqrt(1 - y * y);
  const angle = index * 2.399963;
  return [Math.cos(angle) * flat, y, Math.sin(angle) * flat];
}

/** Metres, or a direction: x east, y up, z south. */
export type Vec = readonly [number, number, number];
