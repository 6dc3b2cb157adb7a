import { BufferAttribute, BufferGeometry, type Material, Mesh } from 'three';
import type { ArrayRef, PackedPart, PackedScene } from '../render/scene-bytes.ts';
import { bakeClusters } from './bake.ts';
import { type Cluster, clusterByDirection } from './cluster.ts';

/** Reads the block made by `packScene` back into a head and functions that give its arrays and meshes. */
export function decodeScene(block: ArrayBuffer): {
  scene: PackedScene;
  makeMeshes: (material: MaterialFor) => Mesh[];
} {
  const length = new DataView(block).getUint32(0, true);
  const scene: PackedScene = JSON.parse(new TextDecoder().decode(new Uint8Array(block, 4, length)));
  const start = 4 + Math.ceil(length / 4) * 4;
  const floats = (ref: ArrayRef) => new Float32Array(block, start + ref.offset, ref.length);
  const toGeometry = (part: PackedPart) => {
    const geometry = new BufferGeometry();
    geometry.setIndex(
      new BufferAttribute(new Uint32Array(block, start + part.index.offset, part.index.length), 1),
    );
    for (const [name, ref] of Object.entries(part.attributes))
      if (ref) geometry.setAttribute(name, new BufferAttribute(floats(ref), name === 'ao' ? 1 : 3));
    return geometry;
  };
  const makeMeshes = (material: MaterialFor) => [
    ...scene.parts.map((part) => inOrder(part, new Mesh(toGeometry(part), material(part)))),
    ...bakePlaced(scene, toGeometry, floats).map(({ part, geometry, isSmall }) =>
      inOrder(part, new Mesh(geometry, material(part)), isSmall),
    ),
  ];
  return { scene, makeMeshes };
}

/** Smaller than this (radius, metres), a thing darkens nothing but its own foot: grass, rice, ears. */
const SMALL_M = 0.9;

/** Cloud is drawn before glass; foam lies on water and is drawn after it; mist comes later still (see `buildStage`). */
function inOrder<T extends Mesh>(part: PackedPart, mesh: T, isSmall = false): T {
  if (part.surface === 'foam') mesh.renderOrder = 1.5;
  if (part.surface === 'cloud') mesh.renderOrder = -0.5;
  mesh.userData.isLand = part.surface === 'earth';
  mesh.userData.isSmall = isSmall;
  return mesh;
}

/** Writes the repeated things out, one mesh for each kind of surface in each direction. */
function bakePlaced(
  scene: PackedScene,
  toGeometry: (part: PackedPart) => BufferGeometry,
  floats: (ref: ArrayRef) => Float32Array,
): { part: PackedPart; geometry: BufferGeometry; isSmall: boolean }[] {
  const groups = new Map<string, { part: PackedPart; isSmall: boolean; things: Thing[] }>();
  for (const { parts, matrices, tints } of scene.placed) {
    const clusters = clusterByDirection(
      floats(matrices),
      tints.length > 0 ? floats(tints) : undefined,
      scene.eye,
    );
    for (const part of parts) {
      const geometry = toGeometry(part);
      geometry.computeBoundingSphere();
      const isSmall = (geometry.boundingSphere?.radius ?? 0) < SMALL_M;
      for (const cluster of clusters) {
        const key = [part.surface, Object.keys(part.attributes), isSmall, cluster.key].join();
        const group = groups.get(key);
        if (group) group.things.push({ geometry, cluster });
        else groups.set(key, { part, isSmall, things: [{ geometry, cluster }] });
      }
    }
  }
  return [...groups.values()].map(({ part, isSmall, things }) => ({
    part,
    isSmall,
    geometry: bakeClusters(things),
  }));
}

type Thing = { geometry: BufferGeometry; cluster: Cluster };
export type MaterialFor = (part: PackedPart) => Material;
