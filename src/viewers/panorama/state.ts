import { normaliseYaw, type View } from '../../model/panorama.ts';
import type { SceneView } from '../../model/tour-view.ts';
import { limitToShown } from './shown-field.ts';

/** Vertical fields of view, in degrees, between which a visitor may zoom. */
export const FOV_LIMITS_DEG = { min: 30, max: 110 } as const;

/** What the address may say; anything it does not say well is missing. */
export type HashState = { sceneId?: string } & Partial<View>;

/** `variantId`: which other hour or season of the scene is shown; nothing for the usual one. */
export type TourState = {
  sceneId: string;
  view: View;
  openHotspotId: string | undefined;
  variantId: string | undefined;
};

export type TourAction =
  | { type: 'turn'; yawDeg: number; pitchDeg: number }
  | { type: 'look'; view: Partial<View> }
  | { type: 'zoom'; factor: number }
  | { type: 'reset' }
  | { type: 'scene'; sceneId: string; view?: Partial<View> }
  | { type: 'panel'; hotspotId: string | undefined }
  | { type: 'variant'; variantId: string | undefined };

export type Scenes = readonly (Pick<SceneView, 'id' | 'view' | 'northDeg'> & {
  panorama?: Pick<SceneView['panorama'], 'shown'>;
})[];

/** Finds a scene by id; `undefined` when the tour has no such scene. */
export function findScene<S extends { id: string }>(
  scenes: readonly S[],
  id: string | undefined,
): S | undefined {
  return scenes.find((scene) => scene.id === id);
}

/** Gives the state a tour opens with: the scene and view the address names, as far as they exist. */
export function startState(scenes: Scenes, startId: string, hash: HashState): TourState {
  const scene = findScene(scenes, hash.sceneId) ?? findScene(scenes, startId) ?? scenes[0];
  if (!scene) throw new Error('a tour needs at least one scene');
  return {
    sceneId: scene.id,
    view: limitView({ ...scene.view, ...pickView(hash) }, scene),
    openHotspotId: undefined,
    variantId: undefined,
  };
}

/** Keeps a view where one may look in a scene. */
export function limitView({ yawDeg, pitchDeg, fovDeg }: View, scene: Scenes[number] | undefined): View {
  const view = {
    yawDeg,
    pitchDeg: clamp(pitchDeg, -90, 90),
    fovDeg: clamp(fovDeg, FOV_LIMITS_DEG.min, FOV_LIMITS_DEG.max),
  };
  const shown = limitToShown(view, scene?.panorama?.shown);
  return { ...shown, yawDeg: normaliseYaw(shown.yawDeg) };
}

/** Takes the parts of a view that are numbers. */
export function pickView({ yawDeg, pitchDeg, fovDeg }: Partial<View>): Partial<View> {
  return dropMissing({ yawDeg, pitchDeg, fovDeg });
}

/** Leaves out the parts of a view that are missing or no numbers. */
export function dropMissing(view: { [K in keyof View]: number | undefined }): Partial<View> {
  return {
    ...(view.yawDeg !== undefined && Number.isFinite(view.yawDeg) && { yawDeg: view.yawDeg }),
    ...(view.pitchDeg !== undefined && Number.isFinite(view.pitchDeg) && { pitchDeg: view.pitchDeg }),
    ...(view.fovDeg !== undefined && Number.isFinite(view.fovDeg) && { fovDeg: view.fovDeg }),
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
