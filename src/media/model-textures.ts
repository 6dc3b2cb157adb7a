import type { Document, Texture } from '@gltf-transform/core';
import { EXTTextureWebP } from '@gltf-transform/extensions';
import sharp from 'sharp';
import type { Ktx2Work, UnpackedPicture } from './ktx2-worker.ts';
import { runWorker } from './run-worker-fs.ts';

/** A slope is off by what the picture is off, and shows at once where light grazes: such pictures keep more. */
const NORMAL_EXTRA = 8;

/** Turns the pictures of a model into WebP within a size; a WebP that would not get smaller stays as it came. */
export async function compressTextures(
  document: Document,
  { texturePx, quality }: TexturePlan,
): Promise<void> {
  const normals = new Set(
    document
      .getRoot()
      .listMaterials()
      .map((material) => material.getNormalTexture()),
  );
  for (const texture of document.getRoot().listTextures()) {
    await compress(texture, { texturePx, quality: quality + (normals.has(texture) ? NORMAL_EXTRA : 0) });
  }
  document.createExtension(EXTTextureWebP).setRequired(true);
}

/**
 * Unpacks pictures of Basis Universal (KTX2) to PNG, as nothing else here reads them. Runs code that was not made for files from
 * anywhere in a thread with bounded time and memory.
 * @throws when one is damaged
 */
export async function unpackBasis(document: Document): Promise<void> {
  for (const texture of document.getRoot().listTextures()) {
    const file = texture.getImage();
    if (!file || texture.getMimeType() !== 'image/ktx2') continue;
    const work: Ktx2Work = { file };
    // Sent by the thread in this shape.
    const picture = (await runWorker(new URL('./ktx2-worker.ts', import.meta.url), work)) as UnpackedPicture;
    const raw = { width: picture.widthPx, height: picture.heightPx, channels: 4 as const };
    const png = await sharp(picture.data, { raw }).png({ compressionLevel: 1 }).toBuffer();
    texture.setImage(new Uint8Array(png)).setMimeType('image/png').setURI('');
  }
  const basis = document.getRoot().listExtensionsUsed();
  basis.find(({ extensionName }) => extensionName === 'KHR_texture_basisu')?.dispose();
}

async function compress(texture: Texture, { texturePx, quality }: TexturePlan): Promise<void> {
  const bytes = texture.getImage();
  if (!bytes) return;
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const image = await sharp(bytes)
    .resize(texturePx, texturePx, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, smartSubsample: true, effort: 5 })
    .toBuffer();
  const isWebp = texture.getMimeType() === 'image/webp';
  if (isWebp && Math.max(width, height) <= texturePx && image.length >= bytes.length) return;
  texture.setImage(new Uint8Array(image)).setMimeType('image/webp').setURI('');
}

type TexturePlan = { texturePx: number; quality: number };
