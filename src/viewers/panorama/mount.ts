import { type StartedTour, type StartInput, startTour } from './start.ts';
import type { HashState } from './state.ts';
import type { TourStore } from './store.ts';

/**
 * Opens a tour inside `root`, over the poster, which stays where it is. The first frame needs this script alone; all that comes
 * after it is loaded meanwhile.
 * @param input.started when the page began it already
 * @param input.onEnd called when the viewer must be taken away: the visitor closed it, the graphics context was lost for
 *   good, or drawing failed. The caller then calls `destroy`.
 * @throws when no picture can be drawn; nothing is left behind
 */
export async function mountTour(input: MountInput): Promise<MountedTour> {
  const loading = loadParts();
  const started = input.started ?? startTour(input);
  try {
    const { resumeTour } = await loading;
    return await resumeTour(input, started);
  } catch (error) {
    started.discard();
    throw error;
  }
}

/** Loads what is needed after the first frame. */
export function loadParts(): Promise<Parts> {
  return given ?? import('./parts.ts');
}

/** Brings that along with this script, for pages that open a tour at once. */
export function giveParts(parts: Parts): void {
  given = Promise.resolve(parts);
}

let given: Promise<Parts> | undefined;

type Parts = typeof import('./parts.ts');

export type EndReason = 'closed' | 'lost' | 'failed';

export type MountInput = StartInput & {
  started?: StartedTour | undefined;
  onEnd: (reason: EndReason) => void;
};

export type MountedTour = {
  go: (hash: HashState) => void;
  focus: () => void;
  destroy: () => void;
  /** What is shown now; may be listened to and changed from outside. */
  store: TourStore;
};
