import { normaliseYaw, type View } from '../model/panorama.ts';
import { readGPano } from '../model/read-gpano.ts';

/** Where the visitor looks first and how wide, when only one of them is said. */
const USUAL_FOV_DEG = 75;

/**
 * Reads from the XMP of a panorama what a scene of a tour keeps: compass heading of the picture's centre and first view.
 *
 * @returns `northDeg` 0 ≤ north < 360; both missing when the picture does not say them. A heading of exactly 0 counts as
 *   not said: programs that know none write it
 * @see https://developers.google.com/streetview/spherical-metadata
 */
export function readGPanoScene(xmp: string): { northDeg?: number; view?: View } {
  const headingDeg = readGPano(xmp)?.headingDeg;
  const view = readView(xmp, headingDeg ?? 0);
  return {
    ...(headingDeg !== undefined && headingDeg !== 0 && { northDeg: ((headingDeg % 360) + 360) % 360 }),
    ...(view && { view }),
  };
}

/** The initial heading is a compass heading; the horizontal field of view is that of a screen of unknown shape. */
function readView(xmp: string, headingDeg: number): View | undefined {
  const lookDeg = readNumber(xmp, 'InitialViewHeadingDegrees');
  const pitchDeg = readNumber(xmp, 'InitialViewPitchDegrees');
  const fovDeg =
    readNumber(xmp, 'InitialVerticalFOVDegrees') ?? readNumber(xmp, 'InitialHorizontalFOVDegrees');
  if (lookDeg === undefined && pitchDeg === undefined) return undefined;
  return {
    yawDeg: lookDeg === undefined ? 0 : normaliseYaw(lookDeg - headingDeg),
    pitchDeg: clamp(pitchDeg ?? 0, -90, 90),
    fovDeg: clamp(fovDeg ?? USUAL_FOV_DEG, 30, 110),
  };
}

function readNumber(xmp: string, name: string): number | undefined {
  const found = new RegExp(`GPano:${name}(?:\\s*=\\s*["']([^"']*)["']|\\s*>([^<]*)<)`).exec(xmp);
  const text = (found?.[1] ?? found?.[2] ?? '').trim();
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
