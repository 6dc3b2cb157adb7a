import type { EyeOrbit, Model3dView, OrbitLimits } from '../../model/model-view.ts';
import { normaliseYaw } from '../../model/panorama.ts';

/** What the address may say; anything it does not say well is missing. */
export type HashState = { modelId?: string; pinId?: string; viewId?: string };

export type ModelState = {
  orbit: EyeOrbit;
  openPinId: string | undefined;
  /** Position in the steps of the tour; undefined before the first step. */
  step: number | undefined;
};

export type ModelAction =
  | { type: 'turn'; yawDeg: number; pitchDeg: number }
  | { type: 'zoom'; factor: number }
  | { type: 'shift'; by: readonly [number, number, number] }
  | { type: 'look'; orbit: EyeOrbit }
  | { type: 'step'; step: number | undefined }
  | { type: 'pin'; pinId: string | undefined };

/** Longer addresses are not ours; nobody needs to read ten kilobytes of them. */
const MAX_HASH_LENGTH = 300;
const ID = /^[a-z0-9-]{1,60}$/;

/**
 * Reads `#model=<id>&pin=<id>` or `#model=<id>&view=<id>`. Never throws: unknown keys, repeated keys after the first,
 * broken escapes and whatever is no id are left out. Whether there are such things is for others to say.
 */
export function parseHash(hash: string): HashState {
  if (hash.length > MAX_HASH_LENGTH) return {};
  const found = new URLSearchParams(hash.replace(/^#/, ''));
  const id = (key: string) => {
    const text = found.get(key);
    return text !== null && ID.test(text) ? text : undefined;
  };
  const [modelId, pinId, viewId] = [id('model'), id('pin'), id('view')];
  if (modelId === undefined) return {};
  return { modelId, ...(pinId !== undefined && { pinId }), ...(viewId !== undefined && { viewId }) };
}

/** Writes the address of a state. */
export function formatHash(model: Model3dView, { openPinId, step }: ModelState): string {
  const viewId = step === undefined ? undefined : model.steps[step]?.viewId;
  if (openPinId !== undefined) return `#model=${model.id}&pin=${openPinId}`;
  return viewId === undefined ? `#model=${model.id}` : `#model=${model.id}&view=${viewId}`;
}

/** Gives the state a model opens with: what the address names, as far as it exists. */
export function startState(model: Model3dView, hash: HashState): ModelState {
  return aim(model, { orbit: model.start, openPinId: undefined, step: undefined }, hash);
}

/** Gives the state that shows what an address names; the same state when the model has no such pin or view. */
export function aim(model: Model3dView, state: ModelState, { pinId, viewId }: HashState): ModelState {
  const pin = model.pins.find(({ id }) => id === pinId);
  if (pin) return { ...state, orbit: limitOrbit(pin.orbit, model), openPinId: pin.id };
  const view = model.views.find(({ id }) => id === viewId);
  const step = model.steps.findIndex((each) => each.viewId === view?.id);
  if (!view) return state;
  return { orbit: limitOrbit(view.orbit, model), openPinId: undefined, step: step < 0 ? undefined : step };
}

/** Applies one action. Gives the same object back when nothing changes, so that nothing is drawn. */
export function reduce(model: Model3dView, state: ModelState, action: ModelAction): ModelState {
  const { orbit } = state;
  switch (action.type) {
    case 'turn':
      return withOrbit(model, state, {
        ...orbit,
        yaw: orbit.yaw + finiteOr(action.yawDeg, 0),
        pitch: orbit.pitch + finiteOr(action.pitchDeg, 0),
      });
    case 'zoom':
      return withOrbit(model, state, { ...orbit, distance: orbit.distance * finiteOr(action.factor, 1) });
    case 'shift': {
      const [x, y, z] = action.by.map((value) => finiteOr(value, 0));
      const target = [
        orbit.target[0] + (x ?? 0),
        orbit.target[1] + (y ?? 0),
        orbit.target[2] + (z ?? 0),
      ] as const;
      return withOrbit(model, state, { ...orbit, target });
    }
    case 'look':
      return withOrbit(model, state, action.orbit);
    case 'step':
      return action.step === state.step ? state : { ...state, step: action.step };
    case 'pin':
      return action.pinId === state.openPinId ? state : { ...state, openPinId: action.pinId };
  }
}

/** Gives the orbit a share of the way from one to another: 0 is the first, 1 the second. Turns the shorter way round. */
export function mixOrbits(from: EyeOrbit, to: EyeOrbit, share: number): EyeOrbit {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    target: [
      mix(from.target[0], to.target[0]),
      mix(from.target[1], to.target[1]),
      mix(from.target[2], to.target[2]),
    ],
    yaw: from.yaw + normaliseYaw(to.yaw - from.yaw) * share,
    pitch: mix(from.pitch, to.pitch),
    // Equal shares of the way look equally fast when distances grow by factors.
    distance: from.distance * (to.distance / from.distance) ** share,
    fovDeg: mix(from.fovDeg, to.fovDeg),
  };
}

function withOrbit(model: Model3dView, state: ModelState, orbit: EyeOrbit): ModelState {
  const next = limitOrbit(orbit, model);
  const isSame = JSON.stringify(next) === JSON.stringify(state.orbit);
  return isSame ? state : { ...state, orbit: next };
}

/** Keeps the eye within the limits and the target within the model, or it could be lost sight of. */
function limitOrbit(
  orbit: EyeOrbit,
  { limits, box }: { limits: OrbitLimits; box: Model3dView['box'] },
): EyeOrbit {
  const within = (axis: 0 | 1 | 2) => clamp(orbit.target[axis], box.min[axis], box.max[axis]);
  return {
    target: [within(0), within(1), within(2)],
    yaw: normaliseYaw(orbit.yaw),
    pitch: clamp(orbit.pitch, limits.pitchMin, limits.pitchMax),
    distance: clamp(orbit.distance, limits.distanceMin, limits.distanceMax),
    fovDeg: orbit.fovDeg,
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
