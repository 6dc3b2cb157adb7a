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

type Scenes = readonly (Pick<SceneView, 'id' | 'view' | 'northDeg'> & {
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

/** Applies one action. Gives the same object back when nothing changes, so that nothing is drawn. */
export function reduce(scenes: Scenes, state: TourState, action: TourAction): TourState {
  switch (action.type) {
    case 'turn':
      return withView(scenes, state, {
        ...state.view,
        yawDeg: state.view.yawDeg + finiteOr(action.yawDeg, 0),
        pitchDeg: state.view.pitchDeg + finiteOr(action.pitchDeg, 0),
      });
    case 'look':
      return withView(scenes, state, { ...state.view, ...pickView(action.view) });
    case 'zoom':
      return withView(scenes, state, {
        ...state.view,
        fovDeg: state.view.fovDeg * finiteOr(action.factor, 1),
      });
    case 'reset':
      return withView(scenes, state, findScene(scenes, state.sceneId)?.view ?? state.view);
    case 'scene':
      return changeScene(scenes, state, action);
    case 'panel':
      return action.hotspotId === state.openHotspotId ? state : { ...state, openHotspotId: action.hotspotId };
    case 'variant':
      return action.variantId === state.variantId ? state : { ...state, variantId: action.variantId };
  }
}

/**
 * Goes to another scene. When both scenes know where north is, the visitor goes on looking in the same compass
 * direction; otherwise the scene's own first view is shown. A view in the action wins over both.
 */
function changeScene(
  scenes: Scenes,
  state: TourState,
  action: Extract<TourAction, { type: 'scene' }>,
): TourState {
  const from = findScene(scenes, state.sceneId);
  const to = findScene(scenes, action.sceneId);
  if (!to) return state;
  const keepsHeading = from?.northDeg !== undefined && to.northDeg !== undefined && from !== to;
  const arrival = keepsHeading
    ? { ...state.view, yawDeg: state.view.yawDeg + (from.northDeg ?? 0) - (to.northDeg ?? 0) }
    : to.view;
  const view = limitView({ ...arrival, ...pickView(action.view ?? {}) }, to);
  return { sceneId: to.id, view, openHotspotId: undefined, variantId: undefined };
}

function withView(scenes: Scenes, state: TourState, view: View): TourState {
  const next = limitView(view, findScene(scenes, state.sceneId));
  const same =
    next.yawDeg === state.view.yawDeg &&
    next.pitchDeg === state.view.pitchDeg &&
    next.fovDeg === state.view.fovDeg;
  return same ? state : { ...state, view: next };
}

function limitView({ yawDeg, pitchDeg, fovDeg }: View, scene: Scenes[number] | undefined): View {
  const view = {
    yawDeg,
    pitchDeg: clamp(pitchDeg, -90, 90),
    fovDeg: clamp(fovDeg, FOV_LIMITS_DEG.min, FOV_LIMITS_DEG.max),
  };
  const shown = limitToShown(view, scene?.panorama?.shown);
  return { ...shown, yawDeg: normaliseYaw(shown.yawDeg) };
}

function pickView({ yawDeg, pitchDeg, fovDeg }: Partial<View>): Partial<View> {
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

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
