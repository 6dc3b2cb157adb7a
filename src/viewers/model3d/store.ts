import type { Model3dView } from '../../model/model-view.ts';
import { type ModelAction, type ModelState, reduce } from './state.ts';

/** Holds the state of one mounted model and tells listeners when it changes. */
export function createStore(model: Model3dView, initial: ModelState): ModelStore {
  const listeners = new Set<Listener>();
  let state = initial;
  return {
    get: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(model, before, action);
      if (state !== before) for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Listener = (state: ModelState, before: ModelState) => void;
export type ModelStore = {
  get: () => ModelState;
  dispatch: (action: ModelAction) => void;
  subscribe: (listener: Listener) => () => void;
};
