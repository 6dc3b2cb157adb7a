import { damagedAt, refuseMore } from './read-fault.ts';
import { createCloud, type SplatCloud } from './splat-cloud.ts';
import { setTurn } from './splat-ply.ts';

const ROW_BYTES = 32;
/** Nothing an editor brings is as far away; other files read as numbers give such values at once. */
const FARTHEST = 1e9;

/**
 * Reads a `.splat` file: 32 bytes a splat and no header, so that only the values show whether it is one.
 * @throws ReadFault when the length is no multiple, or values make no sense
 * @see https://github.com/antimatter15/splat
 */
export function readBareSplats(bytes: Uint8Array): SplatCloud {
  if (bytes.length === 0) throw damagedAt(0, 'empty');
  if (bytes.length % ROW_BYTES !== 0) throw damagedAt(bytes.length - (bytes.length % ROW_BYTES), 'size');
  const count = bytes.length / ROW_BYTES;
  refuseMore('splats', count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cloud = createCloud(count, 0);
  for (let row = 0; row < count; row += 1) {
    const start = row * ROW_BYTES;
    for (let axis = 0; axis < 3; axis += 1) {
      const place = view.getFloat32(start + axis * 4, true);
      const scale = view.getFloat32(start + 12 + axis * 4, true);
      if (!(Math.abs(place) < FARTHEST)) throw damagedAt(start + axis * 4, 'number');
      if (!(scale >= 0 && scale < FARTHEST)) throw damagedAt(start + 12 + axis * 4, 'number');
      cloud.positions[row * 3 + axis] = place;
      cloud.scales[row * 3 + axis] = scale;
    }
    for (let part = 0; part < 4; part += 1)
      cloud.colours[row * 4 + part] = (bytes[start + 24 + part] ?? 0) / 255;
    const [w, x, y, z] = [28, 29, 30, 31].map((at) => ((bytes[start + at] ?? 128) - 128) / 128);
    setTurn(cloud.turns, row, [x ?? 0, y ?? 0, z ?? 0, w ?? 1]);
  }
  return cloud;
}
