import type { Language } from './languages.ts';
import { directionToOrbit, type Orbit } from './orbit.ts';
import type { ModelPin, ModelStep, ModelTour, OrbitView } from './schemas/model-tour.ts';
import type { Words } from './schemas/words.ts';
import { type Box, type Point3, sidesOf } from './surface.ts';

/** Most that pictures of one model may take of the graphics memory, in bytes. Phones close pages that take much more. */
export const TEXTURE_BUDGETS = { phone: 64 * 1024 ** 2, desktop: 256 * 1024 ** 2 } as const;

const DEFAULT_FOV_DEG = 35;
/** From a corner and a little above: the side of a thing most people choose when they photograph it. */
const DEFAULT_SIDE = { yaw: 32, pitch: 24 };
/** Nearer than where the ball around a box would just be seen: corners of boxes are mostly empty. */
const NEARER = 0.97;
/** How near one looks at a pin, as a share of the model’s longest side. */
const PIN_DISTANCE = 0.55;

/**
 * Brings together what one page in one language shows of a 3D model: where to look from, the pins, their words. Words
 * missing in the page's language come from the default language and say so in their `language`.
 * @throws when a view or pin has no words or names what does not exist: the content check refuses that
 */
export function planModelView({ id, tiers, tour, words, find = NOTHING }: Input): Model3dView {
  const views = (tour?.views ?? []).map((view) => planView(view, words));
  const orbits = new Map(views.map((view) => [view.id, view.orbit]));
  const pins = (tour?.pins ?? []).map((pin) => planPin(pin, words, orbits, tiers.box));
  const first = tour?.start === undefined ? views[0] : views.find((view) => view.id === tour.start);
  const steps: readonly ModelStep[] = tour?.tour ?? views.map((view) => ({ view: view.id }));
  const start = first?.orbit ?? frameBox(tiers.box);
  const { first: coarse, mid, high, box } = tiers;
  return {
    id,
    kind: tiers.kind ?? 'mesh',
    first: toTier(coarse),
    ...(mid && { mid: toTier(mid) }),
    high: toTier(high),
    box,
    light: tiers.kind === 'splat' ? 'baked' : (tour?.light ?? usualLight(tiers.kind)),
    ...(tour?.north !== undefined && { northDeg: tour.north % 360 }),
    // Ground is laid out with north behind.
    ...(tour?.north === undefined && tiers.kind === 'terrain' && { northDeg: 0 }),
    start,
    limits: planLimits(tour?.limits, box, [start, ...orbits.values(), ...pins.map(({ orbit }) => orbit)]),
    views,
    pins,
    steps: steps.map(({ view, pins: shown = [], sounds = [] }) => {
      const sound = find.sound(sounds);
      return { viewId: view, pinIds: [...shown], ...(sound && { sound }) };
    }),
    ...(tour?.compare !== undefined && { compare: find.model(tour.compare) }),
  };
}

/** Gives the light a model is shown in when nobody says: splats hold their own, and ground is shaded as on maps. */
export function usualLight(kind: ContentKind = 'mesh'): Model3dView['light'] {
  return kind === 'mesh' ? 'day' : 'baked';
}

/**
 * Picks the finest version whose pictures fit into a budget of graphics memory; the first one when none finer does. Splats
 * need little memory but much drawing: devices with little memory get the middle version of those.
 * @param budgetBytes one of {@link TEXTURE_BUDGETS}
 */
export function pickTier(
  { kind, first, mid, high }: Pick<Model3dView, 'first' | 'mid' | 'high'> & { kind?: ContentKind },
  budgetBytes: number,
): TierView {
  const fits = ({ textureBytes = 0 }: TierView) => textureBytes <= budgetBytes;
  const isHard = kind === 'splat' && budgetBytes <= TEXTURE_BUDGETS.phone;
  if (fits(high) && !(isHard && mid)) return high;
  return mid && fits(mid) ? mid : first;
}

function toTier({ url, sizeBytes, textureBytes = 0 }: TierView): TierView {
  return { url, sizeBytes, ...(textureBytes > 0 && { textureBytes }) };
}

/** Gives the view that shows a whole box. */
export function frameBox(box: Box): EyeOrbit {
  const radius = Math.hypot(...sidesOf(box)) / 2;
  const distance = (radius / Math.sin((DEFAULT_FOV_DEG * Math.PI) / 360)) * NEARER;
  return { target: middleOf(box), ...DEFAULT_SIDE, distance, fovDeg: DEFAULT_FOV_DEG };
}

function planView(view: OrbitView, words: readonly ModelWords[]): StopView {
  const found = findWords(words, ({ views }) => ownOf(views, view.id));
  if (!found) throw new Error(`view "${view.id}" has no words`);
  return { id: view.id, ...found, orbit: toOrbit(view) };
}

function planPin(
  pin: ModelPin,
  words: readonly ModelWords[],
  orbits: ReadonlyMap<string, EyeOrbit>,
  box: Box,
): PinView {
  const found = findWords(words, ({ pins }) => ownOf(pins, pin.id));
  if (!found) throw new Error(`pin "${pin.id}" has no words`);
  const orbit = pin.view === undefined ? lookAt(pin, box) : orbits.get(pin.view);
  if (!orbit) throw new Error(`pin "${pin.id}" names the view "${pin.view}", which does not exist`);
  return { id: pin.id, ...found, at: pin.at, orbit, ...(pin.scene !== undefined && { scene: pin.scene }) };
}

