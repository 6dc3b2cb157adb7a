import type { Scene } from '../model/schemas/tour.ts';

/**
 * Says in Pannellum's terms what shape the picture of a scene has. A cut picture stands with its centre at yaw 0 there, so
 * every yaw of the scene must be lessened by `centreDeg`.
 *
 * @see https://pannellum.org/documentation/reference/
 */
export function toPannellumPicture({ panorama, projection, faces, extent }: Scene): PannellumPicture {
  if (projection === 'cube' && faces) {
    const { right, back, left, up, down } = faces;
    return { keys: { type: 'cubemap', cubeMap: [panorama, right, back, left, up, down] }, centreDeg: 0 };
  }
  if (!extent || projection === 'cylinder')
    return { keys: { type: 'equirectangular', panorama }, centreDeg: 0 };
  const keys = {
    type: 'equirectangular' as const,
    panorama,
    haov: extent.right - extent.left,
    vaov: extent.top - extent.bottom,
    vOffset: (extent.top + extent.bottom) / 2,
  };
  return { keys, centreDeg: (extent.left + extent.right) / 2 };
}

/** Tells whether Pannellum cannot show the picture as it is: a cylinder, a cube in one file, two eyes, or one that must be levelled. */
export function isBeyondPannellum({ projection, faces, stereo, level }: Scene): boolean {
  return projection === 'cylinder' || (projection === 'cube' && !faces) || Boolean(stereo) || Boolean(level);
}

export type PannellumPicture = {
  keys:
    | { type: 'equirectangular'; panorama: string; haov?: number; vaov?: number; vOffset?: number }
    | { type: 'cubemap'; cubeMap: string[] };
  centreDeg: number;
};
