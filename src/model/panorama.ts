/**
 * The six squares of the cube around the viewer, in the order files and shaders use: front, right, back, left, up, down.
 * Front is the middle of the equirectangular picture.
 */
export const FACES = ['f', 'r', 'b', 'l', 'u', 'd'] as const;

/**
 * Pixels that a tile repeats of its neighbours on every side, also of the neighbouring face. Filtering between pixels
 * then gives the same colour on both sides of a join.
 */
export const TILE_GUTTER_PX = 1;

/**
 * Name of the file a viewer loads first, as a whole or its end alone: the six tiles of level 0 in the order of `FACES`,
 * then the index, the length in bytes of every other tile. Tiles are complete files, one after the other, so each pack also
 * opens as a picture of its first tile; the ending keeps servers from compressing it, which would break ranges. It stays the same
 * where tiles above level 0 are JPEG or AVIF: browsers look at the bytes.
 */
export const BASE_PACK = 'base.webp';

/**
 * Where each face lies, seen from inside the cube: direction of its centre, of its right edge and of its bottom edge.
 * The frame is right-handed with x to the right of the picture's centre, y up and z towards the viewer's back.
 * Up is what one sees when tipping the head back from the front, down when bowing it.
 */
export const FACE_FRAMES: Record<Face, FaceFrame> = {
  f: { centre: [0, 0, -1], right: [1, 0, 0], down: [0, -1, 0] },
  r: { centre: [1, 0, 0], right: [0, 0, 1], down: [0, -1, 0] },
  b: { centre: [0, 0, 1], right: [-1, 0, 0], down: [0, -1, 0] },
  l: { centre: [-1, 0, 0], right: [0, 0, -1], down: [0, -1, 0] },
  u: { centre: [0, 1, 0], right: [1, 0, 0], down: [0, 0, -1] },
  d: { centre: [0, -1, 0], right: [1, 0, 0], down: [0, 0, 1] },
};

/**
 * Gives the direction of a point on a face; not of unit length.
 * @param x −1 at the left edge of the face, 1 at its right edge
 * @param y −1 at the top edge, 1 at the bottom edge
 */
export function faceDirection(face: Face, x: number, y: number): Vector {
  const { centre, right, down } = FACE_FRAMES[face];
  return [
    centre[0] + x * right[0] + y * down[0],
    centre[1] + x * right[1] + y * down[1],
    centre[2] + x * right[2] + y * down[2],
  ];
}

/** Gives the unit vector of a direction: yaw 0 and pitch 0 is −z, yaw 90 is +x, pitch 90 is +y. */
export function anglesToDirection({ yawDeg, pitchDeg }: Angles): Vector {
  const yaw = degreesToRadians(yawDeg);
  const pitch = degreesToRadians(pitchDeg);
  return [Math.cos(pitch) * Math.sin(yaw), Math.sin(pitch), -Math.cos(pitch) * Math.cos(yaw)];
}

/** Gives the angle between two directions in degrees, 0 to 180. */
export function angleBetween(a: Angles, b: Angles): number {
  const [x1, y1, z1] = anglesToDirection(a);
  const [x2, y2, z2] = anglesToDirection(b);
  return radiansToDegrees(Math.acos(Math.min(1, Math.max(-1, x1 * x2 + y1 * y2 + z1 * z2))));
}

/** Gives yaw (−180 < yaw ≤ 180) and pitch (−90 to 90) in degrees of a vector of any length but zero. */
export function directionToAngles([x, y, z]: Vector): Angles {
  return {
    yawDeg: normaliseYaw(radiansToDegrees(Math.atan2(x, -z))),
    pitchDeg: radiansToDegrees(Math.atan2(y, Math.hypot(x, z))),
  };
}

/** Brings a yaw in degrees into −180 < yaw ≤ 180; never gives −0. */
export function normaliseYaw(yawDeg: number): number {
  const turned = yawDeg - 360 * Math.ceil((yawDeg - 180) / 360);
  return turned === 0 ? 0 : turned;
}

