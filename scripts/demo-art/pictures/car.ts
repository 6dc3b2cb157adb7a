import { type Ink, oval, polygon, rect, shape } from '../sprites/shapes.ts';

/** A parked car seen from the front, 1.9 metres wide. */
export function car(ink: Ink, paint: string): string {
  let s =
    oval(0, -0.02, 1.1, 0.16, ink('#3f4a50'), 0.5) +
    shape(
      'M-0.95 -0.2V-0.85Q-0.9 -1 -0.75 -1.05L-0.6 -1.5H0.6L0.75 -1.05Q0.9 -1 0.95 -0.85V-0.2Z',
      ink(paint),
    );
  s +=
    polygon([-0.58, -1.06, -0.5, -1.4, 0.5, -1.4, 0.58, -1.06], ink('#3a4a55')) +
    polygon([0.1, -1.06, 0.2, -1.4, 0.5, -1.4, 0.58, -1.06], ink('#7a95a0'));
  return (
    s +
    rect(-0.85, -0.3, 0.3, 0.3, ink('#26232a')) +
    rect(0.55, -0.3, 0.3, 0.3, ink('#26232a')) +
    rect(-0.85, -0.8, 0.25, 0.14, ink('#ffe0a0')) +
    rect(0.6, -0.8, 0.25, 0.14, ink('#ffe0a0'))
  );
}
