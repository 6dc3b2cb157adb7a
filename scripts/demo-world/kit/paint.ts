import { BufferAttribute, type BufferGeometry, Color, Vector3 } from 'three';
import { mergeGeometries, mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';

/** Gives every vertex one colour and drops what the renderer does not read (texture coordinates). */
export function paint(geometry: BufferGeometry, css: string): BufferGeometry {
  const colour = new Color(css);
  return paintBy(geometry, () => colour);
}

/** Colours each vertex by its position (metres, in the geometry's own frame). */
export function paintBy(
  geometry: BufferGeometry,
  colourAt: (position: { x: number; y: number; z: number }, index: number) => Color,
): BufferGeometry {
  const position = geometry.getAttribute('position');
  const colours = new Float32Array(position.count * 3);
  for (let i = 0; i < position.count; i += 1) {
    const colour = colourAt({ x: position.getX(i), y: position.getY(i), z: position.getZ(i) }, i);
    colours.set([colour.r, colour.g, colour.b], 3 * i);
  }
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.deleteAttribute('uv');
  return geometry;
}

/** Joins geometries of one surface; all need the same attributes. Throws when they differ. */
export function join(geometries: BufferGeometry[]): BufferGeometry {
  const merged = mergeGeometries(
    geometries.map((geometry) => (geometry.index ? geometry : mergeVertices(geometry))),
  );
  if (!merged) throw new Error('the geometries to join have different attributes');
  return merged;
}

/** Moves each vertex to what `move` makes of it, then computes smooth normals anew. */
export function displace(geometry: BufferGeometry, move: (vertex: Vector3) => Vector3): BufferGeometry {
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const { x, y, z } = move(new Vector3().fromBufferAttribute(position, i));
    position.setXYZ(i, x, y, z);
  }
  geometry.computeVertexNormals();
  return geometry;
}
