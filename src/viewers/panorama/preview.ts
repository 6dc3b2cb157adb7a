import type { PanoramaManifest } from '../../model/panorama.ts';

/**
 * Reads the picture of the whole sphere that the page carries; its single colour where that cannot be read.
 * Read as an image because the content policy lets no script fetch such addresses.
 */
export async function readPreview({
  preview,
  colour,
}: Pick<PanoramaManifest, 'preview' | 'colour'>): Promise<TexImageSource> {
  const image = new Image();
  image.src = preview;
  try {
    await image.decode();
    return image;
  } catch {
    return paintColour(colour);
  }
}

function paintColour(colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return canvas;
}
