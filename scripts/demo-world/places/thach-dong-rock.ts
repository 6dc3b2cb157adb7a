import type { Eye } from '../diorama.ts';
import { type BuiltHill, buildHill, planThachDong } from '../rock/karst.ts';
import type { KarstHill, Tunnel } from '../rock/karst-shape.ts';

/** Floor of the cave with the pagoda, metres above the plain. */
export const FLOOR_M = 7;
/** Floor of the gallery whose opening looks to the south-west. */
export const LOOKOUT_FLOOR_M = 32.6;

/** Builds the rock with its hall and the gallery, fine where the eye is. */
export function buildThachDong(eye: Eye): BuiltHill {
  const isInside = Math.hypot(eye.x, eye.z) < 25;
  return buildHill(plan(), {
    detail: {
      cellM: isInside ? 0.18 : 0.3,
      maxCellM: 1.2,
      viewpoints: [[eye.x, eye.y, eye.z]],
      spread: isInside ? 0.018 : 0.007,
    },
    spotsPerM2: 0.16,
  });
}

function plan(): KarstHill {
  const hill = planThachDong(7, FLOOR_M);
  const [hall, shaft] = hill.tunnels;
  if (!hall || !shaft) throw new Error('the plan of the rock has lost its hall');
  // Wider than planned, so that the pagoda has air on both sides.
  const wide: Tunnel = { ...hall, radiiM: [6.4, 6.4, 9.6, 4.4, 4] };
  const gallery: Tunnel = {
    points: [
      [-4, LOOKOUT_FLOOR_M - 3, 2],
      [-9, LOOKOUT_FLOOR_M + 1.6, 7],
      [-24, LOOKOUT_FLOOR_M + 2.6, 18],
    ],
    radiiM: [2.2, 2.9, 4.4],
    floorM: LOOKOUT_FLOOR_M,
  };
  return { ...hill, tunnels: [wide, shaft, gallery] };
}
