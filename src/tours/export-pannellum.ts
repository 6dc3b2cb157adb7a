import type { Language } from '../model/languages.ts';
import { normaliseYaw } from '../model/panorama.ts';
import type { Scene, Tour } from '../model/schemas/tour.ts';
import type { Hotspot } from '../model/schemas/tour-hotspot.ts';
import type { Words } from '../model/schemas/words.ts';
import { verticalToHorizontalDeg } from './foreign-angles.ts';
import { type PannellumPicture, toPannellumPicture } from './pannellum-picture.ts';

/**
 * Writes a tour as a Pannellum configuration: degrees, yaw to the right, pitch up, horizontal field of view of a 16:9 screen.
 * Ways are named after the scene they lead to; an information point's text is its label, and what its panel says below.
 * What Pannellum has no name for stands under `x-diem-den`, which it ignores and our import reads.
 *
 * @returns plain JSON; `panorama` as in `tour.yml`
 * @see https://pannellum.org/documentation/reference/
 */
export function toPannellum(tour: Tour, words: ExportWords): PannellumTour {
  const firstScene = tour.start ?? tour.scenes[0]?.id ?? '';
  return {
    default: { firstScene, sceneFadeDuration: 1000 },
    scenes: Object.fromEntries(tour.scenes.map((scene) => [scene.id, toScene(scene, words)])),
  };
}

function toScene(scene: Scene, words: ExportWords): PannellumScene {
  const { view, point, kind, licence, date, credit, north } = scene;
  const { keys, centreDeg } = toPannellumPicture(scene);
  const turn = (yawDeg: number) => (centreDeg === 0 ? yawDeg : normaliseYaw(yawDeg - centreDeg));
  const said = findWords(words, ({ scenes }) => pick(scenes, scene.id));
  const ways = (scene.links ?? []).map(({ to, yaw, pitch }) => ({
    type: 'scene',
    yaw: turn(yaw),
    pitch,
    text: findWords(words, ({ scenes }) => pick(scenes, to))?.title ?? to,
    sceneId: to,
  }));
  return {
    title: said?.title ?? scene.id,
    ...keys,
    ...(credit !== undefined && { author: credit }),
    ...(north !== undefined && { northOffset: (north + centreDeg + 360) % 360 }),
    ...(view && { yaw: turn(view.yaw), pitch: view.pitch, ...toFieldOfView(view.fov) }),
    hotSpots: [...ways, ...(scene.hotspots ?? []).map((hotspot) => toHotSpot(hotspot, words, turn))],
    'x-diem-den': {
      kind,
      ...(licence !== undefined && { licence }),
      ...(date !== undefined && { date }),
      ...(said && { description: said.description }),
      ...(scene.projection !== undefined && { projection: scene.projection }),
      ...(scene.stereo !== undefined && { stereo: scene.stereo }),
      ...point,
    },
  };
}

/** Pannellum holds views within 50° to 120° unless told otherwise. */
function toFieldOfView(fovDeg: number): { hfov: number; minHfov?: number; maxHfov?: number } {
  const hfov = Number(verticalToHorizontalDeg(fovDeg).toFixed(2));
  return { hfov, ...(hfov < 50 && { minHfov: hfov }), ...(hfov > 120 && { maxHfov: hfov }) };
}

function toHotSpot(hotspot: Hotspot, words: ExportWords, turn: (yawDeg: number) => number): PannellumHotSpot {
  const { id, pitch } = hotspot;
  const yaw = turn(hotspot.yaw);
  const said = findWords(words, ({ hotspots }) => pick(hotspots, id));
  const place = hotspot.kind === 'place' ? words.findPlace(hotspot.entry) : undefined;
  const url = hotspot.kind === 'link' ? hotspot.url : place?.url;
  const text = [said?.label ?? place?.title ?? id, said?.text].filter(Boolean).join('\n');
  return { id, type: 'info', yaw, pitch, text, ...(url !== undefined && { URL: url }) };
}

/** The first language that has the words. */
function findWords<T>(
  { words }: ExportWords,
  find: (words: NonNullable<Words['tour']>) => T | undefined,
): T | undefined {
  for (const tour of words) {
    const found = find(tour);
    if (found) return found;
  }
  return undefined;
}

function pick<T>(map: Record<string, T> | undefined, id: string): T | undefined {
  return map && Object.hasOwn(map, id) ? map[id] : undefined;
}

export type ExportWords = {
  language: Language;
  /** In the order to try them. */
  words: readonly NonNullable<Words['tour']>[];
  /** Title and address of an entry. */
  findPlace: (ref: string) => { title: string; url: string };
};

type PannellumHotSpot = {
  id?: string;
  type: string;
  yaw: number;
  pitch: number;
  text: string;
  sceneId?: string;
  URL?: string;
};
type PannellumScene = PannellumPicture['keys'] & {
  title: string;
  author?: string;
  northOffset?: number;
  yaw?: number;
  pitch?: number;
  hfov?: number;
  minHfov?: number;
  maxHfov?: number;
  hotSpots: PannellumHotSpot[];
  'x-diem-den': Record<string, string | number | undefined>;
};
export type PannellumTour = {
  default: { firstScene: string; sceneFadeDuration: number };
  scenes: Record<string, PannellumScene>;
};
