import { degreesToRadians, normaliseYaw, type Rect, radiansToDegrees } from './panorama.ts';
import type { GPano } from './read-gpano.ts';
import type { PanoramaInput } from './schemas/panorama-input.ts';

/** Two measures of one picture may differ by this share: programs round. */
const TOLERANCE = 0.02;

/** Leaning by less than a pixel of the largest panorama is no reason to draw it anew. */
const LEVEL_DEG = 0.02;

/**
 * Works out how the pixels of a panorama lie around the viewer, from what the scene declares, what the file says of itself
 * and its size. A declaration goes before the file.
 * @param gpano undefined when the file says nothing
 * @returns why it cannot be worked out, where it cannot
 */
export function planLayout(
  declared: PanoramaInput,
  gpano: GPano | undefined,
  size: Size,
): PanoramaLayout | LayoutFault {
  const projection = declared.projection ?? readProjection(gpano);
  if (projection === undefined) return { fault: 'projection' };
  if (projection === 'cube') return planCube(declared, size);
  if (declared.faces) return { fault: 'keys' };
  const eyes = cutEyes(declared.stereo, size);
  const eye = eyes[0];
  const said = declared.projection || declared.stereo ? undefined : gpano;
  const edges =
    projection === 'cylinder' ? planCylinder(declared, said, eye) : planWindow(declared, said, eye);
  if ('fault' in edges) return edges;
  const spanDeg = edges.rightDeg - edges.leftDeg;
  return {
    is: projection,
    eyes,
    edges,
    wholeWidthPx: (eye.widthPx * 360) / spanDeg,
    tilt: findTilt(declared, gpano),
  };
}

/** Tells whether a picture is a whole sphere, so that nothing has to be filled in. */
export function isWholeSphere({ topDeg, bottomDeg, ...edges }: Edges): boolean {
  return isWholeTurn(edges) && topDeg >= 90 && bottomDeg <= -90;
}

/** Tells whether the left edge of a picture joins its right one. */
export function isWholeTurn({ leftDeg, rightDeg }: Pick<Edges, 'leftDeg' | 'rightDeg'>): boolean {
  return rightDeg - leftDeg >= 360 - 1e-9;
}

function readProjection(gpano: GPano | undefined): PanoramaLayout['is'] | undefined {
  const said = gpano?.projection.toLowerCase() ?? '';
  if (said === '' || said === 'equirectangular') return 'equirectangular';
  return said === 'cylindrical' ? 'cylinder' : undefined;
}

function planCube({ extent, stereo, faces, level }: PanoramaInput, size: Size): PanoramaLayout | LayoutFault {
  if (extent || stereo) return { fault: 'keys' };
  const net = faces ? 'files' : findNet(size);
  const facePx = net && size.widthPx / NETS[net].columns;
  if (!net || !facePx || !Number.isInteger(facePx) || facePx * NETS[net].rows !== size.heightPx) {
    return { fault: 'cube' };
  }
  const wholeWidthPx = Math.round(Math.PI * facePx); // the density in the middle of a flat face
  return { is: 'cube', net, facePx, wholeWidthPx, tilt: findTilt({ level }, undefined) };
}

function findNet({ widthPx, heightPx }: Size): CubeNet | undefined {
  const nets = ['row', 'column', 'cross', 'tall-cross'] as const;
  return nets.find((net) => widthPx * NETS[net].rows === heightPx * NETS[net].columns);
}

/** The left eye first. An odd row or column between the eyes is left out. */
function cutEyes(stereo: PanoramaInput['stereo'], { widthPx, heightPx }: Size): [Rect, ...Rect[]] {
  if (!stereo) return [{ leftPx: 0, topPx: 0, widthPx, heightPx }];
  const isStacked = stereo === 'top-bottom';
  const eye = isStacked
    ? { widthPx, heightPx: Math.floor(heightPx / 2) }
    : { widthPx: Math.floor(widthPx / 2), heightPx };
  return [
    { leftPx: 0, topPx: 0, ...eye },
    { leftPx: widthPx - eye.widthPx, topPx: heightPx - eye.heightPx, ...eye },
  ];
}

function planWindow(
  { extent, stereo }: PanoramaInput,
  gpano: GPano | undefined,
  eye: Rect,
): Edges | LayoutFault {
  if (extent) {
    const edges = toEdges(extent);
    const scale = (edges.rightDeg - edges.leftDeg) / eye.widthPx;
    const isFitting = isInOrder(edges) && isNear(scale, (edges.topDeg - edges.bottomDeg) / eye.heightPx, 0.1);
    return isFitting ? edges : { fault: 'extent' };
  }
  const cropped = gpano && readCrop(gpano, eye);
  if (cropped) return cropped;
  if (eye.widthPx === 2 * eye.heightPx) return WHOLE;
  return { fault: stereo ? 'stereo' : 'ratio' };
}

