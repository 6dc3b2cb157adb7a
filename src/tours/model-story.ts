import { isLanguage, type Language } from '../model/languages.ts';
import type { EyeOrbit } from '../model/model-view.ts';
import { eyeOf } from '../model/orbit.ts';
import { degreesToRadians } from '../model/panorama.ts';
import type { Point3 } from '../model/surface.ts';

/** Gives the three directions of an eye, each of length one: `back` leads from what it looks at to the eye. */
export function directionsOf({ yaw, pitch }: Pick<EyeOrbit, 'yaw' | 'pitch'>): Directions {
  const back = eyeOf({ target: [0, 0, 0], yaw, pitch, distance: 1 });
  const yawRad = degreesToRadians(yaw);
  const right: Point3 = [Math.cos(yawRad), 0, -Math.sin(yawRad)];
  const up: Point3 = [back[1] * right[2], back[2] * right[0] - back[0] * right[2], -back[1] * right[0]];
  return { right, up, back };
}

/** Gives the orbit of an eye that stands somewhere and looks a way: its target is the point of its sight nearest to `middle`. */
export function orbitFrom(
  eye: Point3,
  way: Pick<EyeOrbit, 'yaw' | 'pitch' | 'fovDeg'>,
  middle: Point3,
): EyeOrbit {
  const { back } = directionsOf(way);
  const along = dot([eye[0] - middle[0], eye[1] - middle[1], eye[2] - middle[2]], back);
  const distance = Math.max(along, 1e-3);
  const at = (axis: 0 | 1 | 2) => rounded(eye[axis] - back[axis] * distance);
  return {
    target: [at(0), at(1), at(2)],
    yaw: rounded(way.yaw),
    pitch: rounded(Math.min(89, Math.max(-89, way.pitch))),
    distance: rounded(distance),
    fovDeg: way.fovDeg,
  };
}

export function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Four digits after the point: a tenth of a millimetre. */
export function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** Takes texts by the name of their language in any case; those of languages this site does not know are left out. */
export function toLocalText(given: unknown): LocalText {
  if (typeof given !== 'object' || given === null) return {};
  const found: LocalText = {};
  for (const [name, value] of Object.entries(given)) {
    const language = name.toLowerCase().split('-')[0] ?? '';
    const text = Array.isArray(value) ? value[0] : value;
    if (isLanguage(language) && typeof text === 'string' && text.trim() !== '')
      found[language] = plainText(text);
  }
  return found;
}

/** Takes away markup, which some programs put into texts. */
export function plainText(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

type Directions = { right: Point3; up: Point3; back: Point3 };

export type LocalText = Partial<Record<Language, string>>;

/** A model with its views, pins and guided tour, as documents of other programs have them too. Coordinates are those of the file. */
export type ModelStory = {
  title: LocalText;
  views: { id: string; title: LocalText; description: LocalText; orbit: EyeOrbit }[];
  pins: {
    id: string;
    label: LocalText;
    text: LocalText;
    at: Point3;
    normal?: Point3 | undefined;
    viewId?: string | undefined;
  }[];
  /** The guided tour: ids of views in order. */
  steps: string[];
};
