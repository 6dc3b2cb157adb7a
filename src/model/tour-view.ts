import type { Language } from './languages.ts';
import {
  normaliseYaw,
  type PanoramaManifest,
  type PosterManifest,
  type ScenePictures,
  type View,
} from './panorama.ts';
import type { Scene, Tour } from './schemas/tour.ts';
import type { SceneFilm } from './tour-film.ts';
import {
  type FindShown,
  type HotspotView,
  planHotspot,
  type TourSound,
  toAngles,
} from './tour-hotspot-view.ts';
import { planTourMap, type TourMapView } from './tour-map.ts';
import { type PosterPicture, type PosterView, planPictures, planPoster } from './tour-pictures.ts';
import { findWords, getSceneWords, own, type TourWords } from './tour-words.ts';

/** Shown where `tour.yml` gives no first view: straight ahead, about as wide as a phone held upright sees it well. */
const DEFAULT_VIEW: View = { yawDeg: 0, pitchDeg: 0, fovDeg: 75 };

/** Gives the scene a tour starts with. @throws when `start` names no scene; the check refuses such tours */
export function getStartScene(tour: Tour): Scene {
  const start = tour.start === undefined ? tour.scenes[0] : tour.scenes.find(({ id }) => id === tour.start);
  if (!start) throw new Error(`the tour starts at "${tour.start}", which is not one of its scenes`);
  return start;
}

/** Gives the first view of a scene; the poster must be made of the start scene's one. */
export function getFirstView({ view }: Pick<Scene, 'view'>): View {
  if (!view) return DEFAULT_VIEW;
  return { yawDeg: normaliseYaw(view.yaw), pitchDeg: view.pitch, fovDeg: view.fov };
}

/**
 * Brings together what one page in one language shows of a tour: the words found, the tiles and the addresses.
 * Words missing in the page's language come from the default language and say so in their `language`.
 * @throws when a scene has no words, no tiles or leads nowhere: the content check refuses such tours
 */
export function planTourView(input: Input): TourView {
  const { tour, find, poster, startTiles, mediaBase = '/media/' } = input;
  const plan = tour.plan && find.picture(tour.plan.picture);
  if (tour.plan && !plan) throw new Error(`the plan "${tour.plan.picture}" is no picture of the entry`);
  const map = planTourMap(tour, plan);
  return {
    start: getStartScene(tour).id,
    mediaBase,
    poster: planPoster(poster, mediaBase),
    ...(startTiles !== undefined && { startTiles }),
    ...(tour.intro && { intro: tour.intro }),
    ...(tour.autorotate && { autorotate: true }),
    ...(tour.guide && { guide: tour.guide.map((step) => planStep(step, input)) }),
    ...(map && { map }),
    scenes: tour.scenes.map((scene) => planScene(scene, input)),
  };
}

function planScene(
  scene: Scene,
  { words, panoramas, pictures, find, mediaBase = '/media/' }: Input,
): SceneView {
  const wordsOf = (id: string) => getSceneWords(words, id);
  const { language, title, description } = wordsOf(scene.id);
  const { variants } = scene;
  const panorama = getTiles(panoramas, scene.id);
  const north = scene.north ?? panorama.northDeg;
  const video = scene.video && find.film?.(scene.video);
  return {
    id: scene.id,
    language,
    title,
    description,
    ...pickMade(scene),
    ...(north !== undefined && { northDeg: north % 360 }),
    view: getFirstView(scene),
    panorama,
    ...planPictures(pictures?.get(scene.id), mediaBase),
    links: (scene.links ?? []).map((link) => {
      const target = wordsOf(link.to);
      const arrive = link.arrive && toPartialView(link.arrive);
      const shared = { to: link.to, title: target.title, language: target.language, ...toAngles(link) };
      return arrive ? { ...shared, arrive } : shared;
    }),
    hotspots: (scene.hotspots ?? []).map((hotspot) =>
      planHotspot(
        hotspot,
        findWords(words, ({ hotspots }) => own(hotspots, hotspot.id)),
        find,
      ),
    ),
    ...(video && { video }),
    ...(variants && {
      variants: variants.map((variant): VariantView => {
        const found = findWords(words, (given) => own(given.variants, variant.id));
        if (!found) throw new Error(`variant "${variant.id}" has no words`);
        return { id: variant.id, ...found, ...pickMade(variant), panorama: getTiles(panoramas, variant.id) };
      }),
    }),
  };
}