/** Looks at a pin from where its surface faces, or from outside the model; never steeply, for ground and sky fill the rest. */
function lookAt({ at, normal }: ModelPin, box: Box): EyeOrbit {
  const middle = middleOf(box);
  const outwards: Point3 = [at[0] - middle[0], 0, at[2] - middle[2]];
  const isNowhere = Math.hypot(...(normal ?? outwards)) === 0;
  const side = isNowhere ? DEFAULT_SIDE : directionToOrbit(normal ?? outwards);
  const pitch = Math.min(55, Math.max(12, side.pitch));
  const isUpright = normal !== undefined && Math.hypot(normal[0], normal[2]) < 1e-3 * Math.abs(normal[1]);
  const yaw = isUpright ? DEFAULT_SIDE.yaw : side.yaw;
  return {
    target: at,
    yaw,
    pitch,
    distance: PIN_DISTANCE * Math.max(...sidesOf(box)),
    fovDeg: DEFAULT_FOV_DEG,
  };
}

/** What the facts leave open is wide enough for every view they give. */
function planLimits(given: ModelTour['limits'], box: Box, orbits: readonly EyeOrbit[]): OrbitLimits {
  const longest = Math.max(...sidesOf(box));
  const least = (key: 'pitch' | 'distance') => Math.min(...orbits.map((orbit) => orbit[key]));
  const most = (key: 'pitch' | 'distance') => Math.max(...orbits.map((orbit) => orbit[key]));
  return {
    pitchMin: given?.pitchMin ?? Math.min(-8, least('pitch')),
    pitchMax: given?.pitchMax ?? 88,
    distanceMin: given?.distanceMin ?? Math.min(longest * 0.12, least('distance')),
    distanceMax: given?.distanceMax ?? Math.max(longest * 3, most('distance')),
  };
}

function toOrbit({ target, yaw, pitch, distance, fov }: OrbitView): EyeOrbit {
  return { target, yaw, pitch, distance, fovDeg: fov ?? DEFAULT_FOV_DEG };
}

function middleOf({ min, max }: Box): Point3 {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}

/** Takes the first language that has the words, in the order given. */
function findWords<T extends object>(
  words: readonly ModelWords[],
  pick: (given: NonNullable<Words['modelTour']>) => T | undefined,
): (T & { language: Language }) | undefined {
  for (const { language, modelTour } of words) {
    const found = modelTour && pick(modelTour);
    if (found) return { ...found, language };
  }
  return undefined;
}

function ownOf<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

type Input = {
  id: string;
  tiers: { kind?: ContentKind; first: TierView; mid?: TierView; high: TierView; box: Box };
  tour: ModelTour | undefined;
  /** Words in the order to try them: the page's language, then the default one. */
  words: readonly ModelWords[];
  find?: FindModelParts;
};

/** Finds what the facts name: the narration in the language of the page, and another model of the entry. */
export type FindModelParts = {
  sound: (files: readonly string[]) => string | undefined;
  model: (id: string) => ComparedModel | undefined;
};

const NOTHING: FindModelParts = { sound: () => undefined, model: () => undefined };

/** `label` in its own language, as BCP 47 where that is not the page’s. */
export type ComparedModel = { label: string; labelLang?: string | undefined; kind: ContentKind; url: string };

export type ModelWords = { language: Language; modelTour: Words['modelTour'] };

/** An orbit with its field of view in degrees, across the shorter side of the screen. */
export type EyeOrbit = Orbit & { fovDeg: number };
/** `textureBytes`: what its pictures take of the graphics memory; none when missing. */
export type TierView = { url: string; sizeBytes: number; textureBytes?: number };
export type OrbitLimits = { pitchMin: number; pitchMax: number; distanceMin: number; distanceMax: number };

/** How the files of a model are drawn: triangles, splats, or the ground of a height map. */
export type ContentKind = 'mesh' | 'splat' | 'terrain';

/** A model on a page. Plain JSON: the page draws its lists from it and hands it to the viewer as it is. */
export type Model3dView = {
  id: string;
  kind: ContentKind;
  first: TierView;
  /** Where `high` is too large for phones. */
  mid?: TierView;
  high: TierView;
  box: Box;
  light: NonNullable<ModelTour['light']>;
  /** Compass heading of −z, 0 ≤ heading < 360; missing when nobody knows it. */
  northDeg?: number;
  start: EyeOrbit;
  limits: OrbitLimits;
  views: StopView[];
  pins: PinView[];
  /** The guided tour; empty when there is no view. */
  steps: { viewId: string; pinIds: string[]; sound?: string }[];
  /** Another model in the same coordinates. */
  compare?: ComparedModel | undefined;
};

/** `language` is that of its words. */
export type StopView = {
  id: string;
  language: Language;
  title: string;
  description: string;
  orbit: EyeOrbit;
};
export type PinView = {
  id: string;
  language: Language;
  label: string;
  text?: string | undefined;
  at: Point3;
  orbit: EyeOrbit;
  /** Scene of the 360° tour that was taken here. */
  scene?: string;
};
