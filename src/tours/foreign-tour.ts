import {
  type Code,
  createDiagnostic,
  type Diagnostic,
  type Place,
  type Values,
} from '../model/diagnostics.ts';
import type { Angles } from '../model/panorama.ts';

/** Most a tour may hold; a real one has some dozens. */
export const MOST_SCENES = 1000;
export const MOST_MARKS = 10_000;

/** Collects what a reader has to tell. What is left out is told once for each scene and kind, with its first place. */
export function createNotes(): Notes {
  const told: Diagnostic[] = [];
  const left = new Map<string, { place: Place; values: Values<'TI-LEFT-OUT'> }>();
  return {
    tell: (code, place, values) => {
      told.push(createDiagnostic(code, place, values));
    },
    leaveOut: (scene, what, place, found = '') => {
      const key = JSON.stringify([scene, what, found]);
      const before = left.get(key);
      if (before) before.values.count += 1;
      else left.set(key, { place, values: { scene, what, found, count: 1 } });
    },
    add: (diagnostics) => {
      told.push(...diagnostics);
    },
    list: () => [
      ...told,
      ...[...left.values()].map(({ place, values }) => createDiagnostic('TI-LEFT-OUT', place, values)),
    ],
  };
}

/** Programs that read tours, in the order a file is tried. */
export const TOUR_FORMATS = ['pannellum', 'psv', 'marzipano', 'krpano', 'vrview', 'gpano'] as const;

export function isTourFormat(name: string): name is TourFormat {
  return TOUR_FORMATS.some((format) => format === name);
}

export type TourFormat = (typeof TOUR_FORMATS)[number];
export type Notes = {
  tell: <C extends Code>(code: C, place: Place, values: Values<C>) => void;
  /** `scene` '' for the whole tour; `what` as the catalogue knows it. */
  leaveOut: (scene: string, what: string, place: Place, found?: string) => void;
  add: (diagnostics: readonly Diagnostic[]) => void;
  list: () => Diagnostic[];
};

/** What a reader is given: the text of one file, and how to find a place in it. */
export type TourText = { text: string; placeOf: (offset: number) => Place; notes: Notes };

/** A tour as another program describes it, angles already in degrees, yaw to the right, pitch up. */
export type ForeignTour = { scenes: ForeignScene[]; start: string | undefined };

export type ForeignScene = {
  /** The other program's name for it; unique. */
  key: string;
  place: Place;
  /** Plain words; '' when there are none. */
  title: string;
  description: string;
  panorama: PanoramaHint;
  /** Compass heading of the picture's centre; undefined when the source does not say. */
  northDeg?: number | undefined;
  /** First view; `fovDeg` is vertical. */
  view?: (Angles & { fovDeg: number | undefined }) | undefined;
  /** How angles of this scene relate to the picture; left out where yaw 0 is the picture's centre. */
  frame?: CameraFrame;
  point?: { lat: number; lng: number; accuracyM?: number } | undefined;
  credit?: string;
  /** What only our own export carries along. */
  facts?: { kind?: string; licence?: string; date?: string };
  links: ForeignLink[];
  hotspots: ForeignHotspot[];
};

/** The picture of a scene, or why there is none that can be used. */
export type PanoramaHint =
  | { file: string; place: Place; crop?: Crop; isStereo?: boolean }
  | { file?: undefined; place: Place; problem: 'cube' | 'tiles' | 'video' | 'shape' | 'none' };

/** Where a cut picture lies in the whole sphere, as parts of the whole (0 to 1). */
export type Crop = { left: number; top: number; width: number; height: number };

/**
 * Photo Sphere Viewer turns the sphere: yaw 0 is the camera's heading 0, and pan turns on. `headingDeg` undefined means the
 * one the picture itself carries.
 */
export type CameraFrame = { headingDeg: number | undefined; panDeg: number; isCompass: boolean };

/** Angles, or pixels of the picture. */
export type MarkPosition = Angles | { xPx: number; yPx: number };

export type ForeignLink = { to: string; at: MarkPosition; label: string; place: Place };
export type ForeignHotspot = {
  /** '' when the source gives none. */
  key: string;
  at: MarkPosition;
  /** Plain text; lines kept. */
  text: string;
  /** Address it leads to, '' for none. */
  url: string;
  place: Place;
};
