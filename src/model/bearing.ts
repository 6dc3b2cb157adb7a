import type { LatLng } from './geo.ts';

/** Gives the compass direction from one point to another, in degrees from 0 (north) over 90 (east) to below 360. */
export function bearingDeg(from: LatLng, to: LatLng): number {
  const lat1 = (from.lat * Math.PI) / 180;
  const lat2 = (to.lat * Math.PI) / 180;
  const dLng = ((to.lng - from.lng) * Math.PI) / 180;
  const y = Math.sin(dLng) * Math.cos(lat2);
  const x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLng);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

/** Gives the smallest angle between two directions, in degrees from 0 to 180. */
export function angleBetweenDeg(a: number, b: number): number {
  return Math.abs(((((a - b) % 360) + 540) % 360) - 180);
}

/**
 * Gives the compass heading of a panorama's centre, 0 ≤ north < 360, when what is seen at `yawDeg` lies in the compass
 * direction `bearingDeg`.
 */
export function northOfPicture(yawDeg: number, bearingDeg: number): number {
  return (((bearingDeg - yawDeg) % 360) + 360) % 360;
}
