import sharp, { type Sharp } from 'sharp';
import { FACES, type Face, type Rect, type ShownField } from '../model/panorama.ts';
import { isWholeSphere, isWholeTurn, type PanoramaLayout, planLayout } from '../model/panorama-layout.ts';
import { northOfGPano, readGPano } from '../model/read-gpano.ts';
import { digestFile } from './file-digest-fs.ts';
import { planFaceSizePx } from './panorama.ts';
import { makeBackdrop } from './panorama-backdrop.ts';
import { type CubeRect, listCubeRects } from './panorama-cube.ts';
import { drawSphere } from './panorama-drawing.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { LIMIT_INPUT_PIXELS, readRaster, toSharp } from './panorama-read-fs.ts';
import {
  createSphereSource,
  cubeParts,
  cylinderParts,
  equirectangularParts,
  type SphereParts,
  type SphereSource,
} from './panorama-source.ts';
import { type Raster, type Size, shrink } from './raster.ts';

/** A backdrop is looked up in a picture made this small. */
const SMALL_WIDTH_PX = 512;

/**
 * Reads how the pixels of a panorama lie around the viewer, and its north if it says one.
 * @throws when the picture cannot be read, or nothing says how it lies: the content check refuses such tours
 */
export async function readLayout({ file, declared = {} }: PanoramaFiles): Promise<OpenedLayout> {
  const { width, height, xmp } = await sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS }).metadata();
  const gpano = xmp ? readGPano(new TextDecoder().decode(xmp.subarray(0, LONGEST_XMP_BYTES))) : undefined;
  const layout = planLayout(declared, gpano, { widthPx: width, heightPx: height });
  if ('fault' in layout) {
    throw new Error(
      `${file} is ${width}×${height}; a panorama must be exactly twice as wide as high (${layout.fault})`,
    );
  }
  return { layout, northDeg: northOfGPano(gpano) };
}

/** Tells whether a panorama is a whole upright sphere, whose faces can be drawn column by column. */
export function isPlain(layout: PanoramaLayout): boolean {
  return layout.is === 'equirectangular' && !layout.tilt && isWholeSphere(layout.edges);
}

/** Gives what a panorama shows, where that is not the whole sphere. A camera that leaned moves its edges by as much. */
export function findShownField(layout: PanoramaLayout): ShownField | undefined {
  if (layout.is === 'cube' || isWholeSphere(layout.edges)) return undefined;
  const { leftDeg, rightDeg, topDeg, bottomDeg } = layout.edges;
  const { pitchDeg, rollDeg } = layout.tilt ?? { pitchDeg: 0, rollDeg: 0 };
  const leanDeg = Math.abs(pitchDeg) + Math.abs(rollDeg);
  const isTurn = isWholeTurn(layout.edges);
  const across = isTurn ? { leftDeg: -180, rightDeg: 180 } : { leftDeg, rightDeg };
  const top = topDeg + leanDeg >= 90 - CAP_DEG ? 90 : topDeg + leanDeg;
  const bottom = bottomDeg - leanDeg <= CAP_DEG - 90 ? -90 : bottomDeg - leanDeg;
  return isTurn && top === 90 && bottom === -90 ? undefined : { ...across, topDeg: top, bottomDeg: bottom };
}

/**
 * Reads one eye of a picture in the size asked for. Of a sphere whose faces take its own size, all pixels are read first: the same
 * ones serve everything that is made of `files.kept`.
 */
export async function readEye({ file, kept }: PanoramaFiles, eye: Rect, size: Size): Promise<Raster> {
  if (!isOwnSize(eye)) return readRaster(cut(file, eye), size, file);
  const reading = kept?.raster ?? readRaster(cut(file, eye), eye, file);
  if (kept) kept.raster = reading;
  const all = await reading;
  const isWanted = all.widthPx === size.widthPx && all.heightPx === size.heightPx;
  return isWanted ? all : readRaster(toSharp(all), size, file);
}

/**
 * Opens a panorama of any layout for looking up directions.
 * @param widestPx the whole sphere is read no wider than this, to bound memory
 * @param eye 0 for the left one
 */
