import type { Material, Node, Primitive, Texture } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';
import sharp from 'sharp';
import { halve, type Raster } from './raster.ts';

/** Finer pictures than this would only flicker in posters. */
const TEXTURE_PX = 1024;
/** How much is left of what lets light through; as in the viewer. */
const CLEAR = 0.35;

/**
 * Reads what a poster draws out of a GLB file that our own build made: triangles where the scene puts them, relative to
 * `middle`, so that numbers of 32 bits are enough also far from the origin.
 *
 * @param middle in the coordinates of the file
 */
export async function readParts(glb: Uint8Array, middle: readonly number[]): Promise<Part[]> {
  const { readGlbFile } = await import('./model-io.ts');
  const document = await readGlbFile(glb);
  const looks = new Map<Material | null, Look>();
  for (const material of [null, ...document.getRoot().listMaterials()]) {
    looks.set(material, await readLook(material));
  }
  const parts: Part[] = [];
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const look = looks.get(primitive.getMaterial());
      if (look && primitive.getMode() === 4) parts.push(readPart(node, primitive, { look, middle }));
    }
  });
  return parts;
}

function readPart(node: Node, primitive: Primitive, { look, middle }: Placing): Part {
  const matrix = node.getWorldMatrix();
  const position = primitive.getAttribute('POSITION');
  const count = position?.getCount() ?? 0;
  const positions = new Float32Array(count * 3);
  const point: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [x = 0, y = 0, z = 0] = position?.getElement(index, point) ?? [];
    for (let row = 0; row < 3; row += 1) {
      const at = (column: number) => matrix[column * 4 + row] ?? 0;
      positions[index * 3 + row] = at(0) * x + at(1) * y + at(2) * z + at(3) - (middle[row] ?? 0);
    }
  }
  const indices = primitive.getIndices()?.getArray();
  return {
    look,
    positions,
    normals: readNormals(primitive, matrix),
    uvs: readUvs(primitive),
    colours: readNumbers(primitive, 'COLOR_0', 3),
    indices: indices ? Uint32Array.from(indices) : Uint32Array.from({ length: count }, (_, index) => index),
  };
}

/** Turned as the model is; scales that differ by side bend them a little, which posters do not show. */
function readNormals(primitive: Primitive, matrix: readonly number[]): Float32Array | undefined {
  const normals = readNumbers(primitive, 'NORMAL', 3);
  for (let index = 0; index < (normals?.length ?? 0); index += 3) {
    const [x = 0, y = 0, z = 0] = normals?.subarray(index, index + 3) ?? [];
    for (let row = 0; row < 3; row += 1) {
      const at = (column: number) => matrix[column * 4 + row] ?? 0;
      normals?.fill(at(0) * x + at(1) * y + at(2) * z, index + row, index + row + 1);
    }
  }
  return normals;
}

/** Where they fall on the picture. */
function readUvs(primitive: Primitive): Float32Array | undefined {
  const uvs = readNumbers(primitive, 'TEXCOORD_0', 2);
  const info = primitive.getMaterial()?.getBaseColorTextureInfo();
  const transform = info?.getExtension<Transform>('KHR_texture_transform');
  if (!uvs || !transform) return uvs;
  const [[x, y], [width, height], turn] = [
    transform.getOffset(),
    transform.getScale(),
    transform.getRotation(),
  ];
  for (let index = 0; index < uvs.length; index += 2) {
    const [u, v] = [(uvs[index] ?? 0) * width, (uvs[index + 1] ?? 0) * height];
    uvs[index] = x + Math.cos(turn) * u + Math.sin(turn) * v;
    uvs[index + 1] = y - Math.sin(turn) * u + Math.cos(turn) * v;
  }
  return uvs;
}

function readNumbers(primitive: Primitive, semantic: string, width: number): Float32Array | undefined {
  const accessor = primitive.getAttribute(semantic);
  if (!accessor) return undefined;
  const numbers = new Float32Array(accessor.getCount() * width);
  const element: number[] = [];
  for (let index = 0; index < accessor.getCount(); index += 1) {
    numbers.set(accessor.getElement(index, element).slice(0, width), index * width);
  }
  return numbers;
}

async function readLook(material: Material | null): Promise<Look> {
  const [red = 1, green = 1, blue = 1, alpha = 1] = material?.getBaseColorFactor() ?? [];
  const transmission = material?.getExtension('KHR_materials_transmission');
  const letsThrough =
    transmission !== null && transmission !== undefined && 'getTransmissionFactor' in transmission
      ? Number((transmission as { getTransmissionFactor(): number }).getTransmissionFactor()) > 0.5
      : false;
  const mode = material?.getAlphaMode() ?? 'OPAQUE';
  return {
    colour: [red, green, blue],
    opacity: letsThrough ? Math.min(alpha, CLEAR) : mode === 'BLEND' ? alpha : 1,
    isClear: letsThrough || mode === 'BLEND',
    cutoff: mode === 'MASK' ? (material?.getAlphaCutoff() ?? 0.5) : undefined,
    isDoubleSided: material?.getDoubleSided() ?? false,
    isUnlit: material?.getExtension('KHR_materials_unlit') != null,
    levels: await readLevels(material?.getBaseColorTexture() ?? null, mode !== 'OPAQUE'),
  };
}

/** A picture and its halves down to one of eight pixels, each a power of two wide and high. */
async function readLevels(texture: Texture | null, hasAlpha: boolean): Promise<Level[]> {
  const bytes = texture?.getImage();
  if (!bytes) return [];
  const { width = 1, height = 1 } = await sharp(bytes).metadata();
  const side = (px: number) => Math.min(TEXTURE_PX, 2 ** Math.max(3, Math.round(Math.log2(px))));
  const size = { width: side(width), height: side(height), fit: 'fill' as const };
  const data = await sharp(bytes).removeAlpha().toColourspace('srgb').resize(size).raw().toBuffer();
  const alpha = hasAlpha
    ? await sharp(bytes).ensureAlpha().extractChannel(3).resize(size).raw().toBuffer()
    : undefined;
  const levels: Level[] = [{ data, widthPx: size.width, heightPx: size.height, alpha }];
  for (let last = levels[0]; last && last.widthPx > 8 && last.heightPx > 8; last = levels.at(-1)) {
    levels.push({ ...halve(last), alpha: undefined });
  }
  return levels;
}

type Placing = { look: Look; middle: readonly number[] };

/** A size of a picture; `alpha` is kept for the largest only. */
export type Level = Raster & { alpha: Uint8Array | undefined };

export type Look = {
  /** Linear. */
  colour: readonly [number, number, number];
  opacity: number;
  isClear: boolean;
  cutoff: number | undefined;
  isDoubleSided: boolean;
  isUnlit: boolean;
  levels: readonly Level[];
};

/** One mesh of one material: three numbers a corner, two in `uvs`. */
export type Part = {
  look: Look;
  positions: Float32Array;
  normals: Float32Array | undefined;
  uvs: Float32Array | undefined;
  colours: Float32Array | undefined;
  indices: Uint32Array;
};
