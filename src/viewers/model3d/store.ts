import type { Model3dView } from '../../model/model-view.ts';
import { holdState, type Store } from '../common/store.ts';
import { type ModelAction, type ModelState, reduce } from './state.ts';

/** Holds the state of one mounted model. */
export function createStore(model: Model3dView, initial: ModelState): ModelStore {
  return holdState((state, action) => reduce(model, state, action), initial);
}

export type ModelStore = Store<ModelState, ModelAction>;
