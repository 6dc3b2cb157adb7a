import { addPaper, brush } from './brush.ts';
import { type Canvas, createCanvas } from './canvas.ts';

/** Paints one picture at a share of its full size (1 is full size); same picture and scale, same pixels. */
export async function paintPicture(picture: Picture, scale: number): Promise<Canvas> {
  const canvas = createCanvas(Math.round(picture.widthPx * scale), Math.round(picture.heightPx * scale));
  await picture.paint(canvas);
  addPaper(canvas, picture.seed, picture.paper ?? 1);
  return canvas;
}

/** Lays gouache dabs over what is painted so far, sized to the canvas so that drafts look like the full size. */
export function dab(canvas: Canvas, strength = 1, wraps = false): void {
  const radius = Math.round((canvas.width / (wraps ? 4096 : 2000)) * 3 * strength);
  if (radius > 0) brush(canvas, radius, wraps);
}

/** Makes a landscape picture of an entry, 2000 × 1250. */
export function photo(entry: string, seed: number, paint: (canvas: Canvas) => void | Promise<void>): Picture {
  return {
    id: entry,
    file: `content/${entry}/photos/main.jpg`,
    widthPx: 2000,
    heightPx: 1250,
    maxBytes: 250_000,
    seed,
    paint,
  };
}

export type Picture = {
  /** `<collection>/<entry>`. */
  id: string;
  /** Path from the repository root. */
  file: string;
  widthPx: number;
  heightPx: number;
  maxBytes: number;
  seed: number;
  /** How much paper grain, 1 when left out. */
  paper?: number;
  paint: (canvas: Canvas) => void | Promise<void>;
};
