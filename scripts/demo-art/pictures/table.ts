import { createNoise } from '../../lib/noise.ts';
import { type Canvas, paintPixels } from '../canvas.ts';
import { ramp } from '../colour.ts';
import { n, oval, stroke } from '../sprites/shapes.ts';

export const SHADOW =
  '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="16"/></filter>';

export function shadow(x: number, y: number, wide: number): string {
  return `<ellipse cx="${x + wide * 0.16}" cy="${y}" rx="${wide}" ry="${n(wide * 0.15)}" fill="#3a2320" fill-opacity="0.5" filter="url(#soft)"/>`;
}

export function paintWall(
  canvas: Canvas,
  seed: number,
  wall: readonly string[],
  table: readonly string[],
  edge: number,
): void {
  const noise = createNoise(seed);
  const back = ramp(...wall);
  const front = ramp(...table);
  paintPixels(canvas, (u, v) => {
    const wash = noise.fbm(u * 3, v * 3, 4) * 0.3 + noise.fbm(u * 26, v * 9, 2) * 0.08;
    if (v < edge) return back(0.15 + (1 - Math.hypot(u - 0.72, v - 0.2)) * 0.75 + wash);
    const grain = noise.fbm(u * 2.5, (v * 46) / (1.4 - v), 3) * 0.4;
    return front(0.25 + (v - edge) * 0.8 + u * 0.25 + grain + wash * 0.5);
  });
}

export function tray(): string {
  let s = oval(1000, 900, 780, 260, '#5d3d22') + oval(1000, 880, 760, 245, '#c99a50');
  for (let i = -36; i <= 36; i += 1) {
    const half = 240 * Math.sqrt(Math.max(0, 1 - ((i * 20) / 750) ** 2));
    s += stroke(`M${1000 + i * 20} ${n(880 - half)}V${n(880 + half)}`, i % 2 ? '#a87439' : '#e3b86a', 8);
  }
  for (let j = -11; j <= 11; j += 1) {
    const half = 750 * Math.sqrt(Math.max(0, 1 - ((j * 20) / 240) ** 2));
    s += stroke(`M${n(1000 - half)} ${880 + j * 20}H${n(1000 + half)}`, '#8a5f30', 4);
  }
  return `${s}<ellipse cx="1000" cy="880" rx="768" ry="252" fill="none" stroke="#f2cf86" stroke-width="12"/>`;
}
