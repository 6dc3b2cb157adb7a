import { realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readExif } from '../content/read-exif.ts';
import { readGPanoScene } from '../content/read-gpano-view.ts';
import type { View } from '../model/panorama.ts';
import { readGPano } from '../model/read-gpano.ts';
import type { Crop } from './foreign-tour.ts';
import { readGPanoCrop } from './gpano-crop.ts';

/**
 * Finds the file a tour names. Addresses of the network, absolute paths and everything outside of `root` are refused.
 *
 * @param file as the tour writes it
 * @param folders absolute and real
 */
export function findPanoramaFile(
  file: string,
  { root, base }: { root: string; base: string },
): { path: string; problem?: undefined } | { path?: undefined; problem: 'network' | 'outside' | 'missing' } {
  if (/^(?:[a-z][a-z0-9+.-]+:|[\\/]{2})/i.test(file)) return { problem: 'network' };
  const name = file.replaceAll('\\', '/').replace(/[?#].*$/, '');
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0')) return { problem: 'outside' };
  // As written first: a name may hold # or %.
  const written = file.replaceAll('\\', '/');
  for (const one of new Set([
    written,
    name,
    decode(name),
    decode(name).normalize('NFC'),
    decode(name).normalize('NFD'),
  ])) {
    const path = resolve(base, one);
    if (!path.startsWith(root + sep)) return { problem: 'outside' };
    try {
      const real = realpathSync(path);
      if (!real.startsWith(root + sep)) return { problem: 'outside' };
      if (statSync(real).isFile()) return { path: real };
    } catch {
      // not under this spelling
    }
  }
  return { problem: 'missing' };
}

/**
 * Reads what the header of a panorama says; no pixel is decoded.
 * @returns undefined when it cannot be read as a picture
 */
export async function readPanoramaFile(path: string): Promise<PanoramaFile | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height, xmp, exif } = await sharp(path, {
      limitInputPixels: MOST_PIXELS,
    }).metadata();
    const packet = xmp ? new TextDecoder().decode(xmp.subarray(0, 256 * 1024)) : '';
    const { northDeg, view } = readGPanoScene(packet);
    return {
      path,
      format,
      widthPx: width,
      heightPx: height,
      projection: readGPano(packet)?.projection ?? '',
      isGPano: packet.includes('GPano:'),
      crop: readGPanoCrop(packet),
      northDeg,
      view,
      takenOn: exif ? readExif(exif).takenOn : undefined,
    };
  } catch {
    return undefined; // the caller tells that the picture is damaged
  }
}

/** Finds the panorama of the same name as a scene: whole, at least 1024 pixels wide, in no folder of tiles or small pictures. */
export async function findByName(
  names: readonly string[],
  pictures: readonly { file: string; name: string }[],
  root: string,
): Promise<PanoramaFile | undefined> {
  for (const { file, name } of pictures) {
    if (!names.includes(name) || /(?:^|[\\/._-])(?:tiles?|thumbs?|thumbnails?|previews?)[\\/.]/i.test(file))
      continue;
    const path = realpathSync(join(root, file));
    const found = path.startsWith(root + sep) ? await readPanoramaFile(path) : undefined;
    if (found && found.widthPx === found.heightPx * 2 && found.widthPx >= 1024) return found;
  }
  return undefined;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone % stands for itself
  }
}

/** 32768 × 16384. */
const MOST_PIXELS = 2 ** 29;

/** A picture and what it says of itself. */
export type PanoramaFile = {
  /** Absolute. */
  path: string;
  /** As sharp names it: `jpeg`, `png`, `webp`, others. */
  format: string;
  widthPx: number;
  heightPx: number;
  /** '' when not said. */
  projection: string;
  isGPano: boolean;
  crop: Crop | undefined;
  northDeg: number | undefined;
  view: View | undefined;
  /** YYYY-MM-DD, as the camera wrote it. */
  takenOn: string | undefined;
};
