import { readGPano } from '../model/read-gpano.ts';
import type { Crop } from './foreign-tour.ts';

/**
 * Reads from XMP where a cut panorama lies in the whole sphere, as parts of the whole.
 * @returns undefined when the picture is whole, or does not say all of it
 * @see https://developers.google.com/streetview/spherical-metadata
 */
export function readGPanoCrop(xmp: string): Crop | undefined {
  const gpano = readGPano(xmp);
  if (!gpano) return undefined;
  const { shownWidthPx, shownHeightPx, fullWidthPx } = gpano;
  if (!shownWidthPx || !shownHeightPx || !fullWidthPx) return undefined;
  const fullHeightPx = gpano.fullHeightPx ?? fullWidthPx / 2;
  if (shownWidthPx >= fullWidthPx && shownHeightPx >= fullHeightPx) return undefined;
  const [leftPx, topPx] = [readPx(xmp, 'CroppedAreaLeftPixels'), readPx(xmp, 'CroppedAreaTopPixels')];
  if (leftPx === undefined || topPx === undefined) return undefined;
  return {
    left: leftPx / fullWidthPx,
    top: topPx / fullHeightPx,
    width: shownWidthPx / fullWidthPx,
    height: shownHeightPx / fullHeightPx,
  };
}

function readPx(xmp: string, name: string): number | undefined {
  const found = new RegExp(`GPano:${name}(?:\\s*=\\s*["']([^"']*)["']|\\s*>([^<]*)<)`).exec(xmp);
  const text = (found?.[1] ?? found?.[2] ?? '').trim();
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
