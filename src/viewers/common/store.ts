/** Holds the state of one mounted viewer and tells listeners when it changes. `reduce` gives the same state back when nothing does. */
export function holdState<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  const listeners = new Set<Listener<State>>();
  let state = initial;
  return {
    get: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(before, action);
      if (state !== before) for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Listener<State> = (state: State, before: State) => void;

export type Store<State, Action> = {
  get: () => State;
  dispatch: (action: Action) => void;
  subscribe: (listener: Listener<State>) => () => void;
};
