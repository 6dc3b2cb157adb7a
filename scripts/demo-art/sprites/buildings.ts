import { type Ink, n, oval, polygon, rect, shape, stroke } from './shapes.ts';

/** A house on stilts, seen a little from the left, 12 metres long by default; origin at the middle of its foot. */
export function stiltHouse(ink: Ink, look: HouseLook): string {
  const w = look.width ?? 12;
  const h = w / 2;
  const wall = ink(look.wall ?? '#8a5a3a');
  const shade = ink(look.shade ?? '#5b3a2b');
  let s = '';
  for (let i = 0; i <= 5; i += 1) s += rect(-h * 0.92 + (i * w * 0.92) / 5 - 0.13, -2.4, 0.26, 2.4, shade);
  s += polygon(
    [-h * 0.96, -2.2, h * 0.96, -2.2, h * 0.96, -0.9, -h * 0.96, -0.9],
    ink(look.under ?? '#3c2b28'),
    0.55,
  );
  s += rect(-h * 0.96, -4.7, w * 0.96, 2.5, wall);
  for (let i = 0; i < 4; i += 1) {
    const x = -h * 0.78 + i * w * 0.225;
    s += rect(x, -4.1, w * 0.09, 1.3, ink(i === (look.lit ?? 1) ? (look.lamp ?? '#ffd27a') : '#3a2724'));
  }
  s += rect(-h * 1.04, -2.45, w * 1.04, 0.3, shade);
  const roof = ink(look.roof);
  s += shape(
    `M${n(-h * 1.16)} -4.3Q${n(-h * 0.9)} -5.6 ${n(-h * 0.74)} -8.1L${n(h * 0.74)} -8.1Q${n(h * 0.9)} -5.6 ${n(h * 1.16)} -4.3Z`,
    roof,
  );
  s += shape(
    `M${n(h * 0.3)} -8.1L${n(h * 0.74)} -8.1Q${n(h * 0.9)} -5.6 ${n(h * 1.16)} -4.3L${n(h * 0.62)} -4.3Z`,
    ink(look.roofLit),
  );
  s += stroke(`M${n(-h * 0.76)} -8.15H${n(h * 0.76)}`, ink(look.roofLit), 0.28);
  return s;
}

/** A low house with earthen walls and a broad roof, 9 metres long. */
export function lowHouse(ink: Ink, look: HouseLook): string {
  const h = (look.width ?? 9) / 2;
  let s = rect(-h * 0.9, -2.7, h * 1.8, 2.7, ink(look.wall ?? '#b98a5a'));
  s += rect(h * 0.35, -2.7, h * 0.55, 2.7, ink(look.shade ?? '#8c6140'));
  s +=
    rect(-h * 0.12, -2, h * 0.26, 2, ink('#40302b')) +
    rect(-h * 0.6, -1.9, h * 0.22, 0.8, ink(look.lamp ?? '#40302b'));
  s += shape(
    `M${n(-h * 1.15)} -2.4L${n(-h * 0.82)} -5.2H${n(h * 0.82)}L${n(h * 1.15)} -2.4Z`,
    ink(look.roof),
  );
  s += shape(`M${n(h * 0.42)} -5.2H${n(h * 0.82)}L${n(h * 1.15)} -2.4H${n(h * 0.62)}Z`, ink(look.roofLit));
  return s;
}

/** A town house of `floors` floors, 8 metres wide, under a broad hipped roof. */
export function townHouse(ink: Ink, look: HouseLook & { floors: number }): string {
  const tall = look.floors * 3.1;
  const dark = ink('#5a5560');
  const lamp = ink(look.lamp ?? '#5a5560');
  let s =
    rect(-4, -tall, 8, tall, ink(look.wall ?? '#e6d3b5')) +
    rect(1.8, -tall, 2.2, tall, ink(look.shade ?? '#b59a82'));
  for (let i = 0; i < look.floors; i += 1) {
    for (const x of [-3.3, -1.3, 2.4])
      s += rect(x, -2.4 - i * 3.1, 1.1, 1.4, (i * 3 + Math.round(x)) % 2 ? lamp : dark);
  }
  const roof = polygon([-5, -tall + 0.2, 5, -tall + 0.2, 3, -tall - 2.9, -3, -tall - 2.9], ink(look.roof));
  return (
    s + roof + polygon([1.6, -tall + 0.2, 5, -tall + 0.2, 3, -tall - 2.9, 1, -tall - 2.9], ink(look.roofLit))
  );
}

/** A small temple with two curved roofs. */
export function temple(ink: Ink, look: HouseLook): string {
  const roofPath = (w: number, y: number, rise: number): string =>
    `M${n(-w)} ${n(y - 0.7)}Q${n(-w * 0.8)} ${n(y + 0.1)} ${n(-w * 0.62)} ${n(y)}H${n(w * 0.62)}Q${n(w * 0.8)} ${n(y + 0.1)} ${n(w)} ${n(y - 0.7)}Q${n(w * 0.72)} ${n(y - 0.5)} ${n(w * 0.5)} ${n(y - rise)}H${n(-w * 0.5)}Q${n(-w * 0.72)} ${n(y - 0.5)} ${n(-w)} ${n(y - 0.7)}Z`;
  let s = rect(-4.6, -0.7, 9.2, 0.7, ink('#b9a892')) + rect(-3.6, -4, 7.2, 3.4, ink(look.wall ?? '#b5482f'));
  for (const x of [-3.4, -1.3, 1.1, 3.1]) s += rect(x, -4, 0.34, 3.4, ink(look.shade ?? '#6f2a22'));
  s += rect(-0.75, -3.2, 1.6, 2.6, ink(look.lamp ?? '#ffca6b'));
  s +=
    shape(roofPath(5.6, -3.8, 1.9), ink(look.roof)) + rect(-2.3, -6.9, 4.6, 1.4, ink(look.wall ?? '#b5482f'));
  s += shape(roofPath(4, -6.6, 1.9), ink(look.roof));
  return (
    s + stroke('M-2 -8.6H2', ink(look.roofLit), 0.35) + stroke('M-2.8 -5.75H2.8', ink(look.roofLit), 0.25)
  );
}

/** A square watch tower on a wall. */
export function gateTower(ink: Ink, look: HouseLook): string {
  let s =
    polygon([-5, 0, -4.4, -7, 4.4, -7, 5, 0], ink(look.wall ?? '#8f857a')) +
    polygon([2, 0, 1.8, -7, 4.4, -7, 5, 0], ink(look.shade ?? '#6a625d'));
  s += shape('M-1.3 0V-2.6Q0 -4.4 1.3 -2.6V0Z', ink('#332d2e'));
  for (let i = 0; i < 5; i += 1) s += rect(-4.4 + i * 1.9, -7.8, 1.1, 0.9, ink(look.wall ?? '#8f857a'));
  return s + oval(0, -7, 0, 0, ink(look.roof));
}

export type HouseLook = {
  roof: string;
  roofLit: string;
  wall?: string;
  shade?: string;
  under?: string;
  lamp?: string;
  width?: number;
  /** Which window is lit. */
  lit?: number;
};