/**
 * Gives where on a face a point of its pictures lies. Pictures of a face are equi-angular: equal steps in them are equal
 * angles seen from the middle of the cube, so that no pixel is spent on the corners a flat picture would stretch.
 * @param unit −1 at the left or top edge of the picture, 1 at the right or bottom edge; a little more is beyond the edge
 * @returns x or y for {@link faceDirection}: tan(unit × 45°)
 */
export function unitToPlane(unit: number): number {
  return Math.tan((unit * Math.PI) / 4);
}

/** Gives the name of a tile: `<face>-<level>-<column>-<row>`. */
export function tileKey({ face, level, column, row }: Tile): string {
  return `${face}-${level}-${column}-${row}`;
}

/**
 * Gives the pixels of a face that a tile covers; tiles of the last column and row may be smaller than the others.
 * The picture of the tile is {@link TILE_GUTTER_PX} larger on every side.
 */
export function tileRect({ sizePx }: PanoramaLevel, tileSizePx: number, column: number, row: number): Rect {
  const leftPx = column * tileSizePx;
  const topPx = row * tileSizePx;
  return {
    leftPx,
    topPx,
    widthPx: Math.min(tileSizePx, sizePx - leftPx),
    heightPx: Math.min(tileSizePx, sizePx - topPx),
  };
}

export function degreesToRadians(deg: number): number {
  return (deg * Math.PI) / 180;
}

export function radiansToDegrees(rad: number): number {
  return (rad * 180) / Math.PI;
}

export type Face = (typeof FACES)[number];
export type Vector = readonly [x: number, y: number, z: number];
export type FaceFrame = { centre: Vector; right: Vector; down: Vector };

/** Yaw in degrees, 0 at the picture's centre, growing to the right; pitch in degrees, growing upwards from the horizon. */
export type Angles = { yawDeg: number; pitchDeg: number };

/** Where somebody looks and how wide: vertical field of view in degrees. */
export type View = Angles & { fovDeg: number };

export type Tile = { face: Face; level: number; column: number; row: number };
export type Rect = { leftPx: number; topPx: number; widthPx: number; heightPx: number };

/** One size of the six faces. Level 0 is the smallest, one tile per face; each next one is exactly twice as large. */
export type PanoramaLevel = { level: number; sizePx: number; columns: number };

/**
 * What the viewer must know about one panorama. Its tiles lie in packs under `/media/<key>/`, see `panorama-packs.ts`.
 * Plain JSON.
 */
export type PanoramaManifest = {
  key: string;
  faceSizePx: number;
  tileSizePx: number;
  levels: PanoramaLevel[];
  /** Data URI: the whole sphere as an equirectangular WebP of 64×32 pixels. */
  preview: string;
  /** `#rrggbb`, shown before anything else. */
  colour: string;
  /** Tiles above level 0 that do not exist, see `panorama-packs.ts`; what lies there is in level 0. */
  missing?: string;
  /** What the picture shows, where that is not the whole sphere. */
  shown?: ShownField;
  /** Compass heading of the middle, 0 ≤ heading < 360, as the picture says of itself. */
  northDeg?: number;
  /** Folder of the right eye, whose tiles lie like these; those here are the left eye's. */
  rightKey?: string;
};

/** A part of the sphere in degrees; `leftDeg` < `rightDeg`. A whole turn from −180 to 180. */
export type ShownField = { leftDeg: number; rightDeg: number; topDeg: number; bottomDeg: number };

/** Pictures of one view, 16:9, under `/media/<key>/`. */
export type PosterManifest = { key: string; webp: PosterFile[]; jpeg: PosterFile };
export type PosterFile = { file: string; widthPx: number; heightPx: number };

/** Pictures of a scene where its panorama is not drawn, under `/media/<key>/`. */
export type ScenePictures = { key: string; thumb: PosterFile; wide: PosterFile };
