import { holdState, type Store } from '../common/store.ts';
import { reduce, type TourAction, type TourState } from './state.ts';

/** Holds the state of one mounted tour. */
export function createStore(scenes: Parameters<typeof reduce>[0], initial: TourState): TourStore {
  return holdState((state, action) => reduce(scenes, state, action), initial);
}

export type TourStore = Store<TourState, TourAction>;
