import { findElement, type PlyElement, type PlyHeader, walkPly } from './ply.ts';
import { damagedAt, refuseMore } from './read-fault.ts';
import { createCloud, type Degree, harmonicsOf, SH_C0, type SplatCloud } from './splat-cloud.ts';

/** Tells whether the points of a PLY file are splats, as training programs write them. */
export function isSplatPly(header: PlyHeader): boolean {
  const names = namesOf(findElement(header, 'vertex'));
  return NEEDED.every((name) => names.includes(name));
}

/**
 * Reads splats from a PLY file as training programs write them: logarithms of sizes, opacity before its curve, colours as
 * harmonics, all harmonics of one channel after another.
 * @throws ReadFault when numbers are missing or are none
 * @see https://github.com/graphdeco-inria/gaussian-splatting (scene/gaussian_model.py, save_ply)
 */
export function readSplatPly(bytes: Uint8Array, header: PlyHeader): SplatCloud {
  const vertex = findElement(header, 'vertex');
  const names = namesOf(vertex);
  const count = vertex?.count ?? 0;
  refuseMore('splats', count);
  const rest = names.filter((name) => /^f_rest_\d+$/.test(name)).length;
  const degree = degreeOf(rest);
  if (degree === undefined) throw damagedAt(0, 'header');
  const cloud = createCloud(count, degree);
  const columns = NEEDED.map((name) => names.indexOf(name));
  const restColumns = Array.from({ length: rest }, (_, index) => names.indexOf(`f_rest_${index}`));
  const each = harmonicsOf(degree);
  walkPly(bytes, header, {
    vertex(values, row, { startByte }) {
      const of = (index: number) => values[columns[index] ?? -1] ?? 0;
      for (let index = 0; index < columns.length; index += 1) {
        const isSound = index === OPACITY ? !Number.isNaN(of(index)) : Number.isFinite(of(index));
        if (!isSound) throw damagedAt(startByte, 'number');
      }
      for (let part = 0; part < 3; part += 1) {
        cloud.positions[row * 3 + part] = of(part);
        cloud.scales[row * 3 + part] = Math.exp(Math.min(30, of(3 + part)));
        cloud.colours[row * 4 + part] = 0.5 + SH_C0 * of(6 + part);
      }
      // Endless numbers are what the curve makes of fully clear and fully solid.
      cloud.colours[row * 4 + 3] = 1 / (1 + Math.exp(-of(OPACITY)));
      setTurn(cloud.turns, row, [of(11), of(12), of(13), of(10)]);
      restColumns.forEach((column, index) => {
        const at = (row * each + (index % each)) * 3 + Math.floor(index / each);
        cloud.harmonics[at] = toHarmonicByte(values[column] ?? 0);
      });
    },
  });
  return cloud;
}

/** Gives the degree that a number of `f_rest` values makes; undefined when it makes none. */
export function degreeOf(values: number): Degree | undefined {
  return ([0, 1, 2, 3] as const).find((degree) => harmonicsOf(degree) * 3 === values);
}

/** Writes a quaternion, made one long. */
export function setTurn(
  turns: Float32Array,
  row: number,
  [x, y, z, w]: readonly [number, number, number, number],
): void {
  const length = Math.hypot(x, y, z, w);
  turns.set(length > 0 ? [x / length, y / length, z / length, w / length] : [0, 0, 0, 1], row * 4);
}

export function toHarmonicByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round((Number.isFinite(value) ? value : 0) * 128 + 128)));
}

function namesOf(element: PlyElement | undefined): string[] {
  return (element?.properties ?? []).map(({ name }) => name);
}

const NEEDED = [
  ...['x', 'y', 'z', 'scale_0', 'scale_1', 'scale_2', 'f_dc_0', 'f_dc_1', 'f_dc_2'],
  ...['opacity', 'rot_0', 'rot_1', 'rot_2', 'rot_3'],
];
const OPACITY = 9;