/** A step without words says what its scene shows. */
function planStep(
  { id, scene: sceneId, view, sounds }: Step,
  { tour, words, find, language }: Input,
): StepView {
  const scene = tour.scenes.find((one) => one.id === sceneId);
  if (!scene) throw new Error(`step "${id}" shows "${sceneId}", which is not one of the scenes`);
  const said = findWords(words, ({ guide }) => {
    const text = own(guide, id);
    return text === undefined ? undefined : { text };
  });
  const described = getSceneWords(words, sceneId);
  const found = said ?? { text: described.description, language: described.language };
  const spoken = sounds?.flatMap((file) => find.sound(file) ?? []).find((sound) => sound.spoken === language);
  return {
    id,
    sceneId,
    view: getFirstView(view ? { view } : scene),
    ...found,
    ...(spoken && { sound: { url: spoken.url, duration: spoken.duration, credit: spoken.credit } }),
  };
}

function pickMade({ kind, credit, licence, date }: Made): Made {
  return {
    kind,
    ...(credit !== undefined && { credit }),
    ...(licence !== undefined && { licence }),
    ...(date !== undefined && { date }),
  };
}

function getTiles(panoramas: Input['panoramas'], id: string): PanoramaManifest {
  const panorama = panoramas.get(id);
  if (!panorama) throw new Error(`scene "${id}" has no tiles`);
  return panorama;
}

function toPartialView({ yaw, pitch, fov }: { [K in 'yaw' | 'pitch' | 'fov']?: number | undefined }) {
  return {
    ...(yaw !== undefined && { yawDeg: normaliseYaw(yaw) }),
    ...(pitch !== undefined && { pitchDeg: pitch }),
    ...(fov !== undefined && { fovDeg: fov }),
  };
}

type Step = NonNullable<Tour['guide']>[number];

type Input = {
  tour: Tour;
  /** Words in the order to try them: the page's language, then the default one. */
  words: readonly TourWords[];
  /** Of the page. */
  language: Language;
  /** By id of scene or variant. */
  panoramas: ReadonlyMap<string, PanoramaManifest>;
  /** Made of the start scene in its first view. */
  poster: PosterManifest;
  /** Folder of the tiles of that view below the media folder. */
  startTiles?: string | undefined;
  /** By scene id. */
  pictures?: ReadonlyMap<string, ScenePictures>;
  find: FindShown;
  /** Address of the media folder, ending in a slash. */
  mediaBase?: string;
};

/** A tour on a page. Plain JSON: the page draws its list from it and hands it to the viewer as it is. */
export type TourView = {
  /** id of the scene shown first. */
  start: string;
  mediaBase: string;
  poster: PosterView;
  /** Folder, below `mediaBase`, of what the first view needs on usual screens, see `start-screens.ts`. */
  startTiles?: string;
  /** The scenes are stops in an order, and the viewer leads from one to the next. */
  guided?: true;
  /** Steps of a guided tour; without any, the scenes are its steps. */
  guide?: StepView[];
  map?: TourMapView;
  /** What the tour opens with, unless the visitor asked for less motion. */
  intro?: 'little-planet';
  /** Turns slowly until the visitor touches it, unless they asked for less motion. */
  autorotate?: true;
  scenes: SceneView[];
};

export type SceneView = Made & {
  id: string;
  /** Language of title and description. */
  language: Language;
  title: string;
  description: string;
  /** Compass heading of the picture's centre, 0 ≤ heading < 360; missing when nobody knows it. */
  northDeg?: number;
  view: View;
  panorama: PanoramaManifest;
  /** A small picture of the first view, and one of the whole way round. */
  thumb?: PosterPicture;
  wide?: PosterPicture;
  links: SceneLink[];
  hotspots: HotspotView[];
  /** The same scene at another hour or season. */
  variants?: VariantView[];
  /** The scene as a film. */
  video?: SceneFilm;
};

/** What is known of the making of a panorama. */
type Made = {
  kind: Scene['kind'];
  credit?: string | undefined;
  licence?: string | undefined;
  date?: string | undefined;
};

/** `language` is that of label and description. */
export type VariantView = Made & {
  id: string;
  language: Language;
  label: string;
  description?: string | undefined;
  panorama: PanoramaManifest;
};

/** `text` is what is said; `sound` says it in the language of the page. */
export type StepView = {
  id: string;
  sceneId: string;
  view: View;
  language: Language;
  text: string;
  sound?: Pick<TourSound, 'url' | 'duration' | 'credit'>;
};

/** `arrive`: where the visitor looks then; the same way as before where it says nothing. */
export type SceneLink = {
  to: string;
  title: string;
  language: Language;
  yawDeg: number;
  pitchDeg: number;
  arrive?: Partial<View>;
};
