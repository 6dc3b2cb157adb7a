import type { EntryRef } from './collections.ts';
import type { Language } from './languages.ts';
import {
  normaliseYaw,
  type PanoramaManifest,
  type PosterFile,
  type PosterManifest,
  type View,
} from './panorama.ts';
import type { Hotspot, Scene, Tour } from './schemas/tour.ts';
import type { Words } from './schemas/words.ts';

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
export function planTourView({
  tour,
  words,
  panoramas,
  poster,
  findPlace,
  mediaBase = '/media/',
}: Input): TourView {
  const wordsOf = (id: string) => getSceneWords(words, id);
  const scenes = tour.scenes.map((scene): SceneView => {
    const { language, title, description } = wordsOf(scene.id);
    const panorama = panoramas.get(scene.id);
    if (!panorama) throw new Error(`scene "${scene.id}" has no tiles`);
    const { kind, credit, licence, date, north } = scene;
    return {
      id: scene.id,
      language,
      title,
      description,
      kind,
      ...(credit !== undefined && { credit }),
      ...(licence !== undefined && { licence }),
      ...(date !== undefined && { date }),
      ...(north !== undefined && { northDeg: north % 360 }),
      view: getFirstView(scene),
      panorama,
      links: (scene.links ?? []).map((link) => {
        const target = wordsOf(link.to);
        return { to: link.to, title: target.title, language: target.language, ...toAngles(link) };
      }),
      hotspots: (scene.hotspots ?? []).map((hotspot) => planHotspot(hotspot, words, findPlace)),
    };
  });
  return { start: getStartScene(tour).id, mediaBase, poster: planPoster(poster, mediaBase), scenes };
}

function planHotspot(hotspot: Hotspot, words: readonly TourWords[], findPlace: FindPlace): HotspotView {
  const found = findWords(words, ({ hotspots }) => hotspots?.[hotspot.id]);
  const shared = { id: hotspot.id, ...toAngles(hotspot) };
  if (hotspot.kind === 'info') {
    if (!found) throw new Error(`hotspot "${hotspot.id}" has no words`);
    return { kind: 'info', ...shared, ...found };
  }
  // The pattern of the schema allows nothing but `<collection>/<id>`.
  const place = findPlace(hotspot.entry as EntryRef);
  if (!place) throw new Error(`hotspot "${hotspot.id}" leads to "${hotspot.entry}", which does not exist`);
  return {
    kind: 'place',
    ...shared,
    href: place.href,
    ...(found ?? { label: place.title, language: place.language }),
  };
}

function getSceneWords(words: readonly TourWords[], id: string) {
  const found = findWords(words, ({ scenes }) => (Object.hasOwn(scenes, id) ? scenes[id] : undefined));
  if (!found) throw new Error(`scene "${id}" has no words`);
  return found;
}

/** Takes the first language that has the words, in the order given. */
function findWords<T extends object>(
  words: readonly TourWords[],
  pick: (tour: NonNullable<Words['tour']>) => T | undefined,
): (T & { language: Language }) | undefined {
  for (const { language, tour } of words) {
    const found = tour && pick(tour);
    if (found) return { ...found, language };
  }
  return undefined;
}

function planPoster({ key, webp, jpeg }: PosterManifest, mediaBase: string): PosterView {
  const toPicture = ({ file, widthPx, heightPx }: PosterFile) => ({
    url: `${mediaBase}${key}/${file}`,
    widthPx,
    heightPx,
  });
  return { webp: webp.map(toPicture), jpeg: toPicture(jpeg) };
}

function toAngles({ yaw, pitch }: { yaw: number; pitch: number }) {
  return { yawDeg: normaliseYaw(yaw), pitchDeg: pitch };
}

type Input = {
  tour: Tour;
  /** Words in the order to try them: the page's language, then the default one. */
  words: readonly TourWords[];
  /** By scene id. */
  panoramas: ReadonlyMap<string, PanoramaManifest>;
  /** Made of the start scene in its first view. */
  poster: PosterManifest;
  findPlace: FindPlace;
  /** Address of the media folder, ending in a slash. */
  mediaBase?: string;
};

export type TourWords = { language: Language; tour: Words['tour'] };

/** Gives title and address of an entry's page, in the language of the page the tour stands on. */
export type FindPlace = (ref: EntryRef) => { title: string; language: Language; href: string } | undefined;

/** A tour on a page. Plain JSON: the page draws its list from it and hands it to the viewer as it is. */
export type TourView = {
  /** id of the scene shown first. */
  start: string;
  mediaBase: string;
  poster: PosterView;
  /** The scenes are stops in an order, and the viewer leads from one to the next. */
  guided?: true;
  scenes: SceneView[];
};

export type SceneView = {
  id: string;
  /** Language of title and description. */
  language: Language;
  title: string;
  description: string;
  kind: Scene['kind'];
  credit?: string;
  licence?: string;
  date?: string;
  /** Compass heading of the picture's centre, 0 ≤ heading < 360; missing when nobody knows it. */
  northDeg?: number;
  view: View;
  panorama: PanoramaManifest;
  links: SceneLink[];
  hotspots: HotspotView[];
};

export type SceneLink = { to: string; title: string; language: Language; yawDeg: number; pitchDeg: number };

export type HotspotView = {
  id: string;
  language: Language;
  label: string;
  text?: string | undefined;
  yawDeg: number;
  pitchDeg: number;
} & ({ kind: 'info' } | { kind: 'place'; href: string });

export type PosterView = { webp: PosterPicture[]; jpeg: PosterPicture };
export type PosterPicture = { url: string; widthPx: number; heightPx: number };
