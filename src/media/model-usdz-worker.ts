import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Material, Primitive, Texture } from '@gltf-transform/core';
import sharp from 'sharp';
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Texture as ThreeTexture,
} from 'three';
import { USDZExporter } from 'three/addons/exporters/USDZExporter.js';
import { AR_LIMITS } from './model-ar.ts';
import { drawPalette, PALETTE_PX, paintByPalette } from './model-palette.ts';
import { createIo } from './model-tiers.ts';

/** Writes what Quick Look opens, out of a GLB made by model-ar.ts. */
async function makeUsdz(glb: Uint8Array): Promise<Uint8Array> {
  const document = await (await createIo()).readBinary(glb);
  const group = new Group();
  const palette = await makePalette();
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (primitive.getMode() !== 4) continue;
      const source = primitive.getMaterial();
      const map = hasPalette(primitive) ? palette : toTexture(source?.getBaseColorTexture() ?? null);
      const material = toMaterial(source, map);
      const mesh = new Mesh(toGeometry(primitive, source?.getDoubleSided() ?? false), material);
      mesh.applyMatrix4(new Matrix4().fromArray(node.getWorldMatrix()));
      group.add(mesh);
    }
  });
  group.updateMatrixWorld(true);
  const options = { quickLookCompatible: true, maxTextureSize: AR_LIMITS.texturePx };
  return new USDZExporter().parseAsync(group, options);
}

function toGeometry(primitive: Primitive, isDoubleSided: boolean): BufferGeometry {
  const read = (semantic: string) => Float32Array.from(primitive.getAttribute(semantic)?.getArray() ?? []);
  const positions = read('POSITION');
  const given = primitive.getIndices()?.getArray();
  const plain = given
    ? Uint32Array.from(given)
    : Uint32Array.from({ length: positions.length / 3 }, (_, index) => index);
  const colours = read('COLOR_0');
  const width = primitive.getAttribute('COLOR_0')?.getElementSize() ?? 3;
  const painted = hasPalette(primitive) ? paintByPalette({ indices: plain, colours, width }) : undefined;
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
  const indices = painted?.indices ?? plain;
  // The format has no surfaces with two sides: their backs are triangles of their own.
  const both = isDoubleSided ? Uint32Array.from([...indices, ...indices.toReversed()]) : indices;
  geometry.setIndex(new BufferAttribute(both, 1));
  if (normals.length === 0) geometry.computeVertexNormals();
  return geometry;
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

function toTexture(source: Texture | null): ThreeTexture | null {
  const bytes = source?.getImage();
  const [width = 1, height = 1] = source?.getSize() ?? [];
  if (!source || !bytes) return null;
  const texture = new ThreeTexture(new StandInBitmap(bytes, width, height));
  texture.flipY = false;
  texture.userData.mimeType = source.getMimeType();
  return texture;
}

async function makePalette(): Promise<ThreeTexture> {
  const raw = { width: PALETTE_PX, height: PALETTE_PX, channels: 3 as const };
  const bytes = await sharp(drawPalette(), { raw }).png().toBuffer();
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
