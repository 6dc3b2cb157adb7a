import type { Random } from '../../lib/noise.ts';
import { blob, type Ink, n, oval, shape, stroke } from './shapes.ts';

/** A round-crowned tree `height` metres tall, lit from the right; three inks dark to light. */
export function tree(random: Random, ink: Ink, look: TreeLook): string {
  const h = look.height;
  const wide = h * (look.wide ?? 0.36) * (0.85 + random() * 0.35);
  const trunk = ink(look.trunk ?? '#4a3a30');
  const lean = (random() - 0.5) * h * 0.1;
  let s = stroke(`M0 0Q${n(lean * 0.2)} ${n(-h * 0.25)} ${n(lean)} ${n(-h * 0.55)}`, trunk, h * 0.04);
  const puffs: [number, number, number][] = [
    [0, -0.48, 0.8],
    [-0.62, -0.4, 0.46],
    [0.62, -0.42, 0.5],
    [0, -0.28, 0.55],
  ];
  for (let i = 0; i < 6; i += 1)
    puffs.push([(random() - 0.5) * 1.1, -0.55 - random() * 0.34, 0.32 + random() * 0.26]);
  for (const [x, y, r] of puffs)
    s += blob(random, lean + x * wide, y * h, r * wide, r * wide * 0.78, ink(look.dark));
  for (const [x, y, r] of puffs.slice(0, 8))
    s += blob(
      random,
      lean + x * wide + wide * 0.12,
      y * h - h * 0.035,
      r * wide * 0.7,
      r * wide * 0.5,
      ink(look.mid),
    );
  for (const [x, y, r] of puffs.slice(4))
    s += blob(
      random,
      lean + x * wide + wide * 0.2,
      y * h - h * 0.05,
      r * wide * 0.5,
      r * wide * 0.26,
      ink(look.light),
    );
  return s;
}

/** A narrow conifer of stacked boughs. */
export function conifer(random: Random, ink: Ink, look: TreeLook): string {
  const h = look.height;
  let s = stroke(`M0 0V${n(-h * 0.8)}`, ink(look.trunk ?? '#3c3230'), h * 0.03);
  for (let i = 0; i < 7; i += 1) {
    const y = -h * (0.12 + i * 0.13);
    const w = h * (0.24 - i * 0.029) * (0.85 + random() * 0.3);
    const droop = h * 0.05;
    s += shape(
      `M0 ${n(y - h * 0.19)}L${n(w)} ${n(y + droop)}Q${n(w * 0.4)} ${n(y - droop * 0.4)} 0 ${n(y + droop)}Q${n(-w * 0.5)} ${n(y)} ${n(-w)} ${n(y + droop)}Z`,
      ink(look.dark),
    );
    s += shape(
      `M0 ${n(y - h * 0.17)}L${n(w * 0.86)} ${n(y + droop * 0.8)}Q${n(w * 0.4)} ${n(y - droop * 0.6)} ${n(w * 0.1)} ${n(y)}Z`,
      ink(i % 2 ? look.mid : look.light),
    );
  }
  return s;
}

/** A coconut palm leaning by `lean` of its height. */
export function palm(random: Random, ink: Ink, look: TreeLook & { lean: number }): string {
  const h = look.height;
  const x = h * look.lean;
  let s = stroke(
    `M0 0Q${n(x * 0.1)} ${n(-h * 0.6)} ${n(x)} ${n(-h)}`,
    ink(look.trunk ?? '#5a4636'),
    h * 0.032,
  );
  for (let i = 0; i < 13; i += 1) {
    const a = (i / 13) * Math.PI * 2 + random() * 0.3;
    const length = h * (0.3 + random() * 0.12);
    const ex = x + Math.cos(a) * length;
    const ey = -h - Math.sin(a) * length * 0.5 + length * 0.42;
    const cx = x + Math.cos(a) * length * 0.5;
    const cy = -h - Math.sin(a) * length * 0.55 - length * 0.14;
    const fill = ink([look.dark, look.mid, look.light][i % 3] ?? look.mid);
    const w = h * 0.035;
    s += shape(
      `M${n(x)} ${n(-h)}Q${n(cx)} ${n(cy - w)} ${n(ex)} ${n(ey)}Q${n(cx)} ${n(cy + w * 2.2)} ${n(x)} ${n(-h)}Z`,
      fill,
    );
  }
  s +=
    oval(x + h * 0.02, -h * 0.975, h * 0.022, h * 0.026, ink('#8a6a3a')) +
    oval(x - h * 0.025, -h * 0.97, h * 0.022, h * 0.026, ink('#6d5230'));
  return s;
}

