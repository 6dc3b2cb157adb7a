import {
  ClampToEdgeWrapping,
  LinearFilter,
  LinearMipmapLinearFilter,
  MirroredRepeatWrapping,
  NearestFilter,
  RepeatWrapping,
  Texture,
  type Wrapping,
} from 'three';
import type { Glb, TextureRef } from './glb.ts';

/** Decodes the pictures of a model, several at once, by their position in the list of textures. */
export async function loadTextures({ json, views }: Glb): Promise<Map<number, Texture>> {
  const loaded = (json.textures ?? []).map(async (texture, index): Promise<[number, Texture] | undefined> => {
    const source = texture.extensions?.EXT_texture_webp?.source ?? texture.source;
    const image = json.images?.[source ?? -1];
    const bytes = views[image?.bufferView ?? -1];
    if (!image || !bytes) return undefined;
    // Copied because a blob takes no view of memory that may be shared.
    const blob = new Blob([bytes.slice()], { type: image.mimeType });
    const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
    return [index, toTexture(bitmap, json.samplers?.[texture.sampler ?? -1])];
  });
  return new Map((await Promise.all(loaded)).filter((one) => one !== undefined));
}

/** Gives a texture as one use of it wants it: with its own colour space, place and set of coordinates. */
export function pickTexture(
  textures: ReadonlyMap<number, Texture>,
  ref: TextureRef | undefined,
  colorSpace: '' | 'srgb' = '',
): Texture | null {
  const texture = ref && textures.get(ref.index);
  if (!texture) return null;
  const { offset, rotation, scale, texCoord } = ref.extensions?.KHR_texture_transform ?? {};
  texture.colorSpace = colorSpace;
  texture.channel = texCoord ?? ref.texCoord ?? 0;
  if (offset) texture.offset.fromArray(offset);
  if (rotation) texture.rotation = rotation;
  if (scale) texture.repeat.fromArray(scale);
  return texture;
}

/** Counts what textures take of the graphics memory with their smaller copies: four bytes a pixel and a third more. */
export function textureBytesOf(textures: Iterable<Texture>): number {
  let bytes = 0;
  for (const { image } of textures) {
    if (image instanceof ImageBitmap) bytes += (image.width * image.height * 4 * 4) / 3;
  }
  return Math.round(bytes);
}

function toTexture(bitmap: ImageBitmap, sampler: Sampler = {}): Texture {
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.wrapS = WRAPPINGS[sampler.wrapS ?? 0] ?? RepeatWrapping;
  texture.wrapT = WRAPPINGS[sampler.wrapT ?? 0] ?? RepeatWrapping;
  texture.magFilter = sampler.magFilter === NEAREST ? NearestFilter : LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  // Floors seen at a flat angle stay sharp; more than this costs and shows little.
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

/** WebGL's own numbers, which glTF uses. */
const NEAREST = 9728;
const WRAPPINGS: Record<number, Wrapping> = { 33071: ClampToEdgeWrapping, 33648: MirroredRepeatWrapping };

type Sampler = NonNullable<Glb['json']['samplers']>[number];
