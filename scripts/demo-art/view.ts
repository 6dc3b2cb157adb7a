import type { Canvas } from './canvas.ts';

/** Projects a point of the scene: pixel, distance along the view and pixels per metre there; null when behind. */
export function project(canvas: Canvas, view: View, point: Point3): Projected | null {
  const dx = point.x - view.x;
  const dz = point.z - view.z;
  const yaw = (view.yawDeg * Math.PI) / 180;
  const ahead = dx * Math.sin(yaw) + dz * Math.cos(yaw);
  const aside = dx * Math.cos(yaw) - dz * Math.sin(yaw);
  const up = point.h - view.eyeM;
  if (view.projection === 'sphere') {
    const d = Math.hypot(dx, dz);
    const x = (Math.atan2(aside, ahead) / (2 * Math.PI) + 0.5) * canvas.width;
    const y = (0.5 - Math.atan2(up, d) / Math.PI) * canvas.height;
    return { x, y, distanceM: d, pxPerM: canvas.width / (2 * Math.PI * Math.hypot(d, up)) };
  }
  if (ahead < 0.1) return null;
  const focal = focalPx(canvas, view);
  const y = view.horizon * canvas.height - (focal * up) / ahead;
  return { x: canvas.width / 2 + (focal * aside) / ahead, y, distanceM: ahead, pxPerM: focal / ahead };
}

/** Measures the focal length of a flat view, in pixels of the canvas. */
export function focalPx(canvas: { width: number }, view: View): number {
  return canvas.width / 2 / Math.tan((view.fovDeg * Math.PI) / 360);
}

export type Point3 = { x: number; z: number; h: number };
export type Projected = { x: number; y: number; distanceM: number; pxPerM: number };

/** Where the painter stands: metres; yaw 0 looks along +z, growing to the right; horizon as a share of the height. */
export type View = {
  projection: 'flat' | 'sphere';
  x: number;
  z: number;
  eyeM: number;
  yawDeg: number;
  fovDeg: number;
  horizon: number;
};
