import { join } from 'node:path';
import type { PanoramaInput } from '../model/schemas/panorama-input.ts';
import type { Scene } from '../model/schemas/tour.ts';
import type { Raster } from './raster.ts';

/**
 * Gives the files of a panorama by absolute paths, and what its scene says of their shape.
 * @param folder of the entry
 * @param scene which the panorama, or another hour of the same view, belongs to
 */
export function toPanoramaFiles(folder: string, panorama: string, scene: Scene): PanoramaFiles {
  const { projection, faces, extent, stereo, level } = scene;
  const isOwn = panorama === scene.panorama;
  const declared = dropMissing({ projection, faces: isOwn ? faces : undefined, extent, stereo, level });
  return {
    file: join(folder, panorama),
    ...(isOwn &&
      faces && {
        faces: [faces.right, faces.back, faces.left, faces.up, faces.down].map((file) => join(folder, file)),
      }),
    ...(Object.keys(declared).length > 0 && { declared }),
  };
}

function dropMissing(input: { [K in keyof PanoramaInput]: PanoramaInput[K] | undefined }): PanoramaInput {
  // Object.entries forgets which key has which type.
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as PanoramaInput;
}

/** A panorama as it lies in the content, by absolute paths. */
export type PanoramaFiles = {
  file: string;
  /** The other faces of a cube of six files: right, back, left, up, down. */
  faces?: readonly string[] | undefined;
  /** What the scene says of its shape. */
  declared?: PanoramaInput | undefined;
  /** Where several things are made of it: the pixels that were read for the first of them. */
  kept?: KeptPixels;
};

/** `raster` is set by whoever reads the panorama first. */
export type KeptPixels = { raster?: Promise<Raster> };
