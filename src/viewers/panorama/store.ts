import { reduce, type TourAction, type TourState } from './state.ts';

/** Holds the state of one mounted tour and tells listeners when it changes. */
export function createStore(scenes: Parameters<typeof reduce>[0], initial: TourState): TourStore {
  const listeners = new Set<Listener>();
  let state = initial;
  return {
    get: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(scenes, before, action);
      if (state !== before) for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Listener = (state: TourState, before: TourState) => void;
export type TourStore = {
  get: () => TourState;
  dispatch: (action: TourAction) => void;
  subscribe: (listener: Listener) => () => void;
};
