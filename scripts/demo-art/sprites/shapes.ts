import type { Random } from '../../lib/noise.ts';
import { hexToRgb, mix, type Rgb, rgbToHex } from '../colour.ts';

/** An ink: takes a hex colour and gives it as seen through the air. */
export type Ink = (hex: string) => string;

/** Leaves colours as they are. */
export const plainInk: Ink = (hex) => hex;

/** Makes an ink that fades towards `air` by `share` 0…1. */
export function fadedInk(air: Rgb, share: number): Ink {
  return (hex) => rgbToHex(mix(hexToRgb(hex), air, share));
}

/** Writes a number for SVG with at most two decimals. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A filled polygon from x, y pairs. */
export function polygon(points: readonly number[], fill: string, opacity = 1): string {
  const list = points.map(n).join(' ');
  return `<polygon points="${list}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${n(opacity)}"` : ''}/>`;
}

/** A filled rectangle. */
export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"/>`;
}

/** A filled circle or ellipse. */
export function oval(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${n(opacity)}"` : ''}/>`;
}

/** A filled path. */
export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A stroked path with round ends. */
export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** An irregular round blob, for leaves, smoke and stones. */
export function blob(random: Random, x: number, y: number, rx: number, ry: number, fill: string): string {
  const points: [number, number][] = [];
  const count = 9;
  for (let i = 0; i < count; i += 1) {
    const a = (i / count) * Math.PI * 2;
    const k = 0.82 + random() * 0.34;
    points.push([x + Math.cos(a) * rx * k, y + Math.sin(a) * ry * k]);
  }
  return shape(closedCurve(points), fill);
}

/** A smooth closed curve through points (Catmull-Rom written as Béziers). */
export function closedCurve(points: readonly (readonly [number, number])[]): string {
  const at = (i: number): readonly [number, number] => points[(i + points.length) % points.length] ?? [0, 0];
  const [x0, y0] = at(0);
  let d = `M${n(x0)} ${n(y0)}`;
  for (let i = 0; i < points.length; i += 1) {
    const [ax, ay] = at(i - 1);
    const [bx, by] = at(i);
    const [cx, cy] = at(i + 1);
    const [dx, dy] = at(i + 2);
    d += `C${n(bx + (cx - ax) / 6)} ${n(by + (cy - ay) / 6)} ${n(cx - (dx - bx) / 6)} ${n(cy - (dy - by) / 6)} ${n(cx)} ${n(cy)}`;
  }
  return `${d}Z`;
}

/** Moves and scales a fragment: its own origin lands on x, y and one of its units becomes `size` pixels. */
export function put(fragment: string, x: number, y: number, size: number, mirrored = false): string {
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${(mirrored ? -size : size).toFixed(4)} ${size.toFixed(4)})">${fragment}</g>`;
}