/** A clump of bamboo. */
export function bamboo(random: Random, ink: Ink, look: TreeLook): string {
  const h = look.height;
  let s = '';
  for (let i = 0; i < 11; i += 1) {
    const side = (i / 10 - 0.5) * 2;
    const tall = h * (0.7 + random() * 0.3);
    const x = side * h * 0.42;
    const tip = `${n(x * 1.15)} ${n(-tall * 0.86)}`;
    s += stroke(
      `M${n(side * h * 0.07)} 0Q${n(x * 0.35)} ${n(-tall)} ${tip}`,
      ink(i % 2 ? look.mid : look.dark),
      h * 0.012,
    );
    for (let k = 0; k < 6; k += 1) {
      const t = 0.55 + k * 0.09;
      const px = 2 * t * (1 - t) * x * 0.35 + t * t * x * 1.15;
      const py = -2 * t * (1 - t) * tall - t * t * tall * 0.86;
      s += blob(
        random,
        px + (random() - 0.5) * h * 0.06,
        py,
        h * 0.06,
        h * 0.035,
        ink([look.dark, look.mid, look.light][(i + k) % 3] ?? look.mid),
      );
    }
  }
  return s;
}

/** A tuft of grass or rice, `height` tall. */
export function tuft(random: Random, ink: Ink, look: TreeLook): string {
  const h = look.height;
  let s = '';
  for (let i = 0; i < 9; i += 1) {
    const x = (random() - 0.5) * h * 0.5;
    const lean = (random() - 0.5) * h * 0.9;
    const tall = h * (0.6 + random() * 0.4);
    const fill = ink([look.dark, look.mid, look.light][i % 3] ?? look.mid);
    s += shape(
      `M${n(x - h * 0.025)} 0Q${n(x)} ${n(-tall * 0.6)} ${n(x + lean)} ${n(-tall)}Q${n(x + h * 0.05)} ${n(-tall * 0.5)} ${n(x + h * 0.025)} 0Z`,
      fill,
    );
  }
  return s;
}

/** A bare branching tree with small blossoms. */
export function blossomTree(random: Random, ink: Ink, look: TreeLook): string {
  const h = look.height;
  const trunk = ink(look.trunk ?? '#4b3732');
  let s = '';
  const tips: [number, number][] = [];
  const grow = (x: number, y: number, angle: number, length: number, depth: number): void => {
    const ex = x + Math.sin(angle) * length;
    const ey = y - Math.cos(angle) * length;
    s += stroke(
      `M${n(x)} ${n(y)}Q${n((x + ex) / 2 + length * 0.1)} ${n((y + ey) / 2)} ${n(ex)} ${n(ey)}`,
      trunk,
      length * 0.13,
    );
    if (depth <= 2)
      tips.push([ex, ey], [(x + ex) / 2, (y + ey) / 2], [x * 0.25 + ex * 0.75, y * 0.25 + ey * 0.75]);
    if (depth === 0) return;
    grow(ex, ey, angle - 0.3 - random() * 0.4, length * 0.72, depth - 1);
    grow(ex, ey, angle + 0.3 + random() * 0.4, length * 0.72, depth - 1);
  };
  grow(0, 0, (random() - 0.5) * 0.3, h * 0.32, 4);
  for (const [x, y] of tips) {
    for (let k = 0; k < 6; k += 1) {
      const fill = ink([look.dark, look.mid, look.light][k % 3] ?? look.mid);
      s += blob(
        random,
        x + (random() - 0.5) * h * 0.11,
        y + (random() - 0.5) * h * 0.11,
        h * 0.017,
        h * 0.015,
        fill,
      );
    }
  }
  return s;
}

export type TreeLook = {
  height: number;
  wide?: number;
  trunk?: string;
  dark: string;
  mid: string;
  light: string;
};
