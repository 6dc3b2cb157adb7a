import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Material, Primitive, Texture, TextureInfo } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';
import sharp from 'sharp';
import {
  BufferAttribute,
  BufferGeometry,
  ClampToEdgeWrapping,
  Color,
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  MirroredRepeatWrapping,
  RepeatWrapping,
  Texture as ThreeTexture,
  type Wrapping,
} from 'three';
import { USDZExporter } from 'three/addons/exporters/USDZExporter.js';
import { AR_LIMITS } from './model-ar.ts';
import { createIo } from './model-io.ts';
import {
  type Coloured,
  drawPalette,
  PALETTE_PX,
  type Palette,
  paintByPalette,
  planPalette,
} from './model-palette.ts';

/** Writes what Quick Look opens, out of a GLB made by model-ar.ts. */
async function makeUsdz(glb: Uint8Array): Promise<Uint8Array> {
  const document = await (await createIo()).readBinary(glb);
  const group = new Group();
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives());
  const palette = planPalette(primitives.filter(hasPalette).map(coloursOf));
  const paletteMap = await toPicture(palette);
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (primitive.getMode() !== 4) continue;
      const source = primitive.getMaterial();
      const map = hasPalette(primitive)
        ? paletteMap
        : toTexture(source?.getBaseColorTexture() ?? null, source?.getBaseColorTextureInfo() ?? null);
      const material = toMaterial(source, map);
      const mesh = new Mesh(
        toGeometry(primitive, { isDoubleSided: source?.getDoubleSided() ?? false, palette }),
        material,
      );
      mesh.applyMatrix4(new Matrix4().fromArray(node.getWorldMatrix()));
      group.add(mesh);
    }
  });
  group.updateMatrixWorld(true);
  const options = { quickLookCompatible: true, maxTextureSize: AR_LIMITS.texturePx };
  return new USDZExporter().parseAsync(group, options);
}

function toGeometry(
  primitive: Primitive,
  { isDoubleSided, palette }: { isDoubleSided: boolean; palette: Palette },
): BufferGeometry {
  const read = (semantic: string) => Float32Array.from(primitive.getAttribute(semantic)?.getArray() ?? []);
  const positions = read('POSITION');
  const painted = hasPalette(primitive) ? paintByPalette(coloursOf(primitive), palette) : undefined;
  const normals = read('NORMAL');
  const take = (list: Float32Array) =>
    painted
      ? Float32Array.from(painted.corners.flatMap((corner) => [...list.subarray(corner * 3, corner * 3 + 3)]))
      : list;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(take(positions), 3));
  if (normals.length > 0) geometry.setAttribute('normal', new BufferAttribute(take(normals), 3));
  const uvs = painted?.uvs ?? read('TEXCOORD_0');
  if (uvs.length > 0) geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  const indices = painted?.indices ?? indicesOf(primitive);
  // The format has no surfaces with two sides: their backs are triangles of their own.
  const both = isDoubleSided ? Uint32Array.from([...indices, ...indices.toReversed()]) : indices;
  geometry.setIndex(new BufferAttribute(both, 1));
  if (normals.length === 0) geometry.computeVertexNormals();
  return geometry;
}

function indicesOf(primitive: Primitive): Uint32Array {
  const given = primitive.getIndices()?.getArray();
  const count = primitive.getAttribute('POSITION')?.getCount() ?? 0;
  return given ? Uint32Array.from(given) : Uint32Array.from({ length: count }, (_, index) => index);
}

function coloursOf(primitive: Primitive): Coloured {
  const accessor = primitive.getAttribute('COLOR_0');
  const colours = Float32Array.from(accessor?.getArray() ?? []);
  return { indices: indicesOf(primitive), colours, width: accessor?.getElementSize() ?? 3 };
}

/** Colours of corners without a picture. */
function hasPalette(primitive: Primitive): boolean {
  return primitive.getAttribute('COLOR_0') !== null && !primitive.getMaterial()?.getBaseColorTexture();
}

function toMaterial(source: Material | null, map: ThreeTexture | null): MeshStandardMaterial {
  const [red = 1, green = 1, blue = 1, alpha = 1] = source?.getBaseColorFactor() ?? [];
  const material = new MeshStandardMaterial({
    roughness: source?.getRoughnessFactor() ?? 1,
    metalness: source?.getMetallicFactor() ?? 0,
  });
  material.color = new Color().setRGB(red, green, blue, 'srgb-linear');
  material.opacity = alpha;
  material.transparent = source?.getAlphaMode() === 'BLEND';
  material.alphaTest = source?.getAlphaMode() === 'MASK' ? source.getAlphaCutoff() : 0;
  if (map) map.colorSpace = 'srgb';
  material.map = map;
  return material;
}

function toTexture(source: Texture | null, info: TextureInfo | null): ThreeTexture | null {
  const bytes = source?.getImage();
  const [width = 1, height = 1] = source?.getSize() ?? [];
  if (!source || !bytes) return null;
  const texture = new ThreeTexture(new StandInBitmap(bytes, width, height));
  texture.flipY = false;
  texture.wrapS = WRAPPINGS[info?.getWrapS() ?? 0] ?? RepeatWrapping;
  texture.wrapT = WRAPPINGS[info?.getWrapT() ?? 0] ?? RepeatWrapping;
  const transform = info?.getExtension<Transform>('KHR_texture_transform');
  if (transform) {
    texture.offset.fromArray(transform.getOffset());
    texture.repeat.fromArray(transform.getScale());
    texture.rotation = transform.getRotation();
  }
  texture.userData.mimeType = source.getMimeType();
  return texture;
}

/** The format’s own numbers; without one pictures are repeated. */
const WRAPPINGS: Record<number, Wrapping> = { 33071: ClampToEdgeWrapping, 33648: MirroredRepeatWrapping };

async function toPicture(palette: Palette): Promise<ThreeTexture> {
  const raw = { width: PALETTE_PX, height: PALETTE_PX, channels: 3 as const };
  const bytes = await sharp(drawPalette(palette), { raw }).png().toBuffer();
  const texture = new ThreeTexture(new StandInBitmap(bytes, PALETTE_PX, PALETTE_PX));
  texture.flipY = false;
  texture.userData.mimeType = 'image/png';
  return texture;
}

/** A picture that keeps the bytes it came in: they have the right size and format already. */
class StandInBitmap {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  constructor(bytes: Uint8Array, width: number, height: number) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }
}

function standInForBrowser(): void {
  const createElement = () => {
    let drawn: StandInBitmap | undefined;
    return {
      getContext: () => ({
        drawImage(image: StandInBitmap) {
          drawn = image;
        },
      }),
      toBlob: (done: (blob: Blob) => void) => done(new Blob([new Uint8Array(drawn?.bytes ?? [])])),
    };
  };
  // The archive carries the time; the same input must give the same bytes.
  const Clock = Date;
  class FixedDate extends Clock {
    constructor() {
      super(2000, 0, 1);
    }
  }
  Object.assign(globalThis, { ImageBitmap: StandInBitmap, document: { createElement }, Date: FixedDate });
}

// This thread does nothing else, so that what three expects of a browser is nobody else's business.
standInForBrowser();
const { glbFile, usdzFile } = workerData as UsdzWork; // sent by model-ar-fs.ts in this shape
await writeFile(usdzFile, await makeUsdz(await readFile(glbFile)));
parentPort?.postMessage('done');

export type UsdzWork = { glbFile: string; usdzFile: string };
