import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { readGeotiffHeights } from '../model/geotiff-heights.ts';
import { type Area, cutHeights, type Heights, readHgt, readTerrarium } from '../model/heights.ts';
import { CLOUD_LIMITS, type FileFault, tryRead } from '../model/read-fault.ts';
import type { Model } from '../model/schemas/model.ts';
import { boxOfSplats, findNearestSplat } from '../model/splat-cloud.ts';
import { CLOUD_LIMIT_BYTES, readCloudFile } from '../model/splat-file.ts';
import { type Box, boxOf, findNearestPoint, isInside, type Point3, type Surface } from '../model/surface.ts';
import { UNPACK } from '../model/unpack.ts';
import { measureGround } from './measure-ground.ts';
import { readModelSurface, type SurfaceResult } from './model-surface-fs.ts';

/**
 * Measures one model of any format, so that views and pins can be held against it.
 * @param facts what the entry says of the file
 */
export async function measureModel(path: string, facts: Facts): Promise<MeasureResult> {
  if (/\.glb$/i.test(path)) {
    const result = await readModelSurface(path);
    return result.is === 'read' ? ofSurface(result.surface) : result;
  }
  const bytes = statSync(path).size;
  if (bytes > CLOUD_LIMIT_BYTES) return { is: 'too-large', what: 'bytes', count: bytes };
  return /\.(?:ply|spz|splat)$/i.test(path) ? measureCloud(path, facts) : measureHeights(path, facts);
}

function measureCloud(path: string, { up }: Facts): MeasureResult {
  const ending = /[^.]*$/.exec(path.toLowerCase())?.[0] ?? '';
  const read = readCloudFile({ bytes: readFileSync(path), ending, up, tools: UNPACK });
  if (read.is !== 'read') return read;
  if (read.value.is === 'surface') {
    const { positions, corners } = read.value.mesh;
    const placed = new Float64Array(corners.length * 3);
    corners.forEach((corner, at) => {
      placed.set(positions.subarray(corner * 3, corner * 3 + 3), at * 3);
    });
    return ofSurface({ corners: placed });
  }
  const { cloud } = read.value;
  const box = boxOfSplats(cloud);
  if (!box) return { is: 'empty' };
  const findNearest = (from: Point3) => findNearestSplat(cloud, from);
  return { is: 'measured', measured: { box, findNearest, isInside: () => false } };
}

async function measureHeights(path: string, { terrain = {} }: Facts): Promise<MeasureResult> {
  const read = await readHeights(path, terrain.area);
  if (read.is !== 'read') return read;
  const cut = terrain.area ? cutHeights(read.value, terrain.area) : read.value;
  if (!cut) return { is: 'outside', area: read.value.area };
  const measured = measureGround(cut, terrain.exaggeration ?? 1);
  return measured ? { is: 'measured', measured } : { is: 'empty' };
}

async function readHeights(
  path: string,
  area: Area | undefined,
): Promise<{ is: 'read'; value: Heights } | Exclude<MeasureResult, { is: 'measured' }>> {
  const bytes = readFileSync(path);
  if (/\.hgt$/i.test(path)) return tryRead(() => readHgt(bytes, basename(path)));
  if (/\.tiff?$/i.test(path)) return readGeotiffHeights(bytes);
  if (!area) return { is: 'broken', atByte: 0, what: 'place' };
  try {
    const picture = sharp(bytes, { limitInputPixels: CLOUD_LIMITS.heights }).removeAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return { is: 'broken', atByte: 0, what: 'header' };
    return tryRead(() => readTerrarium(data, { widthPx: info.width, heightPx: info.height, area }));
  } catch {
    return { is: 'broken', atByte: 0, what: 'header' };
  }
}

function ofSurface(surface: Surface): MeasureResult {
  const box = boxOf(surface);
  if (!box) return { is: 'empty' };
  return {
    is: 'measured',
    measured: {
      box,
      findNearest: (from) => findNearestPoint(surface, from),
      isInside: (eye) => isInside(surface, eye),
    },
  };
}

type Facts = Pick<Partial<Model>, 'up' | 'terrain'>;

export type Measured = {
  box: Box;
  /** The point of the model nearest to another, and how far it is. */
  findNearest: (from: Point3) => { point: Point3; distance: number } | undefined;
  /** Whether an eye sees mostly backs of surfaces, or is under the ground. */
  isInside: (eye: Point3) => boolean;
};

export type MeasureResult =
  | { is: 'measured'; measured: Measured }
  | { is: 'empty' }
  | { is: 'outside'; area: Area }
  | FileFault
  | Exclude<SurfaceResult, { is: 'read' }>;
