import { attributeOf, type XmlElement } from '../content/scan-xml.ts';
import type { Crop, ForeignScene, PanoramaHint, TourText } from './foreign-tour.ts';
import { readKrpanoNumber } from './read-krpano-hotspot.ts';

/** Reads `image` and what stands in it. The whole sphere in one file wins over faces and tiles, whichever comes first. */
export function readKrpanoPicture(element: XmlElement, scene: KrpanoScene, source: TourText): void {
  const { name, attributes } = element;
  const place = source.placeOf(element.offset);
  if (name === 'image') {
    if (attributeOf(attributes, 'prealign')) source.notes.leaveOut(scene.key, 'tilt', place);
    const crop = readCrop(attributes);
    const isStereo = attributeOf(attributes, 'stereo')?.toLowerCase() === 'true';
    scene.image = { ...(crop && { crop }), ...(isStereo && { isStereo }) };
    return;
  }
  if (scene.panorama.file !== undefined) return;
  const url = attributeOf(attributes, 'url') ?? '';
  if (name === 'sphere' && url !== '') {
    const isTiled = /%[a-z]/i.test(url.replace(ANCHOR, ''));
    const whole: PanoramaHint = { file: url.replace(ANCHOR, ''), place, ...scene.image };
    scene.panorama = isTiled ? { place, problem: 'tiles' } : whole;
    return;
  }
  const problem = PROBLEMS.get(name);
  if (!problem) return;
  const isTiled = problem === 'cube' && /%[a-z]/i.test(url.replace(ANCHOR, '').replace('%s', ''));
  scene.panorama = { place, problem: isTiled ? 'tiles' : problem };
}

function readCrop(attributes: string): Crop | undefined {
  const read = (name: string) => readKrpanoNumber(attributeOf(attributes, name));
  const [hfov, vfov] = [read('hfov') ?? 360, read('vfov')];
  if (hfov <= 0 || vfov === undefined || vfov <= 0 || (hfov >= 360 && vfov >= 180)) return undefined;
  // The manual does not say which way an offset moves the picture; without it the picture is refused, not misplaced.
  if (read('voffset')) return undefined;
  const [width, height] = [Math.min(1, hfov / 360), Math.min(1, vfov / 180)];
  return { left: (1 - width) / 2, width, height, top: (1 - height) / 2 };
}

/** Names of folders the player knows; pictures are looked for beside the file. */
const ANCHOR = /^%(?:CURRENTXML|FIRSTXML|HTMLPATH|SWFPATH|VIEWERPATH|ROOT|BASEDIR)%\/?/i;
const PROBLEMS = new Map<string, 'cube' | 'tiles' | 'video' | 'shape'>([
  ['cube', 'cube'],
  ['left', 'cube'],
  ['level', 'tiles'],
  ['cylinder', 'shape'],
  ['flat', 'shape'],
  ['fisheye', 'shape'],
  ['video', 'video'],
]);

/** `image`: what the element around the pictures says of them. */
export type KrpanoScene = ForeignScene & { image?: { crop?: Crop; isStereo?: boolean } };
