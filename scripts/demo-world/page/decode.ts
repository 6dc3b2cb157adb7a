import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
  Mesh,
} from 'three';
import type { ArrayRef, PackedPart, PackedScene } from '../render/scene-bytes.ts';
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
    ...scene.placed.flatMap(({ parts, matrices, tints }) => {
      const clusters = clusterByDirection(
        floats(matrices),
        tints.length > 0 ? floats(tints) : undefined,
        scene.eye,
      );
      return parts.flatMap((part) => {
        const geometry = toGeometry(part);
        return clusters.map((cluster) => inOrder(part, instanced(geometry, material(part), cluster)));
      });
    }),
  ];
  return { scene, makeMeshes };
}

/** Cloud is drawn before glass; foam lies on water and is drawn after it; mist comes later still (see `buildStage`). */
function inOrder<T extends Mesh>(part: PackedPart, mesh: T): T {
  if (part.surface === 'foam') mesh.renderOrder = 1.5;
  if (part.surface === 'cloud') mesh.renderOrder = -0.5;
  return mesh;
}

function instanced(
  geometry: BufferGeometry,
  material: Material,
  { matrices, tints }: Cluster,
): InstancedMesh {
  const mesh = new InstancedMesh(geometry, material, matrices.length / 16);
  mesh.instanceMatrix = new InstancedBufferAttribute(matrices, 16);
  if (tints) mesh.instanceColor = new InstancedBufferAttribute(tints, 3);
  mesh.computeBoundingSphere();
  return mesh;
}

export type MaterialFor = (part: PackedPart) => Material;
