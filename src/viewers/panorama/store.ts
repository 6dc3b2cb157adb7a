import { holdState, type Store } from '../common/store.ts';
import { reduce } from './reduce.ts';
import type { Scenes, TourAction, TourState } from './state.ts';

/** Holds the state of one mounted tour. */
export function createStore(scenes: Scenes, initial: TourState): TourStore {
  return holdState((state, action) => reduce(scenes, state, action), initial);
}

export type TourStore = Store<TourState, TourAction>;
