/**
 * Makes a bitmap of an encoded picture, colours untouched. For workers and for pages alike.
 * @throws when the bytes are no picture
 */
export function decodeTile(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  const file = new Blob([bytes], { type: 'image/webp' }); // JPEG and AVIF too: browsers look at the bytes
  return createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
}