/** @returns undefined when the picture is whole, or no longer has the shape it speaks of */
function readCrop(gpano: GPano, eye: Rect): Edges | LayoutFault | undefined {
  const { shownWidthPx, shownHeightPx, shownLeftPx: left, shownTopPx: top, fullWidthPx: full } = gpano;
  if (!shownWidthPx || !shownHeightPx || !full) return undefined;
  const fullHeightPx = gpano.fullHeightPx ?? full / 2;
  if (shownWidthPx >= full && shownHeightPx >= fullHeightPx) return undefined;
  if (!isNear(shownWidthPx / shownHeightPx, eye.widthPx / eye.heightPx, TOLERANCE)) return undefined;
  const isInside =
    left !== undefined &&
    top !== undefined &&
    Math.min(left, top) >= 0 &&
    left + shownWidthPx <= full + 1 &&
    top + shownHeightPx <= fullHeightPx + 1;
  if (!isInside || !isNear(full, 2 * fullHeightPx, TOLERANCE)) return { fault: 'cropped' };
  const leftDeg = (left / full) * 360 - 180;
  const topDeg = 90 - (top / fullHeightPx) * 180;
  const rightDeg = leftDeg + Math.min(1, shownWidthPx / full) * 360;
  return {
    leftDeg,
    rightDeg,
    topDeg,
    bottomDeg: Math.max(-90, topDeg - (shownHeightPx / fullHeightPx) * 180),
  };
}

/** Without a word on its edges a cylinder is a whole turn, with the horizon in its middle. */
function planCylinder({ extent }: PanoramaInput, gpano: GPano | undefined, eye: Rect): Edges | LayoutFault {
  if (!extent) {
    const share = gpano?.shownWidthPx && gpano.fullWidthPx ? gpano.shownWidthPx / gpano.fullWidthPx : 1;
    const spanDeg = 360 * Math.min(1, share);
    const topDeg = radiansToDegrees(Math.atan((eye.heightPx / eye.widthPx / 2) * degreesToRadians(spanDeg)));
    return { leftDeg: -spanDeg / 2, rightDeg: spanDeg / 2, topDeg, bottomDeg: -topDeg };
  }
  const edges = toEdges(extent);
  const tan = (deg: number) => Math.tan(degreesToRadians(deg));
  const isBounded = edges.topDeg < 89 && edges.bottomDeg > -89;
  const height =
    (tan(edges.topDeg) - tan(edges.bottomDeg)) / degreesToRadians(edges.rightDeg - edges.leftDeg);
  const isFitting = isInOrder(edges) && isBounded && isNear(height, eye.heightPx / eye.widthPx, 0.1);
  return isFitting ? edges : { fault: 'extent' };
}

function toEdges({ left, right, top, bottom }: NonNullable<PanoramaInput['extent']>): Edges {
  return { leftDeg: left, rightDeg: right, topDeg: top, bottomDeg: bottom };
}

function isInOrder({ leftDeg, rightDeg, topDeg, bottomDeg }: Edges): boolean {
  return leftDeg < rightDeg && rightDeg - leftDeg <= 360 && bottomDeg < topDeg;
}

function isNear(a: number, b: number, share: number): boolean {
  return Math.abs(a / b - 1) <= share;
}

function findTilt({ level }: Pick<PanoramaInput, 'level'>, gpano: GPano | undefined): Tilt | undefined {
  const pitchDeg = normaliseYaw(level?.pitch ?? gpano?.pitchDeg ?? 0);
  const rollDeg = normaliseYaw(level?.roll ?? gpano?.rollDeg ?? 0);
  return Math.max(Math.abs(pitchDeg), Math.abs(rollDeg)) < LEVEL_DEG ? undefined : { pitchDeg, rollDeg };
}

const WHOLE: Edges = { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -90 };

/** How many faces of a cube lie side by side and over each other. Where each lies stands in `media/panorama-cube.ts`. */
export const NETS = {
  files: { columns: 1, rows: 1 },
  row: { columns: 6, rows: 1 },
  column: { columns: 1, rows: 6 },
  cross: { columns: 4, rows: 3 },
  'tall-cross': { columns: 3, rows: 4 },
} as const;

export type CubeNet = keyof typeof NETS;

type Size = { widthPx: number; heightPx: number };

/** Where the edges of a picture are seen before it is turned level. `leftDeg` < `rightDeg` ≤ `leftDeg` + 360. */
export type Edges = { leftDeg: number; rightDeg: number; topDeg: number; bottomDeg: number };

/** How the camera leaned: upwards, and to its right. */
export type Tilt = { pitchDeg: number; rollDeg: number };

export type PanoramaLayout = {
  /** Of the whole sphere, with as many pixels as this picture has to a degree. */
  wholeWidthPx: number;
  tilt: Tilt | undefined;
} & (
  | { is: 'equirectangular' | 'cylinder'; edges: Edges /** The left eye first. */; eyes: [Rect, ...Rect[]] }
  | { is: 'cube'; net: CubeNet; facePx: number }
);

/**
 * `projection`: the file says another one. `ratio`: not twice as wide as high, and nothing says why. `cropped`: the file says it is
 * a part, but not of what. `keys`: declarations that do not go together.
 */
export type LayoutFault = {
  fault: 'projection' | 'ratio' | 'cropped' | 'extent' | 'stereo' | 'cube' | 'keys';
};