export async function openSphere(
  files: PanoramaFiles,
  layout: PanoramaLayout,
  how: Reading,
): Promise<OpenedSphere> {
  const scale = Math.min(1, how.widestPx / layout.wholeWidthPx);
  if (layout.is === 'cube') {
    const faces = await readCube(files, layout, Math.max(2, Math.round(layout.facePx * scale)));
    const middle = faces[0];
    if (!middle) throw new Error(`${files.file} has no faces`);
    return { look: createSphereSource(cubeParts(faces), layout.tilt), sample: middle };
  }
  const eye = layout.eyes[how.eye ?? 0] ?? layout.eyes[0];
  const size = { widthPx: Math.round(eye.widthPx * scale), heightPx: Math.round(eye.heightPx * scale) };
  const raster = await readEye(files, eye, size);
  const toParts = (picture: Raster): SphereParts =>
    layout.is === 'cylinder'
      ? cylinderParts(picture, layout.edges)
      : equirectangularParts(picture, layout.edges);
  const backdrop = isWholeSphere(layout.edges) ? undefined : makeBackdrop(toParts(makeSmall(raster)));
  return { look: createSphereSource(toParts(raster), layout.tilt, backdrop), sample: raster };
}

/** Reads the whole sphere as an equirectangular picture, level, in the size asked for; its left eye where it has two. */
export async function readWholeSphere(files: PanoramaFiles, size: Size): Promise<Raster> {
  const { layout } = await readLayout(files);
  if (layout.is !== 'cube' && isPlain(layout)) return readEye(files, layout.eyes[0], size);
  const { look } = await openSphere(files, layout, { widestPx: size.widthPx });
  return drawSphere(look, size);
}

/** Gives what stands in cache keys for the files of a panorama: the content of all of them, the first one first, and what is said of their shape. */
export async function digestPanorama(
  { file, faces = [], declared }: PanoramaFiles,
  cacheDir: string,
): Promise<string> {
  const digests = await Promise.all([file, ...faces].map((each) => digestFile(each, cacheDir)));
  return [JSON.stringify(declared ?? ''), ...digests].join(' ');
}

async function readCube(
  { file, faces }: PanoramaFiles,
  layout: CubeLayout,
  sizePx: number,
): Promise<Raster[]> {
  const size = { widthPx: sizePx, heightPx: sizePx };
  const { net, facePx } = layout;
  if (net !== 'files') {
    const read = async ({ isUpsideDown, ...rect }: CubeRect) => {
      const face = await readRaster(cut(file, rect), size, file);
      return isUpsideDown ? turnUpsideDown(face) : face;
    };
    return Promise.all(listCubeRects(net, facePx).map(read));
  }
  const [right, back, left, up, down] = faces ?? [];
  const byFace: Record<Face, string | undefined> = { f: file, r: right, b: back, l: left, u: up, d: down };
  return Promise.all(
    FACES.map((face) => {
      const one = byFace[face];
      if (one === undefined) throw new Error(`${file} lacks the other five faces of its cube`);
      return readRaster(sharp(one, { limitInputPixels: LIMIT_INPUT_PIXELS }), size, one);
    }),
  );
}

/** The left eye, or the only one, of a sphere as large as the faces that are drawn from it. */
function isOwnSize({ leftPx, topPx, widthPx, heightPx }: Rect): boolean {
  const isFirst = leftPx === 0 && topPx === 0;
  return isFirst && widthPx === 2 * heightPx && widthPx === 4 * planFaceSizePx(widthPx);
}

function cut(file: string, { leftPx, topPx, widthPx, heightPx }: Rect): Sharp {
  const whole = sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS });
  return whole.extract({ left: leftPx, top: topPx, width: widthPx, height: heightPx });
}

function turnUpsideDown({ data, ...size }: Raster): Raster {
  const turned = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 3) turned.set(data.subarray(at, at + 3), data.length - 3 - at);
  return { ...size, data: turned };
}

function makeSmall(raster: Raster): Raster {
  const share = Math.min(1, SMALL_WIDTH_PX / raster.widthPx);
  const [widthPx, heightPx] = [raster.widthPx, raster.heightPx].map((px) =>
    Math.max(1, Math.round(px * share)),
  );
  return share === 1 ? raster : shrink(raster, { widthPx: widthPx ?? 1, heightPx: heightPx ?? 1 });
}

/** A smaller hole above or below the viewer is no reason to keep anybody from looking there. */
const CAP_DEG = 15;

/** What matters here stands in front. */
const LONGEST_XMP_BYTES = 256 * 1024;

type CubeLayout = Extract<PanoramaLayout, { is: 'cube' }>;
type Reading = { widestPx: number; eye?: number };

export type OpenedLayout = { layout: PanoramaLayout; northDeg: number | undefined };

/** `sample` is a part of the picture as it was read. */
export type OpenedSphere = { look: SphereSource; sample: Raster };
