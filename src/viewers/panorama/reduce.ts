import type { View } from '../../model/panorama.ts';
import { findScene, limitView, pickView, type Scenes, type TourAction, type TourState } from './state.ts';

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

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
