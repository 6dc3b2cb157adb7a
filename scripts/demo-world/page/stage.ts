import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Material,
  Mesh,
  RingGeometry,
  Scene,
  SphereGeometry,
  type Texture,
  Vector2,
  Vector3,
} from 'three';
import type { PackedScene } from '../render/scene-bytes.ts';
import type { MaterialFor } from './decode.ts';
import {
  MIST_FRAGMENT,
  MIST_VERTEX,
  SKY_FRAGMENT,
  SKY_VERTEX,
  WATER_FRAGMENT,
  WATER_VERTEX,
} from './glsl-air.ts';
import { type Materials, makeMaterial } from './materials.ts';

/** Puts sky, things, water and mist together; water and mist are drawn after everything solid, far mist first. */
export function buildStage(
  packed: PackedScene,
  materials: Materials,
  makeMeshes: (material: MaterialFor) => Mesh[],
): Stage {
  const scene = new Scene();
  const solid = makeMeshes(materials.forPart);
  const sky = new Mesh(new SphereGeometry(1, 48, 24), skyMaterial(materials));
  sky.frustumCulled = false;
  sky.renderOrder = -1;
  const water = packed.water.map((spec) => {
    const own = {
      uMirror: { value: [] as Texture[] },
      uMirrorSide: { value: 1 },
      uDisc: { value: new Vector3(spec.x, spec.z, spec.radiusM) },
      uScallop: { value: spec.scallop ?? -1 },
      uWaterColour: { value: new Vector3(...spec.colour) },
      uCover: { value: spec.cover },
      uRipple: { value: spec.ripple },
    };
    const material = makeMaterial({ ...materials.shared, ...own }, WATER_VERTEX, WATER_FRAGMENT);
    material.transparent = true;
    const mesh = new Mesh(waterGrid(spec, packed.eye), material);
    mesh.frustumCulled = false;
    mesh.renderOrder = 1;
    return {
      mesh,
      levelM: spec.levelM,
      setMirror: (faces: Texture[]) => {
        own.uMirror.value = faces;
        own.uMirrorSide.value = faces[0]?.width ?? 1;
      },
    };
  });
  const far = (mist: PackedScene['mists'][number]) =>
    Math.hypot(mist.x - packed.eye.x, mist.z - packed.eye.z);
  const mists = packed.mists
    .toSorted((a, b) => far(b) - far(a))
    .map((mist, order) => mistMesh(mist, order, materials));
  scene.add(sky, ...solid, ...water.map(({ mesh }) => mesh), ...mists);
  return { scene, packed, shared: materials.shared, depth: materials.depth, solid, water };
}

/** Rings around the eye that reach over the whole disc; the shader cuts the rim. Small triangles near the eye keep depth exact. */
function waterGrid(spec: PackedScene['water'][number], eye: PackedScene['eye']): BufferGeometry {
  const reachM = Math.hypot(spec.x - eye.x, spec.z - eye.z) + spec.radiusM;
  const grid = new RingGeometry(0, 1, 96, 48).rotateX(-Math.PI / 2);
  const position = grid.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const radius = Math.hypot(position.getX(i), position.getZ(i));
    const stretch = radius === 0 ? 0 : (reachM * ((reachM + 1) ** (radius - 1) - 1 / (reachM + 1))) / radius;
    position.setXYZ(i, eye.x + position.getX(i) * stretch, spec.levelM, eye.z + position.getZ(i) * stretch);
  }
  return grid;
}

function skyMaterial(materials: Materials): Material {
  const material = makeMaterial(materials.shared, SKY_VERTEX, SKY_FRAGMENT);
  material.side = BackSide;
  material.depthWrite = false;
  material.depthTest = false;
  return material;
}

function mistMesh(mist: PackedScene['mists'][number], order: number, materials: Materials): Mesh {
  const geometry = new BufferGeometry();
  geometry.setAttribute('corner', new BufferAttribute(new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]), 2));
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(12), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const own = {
    uCentre: { value: new Vector3(mist.x, mist.y, mist.z) },
    uHalf: { value: new Vector2(mist.widthM / 2, mist.heightM / 2) },
    uMistColour: { value: new Vector3(...mist.colour) },
    uDensity: { value: mist.density },
  };
  const material = makeMaterial({ ...materials.shared, ...own }, MIST_VERTEX, MIST_FRAGMENT);
  material.transparent = true;
  material.depthWrite = false;
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 2 + order;
  return mesh;
}

export type StageWater = { mesh: Mesh; levelM: number; setMirror: (faces: Texture[]) => void };
export type Stage = {
  scene: Scene;
  packed: PackedScene;
  shared: Materials['shared'];
  depth: Material;
  solid: Mesh[];
  water: StageWater[];
};
