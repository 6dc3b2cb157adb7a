/**
 * Makes a bitmap of an encoded picture, colours untouched. For workers and for pages alike.
 * @throws when the bytes are no picture
 */
export function decodeTile(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  // Where browsers look at the bytes, JPEG may be called so too; AVIF has the same word at the same place in all its kinds.
  const type = bytes[4] === 0x66 ? 'image/avif' : 'image/webp';
  const file = new Blob([bytes], { type });
  return createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
}
