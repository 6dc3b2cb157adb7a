import { latticeHash } from '../lib/noise.ts';
import type { Canvas } from './canvas.ts';

/**
 * Turns fine detail into flat, crisp-edged dabs of colour: each pixel takes the means of the four squares that touch
 * it, the calmest counting most (a soft form of Kuwahara, Hachimura, Eiho, Kinoshita 1976). `radius` in pixels; `wraps` joins left and right.
 */
export function brush(canvas: Canvas, radius: number, wraps = false): void {
  const { width, height } = canvas;
  const pad = radius + 1;
  const sums = createSums(canvas, pad, wraps);
  const stride = width + pad * 2 + 1;
  const tall = height + pad * 2;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let total = 0;
      let red = 0;
      let green = 0;
      let blue = 0;
      const to = (y * width + x) * 3;
      for (let q = 0; q < 4; q += 1) {
        const x0 = x + pad - (q & 1 ? 0 : radius);
        const y0 = Math.min(tall, y + pad - (q & 2 ? 0 : radius));
        const a = (y0 * stride + x0) * 4;
        const b = a + (radius + 1) * 4;
        const c = a + (radius + 1) * stride * 4;
        const d = c + (radius + 1) * 4;
        const n = (radius + 1) ** 2;
        const r = area(sums, a, b, c, d) / n;
        const g = area(sums, a + 1, b + 1, c + 1, d + 1) / n;
        const l = area(sums, a + 2, b + 2, c + 2, d + 2) / n;
        const mean = 0.3 * r + 0.59 * g + 0.11 * l;
        const spread = area(sums, a + 3, b + 3, c + 3, d + 3) / n - mean * mean;
        // Sharing by calmness instead of taking the calmest alone keeps corners round.
        const weight = 1 / (Math.max(0, spread) + 0.00002) ** 2;
        total += weight;
        red += r * weight;
        green += g * weight;
        blue += l * weight;
      }
      canvas.rgb[to] = red / total;
      canvas.rgb[to + 1] = green / total;
      canvas.rgb[to + 2] = blue / total;
    }
  }
}

/** Adds paper: soft fibres and fine grain, which also dither gradients. `strength` 1 is barely visible. */
export function addPaper(canvas: Canvas, seed: number, strength: number): void {
  const { width, height } = canvas;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fine = latticeHash(seed, x, y) + latticeHash(seed + 1, x, y) - 1;
      const fibre = latticeHash(seed + 2, x >> 1, y >> 1) + latticeHash(seed + 3, x >> 2, y >> 1) - 1;
      const k = (fine * 0.008 + fibre * 0.007) * strength;
      const i = (y * width + x) * 3;
      for (let c = 0; c < 3; c += 1) canvas.rgb[i + c] = (canvas.rgb[i + c] ?? 0) + k;
    }
  }
}

/** Rounds to bytes with a half-step of noise, so that soft skies do not band. */
export function toBytes(canvas: Canvas, seed: number): Uint8Array {
  const bytes = new Uint8Array(canvas.rgb.length);
  for (let i = 0; i < bytes.length; i += 1) {
    const dither = latticeHash(seed, i, i >> 12) - 0.5;
    bytes[i] = Math.min(255, Math.max(0, Math.round((canvas.rgb[i] ?? 0) * 255 + dither)));
  }
  return bytes;
}

function createSums(canvas: Canvas, pad: number, wraps: boolean): Float64Array {
  const { width, height } = canvas;
  const stride = width + pad * 2 + 1;
  const sums = new Float64Array(stride * (height + pad * 2 + 1) * 4);
  for (let y = 0; y < height + pad * 2; y += 1) {
    const sy = Math.min(height - 1, Math.max(0, y - pad));
    let r = 0;
    let g = 0;
    let b = 0;
    let squares = 0;
    for (let x = 0; x < width + pad * 2; x += 1) {
      const at = x - pad;
      const sx = wraps ? (at + width) % width : Math.min(width - 1, Math.max(0, at));
      const i = (sy * width + sx) * 3;
      const pr = canvas.rgb[i] ?? 0;
      const pg = canvas.rgb[i + 1] ?? 0;
      const pb = canvas.rgb[i + 2] ?? 0;
      r += pr;
      g += pg;
      b += pb;
      squares += (0.3 * pr + 0.59 * pg + 0.11 * pb) ** 2;
      const to = ((y + 1) * stride + x + 1) * 4;
      const above = to - stride * 4;
      sums[to] = (sums[above] ?? 0) + r;
      sums[to + 1] = (sums[above + 1] ?? 0) + g;
      sums[to + 2] = (sums[above + 2] ?? 0) + b;
      sums[to + 3] = (sums[above + 3] ?? 0) + squares;
    }
  }
  return sums;
}

function area(sums: Float64Array, a: number, b: number, c: number, d: number): number {
  return (sums[d] ?? 0) - (sums[b] ?? 0) - (sums[c] ?? 0) + (sums[a] ?? 0);
}
