import { BufferAttribute, BufferGeometry, Matrix3, Matrix4, Vector3 } from 'three';
import type { Cluster } from './cluster.ts';

/**
 * Writes repeated things out as one geometry: software renderers draw one large mesh many times faster than thousands of
 * small ones. All geometries carry the same attributes; tints are multiplied into the colours.
 */
export function bakeClusters(
  things: readonly { geometry: BufferGeometry; cluster: Cluster }[],
): BufferGeometry {
  const first = things[0]?.geometry;
  if (!first) throw new Error('nothing to bake');
  const names = Object.keys(first.attributes);
  const countOf = ({ geometry, cluster }: (typeof things)[number], corners: boolean) =>
    (cluster.matrices.length / 16) *
    (corners ? (geometry.getIndex()?.count ?? 0) : geometry.getAttribute('position').count);
  const vertices = things.reduce((sum, thing) => sum + countOf(thing, false), 0);
  const index = new Uint32Array(things.reduce((sum, thing) => sum + countOf(thing, true), 0));
  const arrays = new Map(
    names.map((name) => [name, new Float32Array(vertices * first.getAttribute(name).itemSize)]),
  );
  let vertex = 0;
  let corner = 0;
  for (const { geometry, cluster } of things) {
    const count = geometry.getAttribute('position').count;
    const corners = geometry.getIndex()?.array ?? [];
    for (let place = 0; place < cluster.matrices.length / 16; place += 1) {
      writePlace(geometry, cluster, place, arrays, vertex);
      for (let i = 0; i < corners.length; i += 1) index[corner + i] = (corners[i] ?? 0) + vertex;
      vertex += count;
      corner += corners.length;
    }
  }
  const baked = new BufferGeometry();
  for (const [name, array] of arrays)
    baked.setAttribute(name, new BufferAttribute(array, first.getAttribute(name).itemSize));
  baked.setIndex(new BufferAttribute(index, 1));
  return baked;
}

const matrix = new Matrix4();
const turn = new Matrix3();
const at = new Vector3();

function writePlace(
  geometry: BufferGeometry,
  { matrices, tints }: Cluster,
  place: number,
  arrays: ReadonlyMap<string, Float32Array>,
  start: number,
): void {
  matrix.fromArray(matrices, place * 16);
  turn.setFromMatrix4(matrix);
  for (const [name, out] of arrays) {
    const source = geometry.getAttribute(name);
    const size = source.itemSize;
    for (let i = 0; i < source.count; i += 1) {
      const to = (start + i) * size;
      if (name === 'position') at.fromBufferAttribute(source, i).applyMatrix4(matrix).toArray(out, to);
      else if (name === 'normal')
        at.fromBufferAttribute(source, i).applyMatrix3(turn).normalize().toArray(out, to);
      else
        for (let k = 0; k < size; k += 1)
          out[to + k] = source.getComponent(i, k) * (name === 'color' ? (tints?.[place * 3 + k] ?? 1) : 1);
    }
  }
}
