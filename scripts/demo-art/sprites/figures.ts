import { type Ink, n, oval, polygon, rect, shape, stroke } from './shapes.ts';

/** A standing or walking person, 1.7 metres tall; `hat` draws a conical hat. */
export function person(ink: Ink, look: PersonLook): string {
  const legs = look.walking ? 0.24 : 0.1;
  let s =
    stroke(`M-0.05 -0.8L${n(-legs)} 0`, ink(look.trousers ?? '#2b2a33'), 0.2) +
    stroke(`M0.05 -0.8L${n(legs)} 0`, ink(look.trousers ?? '#2b2a33'), 0.2);
  s += shape('M-0.27 -0.72Q-0.3 -1.4 -0.16 -1.46H0.16Q0.3 -1.4 0.27 -0.72Z', ink(look.shirt));
  s += stroke(look.arm === 'up' ? 'M0.2 -1.32L0.42 -1.75' : 'M0.2 -1.36L0.3 -0.85', ink(look.shirt), 0.14);
  s += oval(0, -1.6, 0.15, 0.17, ink('#b98460'));
  if (look.hat)
    return (
      s +
      polygon([-0.4, -1.6, 0, -1.92, 0.4, -1.6], ink(look.hat)) +
      polygon([0, -1.6, 0, -1.92, 0.4, -1.6], ink('#fff1cf'), 0.45)
    );
  return (
    s + shape('M-0.16 -1.6Q-0.16 -1.82 0 -1.82Q0.16 -1.82 0.16 -1.6Q0.05 -1.68 -0.16 -1.6Z', ink('#241d1f'))
  );
}

/** A water buffalo seen from the side, 2.6 metres long. */
export function buffalo(ink: Ink, grazing: boolean): string {
  const body = ink('#3d3a40');
  const lit = ink('#6a5f60');
  let s = '';
  for (const x of [-0.85, -0.6, 0.55, 0.8]) s += rect(x, -0.75, 0.2, 0.75, body);
  s += shape(
    'M-1.15 -0.7Q-1.3 -1.45 -0.8 -1.5Q0 -1.72 0.75 -1.5Q1.2 -1.4 1.1 -0.75Q0 -0.45 -1.15 -0.7Z',
    body,
  );
  s += shape('M-0.8 -1.5Q0 -1.72 0.75 -1.5Q0.2 -1.38 -0.8 -1.36Z', lit);
  const hy = grazing ? -0.45 : -1.25;
  s += stroke(`M0.95 -1.2L1.4 ${n(hy)}`, body, 0.5) + oval(1.55, hy + 0.06, 0.34, 0.22, body);
  s += stroke(`M1.4 ${n(hy - 0.18)}Q1.1 ${n(hy - 0.55)} 0.75 ${n(hy - 0.3)}`, ink('#a89a88'), 0.09);
  return s + stroke('M-1.15 -1.2Q-1.4 -0.9 -1.3 -0.5', body, 0.08);
}

/** A horse seen from the side, 2.3 metres long. */
export function horse(ink: Ink, coat: string, grazing: boolean): string {
  const c = ink(coat);
  const mane = ink('#33262a');
  let s = '';
  for (const [x, k] of [
    [-0.75, -0.08],
    [-0.5, 0.1],
    [0.45, -0.05],
    [0.68, 0.08],
  ] as const)
    s += stroke(`M${x} -0.9L${n(x + k)} 0`, c, 0.17);
  s += shape(
    'M-0.95 -0.95Q-1 -1.5 -0.6 -1.5Q0 -1.42 0.5 -1.52Q0.95 -1.45 0.85 -0.95Q0 -0.75 -0.95 -0.95Z',
    c,
  );
  s += grazing
    ? shape('M0.5 -1.5L1.25 -0.55L1.5 -0.16L1.3 -0.1L1.05 -0.4L0.6 -1Z', c) +
      stroke('M0.62 -1.5L1.2 -0.7', mane, 0.1)
    : shape('M0.45 -1.45L0.95 -2.15L1.4 -1.9L1.32 -1.74L1.02 -1.8L0.82 -1.1Z', c) +
      stroke('M0.55 -1.55L0.95 -2.12', mane, 0.12);
  return s + stroke('M-0.92 -1.35Q-1.2 -1.1 -1.1 -0.55', mane, 0.13);
}

/** A rider on a motorbike seen from the side, 1.9 metres long. */
export function motorbike(ink: Ink, shirt: string): string {
  let s = oval(-0.62, -0.3, 0.3, 0.3, ink('#26232a')) + oval(0.62, -0.3, 0.3, 0.3, ink('#26232a'));
  s += shape('M-0.8 -0.55Q-0.2 -0.85 0.4 -0.62L0.62 -1.05L0.74 -1L0.62 -0.35L0.1 -0.3H-0.5Z', ink('#b23a2e'));
  s +=
    stroke('M-0.1 -0.8L0.2 -0.55L0.1 -0.25', ink('#2b2a33'), 0.17) +
    shape('M-0.32 -0.75Q-0.35 -1.4 -0.1 -1.42Q0.15 -1.35 0.1 -0.75Z', ink(shirt));
  return s + stroke('M0 -1.25L0.5 -1', ink(shirt), 0.13) + oval(0, -1.58, 0.18, 0.19, ink('#f1e6d0'));
}

