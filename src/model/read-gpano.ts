/**
 * Reads what a panorama says about itself in XMP, written as attributes or as elements. Angles are in degrees: `headingDeg`
 * is the compass heading of the picture's centre.
 *
 * @param xmp the XMP packet as text
 * @returns undefined when there is no GPano data; numbers that are no numbers are left out
 * @see https://developers.google.com/streetview/spherical-metadata
 */
export function readGPano(xmp: string): GPano | undefined {
  if (!xmp.includes('GPano:')) return undefined;
  const read = (name: string) => {
    const found = new RegExp(`GPano:${name}(?:\\s*=\\s*["']([^"']*)["']|\\s*>([^<]*)<)`).exec(xmp);
    return (found?.[1] ?? found?.[2] ?? '').trim();
  };
  const number = (name: string) => {
    const text = read(name);
    return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
  };
  return {
    projection: read('ProjectionType'),
    shownWidthPx: number('CroppedAreaImageWidthPixels'),
    shownHeightPx: number('CroppedAreaImageHeightPixels'),
    shownLeftPx: number('CroppedAreaLeftPixels'),
    shownTopPx: number('CroppedAreaTopPixels'),
    fullWidthPx: number('FullPanoWidthPixels'),
    fullHeightPx: number('FullPanoHeightPixels'),
    headingDeg: number('PoseHeadingDegrees'),
    pitchDeg: number('PosePitchDegrees') ?? 0,
    rollDeg: number('PoseRollDegrees') ?? 0,
  };
}

/**
 * Gives the compass heading of the picture's centre, 0 ≤ heading < 360.
 * @returns undefined when it is not said; a heading of exactly 0 counts as not said: programs write it that know none
 */
export function northOfGPano(gpano: GPano | undefined): number | undefined {
  const headingDeg = gpano?.headingDeg;
  return headingDeg === undefined || headingDeg === 0 ? undefined : ((headingDeg % 360) + 360) % 360;
}

export type GPano = {
  /** '' when not given, else such as `equirectangular`. */
  projection: string;
  shownWidthPx: number | undefined;
  shownHeightPx: number | undefined;
  shownLeftPx: number | undefined;
  shownTopPx: number | undefined;
  fullWidthPx: number | undefined;
  fullHeightPx: number | undefined;
  headingDeg: number | undefined;
  pitchDeg: number;
  rollDeg: number;
};
