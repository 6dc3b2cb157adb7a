import { BufferAttribute, BufferGeometry } from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';

/**
 * Cleans a mesh for publishing: equal vertices become one, triangles without area and repeated triangles go, vertices
 * nobody uses go, normals are of length one. Keeps `position`, `normal`, `color` and folds `ao` into the colour.
 */
export function tidyMesh(source: BufferGeometry): BufferGeometry {
  const merged = mergeVertices(withBakedShade(source), 1e-4);
  const index = merged.getIndex();
  if (!index) throw new Error('a merged mesh has an index');
  const position = merged.getAttribute('position');
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let i = 0; i < index.count; i += 3) {
    const corners = [index.getX(i), index.getX(i + 1), index.getX(i + 2)] as const;
    const key = corners.toSorted((a, b) => a - b).join();
    if (new Set(corners).size < 3 || seen.has(key) || areaOf(position.array, corners) < 1e-9) continue;
    seen.add(key);
    kept.push(...corners);
  }
  return onlyUsed(merged, kept);
}

function withBakedShade(source: BufferGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  const colours = Float32Array.from(source.getAttribute('color').array);
  const ao = source.getAttribute('ao');
  if (ao)
    for (let i = 0; i < colours.length; i += 1)
      colours[i] = (colours[i] ?? 0) * (0.35 + 0.65 * ao.getX(Math.floor(i / 3)));
  geometry.setAttribute(
    'position',
    new BufferAttribute(Float32Array.from(source.getAttribute('position').array), 3),
  );
  geometry.setAttribute(
    'normal',
    new BufferAttribute(Float32Array.from(source.getAttribute('normal').array), 3),
  );
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setIndex(source.getIndex());
  return geometry;
}

function areaOf(p: ArrayLike<number>, [a, b, c]: readonly [number, number, number]): number {
  const edge = (from: number, to: number, axis: number) =>
    (p[3 * to + axis] ?? 0) - (p[3 * from + axis] ?? 0);
  const [ux, uy, uz] = [edge(a, b, 0), edge(a, b, 1), edge(a, b, 2)];
  const [vx, vy, vz] = [edge(a, c, 0), edge(a, c, 1), edge(a, c, 2)];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

function onlyUsed(source: BufferGeometry, corners: readonly number[]): BufferGeometry {
  const places = new Map<number, number>();
  const indices = corners.map((vertex) => {
    const known = places.get(vertex) ?? places.size;
    places.set(vertex, known);
    return known;
  });
  const geometry = new BufferGeometry();
  for (const name of ['position', 'normal', 'color']) {
    const from = source.getAttribute(name);
    const out = new Float32Array(places.size * 3);
    for (const [vertex, place] of places)
      out.set([from.getX(vertex), from.getY(vertex), from.getZ(vertex)], 3 * place);
    geometry.setAttribute(name, new BufferAttribute(out, 3));
  }
  geometry.normalizeNormals();
  geometry.setIndex(indices);
  return geometry;
}
