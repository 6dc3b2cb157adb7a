import type { ShownField, View } from '../../model/panorama.ts';

/**
 * Keeps a view where a panorama that is only a part of the sphere shows something: its upper and lower edge do not pass those
 * of the picture as long as that is higher than the view, and its middle stays half a view's height from the sides.
 * @param shown undefined for a whole sphere
 */
export function limitToShown(view: View, shown: ShownField | undefined): View {
  if (!shown) return view;
  const isTurn = shown.rightDeg - shown.leftDeg >= 360;
  // A pole is no edge: one may look straight up.
  const top = shown.topDeg >= 90 ? Number.POSITIVE_INFINITY : shown.topDeg;
  const bottom = shown.bottomDeg <= -90 ? Number.NEGATIVE_INFINITY : shown.bottomDeg;
  const fovDeg = Math.min(view.fovDeg, Math.max(NARROWEST_DEG, top - bottom));
  const middleDeg = (shown.leftDeg + shown.rightDeg) / 2;
  const turnDeg = view.yawDeg - middleDeg - 360 * Math.round((view.yawDeg - middleDeg) / 360);
  const reachDeg = Math.max(0, (shown.rightDeg - shown.leftDeg - fovDeg) / 2);
  return {
    yawDeg: isTurn ? view.yawDeg : middleDeg + Math.min(reachDeg, Math.max(-reachDeg, turnDeg)),
    pitchDeg: Math.min(top - fovDeg / 2, Math.max(bottom + fovDeg / 2, view.pitchDeg)),
    fovDeg,
  };
}

/** A narrower view of a low strip would show nothing but blur. */
const NARROWEST_DEG = 30;
