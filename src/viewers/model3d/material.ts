import {
  Color,
  DoubleSide,
  FrontSide,
  type Material,
  MeshBasicMaterial,
  MeshStandardMaterial,
  type Texture,
  Vector2,
} from 'three';
import type { GltfMaterial } from './glb.ts';
import { pickTexture } from './texture.ts';

/** Without a world around it to mirror, metal would be black. */
const MOST_METALLIC = 0.35;
/** How much is left of what lets light through. */
const CLEAR = 0.35;

/** Makes the material of one kind of surface. `isBaked` surfaces hold their own light and take none. */
export function makeMaterial(
  gltf: GltfMaterial,
  textures: ReadonlyMap<number, Texture>,
  traits: Traits,
): Material {
  const { baseColorFactor = [1, 1, 1, 1], baseColorTexture } = gltf.pbrMetallicRoughness ?? {};
  const [red = 1, green = 1, blue = 1, alpha = 1] = baseColorFactor;
  const isUnlit = traits.isBaked || gltf.extensions?.KHR_materials_unlit !== undefined;
  const material = isUnlit ? new MeshBasicMaterial() : makeLit(gltf, textures, traits);
  material.color = new Color().setRGB(red, green, blue, 'srgb-linear');
  material.map = pickTexture(textures, baseColorTexture, 'srgb');
  material.vertexColors = traits.isColoured;
  material.side = gltf.doubleSided ? DoubleSide : FrontSide;
  const letsThrough = (gltf.extensions?.KHR_materials_transmission?.transmissionFactor ?? 0) > 0.5;
  if (gltf.alphaMode === 'MASK') material.alphaTest = gltf.alphaCutoff ?? 0.5;
  if (gltf.alphaMode === 'BLEND' || letsThrough) {
    material.transparent = true;
    material.opacity = letsThrough ? Math.min(alpha, CLEAR) : alpha;
    material.depthWrite = false;
  }
  return material;
}

function makeLit(
  gltf: GltfMaterial,
  textures: ReadonlyMap<number, Texture>,
  { isFlat, hasTangents }: Traits,
): MeshStandardMaterial {
  const {
    metallicFactor = 1,
    roughnessFactor = 1,
    metallicRoughnessTexture,
  } = gltf.pbrMetallicRoughness ?? {};
  const material = new MeshStandardMaterial({
    metalness: Math.min(metallicFactor, MOST_METALLIC),
    roughness: roughnessFactor,
    flatShading: isFlat,
  });
  const rough = pickTexture(textures, metallicRoughnessTexture);
  material.metalnessMap = rough;
  material.roughnessMap = rough;
  material.normalMap = pickTexture(textures, gltf.normalTexture);
  const bump = gltf.normalTexture?.scale ?? 1;
  // Tangents that three makes of the picture itself go down where those of the format go up.
  material.normalScale = new Vector2(bump, hasTangents ? bump : -bump);
  material.aoMap = pickTexture(textures, gltf.occlusionTexture);
  material.aoMapIntensity = gltf.occlusionTexture?.strength ?? 1;
  material.emissiveMap = pickTexture(textures, gltf.emissiveTexture, 'srgb');
  const [red = 0, green = 0, blue = 0] = gltf.emissiveFactor ?? [];
  material.emissive = new Color().setRGB(red, green, blue, 'srgb-linear');
  material.emissiveIntensity = gltf.extensions?.KHR_materials_emissive_strength?.emissiveStrength ?? 1;
  return material;
}

export type Looks = { isBaked: boolean };
type Traits = Looks & { isColoured: boolean; isFlat: boolean; hasTangents: boolean };
