import { Document, type Material, NodeIO } from '@gltf-transform/core';
import type { BufferGeometry } from 'three';
import { join } from '../kit/paint.ts';
import type { Part, Placed, Surface } from '../kit/types.ts';
import { tidyMesh } from './tidy-mesh.ts';

/**
 * Writes things as one GLB: metres, y up, one mesh a surface, metal-rough materials coloured by vertex (COLOR_0, linear).
 * The same input gives the same bytes.
 */
export async function toGlb(name: string, things: { placed: Placed[]; parts: Part[] }): Promise<Uint8Array> {
  const document = new Document();
  document.getRoot().getAsset().generator = 'diem-den demo-world';
  document.getRoot().getAsset().copyright = '© Điểm Đến, CC BY 4.0';
  const buffer = document.createBuffer();
  const scene = document.createScene(name);
  const materials = new Map<Surface, Material>();
  for (const [surface, geometry] of groupBySurface(things)) {
    const tidy = tidyMesh(geometry);
    const material = materials.get(surface) ?? makeMaterial(document, surface);
    materials.set(surface, material);
    const floats = (attribute: string) =>
      document
        .createAccessor()
        .setType('VEC3')
        .setArray(Float32Array.from(tidy.getAttribute(attribute).array))
        .setBuffer(buffer);
    const bytes = Uint8Array.from(tidy.getAttribute('color').array, (value) =>
      Math.round(255 * Math.min(1, Math.max(0, value))),
    );
    const colours = document
      .createAccessor()
      .setType('VEC4')
      .setNormalized(true)
      .setBuffer(buffer)
      .setArray(withAlpha(bytes));
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setIndices(document.createAccessor().setType('SCALAR').setArray(toIndices(tidy)).setBuffer(buffer))
      .setAttribute('POSITION', floats('position'))
      .setAttribute('NORMAL', floats('normal'))
      .setAttribute('COLOR_0', colours);
    const mesh = document.createMesh(surface).addPrimitive(primitive);
    scene.addChild(document.createNode(surface).setMesh(mesh));
  }
  return new NodeIO().writeBinary(document);
}

function groupBySurface({ placed, parts }: { placed: Placed[]; parts: Part[] }): [Surface, BufferGeometry][] {
  const groups = new Map<Surface, BufferGeometry[]>();
  const add = (surface: Surface, geometry: BufferGeometry) => {
    for (const name of Object.keys(geometry.attributes))
      if (!['position', 'normal', 'color'].includes(name)) geometry.deleteAttribute(name);
    groups.set(surface, [...(groups.get(surface) ?? []), geometry]);
  };
  for (const { surface, geometry } of parts) add(surface, geometry.clone());
  for (const { prop, matrices } of placed)
    for (const matrix of matrices)
      for (const { surface, geometry } of prop) add(surface, geometry.clone().applyMatrix4(matrix));
  return [...groups].map(([surface, geometries]) => [surface, join(geometries)]);
}

function makeMaterial(document: Document, surface: Surface): Material {
  const { roughness, metallic, doubleSided, alpha, glow } = { ...PLAIN, ...MATERIALS[surface] };
  const material = document
    .createMaterial(surface)
    .setRoughnessFactor(roughness)
    .setMetallicFactor(metallic)
    .setDoubleSided(doubleSided);
  if (alpha < 1) material.setAlphaMode('BLEND').setBaseColorFactor([1, 1, 1, alpha]);
  if (glow) material.setEmissiveFactor([1, 0.62, 0.24]);
  return material;
}

function toIndices(geometry: BufferGeometry): Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
  const index = geometry.getIndex();
  if (!index) throw new Error('a tidy mesh has an index');
  return geometry.getAttribute('position').count < 65_535
    ? Uint16Array.from(index.array)
    : Uint32Array.from(index.array);
}

/** Four bytes a vertex, because glTF wants every vertex on a multiple of four. */
function withAlpha(rgb: Uint8Array): Uint8Array<ArrayBuffer> {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let i = 0; i < rgb.length / 3; i += 1) rgba.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return rgba;
}

const PLAIN = { roughness: 0.9, metallic: 0, doubleSided: false, alpha: 1, glow: false };
const MATERIALS: Record<Surface, Partial<typeof PLAIN>> = {
  earth: { roughness: 0.95 },
  rock: { roughness: 0.85 },
  leaf: { roughness: 0.8, doubleSided: true },
  wood: { roughness: 0.75, doubleSided: true },
  roof: { roughness: 0.7, doubleSided: true },
  plaster: { doubleSided: true },
  metal: { roughness: 0.35, metallic: 0.9, doubleSided: true },
  glass: { roughness: 0.05, alpha: 0.35, doubleSided: true },
  cloud: {},
  foam: { doubleSided: true },
  glow: { roughness: 0.6, glow: true, doubleSided: true },
};
