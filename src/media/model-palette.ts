/**
 * Steps of red, green and blue, finest first: the first with which the colours of a model fit into the palette. Finer ones would
 * double corners for differences that nobody sees.
 */
const STEPS = [64, 48, 32, 24, 16];
/** A cell is wide enough that its neighbours do not bleed in from smaller copies of the picture. */
const CELL_PX = 4;
const CELLS = 64;

/** Side of the palette's picture. */
export const PALETTE_PX = CELLS * CELL_PX;

/**
 * Chooses at most 4096 colours for all triangles of a model: Quick Look shows pictures, but no colours of corners. Those that the
 * triangles have are taken as finely as they fit.
 */
export function planPalette(parts: readonly Coloured[]): Palette {
  for (const steps of STEPS) {
    const cells = collect(parts, steps);
    if (cells) return { steps, cells };
  }
  throw new Error('4096 colours always fit');
}

/**
 * Gives triangles whose corners have colours one colour of the palette each. A corner is doubled only where triangles of different
 * colours meet.
 *
 * @returns `corners`: for each new corner the old one; `uvs` into the palette's picture; `indices` of the triangles
 */
export function paintByPalette(part: Coloured, { steps, cells }: Palette): Painted {
  const { indices } = part;
  const known = new Map<number, number>();
  const corners: number[] = [];
  const uvs: number[] = [];
  const painted = new Uint32Array(indices.length);
  for (let start = 0; start < indices.length; start += 3) {
    const cell = cells.get(colourOf(part, start, steps)) ?? 0;
    for (let at = start; at < start + 3; at += 1) {
      const corner = indices[at] ?? 0;
      const key = corner * CELLS * CELLS + cell;
      const index = known.get(key) ?? corners.length;
      if (index === corners.length) {
        known.set(key, index);
        corners.push(corner);
        uvs.push(((cell % CELLS) + 0.5) / CELLS, (Math.floor(cell / CELLS) + 0.5) / CELLS);
      }
      painted[at] = index;
    }
  }
  return { corners, uvs: Float32Array.from(uvs), indices: painted };
}

/** Draws the palette: three bytes a pixel, row by row. */
export function drawPalette({ steps, cells }: Palette): Uint8Array {
  const data = new Uint8Array(PALETTE_PX * PALETTE_PX * 3);
  for (const [colour, cell] of cells) {
    const parts = [colour % steps, Math.floor(colour / steps) % steps, Math.floor(colour / steps ** 2)];
    const bytes = parts.map((part) => Math.round((part * 255) / (steps - 1)));
    for (let pixel = 0; pixel < CELL_PX * CELL_PX; pixel += 1) {
      const column = (cell % CELLS) * CELL_PX + (pixel % CELL_PX);
      const row = Math.floor(cell / CELLS) * CELL_PX + Math.floor(pixel / CELL_PX);
      data.set(bytes, (row * PALETTE_PX + column) * 3);
    }
  }
  return data;
}

/** Gives each colour a cell, in the order in which they come; undefined when there are too many. */
function collect(parts: readonly Coloured[], steps: number): ReadonlyMap<number, number> | undefined {
  const cells = new Map<number, number>();
  for (const part of parts) {
    for (let start = 0; start < part.indices.length; start += 3) {
      const colour = colourOf(part, start, steps);
      if (!cells.has(colour)) cells.set(colour, cells.size);
      if (cells.size > CELLS * CELLS) return undefined;
    }
  }
  return cells;
}

/** Of the triangle that begins at `start`: the mean of its corners, as screens count. */
function colourOf({ indices, colours, width }: Coloured, start: number, steps: number): number {
  let colour = 0;
  for (let channel = 2; channel >= 0; channel -= 1) {
    let sum = 0;
    for (let at = start; at < start + 3; at += 1) sum += colours[(indices[at] ?? 0) * width + channel] ?? 0;
    const value = Math.min(1, Math.max(0, sum / 3));
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    colour = colour * steps + Math.round(encoded * (steps - 1));
  }
  return colour;
}

/** `colours` are linear, `width` numbers a corner. */
export type Coloured = { indices: Uint32Array; colours: Float32Array; width: number };
export type Palette = { steps: number; cells: ReadonlyMap<number, number> };
type Painted = { corners: number[]; uvs: Float32Array; indices: Uint32Array };
