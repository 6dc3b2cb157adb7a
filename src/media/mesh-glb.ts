import { Document, NodeIO } from '@gltf-transform/core';
import type { PlyMesh } from '../model/ply-mesh.ts';
import type { TerrainMesh } from './terrain-mesh.ts';

/** Sides of a block of ground, as earth is. */
const EARTH = [0.19, 0.135, 0.09, 1] as const;

/** Writes a surface read from a PLY file as GLB, with smooth normals and the colours of its points. */
export function plyToGlb({ positions, colours, corners }: PlyMesh): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const places = Float32Array.from(positions);
  const add = (array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>) =>
    document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', add(places))
    .setAttribute('NORMAL', add(smoothNormals(places, corners)))
    .setIndices(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(corners.slice() as Copied)
        .setBuffer(buffer),
    )
    .setMaterial(
      document.createMaterial().setRoughnessFactor(0.95).setMetallicFactor(0).setDoubleSided(true),
    );
  if (colours) {
    const linear = Uint16Array.from(colours, (value) => Math.round(65_535 * toLinear(value)));
    primitive.setAttribute('COLOR_0', add(linear).setNormalized(true));
  }
  addToScene(document, [primitive]);
  return new NodeIO().writeBinary(document);
}

/** Writes a block of ground as GLB: the ground with its picture, and its sides. */
export function terrainToGlb({ top, side }: TerrainMesh, picture: Uint8Array): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const list = (type: 'VEC2' | 'VEC3' | 'SCALAR', array: Float32Array | Uint32Array) =>
    document
      .createAccessor()
      .setType(type)
      .setArray(array.slice() as Copied)
      .setBuffer(buffer);
  const texture = document.createTexture().setImage(picture).setMimeType('image/png');
  const ground = document
    .createMaterial()
    .setBaseColorTexture(texture)
    .setRoughnessFactor(1)
    .setMetallicFactor(0);
  const earth = document
    .createMaterial()
    .setBaseColorFactor([...EARTH])
    .setRoughnessFactor(1)
    .setMetallicFactor(0);
  ground.getBaseColorTextureInfo()?.setWrapS(33_071).setWrapT(33_071); // no colour of the other side at the edges
  addToScene(document, [
    document
      .createPrimitive()
      .setAttribute('POSITION', list('VEC3', top.positions))
      .setAttribute('NORMAL', list('VEC3', smoothNormals(top.positions, top.corners)))
      .setAttribute('TEXCOORD_0', list('VEC2', top.places))
      .setIndices(list('SCALAR', top.corners))
      .setMaterial(ground),
    document
      .createPrimitive()
      .setAttribute('POSITION', list('VEC3', side.positions))
      .setAttribute('NORMAL', list('VEC3', smoothNormals(side.positions, side.corners)))
      .setIndices(list('SCALAR', side.corners))
      .setMaterial(earth),
  ]);
  return new NodeIO().writeBinary(document);
}

function addToScene(document: Document, primitives: readonly Primitive[]): void {
  const mesh = document.createMesh();
  for (const primitive of primitives) mesh.addPrimitive(primitive);
  document.createScene().addChild(document.createNode().setMesh(mesh));
}

/** Larger triangles count more. */
function smoothNormals(positions: Float32Array, corners: Uint32Array): Float32Array<ArrayBuffer> {
  const normals = new Float32Array(positions.length);
  const at = (index: number) => positions.subarray(index * 3, index * 3 + 3);
  for (let first = 0; first < corners.length; first += 3) {
    const three = [corners[first] ?? 0, corners[first + 1] ?? 0, corners[first + 2] ?? 0];
    const [a, b, c] = [at(three[0] ?? 0), at(three[1] ?? 0), at(three[2] ?? 0)];
    const u = [0, 1, 2].map((axis) => (b[axis] ?? 0) - (a[axis] ?? 0));
    const v = [0, 1, 2].map((axis) => (c[axis] ?? 0) - (a[axis] ?? 0));
    for (let axis = 0; axis < 3; axis += 1) {
      const [next, last] = [(axis + 1) % 3, (axis + 2) % 3];
      const part = (u[next] ?? 0) * (v[last] ?? 0) - (u[last] ?? 0) * (v[next] ?? 0);
      for (const index of three) normals[index * 3 + axis] = (normals[index * 3 + axis] ?? 0) + part;
    }
  }
  for (let index = 0; index < normals.length; index += 3) {
    const length = Math.hypot(normals[index] ?? 0, normals[index + 1] ?? 0, normals[index + 2] ?? 0);
    if (length === 0) normals[index + 1] = 1;
    else
      for (let axis = 0; axis < 3; axis += 1) normals[index + axis] = (normals[index + axis] ?? 0) / length;
  }
  return normals;
}

/** Colours of screens to light, as glTF has colours of points. */
function toLinear(value: number): number {
  const v = Math.max(0, Math.min(1, value));
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

type Primitive = ReturnType<Document['createPrimitive']>;
/** What `slice` gives always lies in memory of its own. */
type Copied = Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
