import type { View } from '../../model/panorama.ts';
import type { SceneView } from '../../model/tour-view.ts';
import type { Sphere } from './sphere.ts';

/** Time in which one scene takes the place of another. */
const CROSSING_MS = 350;

/** Holds the scene that is shown and, for a moment, the one before it. */
export function createCrossing(): Crossing {
  let here: Shown | undefined;
  let leaving: (Shown & { lastView: View; startMs: number }) | undefined;
  const finish = () => {
    leaving?.sphere.dispose();
    leaving = undefined;
  };
  return {
    enter(next, lastView, startMs) {
      finish();
      if (here && startMs !== undefined) leaving = { ...here, lastView, startMs };
      else here?.sphere.dispose();
      here = next;
    },
    at(nowMs) {
      if (leaving && nowMs - leaving.startMs >= CROSSING_MS) finish();
      const share = leaving ? (nowMs - leaving.startMs) / CROSSING_MS : 1;
      return here && { here, leaving, share: Math.max(0, share) };
    },
    finish,
    listSpheres: () => [here, leaving].flatMap((shown) => (shown ? [shown.sphere] : [])),
  };
}

/**
 * Gives where the scene that is left looks: on from its last view, turned and zoomed as the visitor did since.
 * @param start the first view of the new scene
 * @param now its present view
 */
export function followView(lastView: View, start: View, now: View): View {
  return {
    yawDeg: lastView.yawDeg + now.yawDeg - start.yawDeg,
    pitchDeg: Math.max(-90, Math.min(90, lastView.pitchDeg + now.pitchDeg - start.pitchDeg)),
    fovDeg: Math.min(170, (lastView.fovDeg * now.fovDeg) / start.fovDeg),
  };
}

/** `startView` is the view the scene was entered with. */
export type Shown = { scene: SceneView; sphere: Sphere; startView: View };

export type Crossing = {
  /**
   * Shows another scene.
   * @param lastView the view of the scene before
   * @param startMs when the change begins; missing for a cut
   */
  enter: (next: Shown, lastView: View, startMs: number | undefined) => void;
  /** @returns `share` of the scene that is entered, 1 when nothing else is seen */
  at: (
    nowMs: number,
  ) => { here: Shown; leaving: (Shown & { lastView: View }) | undefined; share: number } | undefined;
  /** Drops the scene that is left. */
  finish: () => void;
  listSpheres: () => Sphere[];
};
