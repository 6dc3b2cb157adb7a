import { findElement, type PlyHeader, walkPly } from './ply.ts';
import { damagedAt, refuseMore } from './read-fault.ts';
import { createCloud, harmonicsOf, type SplatCloud } from './splat-cloud.ts';
import { degreeOf, setTurn, toHarmonicByte } from './splat-ply.ts';

/** Splats that share one set of bounds. */
const CHUNK = 256;

/** Tells whether a PLY file holds splats as SuperSplat packs them. */
export function isPackedPly(header: PlyHeader): boolean {
  const names = findElement(header, 'vertex')?.properties.map(({ name }) => name) ?? [];
  return PACKED.every((name) => names.includes(name)) && findElement(header, 'chunk') !== undefined;
}

/**
 * Reads splats that SuperSplat packed: four numbers of 32 bits each, between the bounds of their chunk of 256.
 * @throws ReadFault when a chunk is missing or a number is none
 * @see https://github.com/playcanvas/engine/blob/main/src/scene/gsplat/gsplat-compressed-data.js
 */
export function readPackedPly(bytes: Uint8Array, header: PlyHeader): SplatCloud {
  const vertex = findElement(header, 'vertex');
  const chunk = findElement(header, 'chunk');
  const count = vertex?.count ?? 0;
  refuseMore('splats', count);
  if (!vertex || !chunk || chunk.count * CHUNK < count) throw damagedAt(header.dataStart, 'count');
  if (header.elements.indexOf(chunk) > header.elements.indexOf(vertex)) throw damagedAt(0, 'header');
  const rest = findElement(header, 'sh');
  const degree = degreeOf(rest?.properties.length ?? 0);
  if (degree === undefined) throw damagedAt(0, 'header');
  const cloud = createCloud(count, degree);
  const each = harmonicsOf(degree);
  const bounds = new Float64Array(chunk.count * 18);
  const boundColumns = BOUNDS.map((name) => chunk.properties.findIndex((one) => one.name === name));
  const columns = PACKED.map((name) => vertex.properties.findIndex((one) => one.name === name));
  walkPly(bytes, header, {
    chunk(values, row, { startByte }) {
      boundColumns.forEach((column, index) => {
        // Older files bound no colours, which then lie between 0 and 1.
        const value = column < 0 ? Number(index >= 15) : (values[column] ?? 0);
        if (!Number.isFinite(value) || (column < 0 && index < 12)) throw damagedAt(startByte, 'number');
        bounds[row * 18 + index] = value;
      });
    },
    vertex(values, row) {
      const [place = 0, turn = 0, scale = 0, colour = 0] = columns.map((column) => values[column] ?? 0);
      const start = Math.floor(row / CHUNK) * 18;
      const mix = (at: number, share: number) => {
        const low = bounds[start + at] ?? 0;
        return low + ((bounds[start + at + 3] ?? 0) - low) * share;
      };
      unpack111011(place).forEach((share, axis) => {
        cloud.positions[row * 3 + axis] = mix(axis, share);
      });
      unpack111011(scale).forEach((share, axis) => {
        cloud.scales[row * 3 + axis] = Math.exp(Math.min(30, mix(6 + axis, share)));
      });
      for (let part = 0; part < 3; part += 1) {
        cloud.colours[row * 4 + part] = mix(12 + part, ((colour >>> (24 - part * 8)) & 255) / 255);
      }
      cloud.colours[row * 4 + 3] = (colour & 255) / 255;
      setTurn(cloud.turns, row, unpackTurn(turn));
    },
    sh(values, row) {
      if (row >= count) return;
      values.forEach((byte, index) => {
        const share = byte === 0 || byte === 255 ? byte / 255 : (byte + 0.5) / 256;
        const at = (row * each + (index % each)) * 3 + Math.floor(index / each);
        cloud.harmonics[at] = toHarmonicByte((share - 0.5) * 8);
      });
    },
  });
  return cloud;
}

function unpack111011(packed: number): [number, number, number] {
  return [(packed >>> 21) / 2047, ((packed >>> 11) & 1023) / 1023, (packed & 2047) / 2047];
}

/** Two bits say which part is the largest, in the order w x y z; the others have ten bits each. */
function unpackTurn(packed: number): [number, number, number, number] {
  const part = (shift: number) => (((packed >>> shift) & 1023) / 1023 - 0.5) * Math.SQRT2;
  const [a, b, c] = [part(20), part(10), part(0)];
  const largest = Math.sqrt(Math.max(0, 1 - a * a - b * b - c * c));
  switch (packed >>> 30) {
    case 0:
      return [a, b, c, largest];
    case 1:
      return [largest, b, c, a];
    case 2:
      return [b, largest, c, a];
    default:
      return [b, c, largest, a];
  }
}

const PACKED = ['packed_position', 'packed_rotation', 'packed_scale', 'packed_color'];
const BOUNDS = [
  ...['min_x', 'min_y', 'min_z', 'max_x', 'max_y', 'max_z'],
  ...['min_scale_x', 'min_scale_y', 'min_scale_z', 'max_scale_x', 'max_scale_y', 'max_scale_z'],
  ...['min_r', 'min_g', 'min_b', 'max_r', 'max_g', 'max_b'],
];
