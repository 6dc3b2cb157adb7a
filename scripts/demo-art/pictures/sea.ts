import type { Noise } from '../../lib/noise.ts';
import { fishingBoat } from '../sprites/figures.ts';

export function fleet(
  add: (thing: {
    x: number;
    z: number;
    h: number;
    mirrored: boolean;
    draw: (ink: (hex: string) => string) => string;
  }) => void,
  boats: readonly (readonly [number, number, number])[],
): void {
  boats.forEach(([x, z, length], i) => {
    const hull = ['#27607a', '#a8402f', '#2f7a6a', '#8a4a2f'][i % 4] ?? '#27607a';
    add({
      x,
      z,
      h: 0,
      mirrored: i % 3 === 1,
      draw: (ink) => fishingBoat(ink, { length, hull, trim: '#f0c46a', cabin: '#e9dcc0' }),
    });
  });
}

export function glints(noise: Noise, x: number, top: number, colour: string): string {
  let s = '';
  for (let i = 0; i < 120; i += 1) {
    const y = top + i * i * 0.042;
    const w = 6 + i * 0.5 + noise.hash(i, 2) * 30;
    const cx = x + (noise.hash(i, 7) - 0.5) * (26 + i * 1.5);
    s += `<ellipse cx="${cx.toFixed(1)}" cy="${y.toFixed(1)}" rx="${w.toFixed(1)}" ry="${(1 + i * 0.022).toFixed(2)}" fill="${colour}" fill-opacity="${(0.5 * (0.4 + 0.6 * noise.hash(i, 9))).toFixed(2)}"/>`;
  }
  return s;
}
