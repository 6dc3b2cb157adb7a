import {
  BufferAttribute,
  BufferGeometry,
  Group,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  type Material,
  Matrix4,
  Mesh,
  Object3D,
  type Texture,
} from 'three';
import type { Content } from './content.ts';
import type { Accessor, Glb, GltfJson } from './glb.ts';
import { type Looks, makeMaterial } from './material.ts';
import { loadTextures, textureBytesOf } from './texture.ts';

/**
 * Makes what three draws out of a GLB file of our own. Everything casts a shadow and receives one.
 * @param looks how the surfaces take light
 */
export async function buildModel(glb: Glb, looks: Looks): Promise<Content> {
  const textures = await loadTextures(glb);
  const materials = new Map<string, Material>();
  const geometries: BufferGeometry[] = [];
  const materialOf = (index: number | undefined, geometry: BufferGeometry) => {
    const traits = {
      isColoured: geometry.hasAttribute('color'),
      isFlat: !geometry.hasAttribute('normal'),
      hasTangents: geometry.hasAttribute('tangent'),
    };
    const key = [index, ...Object.values(traits)].join(' ');
    const known =
      materials.get(key) ??
      makeMaterial(glb.json.materials?.[index ?? -1] ?? {}, textures, { ...looks, ...traits });
    materials.set(key, known);
    return known;
  };
  const addMesh = (parent: Object3D, index: number) => {
    for (const { attributes, indices, material, mode = 4 } of glb.json.meshes?.[index]?.primitives ?? []) {
      if (mode !== 4 || attributes.POSITION === undefined) continue;
      const geometry = makeGeometry(glb, attributes, indices);
      geometries.push(geometry);
      const mesh = new Mesh(geometry, materialOf(material, geometry));
      const isClear = mesh.material.transparent;
      mesh.castShadow = !isClear;
      mesh.receiveShadow = true;
      parent.add(mesh);
    }
  };
  const group = new Group();
  addNodes(glb.json, group, addMesh);
  group.updateMatrixWorld(true);
  return {
    group,
    textureBytes: textureBytesOf(textures.values()),
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      for (const material of materials.values()) material.dispose();
      for (const texture of textures.values()) disposeTexture(texture);
    },
  };
}

/** The tree was checked to have no loops; a list of work still needs no deep stack. */
function addNodes(json: GltfJson, root: Object3D, addMesh: (parent: Object3D, mesh: number) => void): void {
  const work = (json.scenes?.[json.scene ?? 0]?.nodes ?? []).map((index) => ({ index, parent: root }));
  for (const { index, parent } of work) {
    const node = json.nodes?.[index];
    if (!node) continue;
    const object = new Object3D();
    const { matrix, translation, rotation, scale } = node;
    if (matrix) object.applyMatrix4(new Matrix4().fromArray(matrix));
    if (translation) object.position.fromArray(translation);
    if (rotation) object.quaternion.fromArray(rotation);
    if (scale) object.scale.fromArray(scale);
    parent.add(object);
    if (node.mesh !== undefined) addMesh(object, node.mesh);
    // An array may grow while it is walked: everything added is visited once.
    work.push(...(node.children ?? []).map((child) => ({ index: child, parent: object })));
  }
}

function makeGeometry(
  glb: Glb,
  attributes: Record<string, number>,
  indices: number | undefined,
): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [semantic, index] of Object.entries(attributes)) {
    const name = ATTRIBUTES[semantic];
    if (name) geometry.setAttribute(name, toAttribute(glb.readAccessor(index)));
  }
  if (indices !== undefined) {
    const { array, offset, count } = glb.readAccessor(indices);
    geometry.setIndex(new BufferAttribute(array.subarray(offset, offset + count), 1));
  }
  geometry.computeBoundingSphere();
  return geometry;
}

function toAttribute({ array, size, stride, offset, count, normalized }: Accessor) {
  if (stride === size) {
    return new BufferAttribute(array.subarray(offset, offset + count * size), size, normalized);
  }
  return new InterleavedBufferAttribute(new InterleavedBuffer(array, stride), size, offset, normalized);
}

function disposeTexture(texture: Texture): void {
  texture.dispose();
  // Decoded pictures are kept until somebody closes them.
  if (texture.image instanceof ImageBitmap) texture.image.close();
}

const ATTRIBUTES: Record<string, string> = {
  POSITION: 'position',
  NORMAL: 'normal',
  TANGENT: 'tangent',
  COLOR_0: 'color',
  TEXCOORD_0: 'uv',
  TEXCOORD_1: 'uv1',
};