/** A cyclist seen from the side. */
export function cyclist(ink: Ink, shirt: string): string {
  const ring = (x: number): string =>
    `<circle cx="${x}" cy="-0.34" r="0.33" fill="none" stroke="${ink('#22202a')}" stroke-width="0.06"/>`;
  let s =
    ring(-0.55) +
    ring(0.55) +
    stroke('M-0.55 -0.34L-0.2 -0.85L0.4 -0.85L0 -0.34Z', ink('#d04a35'), 0.06) +
    stroke('M0.55 -0.34L0.42 -1', ink('#d04a35'), 0.06);
  s +=
    stroke('M-0.2 -0.95L0.1 -0.6L0 -0.3', ink('#2b2a33'), 0.15) +
    shape('M-0.38 -0.9L-0.02 -1.5L0.18 -1.4L-0.05 -0.88Z', ink(shirt));
  return (
    s +
    stroke('M0.06 -1.38L0.42 -1', ink(shirt), 0.12) +
    oval(0.16, -1.62, 0.16, 0.17, ink('#b98460')) +
    shape('M-0.04 -1.66Q0.1 -1.88 0.34 -1.68Z', ink('#f1e6d0'))
  );
}

/** A fishing boat with a small cabin, `length` metres long. */
export function fishingBoat(ink: Ink, look: BoatLook): string {
  const l = look.length / 2;
  const hull = ink(look.hull);
  let s = shape(
    `M${n(-l)} ${n(-l * 0.24)}Q${n(-l * 0.4)} ${n(-l * 0.1)} ${n(l * 0.5)} ${n(-l * 0.16)}Q${n(l * 0.85)} ${n(-l * 0.22)} ${n(l * 1.08)} ${n(-l * 0.46)}Q${n(l * 0.92)} ${n(l * 0.06)} ${n(l * 0.6)} ${n(l * 0.1)}H${n(-l * 0.8)}Q${n(-l)} ${n(l * 0.04)} ${n(-l)} ${n(-l * 0.24)}Z`,
    hull,
  );
  s += stroke(
    `M${n(-l)} ${n(-l * 0.22)}Q${n(-l * 0.4)} ${n(-l * 0.07)} ${n(l * 0.5)} ${n(-l * 0.13)}Q${n(l * 0.85)} ${n(-l * 0.19)} ${n(l * 1.06)} ${n(-l * 0.43)}`,
    ink(look.trim),
    l * 0.05,
  );
  s +=
    rect(-l * 0.72, -l * 0.55, l * 0.62, l * 0.42, ink(look.cabin)) +
    rect(-l * 0.8, -l * 0.62, l * 0.8, l * 0.1, ink(look.trim));
  s +=
    rect(-l * 0.6, -l * 0.45, l * 0.14, l * 0.16, ink('#3a3340')) +
    rect(-l * 0.36, -l * 0.45, l * 0.14, l * 0.16, ink('#3a3340'));
  return (
    s +
    stroke(`M${n(l * 0.2)} ${n(-l * 0.15)}V${n(-l * 1.05)}`, ink('#3a3340'), l * 0.035) +
    stroke(
      `M${n(l * 0.2)} ${n(-l)}L${n(l * 1.04)} ${n(-l * 0.44)}M${n(l * 0.2)} ${n(-l)}L${n(-l * 0.4)} ${n(-l * 0.6)}`,
      ink('#3a3340'),
      l * 0.012,
    )
  );
}

/** A long rowing boat with one rower. */
export function rowingBoat(ink: Ink, shirt: string): string {
  const s = shape('M-2.8 -0.5Q0 0.1 2.9 -0.55Q2.3 0.22 1.6 0.24H-1.6Q-2.3 0.22 -2.8 -0.5Z', ink('#4a342d'));
  const rower = `<g transform="translate(-1.2 -0.05)">${person(ink, { shirt, hat: '#e8cf96' })}</g>`;
  return stroke('M-0.9 -1.2L-2.2 0.5', ink('#3a2c28'), 0.07) + rower + s;
}

/** A flock of small birds around the origin, about 10 units wide. */
export function birds(ink: string): string {
  let s = '';
  for (const [x, y, k] of [
    [0, 0, 1],
    [2.2, -0.8, 0.8],
    [3.6, 0.7, 0.9],
    [-2.4, 0.9, 0.7],
    [5.4, -0.2, 0.7],
    [-4, -0.4, 0.6],
  ] as const) {
    s += stroke(
      `M${n(x - k)} ${n(y - 0.25 * k)}Q${n(x - 0.45 * k)} ${n(y - 0.5 * k)} ${n(x)} ${n(y)}Q${n(x + 0.45 * k)} ${n(y - 0.55 * k)} ${n(x + k)} ${n(y - 0.3 * k)}`,
      ink,
      0.14,
    );
  }
  return s;
}

export type PersonLook = { shirt: string; trousers?: string; hat?: string; walking?: boolean; arm?: 'up' };
export type BoatLook = { length: number; hull: string; trim: string; cabin: string };
