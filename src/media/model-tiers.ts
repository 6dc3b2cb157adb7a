import type { Document } from '@gltf-transform/core';
import {
  compactPrimitive,
  dedup,
  flatten,
  getBounds,
  join,
  prune,
  uninstance,
  weld,
} from '@gltf-transform/functions';
import { TEXTURE_BUDGETS } from '../model/model-view.ts';
import { type Box, sidesOf } from '../model/surface.ts';
import { readGlbFile } from './model-io.ts';
import { countDrawn, reduceTriangles } from './model-mesh.ts';
import { packModel } from './model-pack.ts';
import { compressTextures, unpackBasis } from './model-textures.ts';

/**
 * What a version of a model may weigh. `first` comes over a slow line within a second; `high` is as
 * fine as screens show; `mid` takes its place on phones where its pictures would take more memory than a phone has for them.
 */
export const TIERS = {
  first: {
    triangles: 12_000,
    texturePx: 512,
    quality: 70,
    positionBits: 13,
    normalBits: 8,
    mostBytes: 125_000,
  },
  mid: {
    triangles: 80_000,
    texturePx: 1024,
    quality: 76,
    positionBits: 14,
    normalBits: 8,
    mostBytes: 2_000_000,
  },
  high: {
    triangles: 250_000,
    texturePx: 2048,
    quality: 80,
    positionBits: 15,
    normalBits: 9,
    mostBytes: 6_000_000,
  },
} as const;

/** Attempts at a version that is light enough, each with what the one before taught. */
const TRIES = 7;
/** A few pieces cost little to draw and can be taken apart; more are joined by their material. */
const MOST_PIECES = 24;
/** Pictures do not get lighter with fewer triangles, so one attempt takes away no more than half of them. */
const LEAST_SHARE = 0.5;

/**
 * Makes a version of a GLB model: many parts of one material joined, triangles reduced, pictures as WebP, everything packed
 * ({@link packModel}). Coordinates stay those of the file. Names, cameras, lights, animations and extras are left out.
 *
 * @param bytes a GLB file the content check has accepted
 * @returns undefined when the file has nothing to show or needs a decoder that the build does not have
 */
export async function makeTier(bytes: Uint8Array, tier: keyof typeof TIERS): Promise<ModelTier | undefined> {
  const { mostBytes, ...plan } = TIERS[tier];
  let { triangles, texturePx }: Plan = plan;
  for (let tries = 0; ; tries += 1) {
    const made = await makeOnce(bytes, { ...plan, triangles, texturePx });
    if (!made || tries === TRIES) return made;
    if (made.textureBytes > TEXTURE_BUDGETS.desktop) {
      texturePx /= 2;
      continue;
    }
    if (made.file.length <= mostBytes) return made;
    const share = (mostBytes / made.file.length) * 0.97;
    triangles = Math.round(made.triangles * Math.max(LEAST_SHARE, share));
    if (tries % 2 === 1) texturePx /= 2;
  }
}

async function makeOnce(bytes: Uint8Array, plan: Plan): Promise<ModelTier | undefined> {
  const reduced = await reduceModel(bytes, plan.triangles);
  if (!reduced) return undefined;
  const { document, box } = reduced;
  const triangles = countDrawn(document);
  await compressTextures(document, plan);
  const file = await packModel(document, plan);
  return { file, triangles, textureBytes: measureTextures(document), box };
}

/**
 * Reads a GLB file, leaves what is drawn, joins parts of one material where there are many, and takes triangles away until at most `triangles` are left.
 * @returns undefined when the file has nothing to show or needs a decoder that the build does not have
 */
export async function reduceModel(
  bytes: Uint8Array,
  triangles: number,
): Promise<{ document: Document; box: Box } | undefined> {
  const document = await readModel(bytes);
  if (!document) return undefined;
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (!scene) return undefined;
  await document.transform(uninstance(), strip, dedup(), flatten());
  if (countPlaced(document) > MOST_PIECES) await document.transform(join());
  await document.transform(weld(), prune());
  const box = getBounds(scene);
  const longest = Math.max(...sidesOf(box));
  if (!(longest > 0)) return undefined;
  await reduceTriangles(document, triangles, longest);
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) compactPrimitive(primitive);
  }
  return { document, box };
}

function countPlaced(document: Document): number {
  return document
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh()).length;
}

async function readModel(bytes: Uint8Array): Promise<Document | undefined> {
  try {
    const document = await readGlbFile(bytes);
    await unpackBasis(document);
    return document;
  } catch {
    // The check has said what is wrong with it, or that visitors can only download it.
    return undefined;
  }
}

/** Counts what the pictures take of the graphics memory, with their smaller copies: four bytes a pixel and a third more. */
function measureTextures(document: Document): number {
  const sizes = document
    .getRoot()
    .listTextures()
    .map((texture) => texture.getSize() ?? [0, 0]);
  return Math.round(
    sizes.reduce((sum, [widthPx = 0, heightPx = 0]) => sum + (widthPx * heightPx * 16) / 3, 0),
  );
}

/** Leaves what is drawn. Names and extras of files are nobody’s business, and may hold anything. */
function strip(document: Document): void {
  const root = document.getRoot();
  for (const one of [...root.listAnimations(), ...root.listCameras(), ...root.listSkins()]) one.dispose();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  for (const other of root.listScenes()) if (other !== scene) other.dispose();
  for (const extension of root.listExtensionsUsed()) {
    if (
      /^KHR_(?:lights_punctual|xmp_json_ld|materials_variants|draco_mesh_compression)$|^EXT_structural/.test(
        extension.extensionName,
      )
    )
      extension.dispose();
  }
  const named = [
    ...root.listScenes(),
    ...root.listNodes(),
    ...root.listMeshes(),
    ...root.listMaterials(),
    ...root.listTextures(),
    ...root.listAccessors(),
    ...root.listMeshes().flatMap((mesh) => mesh.listPrimitives()),
  ];
  for (const one of named) one.setName('').setExtras({});
  root.setExtras({});
  Object.assign(root.getAsset(), { generator: 'Điểm Đến', copyright: undefined, extras: undefined });
}

/** `file` is a GLB compressed with gzip; `box` is that of the whole model in the coordinates of the file. */
export type ModelTier = { file: Uint8Array; triangles: number; textureBytes: number; box: Box };
type Plan = {
  triangles: number;
  texturePx: number;
  quality: number;
  positionBits: number;
  normalBits: number;
};
