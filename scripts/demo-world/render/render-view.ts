import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Diorama, Eye, Ground, PictureCamera } from '../diorama.ts';
import type { Part } from '../kit/types.ts';
import { type Fan, makeGroundMesh } from './ground-mesh.ts';
import { packScene } from './scene-bytes.ts';
import type { Studio } from './studio.ts';

/**
 * Renders an equirectangular panorama from an eye, about `wishedPx` × half of it (a multiple of 16), north in its centre.
 * @returns RGBA, row by row from the top
 */
export async function renderPanorama(
  studio: Studio,
  diorama: Diorama,
  eye: Eye,
  wishedPx: number,
): Promise<Picture> {
  const widthPx = Math.round(wishedPx / 16) * 16;
  // As many columns as the picture has in a quarter turn.
  const facePx = Math.ceil(widthPx / 32) * 8;
  const rgba = await studio.draw(pack(diorama, eye, qualityFor(widthPx)), {
    facePx,
    widthPx,
    shadowPx: widthPx >= 4096 ? 4096 : 2048,
    exposure: diorama.exposure ?? 0.75,
  });
  return { rgba, widthPx, heightPx: widthPx / 2 };
}

/** Renders an ordinary picture; `scale` 1 gives its full size. */
export async function renderPicture(
  studio: Studio,
  diorama: Diorama,
  camera: PictureCamera,
  scale: number,
): Promise<Picture> {
  const widthPx = Math.round((camera.widthPx * scale) / 2) * 2;
  const heightPx = Math.round((camera.heightPx * scale) / 2) * 2;
  const halfDeg =
    (Math.atan(Math.tan((camera.fovDeg * Math.PI) / 360) * (widthPx / heightPx)) * 180) / Math.PI;
  const fan = { fromDeg: camera.yawDeg - halfDeg - 12, toDeg: camera.yawDeg + halfDeg + 12 };
  const looksDown = Math.abs(camera.pitchDeg) + camera.fovDeg / 2 > 55;
  const block = pack(
    diorama,
    camera.eye,
    Math.max(0.25, Math.min(1, (widthPx / 2400) ** 0.5)),
    looksDown ? undefined : fan,
  );
  const rgba = await studio.draw(block, {
    facePx: 1024,
    widthPx,
    shadowPx: scale > 0.5 ? 4096 : 2048,
    exposure: diorama.exposure ?? 0.75,
    view: { yawDeg: camera.yawDeg, pitchDeg: camera.pitchDeg, fovDeg: camera.fovDeg, widthPx, heightPx },
  });
  return { rgba, widthPx, heightPx };
}

/**
 * Writes a picture without metadata; PNG for looking at, JPEG for publishing at the best quality whose file is at most
 * `maxBytes` (half the colours' resolution, which is what the site's own WebP keeps of it anyway).
 */
export async function writePicture(picture: Picture, path: string, maxBytes: number): Promise<number> {
  const raw = { width: picture.widthPx, height: picture.heightPx, channels: 4 as const };
  const image = sharp(picture.rgba, { raw }).removeAlpha();
  if (path.endsWith('.png')) return (await image.png({ compressionLevel: 6 }).toFile(path)).size;
  for (let quality = 86; ; quality -= 4) {
    const bytes = await image.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length > maxBytes && quality > 50) continue;
    await writeFile(path, bytes);
    return bytes.length;
  }
}

function pack(diorama: Diorama, eye: Eye, quality: number, fan?: Fan): Uint8Array {
  const things = diorama.placeThings(eye);
  const ground = diorama.ground ? makeGround(diorama.ground, eye, quality, fan) : [];
  return packScene(diorama, eye, { ...things, parts: [...ground, ...(things.parts ?? [])] });
}

/** The land in view finely and, for the shadows it throws, the rest of the circle coarsely. */
function makeGround(ground: Ground, eye: Eye, quality: number, fan?: Fan): Part[] {
  if (!fan) return makeGroundMesh(ground, eye, quality);
  const rest = { fromDeg: fan.toDeg, toDeg: fan.fromDeg + 360 };
  return [...makeGroundMesh(ground, eye, quality, fan), ...makeGroundMesh(ground, eye, 0.2, rest)];
}

function qualityFor(widthPx: number): number {
  return Math.min(1, Math.max(0.25, widthPx / 8192 + 0.15));
}

export type Picture = { rgba: Uint8Array; widthPx: number; heightPx: number };
