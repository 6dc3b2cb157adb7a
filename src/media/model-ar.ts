import type { Document, Texture } from '@gltf-transform/core';
import { center, dequantize, prune } from '@gltf-transform/functions';
import sharp from 'sharp';
import { createIo } from './model-io.ts';
import { reduceModel } from './model-tiers.ts';

/** What phones place in a room without running out of memory; makers of both viewers advise about this much. */
export const AR_LIMITS = { triangles: 60_000, texturePx: 1024 } as const;

/** Compressions that Scene Viewer and makers of USDZ do not know. */
const PACKED =
  /^(?:EXT_meshopt_compression|KHR_meshopt_compression|KHR_draco_mesh_compression|EXT_texture_webp|EXT_texture_avif|KHR_mesh_quantization)$/;

/**
 * Makes a GLB that viewers of telephones open: nothing compressed, pictures as JPEG (PNG where they let light through), standing on
 * the ground with its middle at the origin.
 *
 * @param bytes a GLB file the content check has accepted
 * @returns undefined when it cannot be read
 */
export async function makeArGlb(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const reduced = await reduceModel(bytes, AR_LIMITS.triangles);
  if (!reduced) return undefined;
  const { document } = reduced;
  await document.transform(dequantize(), center({ pivot: 'below' }), prune());
  const clear = listClear(document);
  for (const texture of document.getRoot().listTextures()) await unpack(texture, clear.has(texture));
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (PACKED.test(extension.extensionName)) extension.dispose();
  }
  return (await createIo()).writeBinary(document);
}

/** Lists the pictures whose transparency counts. */
function listClear(document: Document): ReadonlySet<Texture> {
  const materials = document.getRoot().listMaterials();
  return new Set(
    materials.flatMap((material) => {
      const texture = material.getAlphaMode() === 'OPAQUE' ? null : material.getBaseColorTexture();
      return texture ? [texture] : [];
    }),
  );
}

async function unpack(texture: Texture, isClear: boolean): Promise<void> {
  const bytes = texture.getImage();
  if (!bytes) return;
  const { texturePx } = AR_LIMITS;
  const small = sharp(bytes).resize(texturePx, texturePx, { fit: 'inside', withoutEnlargement: true });
  const image = isClear
    ? await small.png({ palette: true, quality: 90 }).toBuffer()
    : await small.flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
  texture
    .setImage(new Uint8Array(image))
    .setMimeType(isClear ? 'image/png' : 'image/jpeg')
    .setURI('');
}
