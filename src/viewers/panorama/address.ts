import { formatHash } from './hash.ts';
import type { TourState } from './state.ts';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const THROTTLE_MS = 400;

/** Keeps the address in step with the view without adding to the history: the last state wins, at most every 0.4 s. */
export function createAddressWriter(): AddressWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: TourState | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (latest) history.replaceState(history.state, '', formatHash(latest));
    latest = undefined;
  };
  return {
    write(state) {
      latest = state;
      timer ??= setTimeout(flush, THROTTLE_MS);
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      latest = undefined;
      history.replaceState(history.state, '', location.pathname + location.search);
    },
    stop() {
      if (timer !== undefined) flush();
    },
  };
}

export type AddressWriter = {
  write: (state: TourState) => void;
  /** Takes the tour out of the address. */
  clear: () => void;
  /** Writes what is still waiting and stops. */
  stop: () => void;
};
