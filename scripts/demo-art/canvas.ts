import { mix, type Rgb } from './colour.ts';

/** Makes an empty canvas of floating-point pixels. */
export function createCanvas(width: number, height: number): Canvas {
  const depth = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  return { width, height, rgb: new Float32Array(width * height * 3), depth };
}

/** Calls `paint` for every pixel with its place as shares of width and height, and stores the colour it gives. */
export function paintPixels(canvas: Canvas, paint: (u: number, v: number, under: Rgb) => Rgb): void {
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      const i = (y * canvas.width + x) * 3;
      const under: Rgb = [canvas.rgb[i] ?? 0, canvas.rgb[i + 1] ?? 0, canvas.rgb[i + 2] ?? 0];
      const rgb = paint((x + 0.5) / canvas.width, (y + 0.5) / canvas.height, under);
      canvas.rgb[i] = rgb[0];
      canvas.rgb[i + 1] = rgb[1];
      canvas.rgb[i + 2] = rgb[2];
    }
  }
}

/** Lays an RGBA picture of the same size (0…255, not premultiplied) over the canvas. */
export function layOver(canvas: Canvas, rgba: Uint8Array): void {
  for (let i = 0; i < canvas.width * canvas.height; i += 1) {
    const alpha = (rgba[i * 4 + 3] ?? 0) / 255;
    if (alpha === 0) continue;
    for (let c = 0; c < 3; c += 1) {
      const under = canvas.rgb[i * 3 + c] ?? 0;
      canvas.rgb[i * 3 + c] = under + ((rgba[i * 4 + c] ?? 0) / 255 - under) * alpha;
    }
  }
}

/**
 * Mirrors what stands above water into it. A row `r` showing something `depth` away is seen again, upside down, at row
 * 2 × horizon + 2 × focal × eye ÷ depth − r: that is where its mirror image under the water projects to.
 */
export function reflectWater(canvas: Canvas, water: Water): void {
  const { width, height } = canvas;
  const mirrored = mirrorRows(canvas, water);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      if (!water.isWater(i)) continue;
      const below = Math.max(0, y / height - water.horizon);
      const shift = water.ripple(x / width, y / height, below) * width;
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + shift)));
      const j = (y * width + (Number.isNaN(mirrored[(y * width + sx) * 3] ?? 0) ? x : sx)) * 3;
      if (Number.isNaN(mirrored[j] ?? 0)) continue;
      const glass: Rgb = [mirrored[j] ?? 0, mirrored[j + 1] ?? 0, mirrored[j + 2] ?? 0];
      const own: Rgb = [canvas.rgb[i * 3] ?? 0, canvas.rgb[i * 3 + 1] ?? 0, canvas.rgb[i * 3 + 2] ?? 0];
      const rgb = mix(glass, own, water.share + below * water.fade);
      for (let c = 0; c < 3; c += 1) canvas.rgb[i * 3 + c] = rgb[c] ?? 0;
    }
  }
}

function mirrorRows(canvas: Canvas, water: Water): Float32Array {
  const { width, height } = canvas;
  const mirrored = new Float32Array(canvas.rgb.length).fill(Number.NaN);
  const nearest = new Float32Array(width * height);
  for (let x = 0; x < width; x += 1) {
    for (let r = 0; r < height; r += 1) {
      const i = r * width + x;
      const depth = canvas.depth[i] ?? 0;
      if (water.isWater(i)) continue;
      const row = 2 * water.horizon * height + (2 * water.focalEyePx) / depth - r;
      for (const y of [Math.floor(row), Math.ceil(row), Math.ceil(row) + 1]) {
        if (y < 0 || y >= height) continue;
        const to = y * width + x;
        const closer = 1 / depth;
        if (!Number.isNaN(mirrored[to * 3] ?? 0) && closer < (nearest[to] ?? 0)) continue;
        nearest[to] = closer;
        for (let c = 0; c < 3; c += 1) mirrored[to * 3 + c] = canvas.rgb[i * 3 + c] ?? 0;
      }
    }
  }
  fillDown(canvas, mirrored);
  return mirrored;
}

/** Lends the colour above to rows that nothing was mirrored into (the picture does not reach that high). */
function fillDown(canvas: Canvas, mirrored: Float32Array): void {
  for (let i = canvas.width; i < canvas.width * canvas.height; i += 1) {
    if (!Number.isNaN(mirrored[i * 3] ?? 0)) continue;
    for (let c = 0; c < 3; c += 1) mirrored[i * 3 + c] = mirrored[(i - canvas.width) * 3 + c] ?? 0;
  }
}

/** Pixels from top left, three values 0…1 each; `depth` in metres where a scene was painted. */
export type Canvas = { width: number; height: number; rgb: Float32Array; depth: Float32Array };

export type Water = {
  isWater: (index: number) => boolean;
  /** Sideways shift as a share of the width. */
  ripple: (u: number, v: number, below: number) => number;
  /** Row of the horizon as a share of the height. */
  horizon: number;
  /** Focal length in pixels times the eye's height over the water in metres. */
  focalEyePx: number;
  /** Share of the water's own colour at the horizon. */
  share: number;
  /** How much that share grows over one picture height. */
  fade: number;
};
